package sheetgrad.workbook;

/** The fraction as which a number format such as "# ?/?" shows a number, and to which precision as displayed rounds it. */
public final class ClosestFraction {
    private static final int MOST_DIGITS = 5;

    private ClosestFraction() {}

    /**
     * The smallest denominator of at most so many digits whose fractions come closest to a number that is not negative;
     * of more than five digits five are used.
     */
    public static int denominator(double number, int digits) {
        int most = (int) Math.pow(10, Math.min(MOST_DIGITS, digits)) - 1;
        int best = 1;
        double least = Double.POSITIVE_INFINITY;
        for (int denominator = 1; denominator <= most && least > 0; denominator++) {
            double miss = Math.abs(number - Math.rint(number * denominator) / denominator);
            if (miss < least * (1 - 1e-9)) {
                least = miss;
                best = denominator;
            }
        }
        return best;
    }
}
