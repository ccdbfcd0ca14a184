package sheetgrad.training;

import java.util.Arrays;

/** Bounds of parameters: each parameter lies between its lower and its upper bound, either of which may be infinite. */
public final class Box {
    private final double[] lower;
    private final double[] upper;

    /** Bounds in the order of the parameters; {@link IllegalArgumentException} where a lower one is above the upper. */
    public Box(double[] lower, double[] upper) {
        this.lower = lower.clone();
        this.upper = upper.clone();
        for (int i = 0; i < lower.length; i++) {
            if (!(lower[i] <= upper[i])) {
                throw new IllegalArgumentException(
                        "no number lies between " + lower[i] + " and " + upper[i]);
            }
        }
    }

    /** No bounds for this many parameters. */
    public static Box unbounded(int count) {
        double[] lower = new double[count];
        double[] upper = new double[count];
        Arrays.fill(lower, Double.NEGATIVE_INFINITY);
        Arrays.fill(upper, Double.POSITIVE_INFINITY);
        return new Box(lower, upper);
    }

    /** Whether no parameter has a bound. */
    public boolean isUnbounded() {
        for (int i = 0; i < lower.length; i++) {
            if (lower[i] != Double.NEGATIVE_INFINITY || upper[i] != Double.POSITIVE_INFINITY) {
                return false;
            }
        }
        return true;
    }

    public double lower(int parameter) {
        return lower[parameter];
    }

    public double upper(int parameter) {
        return upper[parameter];
    }

    /** Moves parameters that are outside to the nearest bound. */
    public void project(double[] parameters) {
        for (int i = 0; i < parameters.length; i++) {
            parameters[i] = Math.min(Math.max(parameters[i], lower[i]), upper[i]);
        }
    }

    /**
     * The gradient without what a step down it could not follow: 0 where a parameter is at a bound and would have to leave
     * it. All zeros exactly where the first order conditions of a minimum hold.
     */
    double[] reduced(double[] parameters, double[] gradient) {
        double[] result = gradient.clone();
        for (int i = 0; i < result.length; i++) {
            if (boundAhead(parameters, gradient, i, 0) != 0) {
                result[i] = 0;
            }
        }
        return result;
    }

    /** Which bound is within {@code near} in the direction down the gradient: -1 the lower, 1 the upper, 0 none. */
    int boundAhead(double[] parameters, double[] gradient, int i, double near) {
        if (gradient[i] > 0 && parameters[i] - lower[i] <= near) {
            return -1;
        }
        return gradient[i] < 0 && upper[i] - parameters[i] <= near ? 1 : 0;
    }
}
