package sheetgrad.autodiff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Compares a gradient with differences of the loss. Differences are taken at four points around each parameter (fourth
 * order) and at several distances scaled to the parameter: a long one suffers least from rounding, a short one stays
 * clear of the kinks of MAX, IF and ABS. The best agreement counts, since a wrong gradient agrees at no distance. Where
 * none agrees because the parameter lies on a kink, the slopes on both sides are told instead.
 */
public final class GradientCheck {
    /** Beyond this relative error a gradient and the differences of the loss disagree. */
    public static final double LARGEST_ERROR = 1e-4;

    private static final double[] STEPS = {1e-3, 1e-4, 1e-5, 1e-6};

    /** The step for a number that is small beside 1, such as a learning rate, relative to it. */
    private static final double STEP_OF_SMALL = 1e-3;

    /** Smaller numbers are stepped as if they were 0: differences could not resolve the steps. */
    private static final double SMALLEST = 1e-5;

    /** The distances at which the slopes on both sides of a kink are taken; they must agree to {@link #ONE_SIDED}. */
    private static final double[] SIDE_STEPS = {1e-3, 1e-4};

    /** The part of the slopes by which slopes on one side may differ for want of exactness. */
    private static final double ONE_SIDED = 1e-2;

    /** How many units in the last place of the loss its rounding may amount to. */
    private static final double ROUNDING = 32;

    /** The part of a slope that rounding may amount to before the slope is too small to be compared in full. */
    private static final double RESOLUTION = 1e-5;

    /**
     * The worst agreement found.
     *
     * @param largestRelativeError relative to the larger of the two slopes, and to nothing smaller than what
     *     differences of the loss can resolve; explained kinks do not count
     * @param parameter the place of the parameter with the largest error, -1 if there are no parameters
     * @param kinks the parameters at which the loss has a kink
     */
    public record Result(double largestRelativeError, int parameter, List<Kink> kinks) {
        public Result {
            kinks = List.copyOf(kinks);
        }
    }

    /**
     * A parameter whose number lies on a kink of the loss, where it has a slope on each side but no derivative.
     *
     * @param gradient what the gradient has there: one of the slopes, or one between them
     */
    public record Kink(int parameter, double left, double right, double gradient) {}

    private GradientCheck() {}

    /** Checks every component of the gradient at these parameters. */
    public static Result check(LossGradient function, double[] at) {
        double[] gradient = new double[at.length];
        double loss = function.evaluate(at, gradient);
        List<Kink> kinks = new ArrayList<>();
        double largest = 0;
        int worst = at.length == 0 ? -1 : 0;
        for (int i = 0; i < at.length; i++) {
            double error = relativeError(function, at, i, gradient[i], Math.ulp(loss));
            Optional<Kink> kink =
                    error <= LARGEST_ERROR
                            ? Optional.empty()
                            : kink(function, at, i, gradient[i], loss);
            kink.ifPresent(kinks::add);
            if (kink.isEmpty() && !(error <= largest)) {
                largest = error;
                worst = i;
            }
        }
        return new Result(largest, worst, kinks);
    }

    private static double relativeError(
            LossGradient function, double[] at, int i, double slope, double ulp) {
        double best = Double.POSITIVE_INFINITY;
        for (double relativeStep : STEPS) {
            double step = relativeStep * Math.max(1, Math.abs(at[i]));
            best = Math.min(best, error(function, at, i, slope, ulp, step));
        }
        double size = Math.abs(at[i]);
        return size > SMALLEST && size < 1
                ? Math.min(best, error(function, at, i, slope, ulp, size * STEP_OF_SMALL))
                : best;
    }

    /** Infinite where the loss is no number. */
    private static double error(
            LossGradient function, double[] at, int i, double slope, double ulp, double step) {
        double difference = difference(function, at, i, step);
        double floor = ROUNDING * ulp / step / RESOLUTION;
        double scale = Math.max(floor, Math.max(Math.abs(slope), Math.abs(difference)));
        double error = Math.abs(slope - difference) / scale;
        return Double.isNaN(error) ? Double.POSITIVE_INFINITY : error;
    }

    /** (f(x-2h) - 8 f(x-h) + 8 f(x+h) - f(x+2h)) / 12h; Abramowitz and Stegun 25.3.6. */
    private static double difference(LossGradient function, double[] at, int i, double step) {
        double farBelow = shifted(function, at, i, -2 * step);
        double below = shifted(function, at, i, -step);
        double above = shifted(function, at, i, step);
        double farAbove = shifted(function, at, i, 2 * step);
        return (farBelow - 8 * below + 8 * above - farAbove) / (12 * step);
    }

    /** The kink at a parameter, if the gradient there is one of the two slopes or lies between them. */
    private static Optional<Kink> kink(
            LossGradient function, double[] at, int i, double gradient, double loss) {
        double size = Math.abs(at[i]);
        double scale = size > SMALLEST ? Math.min(1, size) : 1;
        double left = 0;
        double right = 0;
        for (int k = 0; k < SIDE_STEPS.length; k++) {
            double step = SIDE_STEPS[k] * scale;
            double newLeft = oneSided(function, at, i, -step, loss);
            double newRight = oneSided(function, at, i, step, loss);
            double tolerance = ONE_SIDED * Math.max(Math.abs(newLeft), Math.abs(newRight));
            boolean isSettled =
                    Math.abs(newLeft - left) <= tolerance
                            && Math.abs(newRight - right) <= tolerance;
            if (k > 0 && !isSettled) {
                return Optional.empty();
            }
            left = newLeft;
            right = newRight;
        }
        double slack = ONE_SIDED * Math.abs(right - left);
        boolean isKink =
                Math.abs(right - left) > ONE_SIDED * Math.max(Math.abs(left), Math.abs(right))
                        && gradient >= Math.min(left, right) - slack
                        && gradient <= Math.max(left, right) + slack;
        return isKink ? Optional.of(new Kink(i, left, right, gradient)) : Optional.empty();
    }

    /** (-3 f(x) + 4 f(x+h) - f(x+2h)) / 2h, on the left for negative h. */
    private static double oneSided(
            LossGradient function, double[] at, int i, double step, double loss) {
        double near = shifted(function, at, i, step);
        double far = shifted(function, at, i, 2 * step);
        return (-3 * loss + 4 * near - far) / (2 * step);
    }

    private static double shifted(LossGradient function, double[] at, int i, double shift) {
        double[] moved = at.clone();
        moved[i] += shift;
        return function.evaluate(moved);
    }
}
