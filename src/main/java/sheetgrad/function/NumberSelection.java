package sheetgrad.function;

import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import sheetgrad.value.Matrix;

/**
 * {@code IF(a<b,x,y)} of single numbers as one numeric operation, so that it can be replayed whichever way the
 * comparison comes out. The adjoint goes to the number chosen; the numbers compared get none.
 */
final class NumberSelection implements LaneOperation {
    private final boolean ifLess;
    private final boolean ifEqual;
    private final boolean ifGreater;

    NumberSelection(IntPredicate holds) {
        this.ifLess = holds.test(-1);
        this.ifEqual = holds.test(0);
        this.ifGreater = holds.test(1);
    }

    private boolean holds(double a, double b) {
        int order = Comparison.ofNumbers(a, b);
        return order < 0 ? ifLess : order == 0 ? ifEqual : ifGreater;
    }

    @Override
    public NumericResult apply(List<Matrix> operands) {
        boolean isFirst = holds(number(operands, 0), number(operands, 1));
        return NumericResult.of(number(operands, isFirst ? 2 : 3));
    }

    private static double number(List<Matrix> operands, int index) {
        return operands.get(index).elements()[0];
    }

    @Override
    public void pullback(
            List<Matrix> operands, Matrix result, double[] resultAdjoint, List<double[]> adjoints) {
        boolean isFirst = holds(number(operands, 0), number(operands, 1));
        adjoints.get(isFirst ? 2 : 3)[0] += resultAdjoint[0];
    }

    @Override
    public boolean isMadeOf(List<Matrix> operands, int operand) {
        return operand == (holds(number(operands, 0), number(operands, 1)) ? 2 : 3);
    }

    @Override
    public boolean forward(int operands, double[][] x, double[] y) {
        double[] left = x[0];
        double[] right = x[1];
        double[] whenTrue = x[2];
        double[] whenFalse = x[3];
        for (int lane = 0; lane < y.length; lane++) {
            y[lane] = holds(left[lane], right[lane]) ? whenTrue[lane] : whenFalse[lane];
        }
        return true;
    }

    @Override
    public void backward(
            int operands,
            double[][] x,
            double[] y,
            double[] adjoint,
            double[] @Nullable [] adjoints) {
        double[] whenTrue = adjoints[2];
        double[] whenFalse = adjoints[3];
        for (int lane = 0; lane < y.length; lane++) {
            boolean isFirst = holds(x[0][lane], x[1][lane]);
            if (isFirst && whenTrue != null) {
                whenTrue[lane] += adjoint[lane];
            } else if (!isFirst && whenFalse != null) {
                whenFalse[lane] += adjoint[lane];
            }
        }
    }
}
