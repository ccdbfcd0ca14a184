package sheetgrad.function;

import java.util.ArrayList;
import java.util.List;
import sheetgrad.function.Moments.Slopes;
import sheetgrad.value.Matrix;

/** FORECAST: the regression line at x. Operands: x, the known y, the known x. */
final class Forecast implements NumericOperation {
    @Override
    public NumericResult apply(List<Matrix> operands) {
        return at(operands).apply(operands.subList(1, 3));
    }

    @Override
    public void pullback(
            List<Matrix> operands, Matrix result, double[] resultAdjoint, List<double[]> adjoints) {
        Moments moments = Moments.of(operands.get(1).elements(), operands.get(2).elements());
        adjoints.get(0)[0] += resultAdjoint[0] * moments.xy() / moments.yy();
        at(operands)
                .pullback(
                        operands.subList(1, 3),
                        result,
                        resultAdjoint,
                        new ArrayList<>(adjoints.subList(1, 3)));
    }

    /** mean of y + slope (x - mean of x), in terms of the moments of (known y, known x). */
    private static Moments.Operation at(List<Matrix> operands) {
        double x = operands.get(0).elements()[0];
        return new Moments.Operation(
                m -> m.meanX() + m.xy() / m.yy() * (x - m.meanY()),
                m -> {
                    double slope = m.xy() / m.yy();
                    double distance = x - m.meanY();
                    return new Slopes(1, -slope, 0, distance / m.yy(), -slope * distance / m.yy());
                });
    }
}
