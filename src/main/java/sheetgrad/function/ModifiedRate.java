package sheetgrad.function;

import java.util.List;
import sheetgrad.value.ErrorKind;
import sheetgrad.value.Matrix;

/**
 * {@code y = (F / P)^(1 / (n - 1)) - 1} where F is what the positive of n values grow to at the second rate, and P is
 * what the negative ones are worth at first at the first rate.
 */
final class ModifiedRate implements NumericOperation {
    @Override
    public NumericResult apply(List<Matrix> operands) {
        double[] values = operands.get(0).elements();
        double received = received(values, operands.get(2).elements()[0]);
        double paid = paid(values, operands.get(1).elements()[0]);
        return paid == 0 || values.length < 2
                ? NumericResult.error(ErrorKind.DIVISION_BY_ZERO, "something must be paid")
                : NumericResult.of(Math.pow(received / paid, 1.0 / (values.length - 1)) - 1);
    }

    private static double received(double[] values, double rate) {
        double sum = 0;
        for (double value : values) {
            sum = sum * (1 + rate) + Math.max(0, value);
        }
        return sum;
    }

    private static double paid(double[] values, double rate) {
        double sum = 0;
        for (int i = values.length - 1; i >= 0; i--) {
            sum = sum / (1 + rate) - Math.min(0, values[i]);
        }
        return sum;
    }

    @Override
    public void pullback(
            List<Matrix> operands, Matrix result, double[] resultAdjoint, List<double[]> adjoints) {
        double[] values = operands.get(0).elements();
        double financing = operands.get(1).elements()[0];
        double reinvestment = operands.get(2).elements()[0];
        double received = received(values, reinvestment);
        double paid = paid(values, financing);
        int last = values.length - 1;
        double factor = resultAdjoint[0] * (result.elements()[0] + 1) / last;
        for (int i = 0; i <= last; i++) {
            if (values[i] > 0) {
                double growth = Math.pow(1 + reinvestment, last - i) / received;
                adjoints.get(0)[i] += factor * growth;
                adjoints.get(2)[0] += factor * values[i] * growth * (last - i) / (1 + reinvestment);
            } else if (values[i] < 0) {
                double discount = Math.pow(1 + financing, -i) / paid;
                adjoints.get(0)[i] += factor * discount;
                adjoints.get(1)[0] -= factor * values[i] * discount * i / (1 + financing);
            }
        }
    }
}
