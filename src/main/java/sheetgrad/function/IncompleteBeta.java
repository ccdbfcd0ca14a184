package sheetgrad.function;

/**
 * The share of the beta distribution below a number, to about 14 digits also where it is small: a continued fraction
 * of the term that {@link Deviance} works out, from the side where it comes to an end soon (DiDonato and Morris, "Algorithm
 * 708", 1992, equation 9).
 */
final class IncompleteBeta {
    private static final double TINY = 1e-300;
    private static final int MOST_STEPS = 200_000;

    private IncompleteBeta() {}

    /**
     * The share below x, NaN where the fraction comes to no end; that above it is {@code below(rest, x, b, a)}.
     *
     * @param rest 1 - x, told by itself since it may be known better than x
     */
    static double below(double x, double rest, double a, double b) {
        if (!(x > 0)) {
            return Double.isNaN(x) ? x : 0;
        }
        if (!(rest > 0)) {
            return 1;
        }
        return a * rest >= b * x
                ? Math.min(1, term(x, rest, a, b) * fraction(x, rest, a, b))
                : Math.max(0, 1 - term(rest, x, b, a) * fraction(rest, x, b, a));
    }

    /** x^a (1 - x)^b / B(a, b). */
    private static double term(double x, double rest, double a, double b) {
        return a * b / (a + b) * Deviance.binomialTerm(a, b, x, rest);
    }

    private static double fraction(double x, double rest, double a, double b) {
        double start = a * rest - b * x + 1;
        double denominator = a / (a + 1) * start;
        double c = denominator;
        double d = 0;
        for (double n = 1; n <= MOST_STEPS; n++) {
            double place = a + 2 * n - 1;
            double w = n * (b - n) * x;
            double above = (a + n - 1) / place * ((a + b + n - 1) / place) * w * x;
            double below = n + w / place + (a + n) / (place + 2) * (start + n * (1 + rest));
            d = 1 / notZero(below + above * d);
            c = notZero(below + above / c);
            denominator *= c * d;
            if (Math.abs(c * d - 1) < 1e-16) {
                return 1 / denominator;
            }
        }
        return Double.NaN;
    }

    private static double notZero(double number) {
        return Math.abs(number) < TINY ? TINY : number;
    }
}
