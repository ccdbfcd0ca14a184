package sheetgrad.function;

/**
 * The error function and the normal distribution, to about 14 digits of the result, in its tails too: a series of
 * positive terms near 0, a continued fraction farther out (Abramowitz and Stegun, 7.1.6 and 7.1.14).
 */
final class ErrorFunction {
    private static final double SERIES_ENDS = 2;
    private static final double ROOT_OF_PI = Math.sqrt(Math.PI);
    private static final double ROOT_OF_TWO_PI = Math.sqrt(2 * Math.PI);

    private ErrorFunction() {}

    /** erf(x) = 2/sqrt(pi) times the integral of exp(-t^2) from 0 to x. */
    static double erf(double x) {
        double size = Math.abs(x);
        return Math.copySign(size < SERIES_ENDS ? series(size) : 1 - fraction(size), x);
    }

    /** erfc(x) = 1 - erf(x), without losing digits where that is small. */
    static double erfc(double x) {
        if (x < SERIES_ENDS && x > -SERIES_ENDS) {
            return x < 0.5 ? 1 - erf(x) : fraction(x);
        }
        return x < 0 ? 2 - fraction(-x) : fraction(x);
    }

    /** erf(b) - erf(a), without losing digits where both are near 1 or -1. */
    static double between(double a, double b) {
        if (a > 0.5 && b > 0.5) {
            return erfc(a) - erfc(b);
        }
        return a < -0.5 && b < -0.5 ? erfc(-b) - erfc(-a) : erf(b) - erf(a);
    }

    /** The density of the standard normal distribution. */
    static double density(double z) {
        return Math.exp(-z * z / 2) / ROOT_OF_TWO_PI;
    }

    /** The share of the standard normal distribution below z. */
    static double cumulative(double z) {
        return 0.5 * erfc(-z / Math.sqrt(2));
    }

    /**
     * The z below which a share of the standard normal distribution lies: a first guess, then Halley's steps until
     * they no longer move it.
     */
    static double quantile(double share) {
        boolean isLower = share < 0.5;
        double tail = isLower ? share : 1 - share;
        if (tail == 0.5) {
            return 0;
        }
        double t = Math.sqrt(-2 * Math.log(tail));
        double z = (2.30753 + 0.27061 * t) / (1 + t * (0.99229 + 0.04481 * t)) - t;
        for (int i = 0; i < 8; i++) {
            double miss =
                    tail < 0.25 ? cumulative(z) - tail : 0.5 * erf(z / Math.sqrt(2)) - (tail - 0.5);
            double step = miss / density(z);
            double moved = step / (1 + z * step / 2);
            z -= moved;
            if (Math.abs(moved) <= 1e-16 * Math.abs(z)) {
                break;
            }
        }
        return isLower ? z : -z;
    }

    /** 2/sqrt(pi) exp(-x^2) times the sum of 2^n x^(2n+1) / (1 3 5 ... (2n+1)). */
    private static double series(double x) {
        double term = x;
        double sum = x;
        for (int n = 1; term > sum * 1e-17; n++) {
            term *= 2 * x * x / (2 * n + 1);
            sum += term;
        }
        return 2 / ROOT_OF_PI * Math.exp(-x * x) * sum;
    }

    /** exp(-x^2)/sqrt(pi) divided by x + (1/2)/(x + 1/(x + (3/2)/(x + ...))), from far inside outwards. */
    private static double fraction(double x) {
        double denominator = x;
        for (int k = (int) (40 + 600 / (x * x)); k >= 1; k--) {
            denominator = x + k / 2.0 / denominator;
        }
        return Math.exp(-x * x) / (ROOT_OF_PI * denominator);
    }
}
