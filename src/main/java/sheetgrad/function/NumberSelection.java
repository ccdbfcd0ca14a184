package sheetgrad.function;

import java.util.List;
import java.util.function.IntPredicate;
import sheetgrad.value.Matrix;

/**
 * {@code IF(a<b,x,y)} of single numbers as one numeric operation, so that it can be replayed whichever way the
 * comparison comes out. The adjoint goes to the number chosen; the numbers compared get none.
 */
final class NumberSelection implements LanedOperation {
    private final boolean ifLess;
    private final boolean ifEqual;
    private final boolean ifGreater;

    NumberSelection(IntPredicate holds) {
        this.ifLess = holds.test(-1);
        this.ifEqual = holds.test(0);
        this.ifGreater = holds.test(1);
    }

    boolean holds(double a, double b) {
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
    public LaneOperation lanes() {
        return new SelectionLanes(this);
    }

    @Override
    public int laneSize(List<Matrix> operands) {
        return 1;
    }

    @Override
    public int laneElement(List<Matrix> operands, int operand, int result, int index) {
        return 0;
    }

    /** Whether numbers below, at and above 0 are treated as two kinds, so that a sign decides. */
    boolean isBySign() {
        return ifLess != ifGreater;
    }

    /** Whether 0 is treated as the numbers below it. */
    boolean takesZeroAsLess() {
        return ifEqual == ifLess;
    }

    /** Whether the condition holds for the lesser number first. */
    boolean holdsIfLess() {
        return ifLess;
    }
}
