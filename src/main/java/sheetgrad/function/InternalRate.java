package sheetgrad.function;

import java.util.List;
import java.util.Optional;
import sheetgrad.value.ErrorKind;
import sheetgrad.value.Matrix;

/**
 * The rate at which {@code f = sum v_i (1 + rate)^-t_i} is 0, found by Newton's method from a guess, #NUM! where it does
 * not settle or the payments have one sign only. {@code drate/dv_i = -(1 + rate)^-t_i / (df/drate)}. Operands are the
 * values, the dates if there are dates, and the guess.
 */
final class InternalRate implements NumericOperation {
    private static final int MOST_STEPS = 100;

    /** How close two successive rates must be, in the end, for a result. */
    private static final double CLOSE = 1e-8;

    private final boolean isDated;

    private InternalRate(boolean isDated) {
        this.isDated = isDated;
    }

    /** Payments one period apart. */
    static InternalRate regular() {
        return new InternalRate(false);
    }

    /** Payments on given days. */
    static InternalRate dated() {
        return new InternalRate(true);
    }

    @Override
    public NumericResult apply(List<Matrix> operands) {
        double[] values = operands.get(0).elements();
        if (isDated) {
            Optional<NumericResult> refusal =
                    DatedPresentValue.refusal(operands.get(0), operands.get(1));
            if (refusal.isPresent()) {
                return refusal.get();
            }
        }
        if (!changesSign(values)) {
            return NumericResult.error(
                    ErrorKind.NUMBER, "something must be paid and something received");
        }
        double guess = operands.get(operands.size() - 1).elements()[0];
        double rate = solve(values, times(operands), guess);
        return Double.isNaN(rate)
                ? NumericResult.error(ErrorKind.NUMBER, "no rate was found near the guess")
                : NumericResult.of(rate);
    }

    private static boolean changesSign(double[] values) {
        boolean hasPositive = false;
        boolean hasNegative = false;
        for (double value : values) {
            hasPositive |= value > 0;
            hasNegative |= value < 0;
        }
        return hasPositive && hasNegative;
    }

    private double[] times(List<Matrix> operands) {
        if (isDated) {
            return DatedPresentValue.years(operands.get(1).elements());
        }
        double[] times = new double[operands.get(0).size()];
        for (int i = 0; i < times.length; i++) {
            times[i] = i;
        }
        return times;
    }

    private static double solve(double[] values, double[] times, double guess) {
        double rate = guess;
        double step = Double.MAX_VALUE;
        for (int i = 0; i < MOST_STEPS && Math.abs(step) > 1e-15 * Math.abs(rate); i++) {
            step = value(values, times, rate) / slope(values, times, rate);
            double next = rate - step;
            rate = next <= -1 ? (rate - 1) / 2 : next;
        }
        return Math.abs(step) < CLOSE ? rate : Double.NaN;
    }

    private static double value(double[] values, double[] times, double rate) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += values[i] * Math.pow(1 + rate, -times[i]);
        }
        return sum;
    }

    private static double slope(double[] values, double[] times, double rate) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum -= times[i] * values[i] * Math.pow(1 + rate, -times[i] - 1);
        }
        return sum;
    }

    @Override
    public void pullback(
            List<Matrix> operands, Matrix result, double[] resultAdjoint, List<double[]> adjoints) {
        double[] values = operands.get(0).elements();
        double[] times = times(operands);
        double rate = result.elements()[0];
        double slope = slope(values, times, rate);
        for (int i = 0; i < values.length; i++) {
            adjoints.get(0)[i] -= resultAdjoint[0] * Math.pow(1 + rate, -times[i]) / slope;
        }
    }
}
