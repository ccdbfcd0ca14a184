package sheetgrad.function;

import org.hipparchus.special.Gamma;

/**
 * Terms of the Poisson and the binomial distribution by saddle-point expansion, which keeps their digits for large
 * counts, where differences of logarithms of factorials lose them (Loader, "Fast and Accurate Computation of Binomial
 * Probabilities", 2000).
 */
final class Deviance {
    /** Up to this many, the ways to choose some of them are whole numbers that a double holds exactly. */
    static final int SMALL = 50;

    private static final int FROM_TABLE = 16;

    /** ln(k!) - (k + 1/2) ln k + k - ln(2 pi)/2 for k from 1 to 15, worked out with 40 digits. */
    private static final double[] STIRLING_ERRORS = {
        0,
        0.08106146679532725822,
        0.04134069595540929409,
        0.02767792568499833915,
        0.02079067210376509311,
        0.01664469118982119216,
        0.01387612882307074800,
        0.01189670994589177010,
        0.01041126526197209650,
        0.00925546218271273292,
        0.00833056343336287126,
        0.00757367548795184079,
        0.00694284010720952987,
        0.00640899418800420707,
        0.00595137011275884774,
        0.00555473355196280137
    };

    private Deviance() {}

    /** z^k e^-z / Gamma(k + 1), for any k that is not negative. */
    static double gammaTerm(double k, double z) {
        if (z == 0) {
            return k == 0 ? 1 : 0;
        }
        if (k < FROM_TABLE && k == Math.rint(k) && z < 700) {
            return Math.pow(z, k) * Math.exp(-z) / ArithmeticFunctions.factorial(k);
        }
        if (k < FROM_TABLE) {
            return Math.exp(k * Math.log(z) - z - Gamma.logGamma(k + 1));
        }
        return Math.exp(-stirlingError(k) - deviance(k, z)) / Math.sqrt(2 * Math.PI * k);
    }

    /** The probability of k successes among n, each with probability p. */
    static double binomialTerm(double k, double n, double p) {
        if (p == 0 || p == 1) {
            return k == (p == 0 ? 0 : n) ? 1 : 0;
        }
        if (n <= SMALL) {
            return ArithmeticFunctions.combinations(n, k) * Math.pow(p, k) * Math.pow(1 - p, n - k);
        }
        if (k == 0) {
            return Math.exp(n * Math.log1p(-p));
        }
        if (k == n) {
            return Math.exp(n * Math.log(p));
        }
        double exponent =
                stirlingError(n)
                        - stirlingError(k)
                        - stirlingError(n - k)
                        - deviance(k, n * p)
                        - deviance(n - k, n * (1 - p));
        return Math.exp(exponent) * Math.sqrt(n / (2 * Math.PI * k * (n - k)));
    }

    /**
     * Gamma(a + b + 1) / (Gamma(a + 1) Gamma(b + 1)) x^a rest^b, for any a and b above 0: the binomial term where they are
     * counts.
     *
     * @param rest 1 - x
     */
    static double binomialTerm(double a, double b, double x, double rest) {
        double n = a + b;
        if (n < FROM_TABLE) {
            double ways = Gamma.logGamma(n + 1) - Gamma.logGamma(a + 1) - Gamma.logGamma(b + 1);
            return Math.exp(ways + a * Math.log(x) + b * logarithm(rest, x));
        }
        double exponent =
                stirlingError(n)
                        - stirlingError(a)
                        - stirlingError(b)
                        - deviance(a, n * x, a * rest - b * x)
                        - deviance(b, n * rest, b * x - a * rest);
        return Math.exp(exponent) * Math.sqrt(n / (2 * Math.PI * a * b));
    }

    /** The logarithm of a number that is 1 less another. */
    private static double logarithm(double number, double other) {
        return number > 0.5 ? Math.log1p(-other) : Math.log(number);
    }

    /** ln(k!) minus Stirling's formula for it. */
    private static double stirlingError(double k) {
        if (k < FROM_TABLE) {
            return k == Math.rint(k) && k > 0
                    ? STIRLING_ERRORS[(int) k]
                    : Gamma.logGamma(k + 1)
                            - (k + 0.5) * Math.log(k)
                            + k
                            - 0.5 * Math.log(2 * Math.PI);
        }
        double square = k * k;
        return (1.0 / 12
                        - (1.0 / 360
                                        - (1.0 / 1260 - (1.0 / 1680 - 1.0 / 1188 / square) / square)
                                                / square)
                                / square)
                / k;
    }

    /** k ln(k/m) + m - k, by a series where k is near m. */
    private static double deviance(double k, double m) {
        return deviance(k, m, k - m);
    }

    /** The same where the difference of k and m is known better than they are. */
    private static double deviance(double k, double m, double difference) {
        if (Math.abs(difference) >= 0.1 * (k + m)) {
            return k * Math.log(k / m) - difference;
        }
        double v = difference / (k + m);
        double sum = difference * v;
        double power = 2 * k * v;
        for (int i = 3; ; i += 2) {
            power *= v * v;
            double next = sum + power / i;
            if (next == sum) {
                return sum;
            }
            sum = next;
        }
    }
}
