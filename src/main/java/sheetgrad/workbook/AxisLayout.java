package sheetgrad.workbook;

import java.util.OptionalDouble;

/**
 * Where an axis stands and how its steps lie.
 *
 * @param step from one label to the next; nothing if that follows the numbers
 * @param crossing where on the other axis it stands
 * @param crossingAt the place for {@link Crossing#NUMBER}
 * @param areDates whether its places are days
 * @param hasFormatOfCells whether numbers look as in the cells
 * @param isBetween whether the first point stands half a category from the axis
 */
public record AxisLayout(
        OptionalDouble step,
        boolean isReversed,
        Crossing crossing,
        OptionalDouble crossingAt,
        Labels labels,
        boolean areDates,
        boolean hasFormatOfCells,
        boolean isBetween,
        boolean hasMinorGridlines) {
    public static final AxisLayout USUAL = of(Crossing.ZERO, true);

    /** At the right or above. */
    public static final AxisLayout AT_FAR_SIDE = of(Crossing.MAXIMUM, true);

    /** With the first point at its end, as areas have it. */
    public static final AxisLayout FLUSH = of(Crossing.ZERO, false);

    private static AxisLayout of(Crossing place, boolean isBetween) {
        return new AxisLayout(
                OptionalDouble.empty(),
                false,
                place,
                OptionalDouble.empty(),
                Labels.BESIDE,
                false,
                true,
                isBetween,
                false);
    }

    /** A place on the other axis; its 0 is its end where it does not reach 0. */
    public enum Crossing {
        ZERO,
        MINIMUM,
        MAXIMUM,
        NUMBER
    }

    /** Where the texts of an axis stand: beside it, or at an end of the other axis. */
    public enum Labels {
        BESIDE,
        LOW,
        HIGH,
        NONE
    }
}
