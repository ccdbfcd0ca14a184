package sheetgrad.ui.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sheetgrad.ui.paint.Colours;
import sheetgrad.ui.paint.Surface;
import sheetgrad.workbook.Chart;
import sheetgrad.workbook.ChartLook.Blanks;
import sheetgrad.workbook.ChartSeries;
import sheetgrad.workbook.SeriesLook.Marker;
import sheetgrad.workbook.ShapeLine;

/** Paints series as lines, straight or smooth, with markers at their points. */
final class SeriesLinePainter {
    private static final double PIXELS_PER_POINT = 96.0 / 72;
    private static final double USUAL_POINTS = 2.25;

    private final ChartText texts;
    private final Surface graphics;
    private final Chart chart;
    private final PlotData data;

    SeriesLinePainter(ChartText texts, Chart chart, PlotData data) {
        this.texts = texts;
        this.graphics = texts.graphics();
        this.chart = chart;
        this.data = data;
    }

    /** A point in pixels, and its number in the series. */
    record Point(double x, double y, int index) {}

    void paint(PaintedAxis places, PaintedAxis values) {
        for (int s = 0; s < data.lines().size(); s++) {
            PlotData.Line line = data.lines().get(s);
            List<List<Point>> runs = runs(line.x(), data.tops(s), places, values);
            if (line.look().hasLine()) {
                stroke(line.look(), runs);
            }
            line.look().look().marker().ifPresent(marker -> markers(marker, line.look(), runs));
        }
    }

    /** The points between which there are lines. */
    private List<List<Point>> runs(double[] x, double[] y, PaintedAxis places, PaintedAxis values) {
        Blanks blanks = chart.look().blanks();
        List<List<Point>> runs = new ArrayList<>();
        List<Point> run = new ArrayList<>();
        for (int i = 0; i < y.length; i++) {
            double height = Double.isNaN(y[i]) && blanks == Blanks.ZERO ? 0 : y[i];
            if (Double.isFinite(height) && Double.isFinite(x[i])) {
                run.add(new Point(places.at(x[i]), values.at(height), i));
            } else if (blanks != Blanks.SPAN && !run.isEmpty()) {
                runs.add(run);
                run = new ArrayList<>();
            }
        }
        runs.add(run);
        return runs;
    }

    private void stroke(ChartSeries series, List<List<Point>> runs) {
        Optional<ShapeLine> look = series.look().line();
        double points = look.map(ShapeLine::width).orElse(USUAL_POINTS);
        double width = Math.max(0.75, points * PIXELS_PER_POINT * texts.zoom());
        List<Double> dashes = look.map(ShapeLine::dashes).orElse(List.of());
        graphics.setStroke(SeriesPainter.colour(series));
        graphics.setLineWidth(width);
        graphics.setLineDashes(dashes.stream().mapToDouble(length -> length * width).toArray());
        for (List<Point> run : runs) {
            graphics.beginPath();
            for (int i = 0; i < run.size(); i++) {
                lineTo(run, i, series.isSmooth());
            }
            graphics.stroke();
        }
        graphics.setLineDashes();
    }

    /** Smooth lines leave each point in the direction from the one before to the one after it. */
    private void lineTo(List<Point> run, int i, boolean isSmooth) {
        Point here = run.get(i);
        if (i == 0) {
            graphics.moveTo(here.x(), here.y());
        } else if (isSmooth) {
            Point before = run.get(i - 1);
            Point first = run.get(Math.max(0, i - 2));
            Point after = run.get(Math.min(run.size() - 1, i + 1));
            graphics.bezierCurveTo(
                    before.x() + (here.x() - first.x()) / 6,
                    before.y() + (here.y() - first.y()) / 6,
                    here.x() - (after.x() - before.x()) / 6,
                    here.y() - (after.y() - before.y()) / 6,
                    here.x(),
                    here.y());
        } else {
            graphics.lineTo(here.x(), here.y());
        }
    }

    private void markers(Marker marker, ChartSeries series, List<List<Point>> runs) {
        MarkerPainter painter = new MarkerPainter(graphics);
        double radius = marker.size() / 2 * PIXELS_PER_POINT * texts.zoom();
        for (List<Point> run : runs) {
            for (Point point : run) {
                int usual = marker.colour().orElse(SeriesPainter.rgb(series));
                int rgb = series.look().points().getOrDefault(point.index(), usual);
                painter.paint(marker.symbol(), Colours.of(rgb), point.x(), point.y(), radius);
            }
        }
    }
}
