package sheetgrad.function;

import java.util.List;
import sheetgrad.value.ErrorKind;
import sheetgrad.value.Matrix;

/**
 * {@code y = sum v_i / (1 + rate)^(i + offset)}, i from 0; with {@code dy/dv_i = (1 + rate)^-(i + offset)} and
 * {@code dy/drate = -sum (i + offset) v_i / (1 + rate)^(i + offset + 1)}.
 */
final class PresentValue implements NumericOperation {
    private final int offset;

    PresentValue(int offset) {
        this.offset = offset;
    }

    @Override
    public NumericResult apply(List<Matrix> operands) {
        double rate = operands.get(0).elements()[0];
        return rate == -1
                ? NumericResult.error(ErrorKind.DIVISION_BY_ZERO, "the rate is -100%")
                : NumericResult.of(value(rate, operands.get(1).elements()));
    }

    @Override
    public NumericResult ofNone() {
        return NumericResult.of(0);
    }

    double value(double rate, double[] values) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += values[i] / Math.pow(1 + rate, i + offset);
        }
        return sum;
    }

    @Override
    public void pullback(
            List<Matrix> operands, Matrix result, double[] resultAdjoint, List<double[]> adjoints) {
        double rate = operands.get(0).elements()[0];
        double[] values = operands.get(1).elements();
        for (int i = 0; i < values.length; i++) {
            double discount = Math.pow(1 + rate, -(i + offset));
            adjoints.get(1)[i] += resultAdjoint[0] * discount;
            adjoints.get(0)[0] -=
                    resultAdjoint[0] * (i + offset) * values[i] * discount / (1 + rate);
        }
    }
}
