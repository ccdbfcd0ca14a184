package sheetgrad.function;

/** {@code y = principal (1 + r_1) (1 + r_2) ...}; slopes never divide by a factor, as factors may be 0. */
final class Schedule {
    private Schedule() {}

    /** The reduction of the principal and the rates after it. */
    static Reduction reduction() {
        return new Reduction(x -> NumericResult.of(value(x)), Schedule::pullback);
    }

    private static double value(double[] x) {
        double product = x[0];
        for (int i = 1; i < x.length; i++) {
            product *= 1 + x[i];
        }
        return product;
    }

    private static void pullback(double[] x, double y, double adjoint, double[] adjoints) {
        double[] before = new double[x.length];
        before[0] = 1;
        for (int i = 1; i < x.length; i++) {
            before[i] = before[i - 1] * (1 + x[i]);
        }
        adjoints[0] += adjoint * before[x.length - 1];
        double after = 1;
        for (int i = x.length - 1; i >= 1; i--) {
            adjoints[i] += adjoint * x[0] * before[i - 1] * after;
            after *= 1 + x[i];
        }
    }
}
