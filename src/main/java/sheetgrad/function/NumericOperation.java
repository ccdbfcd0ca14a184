package sheetgrad.function;

import java.util.List;
import sheetgrad.value.ErrorKind;
import sheetgrad.value.Matrix;

/** A numeric function of matrices and its derivative, without state. */
public interface NumericOperation {
    /** The result for these operands: a matrix of finite numbers, or an error. */
    NumericResult apply(List<Matrix> operands);

    /**
     * Adds to each operand's adjoint what the result's adjoint contributes: {@code adjoint += (dResult/dOperand)^T
     * resultAdjoint}.
     *
     * @param result what {@link #apply} gave for these operands
     * @param resultAdjoint as long as the result
     * @param operandAdjoints one for each operand, as long as it; without elements for an operand that nobody asks
     *     about, if {@link #leavesOutEmptyAdjoints}
     */
    void pullback(
            List<Matrix> operands,
            Matrix result,
            double[] resultAdjoint,
            List<double[]> operandAdjoints);

    /** What the function gives where its ranges hold no number at all. */
    default NumericResult ofNone() {
        return NumericResult.error(ErrorKind.NUMBER, "there are no numbers");
    }

    /** Whether the pullback saves itself the work for operands whose array of adjoints has no elements. */
    default boolean leavesOutEmptyAdjoints() {
        return false;
    }

    /** Whether the result is made of an operand at all: a choice is not made of what it did not choose. */
    default boolean isMadeOf(List<Matrix> operands, int operand) {
        return true;
    }
}
