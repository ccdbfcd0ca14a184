package sheetgrad.function;

/** The distributions of lifetimes whose shares have closed forms: exponential, Weibull, log-normal. */
final class LifetimeDistributions {
    private LifetimeDistributions() {}

    /** Rate lambda. */
    static final class Exponential implements Distribution {
        @Override
        public double density(double x, double[] p) {
            return p[1] * Math.exp(-p[1] * x);
        }

        @Override
        public double logSlope(double x, double[] p) {
            return -p[1];
        }

        @Override
        public double below(double x, double[] p) {
            return -Math.expm1(-p[1] * x);
        }

        @Override
        public double above(double x, double[] p) {
            return Math.exp(-p[1] * x);
        }

        @Override
        public int parameters() {
            return 1;
        }
    }

    /** Shape alpha, scale beta. */
    static final class Weibull implements Distribution {
        @Override
        public double density(double x, double[] p) {
            double z = x / p[2];
            return p[1] / p[2] * Math.pow(z, p[1] - 1) * Math.exp(-Math.pow(z, p[1]));
        }

        @Override
        public double logSlope(double x, double[] p) {
            return (p[1] - 1) / x - p[1] / x * Math.pow(x / p[2], p[1]);
        }

        @Override
        public double below(double x, double[] p) {
            return -Math.expm1(-Math.pow(x / p[2], p[1]));
        }

        @Override
        public double above(double x, double[] p) {
            return Math.exp(-Math.pow(x / p[2], p[1]));
        }

        @Override
        public int parameters() {
            return 2;
        }
    }

    /** Mean and deviation of the logarithm. */
    static final class LogNormal implements Distribution {
        @Override
        public double density(double x, double[] p) {
            return ErrorFunction.density(z(x, p)) / (x * p[2]);
        }

        @Override
        public double logSlope(double x, double[] p) {
            return -(1 + z(x, p) / p[2]) / x;
        }

        @Override
        public double below(double x, double[] p) {
            return ErrorFunction.cumulative(z(x, p));
        }

        @Override
        public double above(double x, double[] p) {
            return ErrorFunction.cumulative(-z(x, p));
        }

        @Override
        public int parameters() {
            return 2;
        }

        @Override
        public double quantile(double[] operands, boolean isAbove) {
            double z = ErrorFunction.quantile(operands[0]);
            return Math.exp(operands[1] + operands[2] * (isAbove ? -z : z));
        }

        private static double z(double x, double[] p) {
            return (Math.log(x) - p[1]) / p[2];
        }
    }
}
