package sheetgrad.function;

/**
 * The shares of the gamma distribution with scale 1 below and above a number, to about 14 digits in either tail: a series
 * of positive terms on one side, a continued fraction on the other (DLMF 8.11.4 and 8.9.2), both of the term that
 * {@link Deviance} works out.
 */
final class IncompleteGamma {
    private static final double TINY = 1e-300;
    private static final double LAST_DIGIT = 1e-17;

    private IncompleteGamma() {}

    static double below(double shape, double z) {
        if (z <= 0) {
            return 0;
        }
        return z < shape + 1 ? series(shape, z) : 1 - fraction(shape, z);
    }

    static double above(double shape, double z) {
        if (z <= 0) {
            return 1;
        }
        return z < shape + 1 ? 1 - series(shape, z) : fraction(shape, z);
    }

    /** z^a e^-z / Gamma(a + 1) times the sum of z^n / ((a + 1) ... (a + n)). */
    private static double series(double shape, double z) {
        double term = 1;
        double sum = 1;
        for (double n = 1; term > sum * LAST_DIGIT; n++) {
            term *= z / (shape + n);
            sum += term;
        }
        return Math.min(1, Deviance.gammaTerm(shape, z) * sum);
    }

    /** z^a e^-z / Gamma(a) divided by z + 1 - a - (1 (1 - a) / (z + 3 - a - ...)), by Lentz's method. */
    private static double fraction(double shape, double z) {
        double factor = Deviance.gammaTerm(shape, z) * shape;
        if (factor == 0 || z == Double.POSITIVE_INFINITY) {
            return 0;
        }
        double b = z + 1 - shape;
        double c = 1 / TINY;
        double d = 1 / b;
        double product = d;
        double change = 0;
        for (double n = 1; Math.abs(change - 1) > 1e-16; n++) {
            double a = -n * (n - shape);
            b += 2;
            d = a * d + b;
            c = b + a / c;
            d = 1 / (d == 0 ? TINY : d);
            c = c == 0 ? TINY : c;
            change = d * c;
            product *= change;
        }
        return factor * product;
    }
}
