package sheetgrad.autodiff;

/**
 * Compares a gradient with differences of the loss. The differences are taken at four points around each parameter
 * (fourth order), with a step scaled to the parameter, and the error is relative to the larger of the two slopes, to
 * nothing smaller than what rounding of the loss leaves of a difference.
 */
public final class GradientCheck {
    private static final double STEP = 1e-3;
    private static final double ROUNDING = 1e-10;

    /**
     * The worst agreement found.
     *
     * @param parameter the place of the parameter with the largest error, -1 if there are no parameters
     */
    public record Result(double largestRelativeError, int parameter) {}

    private GradientCheck() {}

    /** Checks every component of the gradient at these parameters. */
    public static Result check(LossGradient function, double[] at) {
        double[] gradient = new double[at.length];
        double loss = function.evaluate(at, gradient);
        Result worst = new Result(0, at.length == 0 ? -1 : 0);
        for (int i = 0; i < at.length; i++) {
            double step = STEP * Math.max(1, Math.abs(at[i]));
            double difference = difference(function, at, i, step);
            double scale = Math.max(Math.abs(gradient[i]), Math.abs(difference));
            double floor = ROUNDING * Math.max(1, Math.abs(loss)) / step;
            double error = Math.abs(gradient[i] - difference) / Math.max(scale, floor);
            if (!(error <= worst.largestRelativeError())) {
                worst = new Result(error, i);
            }
        }
        return worst;
    }

    /** (f(x-2h) - 8 f(x-h) + 8 f(x+h) - f(x+2h)) / 12h; Abramowitz and Stegun 25.3.6. */
    private static double difference(LossGradient function, double[] at, int i, double step) {
        double farBelow = shifted(function, at, i, -2 * step);
        double below = shifted(function, at, i, -step);
        double above = shifted(function, at, i, step);
        double farAbove = shifted(function, at, i, 2 * step);
        return (farBelow - 8 * below + 8 * above - farAbove) / (12 * step);
    }

    private static double shifted(LossGradient function, double[] at, int i, double shift) {
        double[] moved = at.clone();
        moved[i] += shift;
        return function.evaluate(moved);
    }
}
