package sheetgrad.workbook;

import java.util.OptionalDouble;

/**
 * An axis of a chart.
 *
 * @param title empty for none
 * @param minimum where it begins; nothing if that follows the numbers
 * @param logBase what each step multiplies by; nothing if steps are added
 */
public record ChartAxis(
        String title,
        OptionalDouble minimum,
        OptionalDouble maximum,
        OptionalDouble logBase,
        boolean isDeleted,
        boolean hasGridlines,
        String numberFormat,
        AxisLayout layout) {
    public static final ChartAxis USUAL =
            new ChartAxis(
                    "",
                    OptionalDouble.empty(),
                    OptionalDouble.empty(),
                    OptionalDouble.empty(),
                    false,
                    false,
                    "General");

    /** One that stands where axes usually do. */
    public ChartAxis(
            String title,
            OptionalDouble minimum,
            OptionalDouble maximum,
            OptionalDouble logBase,
            boolean isDeleted,
            boolean hasGridlines,
            String numberFormat) {
        this(
                title,
                minimum,
                maximum,
                logBase,
                isDeleted,
                hasGridlines,
                numberFormat,
                AxisLayout.USUAL);
    }

    ChartAxis deleted() {
        return new ChartAxis(
                title, minimum, maximum, logBase, true, hasGridlines, numberFormat, layout);
    }

    ChartAxis with(AxisLayout other) {
        return new ChartAxis(
                title, minimum, maximum, logBase, isDeleted, hasGridlines, numberFormat, other);
    }

    /** The same axis with lines across the chart, or without. */
    public ChartAxis withGridlines(boolean hasThem) {
        return new ChartAxis(
                title, minimum, maximum, logBase, isDeleted, hasThem, numberFormat, layout);
    }
}
