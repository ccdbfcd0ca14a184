package sheetgrad.function;

/**
 * A continuous distribution on the numbers from 0 up (or all of them, if it says so). Every method takes the operands
 * of the function called: the number asked about, and from index 1 on the parameters.
 */
interface Distribution {
    double density(double x, double[] operands);

    /** The derivative of the density's logarithm in x. */
    double logSlope(double x, double[] operands);

    /** The share below x. */
    double below(double x, double[] operands);

    /** The share above x, without losing digits where that is small. */
    double above(double x, double[] operands);

    /** How many parameters there are from index 1 on. */
    int parameters();

    /** Whether the parameters are cut to whole numbers, so that nothing can be differentiated in them. */
    default boolean hasWholeParameters() {
        return false;
    }

    /** The smallest number of the distribution. */
    default double lowest() {
        return 0;
    }

    /** The largest number of the distribution. */
    default double highest() {
        return Double.POSITIVE_INFINITY;
    }

    /** The share above or below x. */
    default double share(double x, double[] operands, boolean isAbove) {
        return isAbove ? above(x, operands) : below(x, operands);
    }

    /** The x below (or above) which this share lies: operand 0. */
    default double quantile(double[] operands, boolean isAbove) {
        return new QuantileSearch(this, operands, isAbove).find();
    }

    /**
     * The derivative of a share or of the density in the parameter at this index, by differences over five points. The
     * integrals have no closed form; the difference is right to about 11 digits.
     */
    default double parameterSlope(int index, double[] operands, Elementwise.Scalar function) {
        if (hasWholeParameters()) {
            return 0;
        }
        double[] moved = operands.clone();
        double step = 1e-3 * Math.max(Math.abs(operands[index]), 1e-3);
        double[] values = new double[5];
        for (int i = 0; i < 5; i++) {
            moved[index] = operands[index] + (i - 2) * step;
            values[i] = i == 2 ? 0 : function.apply(moved);
        }
        return (values[0] - 8 * values[1] + 8 * values[3] - values[4]) / (12 * step);
    }
}
