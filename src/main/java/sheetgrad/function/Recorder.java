package sheetgrad.function;

import java.util.List;
import sheetgrad.value.Matrix;
import sheetgrad.value.Value;

/** Records what is calculated from traced numbers; implemented by the tape. */
public interface Recorder {
    /**
     * Records one numeric operation.
     *
     * @param result what the operation gave for these operands
     * @return the slots of the result's elements, row by row
     */
    int[] record(NumericOperation operation, List<Operand> operands, Matrix result);

    /**
     * Records that an outcome that no gradient flows through (a comparison, an index, a rounding) depends on traced
     * numbers: the tape holds only as long as the outcome stays the same, which {@code equals} decides. An outcome
     * that consists of elements of the arguments has "slot 7" as text in the place of each traced number.
     */
    void guard(Guard guard, List<Value> arguments, Value outcome);

    /**
     * Whether a choice between numbers is to be recorded as a numeric operation on all that may be chosen, which can be
     * replayed, rather than as a guard, which keeps to what was chosen.
     */
    default boolean replaysChoices() {
        return false;
    }

    /** Calculates an outcome again from the same arguments with newer numbers, which keep their slots. */
    @FunctionalInterface
    interface Guard {
        Value outcome(List<Value> arguments);
    }
}
