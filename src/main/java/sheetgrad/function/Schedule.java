package sheetgrad.function;

import java.util.List;
import sheetgrad.value.Matrix;

/** {@code y = principal (1 + r_1) (1 + r_2) ...}; slopes never divide by a factor, as factors may be 0. */
final class Schedule implements NumericOperation {
    @Override
    public NumericResult apply(List<Matrix> operands) {
        double product = operands.get(0).elements()[0];
        for (double rate : operands.get(1).elements()) {
            product *= 1 + rate;
        }
        return NumericResult.of(product);
    }

    @Override
    public void pullback(
            List<Matrix> operands, Matrix result, double[] resultAdjoint, List<double[]> adjoints) {
        double[] rates = operands.get(1).elements();
        double[] before = new double[rates.length + 1];
        before[0] = 1;
        for (int i = 0; i < rates.length; i++) {
            before[i + 1] = before[i] * (1 + rates[i]);
        }
        double principal = operands.get(0).elements()[0];
        adjoints.get(0)[0] += resultAdjoint[0] * before[rates.length];
        double after = 1;
        for (int i = rates.length - 1; i >= 0; i--) {
            adjoints.get(1)[i] += resultAdjoint[0] * principal * before[i] * after;
            after *= 1 + rates[i];
        }
    }
}
