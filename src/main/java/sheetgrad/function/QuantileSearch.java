package sheetgrad.function;

/**
 * Looks for the number below or above which a share of a distribution lies: Newton's steps inside a bracket, by the
 * smaller of the two tails, which has more digits.
 */
final class QuantileSearch {
    private static final int MOST_STEPS = 400;

    private final Distribution distribution;
    private final double[] operands;
    private final double share;
    private final boolean isAbove;
    private double low;
    private double high;

    /**
     * @param operands the share, then the parameters
     */
    QuantileSearch(Distribution distribution, double[] operands, boolean isAbove) {
        this.distribution = distribution;
        this.operands = operands;
        boolean isMost = operands[0] > 0.5;
        this.share = isMost ? 1 - operands[0] : operands[0];
        this.isAbove = isAbove != isMost;
        this.low = distribution.lowest();
        this.high = distribution.highest();
    }

    /** The number; infinite at the open end of the distribution, NaN if the share is none. */
    double find() {
        if (!(share >= 0 && share <= 1)) {
            return Double.NaN;
        }
        if (share == 0 || share == 1) {
            return (share == 0) == isAbove ? high : low;
        }
        findBracket();
        return refine();
    }

    private void findBracket() {
        if (Double.isInfinite(low)) {
            low = -1;
            while (!isLeftOf(low) && low > -Double.MAX_VALUE / 4) {
                low *= 2;
            }
        }
        if (Double.isInfinite(high)) {
            high = Math.max(1, 2 * low);
            while (isLeftOf(high) && high < Double.MAX_VALUE / 4) {
                low = high;
                high *= 2;
            }
        }
    }

    /** Whether x is too small. */
    private boolean isLeftOf(double x) {
        double found = distribution.share(x, operands, isAbove);
        return isAbove ? found > share : found < share;
    }

    private double refine() {
        double x = middle();
        for (int i = 0; i < MOST_STEPS; i++) {
            double found = distribution.share(x, operands, isAbove);
            if (found == share || Double.isNaN(found)) {
                return found == share ? x : found;
            }
            if (isAbove == found > share) {
                low = x;
            } else {
                high = x;
            }
            double slope = distribution.density(x, operands) * (isAbove ? -1 : 1);
            double next = x - (found - share) / slope;
            if (!(next > low && next < high)) {
                next = middle();
            }
            if (Math.abs(next - x) <= 1e-16 * Math.abs(next) || next == x) {
                return next;
            }
            x = next;
        }
        return x;
    }

    /** Between brackets of very different sizes the geometric middle, so that tiny quantiles are found, too. */
    private double middle() {
        if (low > 0 && high / low > 16) {
            return Math.sqrt(low) * Math.sqrt(high);
        }
        return low == 0 && high > 0 ? high / 16 : low + (high - low) / 2;
    }
}
