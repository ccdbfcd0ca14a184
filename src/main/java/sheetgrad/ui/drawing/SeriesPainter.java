package sheetgrad.ui.drawing;

import javafx.geometry.Rectangle2D;
import javafx.scene.paint.Color;
import sheetgrad.ui.paint.Colours;
import sheetgrad.ui.paint.Surface;
import sheetgrad.workbook.Chart;

/** Paints the series of a chart between its axes: lines, markers, bars, columns and areas. */
final class SeriesPainter {
    private static final double BAR_PART = 0.6;

    private final Surface graphics;
    private final Chart chart;
    private final ChartData data;
    private final Rectangle2D area;
    private final double zoom;

    SeriesPainter(Surface graphics, Chart chart, ChartData data, Rectangle2D area, double zoom) {
        this.graphics = graphics;
        this.chart = chart;
        this.data = data;
        this.area = area;
        this.zoom = zoom;
    }

    static Color colour(Chart.Series series) {
        return Colours.of(rgb(series));
    }

    /** The colour of a series, 0xRRGGBB; Excel's first one where the file says none. */
    static int rgb(Chart.Series series) {
        return series.colour().orElse(Chart.accent(0));
    }

    void paint(AxisScale places, AxisScale values) {
        graphics.save();
        graphics.beginPath();
        graphics.rect(
                area.getMinX() - 4, area.getMinY() - 4, area.getWidth() + 8, area.getHeight() + 8);
        graphics.clip();
        double[][] y =
                chart.isStacked()
                        ? data.stacked()
                        : data.lines().stream().map(ChartData.Line::y).toArray(double[][]::new);
        for (int s = 0; s < y.length; s++) {
            ChartData.Line line = data.lines().get(s);
            double[] below = chart.isStacked() && s > 0 ? y[s - 1] : new double[y[s].length];
            switch (chart.kind()) {
                case BAR, COLUMN -> bars(line, s, y[s], below, places, values);
                case AREA -> area(line, y[s], places, values);
                default -> line(line, y[s], places, values);
            }
        }
        graphics.restore();
    }

    private double x(AxisScale scale, double number) {
        return area.getMinX() + scale.fraction(number) * area.getWidth();
    }

    private double y(AxisScale scale, double number) {
        return area.getMaxY() - scale.fraction(number) * area.getHeight();
    }

    private void line(ChartData.Line line, double[] y, AxisScale places, AxisScale values) {
        graphics.setStroke(colour(line.look()));
        graphics.setFill(colour(line.look()));
        graphics.setLineWidth(2.25 * zoom);
        if (line.look().hasLine()) {
            strokeLine(line, y, places, values);
        }
        if (line.look().hasMarkers()) {
            markers(line, y, places, values);
        }
    }

    private static boolean isPoint(ChartData.Line line, double[] y, int i) {
        return Double.isFinite(y[i]) && Double.isFinite(line.x()[i]);
    }

    private void strokeLine(ChartData.Line line, double[] y, AxisScale places, AxisScale values) {
        graphics.beginPath();
        for (int i = 0; i < y.length; i++) {
            if (!isPoint(line, y, i)) {
                continue;
            }
            if (i > 0 && isPoint(line, y, i - 1)) {
                graphics.lineTo(x(places, line.x()[i]), y(values, y[i]));
            } else {
                graphics.moveTo(x(places, line.x()[i]), y(values, y[i]));
            }
        }
        graphics.stroke();
    }

    private void markers(ChartData.Line line, double[] y, AxisScale places, AxisScale values) {
        double radius = 3.4 * zoom;
        for (int i = 0; i < y.length; i++) {
            if (isPoint(line, y, i)) {
                double left = x(places, line.x()[i]) - radius;
                double top = y(values, y[i]) - radius;
                graphics.fillOval(left, top, 2 * radius, 2 * radius);
            }
        }
    }

    private void area(ChartData.Line line, double[] y, AxisScale places, AxisScale values) {
        graphics.setFill(colour(line.look()).deriveColor(0, 1, 1, chart.isStacked() ? 0.5 : 0.75));
        graphics.beginPath();
        graphics.moveTo(x(places, 1), y(values, 0));
        for (int i = 0; i < y.length; i++) {
            graphics.lineTo(x(places, i + 1), y(values, Double.isNaN(y[i]) ? 0 : y[i]));
        }
        graphics.lineTo(x(places, y.length), y(values, 0));
        graphics.closePath();
        graphics.fill();
    }

    private void bars(
            ChartData.Line line,
            int series,
            double[] y,
            double[] below,
            AxisScale places,
            AxisScale values) {
        graphics.setFill(colour(line.look()));
        int beside = chart.isStacked() ? 1 : Math.max(1, data.lines().size());
        int place = chart.isStacked() ? 0 : series;
        for (int i = 0; i < y.length; i++) {
            if (!Double.isFinite(y[i])) {
                continue;
            }
            double from = i + 1 - BAR_PART / 2 + BAR_PART * place / beside;
            double to = from + BAR_PART / beside;
            if (chart.kind() == Chart.Kind.BAR) {
                double top = area.getMaxY() - places.fraction(to) * area.getHeight();
                double bottom = area.getMaxY() - places.fraction(from) * area.getHeight();
                double start = x(values, below[i]);
                double end = x(values, y[i]);
                graphics.fillRect(Math.min(start, end), top, Math.abs(end - start), bottom - top);
            } else {
                double start = y(values, below[i]);
                double end = y(values, y[i]);
                double left = x(places, from);
                graphics.fillRect(
                        left, Math.min(start, end), x(places, to) - left, Math.abs(end - start));
            }
        }
    }
}
