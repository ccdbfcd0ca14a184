package sheetgrad.ui.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import javafx.geometry.Rectangle2D;
import sheetgrad.ui.paint.Arc.Curve;
import sheetgrad.ui.paint.Surface;
import sheetgrad.workbook.ChartSeries;
import sheetgrad.workbook.ShapeLine;

/** Paints the trend lines of a series, with their equations at their right ends. */
final class TrendPainter {
    private static final int PIECES = 100;
    private static final double LINE = 15;

    private final ChartText texts;
    private final Rectangle2D area;
    private final PaintedAxis places;
    private final PaintedAxis values;

    TrendPainter(ChartText texts, Rectangle2D area, PaintedAxis places, PaintedAxis values) {
        this.texts = texts;
        this.area = area;
        this.places = places;
        this.values = values;
    }

    private record Point(double x, double y) {}

    void paint(PlotData.Line series) {
        for (ChartSeries.Trendline trendline : series.look().trendlines()) {
            if (trendline.trend() == ChartSeries.Trend.MOVING_AVERAGE) {
                stroke(trendline, series, averages(series, trendline.degree()));
                continue;
            }
            Optional<TrendFit> fit = TrendFit.of(trendline, series.x(), series.y());
            if (fit.isPresent()) {
                List<Point> points = curve(trendline, series.x(), fit.get().function());
                stroke(trendline, series, points);
                label(trendline, fit.get(), points);
            }
        }
    }

    private static List<Point> averages(PlotData.Line series, int period) {
        List<Point> points = new ArrayList<>();
        for (int last = Math.max(0, period - 1); last < series.y().length; last++) {
            double sum = 0;
            for (int i = last - period + 1; i <= last; i++) {
                sum += series.y()[i];
            }
            points.add(new Point(series.x()[last], sum / period));
        }
        return points;
    }

    /** From the first place to the last and as far beyond as asked; on a logarithmic axis in equal ratios. */
    private List<Point> curve(
            ChartSeries.Trendline line, double[] x, DoubleUnaryOperator function) {
        double from = Double.POSITIVE_INFINITY;
        double to = Double.NEGATIVE_INFINITY;
        for (double place : x) {
            from = Double.isFinite(place) ? Math.min(from, place) : from;
            to = Double.isFinite(place) ? Math.max(to, place) : to;
        }
        from -= line.backward();
        to += line.forward();
        boolean isLogarithmic = places.scale().logBase() > 0 && from > 0;
        List<Point> points = new ArrayList<>();
        for (int i = 0; i <= PIECES; i++) {
            double part = (double) i / PIECES;
            double place =
                    isLogarithmic ? from * Math.pow(to / from, part) : from + part * (to - from);
            points.add(new Point(place, function.applyAsDouble(place)));
        }
        return points;
    }

    private double x(Point point) {
        return places.at(point.x());
    }

    private double y(Point point) {
        return values.at(point.y());
    }

    private void stroke(ChartSeries.Trendline trendline, PlotData.Line series, List<Point> points) {
        List<Curve> curves = new ArrayList<>();
        Optional<Point> first = Optional.empty();
        Optional<Point> last = Optional.empty();
        for (Point point : points) {
            if (!Double.isFinite(x(point)) || !Double.isFinite(y(point))) {
                continue;
            }
            last.ifPresent(
                    before ->
                            curves.add(Contour.straight(x(before), y(before), x(point), y(point))));
            first = first.or(() -> Optional.of(point));
            last = Optional.of(point);
        }
        ShapeLine look = trendline.look().orElseGet(() -> usual(series.look()));
        if (first.isPresent()) {
            Contour contour = new Contour(x(first.get()), y(first.get()), curves, false);
            Surface graphics = texts.graphics();
            graphics.save();
            graphics.beginPath();
            graphics.rect(area.getMinX(), area.getMinY(), area.getWidth(), area.getHeight());
            graphics.clip();
            new LinePainter(graphics, look, texts.zoom()).paint(List.of(contour));
            graphics.restore();
        }
    }

    private static ShapeLine usual(ChartSeries series) {
        int colour = series.colour().orElse(0);
        return new ShapeLine(
                colour, 1.5, List.of(1.0, 1.0), ShapeLine.End.NONE, ShapeLine.End.NONE);
    }

    /** Beside the right end, on the side where there is room. */
    private void label(ChartSeries.Trendline trendline, TrendFit fit, List<Point> points) {
        List<String> lines = new ArrayList<>();
        if (trendline.showsEquation()) {
            lines.add(fit.equation());
        }
        if (trendline.showsRSquared()) {
            lines.add("R^2 = " + TrendFit.number(fit.rSquared()));
        }
        double step = LINE * texts.zoom();
        double end = y(points.get(points.size() - 1));
        double top =
                end > area.getMinY() + area.getHeight() / 2
                        ? end - (lines.size() + 1) * step
                        : Math.max(area.getMinY() + area.getHeight() * 0.35, end + 2 * step);
        for (int i = 0; i < lines.size(); i++) {
            texts.raising(lines.get(i), area.getMaxX() - 4 * texts.zoom(), top + i * step);
        }
    }
}
