package sheetgrad.workbook;

import sheetgrad.value.DateSystem;

/**
 * How a workbook asks to be calculated.
 *
 * @param iterates whether circular references are repeated rather than refused
 * @param uses1904 whether day 0 is 1 January 1904 rather than the last day of 1899
 * @param isPrecisionAsShown whether numbers are rounded to what their formats show (see {@link ShownPrecision})
 */
public record CalculationSettings(
        boolean iterates,
        int maximumIterations,
        double maximumChange,
        boolean uses1904,
        boolean isPrecisionAsShown) {
    public static final CalculationSettings DEFAULT =
            new CalculationSettings(false, 100, 0.001, false, false);

    /** How the workbook numbers days. */
    public DateSystem dateSystem() {
        return uses1904 ? DateSystem.FROM_1904 : DateSystem.FROM_1900;
    }

    public CalculationSettings withIteration(int iterations, double change) {
        return new CalculationSettings(true, iterations, change, uses1904, isPrecisionAsShown);
    }

    public CalculationSettings with1904(boolean is1904) {
        return new CalculationSettings(
                iterates, maximumIterations, maximumChange, is1904, isPrecisionAsShown);
    }

    public CalculationSettings withPrecisionAsShown(boolean isAsShown) {
        return new CalculationSettings(
                iterates, maximumIterations, maximumChange, uses1904, isAsShown);
    }
}
