package sheetgrad.workbook;

/**
 * How a workbook asks to be calculated.
 *
 * @param iterates whether circular references are repeated rather than refused
 * @param uses1904 whether day 0 is 1 January 1904 rather than the last day of 1899
 */
public record CalculationSettings(
        boolean iterates, int maximumIterations, double maximumChange, boolean uses1904) {
    public static final CalculationSettings DEFAULT =
            new CalculationSettings(false, 100, 0.001, false);
}
