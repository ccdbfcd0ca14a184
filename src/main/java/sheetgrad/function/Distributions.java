package sheetgrad.function;

import org.hipparchus.special.Beta;

/**
 * The continuous distributions of Excel, in terms of the incomplete gamma and beta functions. Degrees of freedom are
 * cut to whole numbers, as Excel does.
 */
final class Distributions {
    private static final double LARGEST_SHAPE = 1e10;

    private Distributions() {}

    /** Shape alpha, scale beta. */
    static final class GammaLaw implements Distribution {
        @Override
        public double density(double x, double[] p) {
            return gammaDensity(x, p[1], p[2]);
        }

        @Override
        public double logSlope(double x, double[] p) {
            return (p[1] - 1) / x - 1 / p[2];
        }

        @Override
        public double below(double x, double[] p) {
            return lowerGamma(p[1], x / p[2]);
        }

        @Override
        public double above(double x, double[] p) {
            return upperGamma(p[1], x / p[2]);
        }

        @Override
        public int parameters() {
            return 2;
        }
    }

    /** Degrees of freedom; the gamma distribution of half of them, with scale 2. */
    static final class ChiSquared implements Distribution {
        @Override
        public double density(double x, double[] p) {
            return gammaDensity(x, Math.floor(p[1]) / 2, 2);
        }

        @Override
        public double logSlope(double x, double[] p) {
            return (Math.floor(p[1]) / 2 - 1) / x - 0.5;
        }

        @Override
        public double below(double x, double[] p) {
            return lowerGamma(Math.floor(p[1]) / 2, x / 2);
        }

        @Override
        public double above(double x, double[] p) {
            return upperGamma(Math.floor(p[1]) / 2, x / 2);
        }

        @Override
        public int parameters() {
            return 1;
        }

        @Override
        public boolean hasWholeParameters() {
            return true;
        }
    }

    /** Shapes alpha and beta, on the numbers from 0 to 1. */
    static final class BetaLaw implements Distribution {
        @Override
        public double density(double x, double[] p) {
            return betaDensity(x, 1 - x, p[1], p[2]);
        }

        @Override
        public double logSlope(double x, double[] p) {
            return (p[1] - 1) / x - (p[2] - 1) / (1 - x);
        }

        @Override
        public double below(double x, double[] p) {
            return IncompleteBeta.below(x, 1 - x, p[1], p[2]);
        }

        @Override
        public double above(double x, double[] p) {
            return IncompleteBeta.below(1 - x, x, p[2], p[1]);
        }

        @Override
        public int parameters() {
            return 2;
        }

        @Override
        public double highest() {
            return 1;
        }
    }

    /** Degrees of freedom of numerator and denominator. */
    static final class FisherF implements Distribution {
        @Override
        public double density(double x, double[] p) {
            double m = Math.floor(p[1]);
            double n = Math.floor(p[2]);
            double whole = m * x + n;
            return betaDensity(m * x / whole, n / whole, m / 2, n / 2) * m * n / (whole * whole);
        }

        @Override
        public double logSlope(double x, double[] p) {
            double m = Math.floor(p[1]);
            double n = Math.floor(p[2]);
            return (m / 2 - 1) / x - (m + n) / 2 * m / (m * x + n);
        }

        @Override
        public double below(double x, double[] p) {
            double m = Math.floor(p[1]);
            double n = Math.floor(p[2]);
            return IncompleteBeta.below(m * x / (m * x + n), n / (m * x + n), m / 2, n / 2);
        }

        @Override
        public double above(double x, double[] p) {
            double m = Math.floor(p[1]);
            double n = Math.floor(p[2]);
            return IncompleteBeta.below(n / (m * x + n), m * x / (m * x + n), n / 2, m / 2);
        }

        @Override
        public int parameters() {
            return 2;
        }

        @Override
        public boolean hasWholeParameters() {
            return true;
        }
    }

    /** Degrees of freedom. */
    static final class StudentT implements Distribution {
        @Override
        public double density(double x, double[] p) {
            double n = Math.floor(p[1]);
            return Math.exp(
                    -(n + 1) / 2 * Math.log1p(x * x / n)
                            - Beta.logBeta(n / 2, 0.5)
                            - Math.log(n) / 2);
        }

        @Override
        public double logSlope(double x, double[] p) {
            double n = Math.floor(p[1]);
            return -(n + 1) * x / (n + x * x);
        }

        @Override
        public double below(double x, double[] p) {
            return above(-x, p);
        }

        @Override
        public double above(double x, double[] p) {
            double n = Math.floor(p[1]);
            double outside = n / (n + x * x);
            double inside = x * x / (n + x * x);
            if (Math.abs(x) < 1) {
                double inner = IncompleteBeta.below(inside, outside, 0.5, n / 2) / 2;
                return 0.5 - Math.signum(x) * inner;
            }
            double tail = IncompleteBeta.below(outside, inside, n / 2, 0.5) / 2;
            return x > 0 ? tail : 1 - tail;
        }

        @Override
        public int parameters() {
            return 1;
        }

        @Override
        public boolean hasWholeParameters() {
            return true;
        }

        @Override
        public double lowest() {
            return Double.NEGATIVE_INFINITY;
        }
    }

    /** The share of the gamma distribution with scale 1 below z; NaN for shapes that would take minutes. */
    static double lowerGamma(double shape, double z) {
        return shape > LARGEST_SHAPE ? Double.NaN : IncompleteGamma.below(shape, z);
    }

    /** The share of the gamma distribution with scale 1 above z. */
    static double upperGamma(double shape, double z) {
        return shape > LARGEST_SHAPE ? Double.NaN : IncompleteGamma.above(shape, z);
    }

    /** The density of the gamma distribution; infinite at 0 for shapes below 1. */
    static double gammaDensity(double x, double shape, double scale) {
        if (x == 0) {
            return shape > 1 ? 0 : shape == 1 ? 1 / scale : Double.POSITIVE_INFINITY;
        }
        double z = x / scale;
        return Deviance.gammaTerm(shape, z) * shape / x;
    }

    /** The density of the beta distribution at x, whose distance from 1 is {@code rest}. */
    static double betaDensity(double x, double rest, double a, double b) {
        if (x == 0 || rest == 0) {
            double shape = x == 0 ? a : b;
            return shape > 1 ? 0 : shape == 1 ? (x == 0 ? b : a) : Double.POSITIVE_INFINITY;
        }
        return Math.exp((a - 1) * Math.log(x) + (b - 1) * Math.log(rest) - Beta.logBeta(a, b));
    }
}
