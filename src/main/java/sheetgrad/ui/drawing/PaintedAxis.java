package sheetgrad.ui.drawing;

import java.util.List;
import java.util.OptionalDouble;
import javafx.geometry.Rectangle2D;
import sheetgrad.workbook.AxisLayout;
import sheetgrad.workbook.ChartAxis;

/**
 * An axis of a chart that is painted: its scale and the texts along it, and from {@link #within} on where its numbers lie.
 *
 * @param isUpright whether it goes upwards rather than to the right
 * @param isOfCategories whether its numbers are those of categories, from 1 on, or days
 * @param from the pixel of its first end
 */
record PaintedAxis(
        ChartAxis look,
        AxisScale scale,
        List<Tick> ticks,
        boolean isUpright,
        boolean isOfCategories,
        double from,
        double to) {
    /** A number along the axis and its text. */
    record Tick(double number, String label) {}

    PaintedAxis {
        ticks = List.copyOf(ticks);
    }

    /** One that has no place yet. */
    PaintedAxis(
            ChartAxis look,
            AxisScale scale,
            List<Tick> ticks,
            boolean isUpright,
            boolean isOfCategories) {
        this(look, scale, ticks, isUpright, isOfCategories, 0, 1);
    }

    PaintedAxis within(Rectangle2D inner) {
        return new PaintedAxis(
                look,
                scale,
                ticks,
                isUpright,
                isOfCategories,
                isUpright ? inner.getMaxY() : inner.getMinX(),
                isUpright ? inner.getMinY() : inner.getMaxX());
    }

    /** Where a number lies from the first end, left or at the bottom, to the other one, from 0 to 1. */
    double part(double number) {
        double part = scale.fraction(number);
        return look.layout().isReversed() ? 1 - part : part;
    }

    /** The pixel of a number. */
    double at(double number) {
        return from + part(number) * (to - from);
    }

    /** Where another axis that crosses this one stands, from 0 to 1. */
    double crossedBy(PaintedAxis other) {
        return part(numberCrossedBy(other));
    }

    /** The number at which another axis crosses this one. */
    double numberCrossedBy(PaintedAxis other) {
        AxisLayout layout = other.look().layout();
        OptionalDouble at = layout.crossingAt();
        double number =
                switch (layout.crossing()) {
                    case MINIMUM -> scale.minimum();
                    case MAXIMUM -> scale.maximum();
                    case NUMBER ->
                            at.orElse(0) - (isOfCategories && look.layout().isBetween() ? 0.5 : 0);
                    case ZERO -> isOfCategories || scale.logBase() > 0 ? scale.minimum() : 0;
                };
        return Math.max(scale.minimum(), Math.min(scale.maximum(), number));
    }

    /** The end of this axis where the labels of another stand, if not beside it. */
    double labelsOf(PaintedAxis other) {
        boolean isHigh = other.look().layout().labels() == AxisLayout.Labels.HIGH;
        boolean isLow = other.look().layout().labels() == AxisLayout.Labels.LOW;
        return isHigh ? part(scale.maximum()) : isLow ? part(scale.minimum()) : crossedBy(other);
    }

    boolean isLabelled() {
        return !look.isDeleted() && look.layout().labels() != AxisLayout.Labels.NONE;
    }
}
