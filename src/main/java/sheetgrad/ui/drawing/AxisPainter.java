package sheetgrad.ui.drawing;

import java.util.stream.IntStream;
import javafx.geometry.Rectangle2D;
import javafx.scene.text.TextAlignment;
import sheetgrad.ui.paint.Surface;
import sheetgrad.workbook.Chart;

/** Paints the axes of a chart with their gridlines and labels, and leaves the rest to the series. */
final class AxisPainter {
    private static final double SMALL = 12;

    private final ChartText texts;
    private final Surface graphics;
    private final Chart chart;
    private final ChartData data;
    private final double zoom;

    AxisPainter(ChartText texts, Chart chart, ChartData data) {
        this.texts = texts;
        this.graphics = texts.graphics();
        this.chart = chart;
        this.data = data;
        this.zoom = texts.zoom();
    }

    private boolean isBar() {
        return chart.kind() == Chart.Kind.BAR;
    }

    /** Returns the rectangle between the axes. */
    Rectangle2D paint(Rectangle2D area, AxisScale places, AxisScale values) {
        Chart.Axis side = isBar() ? chart.horizontal() : chart.vertical();
        Chart.Axis below = isBar() ? chart.vertical() : chart.horizontal();
        AxisScale sideScale = isBar() ? places : values;
        double sideTitle = side.title().isEmpty() ? 0 : (SMALL + 6) * zoom;
        double belowTitle = below.title().isEmpty() ? 0 : (SMALL + 6) * zoom;
        double labels = side.isDeleted() ? 4 * zoom : (widest(side, sideScale) + 12) * zoom;
        double left = area.getMinX() + sideTitle + labels;
        double bottom = area.getMaxY() - belowTitle - (below.isDeleted() ? 4 : SMALL + 8) * zoom;
        Rectangle2D inner =
                new Rectangle2D(
                        left,
                        area.getMinY(),
                        Math.max(1, area.getMaxX() - 14 * zoom - left),
                        Math.max(1, bottom - area.getMinY()));
        titles(area, inner, side, below);
        side(side, sideScale, inner);
        below(below, isBar() ? values : places, inner, sideScale);
        return inner;
    }

    private void titles(Rectangle2D area, Rectangle2D inner, Chart.Axis side, Chart.Axis below) {
        if (!below.title().isEmpty()) {
            texts.small(
                    below.title(),
                    inner.getMinX() + inner.getWidth() / 2,
                    area.getMaxY() - SMALL * zoom / 2,
                    TextAlignment.CENTER);
        }
        if (!side.title().isEmpty()) {
            graphics.save();
            graphics.translate(
                    area.getMinX() + (SMALL / 2 + 4) * zoom,
                    inner.getMinY() + inner.getHeight() / 2);
            graphics.rotate(-90);
            texts.small(side.title(), 0, 0, TextAlignment.CENTER);
            graphics.restore();
        }
    }

    private double widest(Chart.Axis axis, AxisScale scale) {
        double widest = 0;
        if (isBar()) {
            for (int i = 0; i < data.longest(); i++) {
                widest = Math.max(widest, data.category(i).length());
            }
        } else {
            for (double tick : scale.ticks()) {
                widest = Math.max(widest, scale.label(tick, axis.numberFormat()).length());
            }
        }
        return Math.min(widest, 16) * SMALL * 0.52;
    }

    private void side(Chart.Axis axis, AxisScale scale, Rectangle2D inner) {
        if (isBar()) {
            double step = inner.getHeight() / Math.max(1, data.longest());
            for (int i = 0; i < data.longest() && !axis.isDeleted(); i++) {
                texts.small(
                        data.category(i),
                        inner.getMinX() - 5 * zoom,
                        inner.getMaxY() - (i + 0.5) * step,
                        TextAlignment.RIGHT);
            }
            return;
        }
        for (double tick : scale.ticks()) {
            double y = inner.getMaxY() - scale.fraction(tick) * inner.getHeight();
            if (axis.hasGridlines()) {
                rule(inner.getMinX(), y, inner.getMaxX(), y);
            }
            if (!axis.isDeleted()) {
                String label = scale.label(tick, axis.numberFormat());
                texts.small(label, inner.getMinX() - 5 * zoom, y, TextAlignment.RIGHT);
            }
        }
    }

    /** The lower axis stands where the other one is 0, its labels beside it, as Excel puts them. */
    private void below(Chart.Axis axis, AxisScale scale, Rectangle2D inner, AxisScale side) {
        boolean crosses = !isBar() && side.minimum() < 0 && side.maximum() > 0;
        double y =
                crosses ? inner.getMaxY() - side.fraction(0) * inner.getHeight() : inner.getMaxY();
        boolean hasNumbers = isBar() || chart.kind() == Chart.Kind.SCATTER;
        double[] ticks = hasNumbers ? scale.ticks() : categories(inner.getWidth());
        for (double tick : ticks) {
            double x = inner.getMinX() + scale.fraction(tick) * inner.getWidth();
            if (axis.hasGridlines()) {
                rule(x, inner.getMinY(), x, inner.getMaxY());
            }
            if (!axis.isDeleted()) {
                String label =
                        hasNumbers
                                ? scale.label(tick, axis.numberFormat())
                                : data.category((int) tick - 1);
                texts.small(label, x, y + (SMALL / 2 + 4) * zoom, TextAlignment.CENTER);
            }
        }
        if (!axis.isDeleted()) {
            rule(inner.getMinX(), y, inner.getMaxX(), y);
        }
        if (hasNumbers && !isBar() && scale.minimum() < 0 && scale.maximum() > 0) {
            double x = inner.getMinX() + scale.fraction(0) * inner.getWidth();
            rule(x, inner.getMinY(), x, inner.getMaxY());
        }
    }

    /** As many categories as have room for their names. */
    private double[] categories(double width) {
        int count = data.longest();
        double longest = 2;
        for (int i = 0; i < count; i++) {
            longest = Math.max(longest, data.category(i).length());
        }
        double needed = (longest * SMALL * 0.55 + 6) * zoom;
        int step = Math.max(1, (int) Math.ceil(needed * count / Math.max(1, width)));
        return IntStream.iterate(1, i -> i <= count, i -> i + step).asDoubleStream().toArray();
    }

    private void rule(double x1, double y1, double x2, double y2) {
        graphics.setStroke(ChartPainter.GRIDLINE);
        graphics.setLineWidth(1);
        graphics.strokeLine(
                Math.round(x1) + 0.5,
                Math.round(y1) + 0.5,
                Math.round(x2) + 0.5,
                Math.round(y2) + 0.5);
    }
}
