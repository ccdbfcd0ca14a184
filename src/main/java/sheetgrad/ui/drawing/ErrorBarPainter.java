package sheetgrad.ui.drawing;

import java.util.Arrays;
import javafx.geometry.Rectangle2D;
import javafx.scene.paint.Color;
import sheetgrad.ui.paint.Surface;
import sheetgrad.workbook.SeriesLook.ErrorBars;
import sheetgrad.workbook.SeriesLook.ErrorKind;

/** Paints how far the points of a plot may be off. */
final class ErrorBarPainter {
    private static final double HALF_CAP = 4;

    private final Surface graphics;
    private final PlotData data;
    private final ChartCells cells;
    private final Rectangle2D area;
    private final double zoom;

    ErrorBarPainter(ChartText texts, PlotData data, ChartCells cells, Rectangle2D area) {
        this.graphics = texts.graphics();
        this.data = data;
        this.cells = cells;
        this.area = area;
        this.zoom = texts.zoom();
    }

    void paint(PaintedAxis places, PaintedAxis values) {
        graphics.save();
        graphics.beginPath();
        graphics.rect(area.getMinX(), area.getMinY(), area.getWidth(), area.getHeight());
        graphics.clip();
        graphics.setStroke(Color.BLACK);
        graphics.setLineWidth(1);
        for (int s = 0; s < data.lines().size(); s++) {
            for (ErrorBars bars : data.lines().get(s).look().look().errorBars()) {
                paint(bars, s, places, values);
            }
        }
        graphics.restore();
    }

    private void paint(ErrorBars bars, int series, PaintedAxis places, PaintedAxis values) {
        PlotData.Line line = data.lines().get(series);
        boolean isAlongValues = bars.isVertical() == values.isUpright();
        double[] points = isAlongValues ? data.tops(series) : line.x();
        double[] plus = lengths(bars, points, true);
        double[] minus = lengths(bars, points, false);
        PaintedAxis along = isAlongValues ? values : places;
        PaintedAxis across = isAlongValues ? places : values;
        for (int i = 0; i < points.length; i++) {
            boolean hasBars = data.plot().kind().hasBars();
            double place =
                    hasBars
                            ? BarPainter.span(data, series, line.x()[i]).middle()
                            : isAlongValues ? line.x()[i] : data.tops(series)[i];
            if (!Double.isFinite(points[i]) || !Double.isFinite(place)) {
                continue;
            }
            double centre = centre(bars, points);
            double middle = Double.isNaN(centre) ? points[i] : centre;
            double from = bars.hasMinus() ? along.at(middle - minus[i]) : along.at(middle);
            double to = bars.hasPlus() ? along.at(middle + plus[i]) : along.at(middle);
            bar(bars, along.isUpright(), across.at(place), from, to);
        }
    }

    /** Standard deviations lie around the mean of all points, all other errors around each point: then NaN. */
    private static double centre(ErrorBars bars, double[] points) {
        return bars.kind() == ErrorKind.DEVIATIONS
                ? Arrays.stream(points).filter(Double::isFinite).average().orElse(0)
                : Double.NaN;
    }

    private double[] lengths(ErrorBars bars, double[] points, boolean isPlus) {
        double amount = bars.amount().orElse(bars.kind() == ErrorKind.PER_CENT ? 5 : 1);
        double deviation = deviation(points);
        double count = Arrays.stream(points).filter(Double::isFinite).count();
        double[] given = PlotData.numbers(isPlus ? bars.plus() : bars.minus(), cells);
        double[] lengths = new double[points.length];
        for (int i = 0; i < points.length; i++) {
            double own = given.length == 0 ? 0 : given[Math.min(i, given.length - 1)];
            lengths[i] =
                    switch (bars.kind()) {
                        case FIXED -> amount;
                        case PER_CENT -> Math.abs(points[i]) * amount / 100;
                        case DEVIATIONS -> deviation * amount;
                        case STANDARD_ERROR -> deviation / Math.sqrt(count);
                        case CELLS -> Double.isNaN(own) ? 0 : own;
                    };
        }
        return lengths;
    }

    /** Of a sample, as STDEV has it. */
    private static double deviation(double[] points) {
        double mean = Arrays.stream(points).filter(Double::isFinite).average().orElse(0);
        double count = Arrays.stream(points).filter(Double::isFinite).count();
        double squares =
                Arrays.stream(points)
                        .filter(Double::isFinite)
                        .map(point -> (point - mean) * (point - mean))
                        .sum();
        return count > 1 ? Math.sqrt(squares / (count - 1)) : 0;
    }

    private void bar(ErrorBars bars, boolean isUpright, double across, double from, double to) {
        double half = bars.hasCaps() ? HALF_CAP * zoom : 0;
        line(isUpright, across, from, across, to);
        if (bars.hasMinus()) {
            line(isUpright, across - half, from, across + half, from);
        }
        if (bars.hasPlus()) {
            line(isUpright, across - half, to, across + half, to);
        }
    }

    private void line(
            boolean isUpright, double across1, double along1, double across2, double along2) {
        if (isUpright) {
            graphics.strokeLine(across1, along1, across2, along2);
        } else {
            graphics.strokeLine(along1, across1, along2, across2);
        }
    }
}
