package sheetgrad.ui.drawing;

import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.text.TextAlignment;
import sheetgrad.ui.drawing.PaintedAxis.Tick;
import sheetgrad.ui.paint.Surface;

/** Paints one axis of a chart: its gridlines, its line, the texts along it and its title. */
final class AxisPainter {
    private static final double SMALL = ChartText.SMALL;
    private static final double MOST_TURNED = 100;

    private final ChartText texts;
    private final Surface graphics;
    private final PaintedAxis axis;
    private final PaintedAxis other;
    private final double zoom;
    private final boolean isTurned;
    private final int step;

    /**
     * @param other the one that it crosses
     * @param length how much room there is along it, about
     */
    AxisPainter(ChartText texts, PaintedAxis axis, PaintedAxis other, double length) {
        this.texts = texts;
        this.graphics = texts.graphics();
        this.axis = axis;
        this.other = other;
        this.zoom = texts.zoom();
        int count = Math.max(1, axis.ticks().size());
        double each = Math.max(1, length) / count;
        boolean isNarrow = !axis.isUpright() && widest() + 4 * zoom > each;
        double line = (SMALL + 2) * zoom;
        this.isTurned = isNarrow && axis.isOfCategories() && line <= each && widest() > line;
        double needed = axis.isUpright() || isTurned ? line : Math.max(widest(), line) + 6 * zoom;
        this.step = axis.isOfCategories() ? Math.max(1, (int) Math.ceil(needed / each)) : 1;
    }

    /** The same at the place that the axis has now. */
    AxisPainter within(Rectangle2D inner) {
        double length = axis.isUpright() ? inner.getHeight() : inner.getWidth();
        return new AxisPainter(texts, axis.within(inner), other.within(inner), length);
    }

    private double widest() {
        double widest = 0;
        for (Tick tick : axis.ticks()) {
            widest = Math.max(widest, texts.width(tick.label()));
        }
        return Math.min(widest, MOST_TURNED * zoom);
    }

    /** Whether what stands beside the axis is at the right or above. */
    boolean isFar() {
        double place = other.labelsOf(axis);
        double line = other.crossedBy(axis);
        return place > 0.999 || place != line && place > 0.5;
    }

    boolean isUpright() {
        return axis.isUpright();
    }

    /** How much room the axis needs outside of the plot. */
    double room() {
        double title =
                axis.look().isDeleted() || axis.look().title().isEmpty() ? 0 : (SMALL + 6) * zoom;
        return labelRoom() + title;
    }

    /** What its texts need of that; nothing where they stand inside. */
    double labelRoom() {
        double place = other.labelsOf(axis);
        if (!axis.isLabelled() || place > 0.001 && place < 0.999) {
            return 0;
        }
        return axis.isUpright()
                ? widest() + 8 * zoom
                : isTurned ? widest() * 0.71 + 14 * zoom : (SMALL + 8) * zoom;
    }

    void paintGridlines(Rectangle2D inner) {
        if (axis.look().layout().hasMinorGridlines() && !axis.isOfCategories()) {
            for (double tick : axis.scale().minorTicks()) {
                rule(axis.at(tick), inner);
            }
        }
        if (!axis.look().hasGridlines()) {
            return;
        }
        boolean isBetween = axis.isOfCategories() && axis.look().layout().isBetween();
        for (Tick tick : axis.ticks()) {
            double at = axis.at(isBetween ? tick.number() + 0.5 : tick.number());
            rule(at, inner);
        }
        if (isBetween) {
            rule(axis.at(axis.scale().minimum()), inner);
        }
    }

    private void rule(double at, Rectangle2D inner) {
        if (axis.isUpright()) {
            rule(inner.getMinX(), at, inner.getMaxX(), at);
        } else {
            rule(at, inner.getMinY(), at, inner.getMaxY());
        }
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

    private double across(double part) {
        return other.from() + part * (other.to() - other.from());
    }

    /** @param area with what is around the plot */
    void paint(Rectangle2D area, Rectangle2D inner) {
        if (axis.look().isDeleted()) {
            return;
        }
        double line = across(other.crossedBy(axis));
        if (axis.isUpright()) {
            rule(line, inner.getMinY(), line, inner.getMaxY());
        } else {
            rule(inner.getMinX(), line, inner.getMaxX(), line);
        }
        if (axis.isLabelled()) {
            paintLabels(across(other.labelsOf(axis)));
        }
        paintTitle(area, inner);
    }

    private void paintLabels(double beside) {
        List<Tick> ticks = axis.ticks();
        for (int i = 0; i < ticks.size(); i += step) {
            Tick tick = ticks.get(i);
            double at = axis.at(tick.number());
            if (axis.isUpright()) {
                double away = 5 * zoom;
                texts.small(
                        tick.label(),
                        isFar() ? beside + away : beside - away,
                        at,
                        isFar() ? TextAlignment.LEFT : TextAlignment.RIGHT);
            } else if (isTurned) {
                double away = (isFar() ? -8 : 8) * zoom;
                TextAlignment side = isFar() ? TextAlignment.LEFT : TextAlignment.RIGHT;
                texts.turned(tick.label(), at, beside + away, -45, side);
            } else {
                double away = (SMALL / 2 + 4) * zoom;
                double y = isFar() ? beside - away : beside + away;
                texts.small(tick.label(), at, y, TextAlignment.CENTER);
            }
        }
    }

    private void paintTitle(Rectangle2D area, Rectangle2D inner) {
        double half = (SMALL / 2 + 2) * zoom;
        String title = axis.look().title();
        if (title.isEmpty()) {
            return;
        }
        if (axis.isUpright()) {
            texts.turned(
                    title,
                    isFar() ? area.getMaxX() - half : area.getMinX() + half,
                    inner.getMinY() + inner.getHeight() / 2,
                    -90,
                    TextAlignment.CENTER);
        } else {
            texts.small(
                    title,
                    inner.getMinX() + inner.getWidth() / 2,
                    isFar() ? area.getMinY() + half : area.getMaxY() - half,
                    TextAlignment.CENTER);
        }
    }
}
