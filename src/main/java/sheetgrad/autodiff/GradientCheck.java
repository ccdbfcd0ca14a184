package sheetgrad.autodiff;

/**
 * Compares a gradient with differences of the loss. Differences are taken at four points around each parameter (fourth
 * order) and at several distances scaled to the parameter: a long one suffers least from rounding, a short one stays
 * clear of the kinks of MAX, IF and ABS. The best agreement counts, since a wrong gradient agrees at no distance.
 */
public final class GradientCheck {
    private static final double[] STEPS = {1e-3, 1e-4, 1e-5, 1e-6};

    /** How many units in the last place of the loss its rounding may amount to. */
    private static final double ROUNDING = 32;

    /** The part of a slope that rounding may amount to before the slope is too small to be compared in full. */
    private static final double RESOLUTION = 1e-5;

    /**
     * The worst agreement found.
     *
     * @param largestRelativeError relative to the larger of the two slopes, and to nothing smaller than what
     *     differences of the loss can resolve
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
            double error = relativeError(function, at, i, gradient[i], Math.ulp(loss));
            if (!(error <= worst.largestRelativeError())) {
                worst = new Result(error, i);
            }
        }
        return worst;
    }

    private static double relativeError(
            LossGradient function, double[] at, int i, double slope, double ulp) {
        double best = Double.POSITIVE_INFINITY;
        for (double relativeStep : STEPS) {
            double step = relativeStep * Math.max(1, Math.abs(at[i]));
            double difference = difference(function, at, i, step);
            double floor = ROUNDING * ulp / step / RESOLUTION;
            double scale = Math.max(floor, Math.max(Math.abs(slope), Math.abs(difference)));
            double error = Math.abs(slope - difference) / scale;
            if (error < best) {
                best = error;
            }
        }
        return best;
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
