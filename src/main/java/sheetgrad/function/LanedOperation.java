package sheetgrad.function;

import java.util.List;
import sheetgrad.value.Matrix;

/**
 * A numeric operation each number of whose result is one function of some elements of the operands, equally many of
 * each: a number of MMULT is the sum of products of a row and a column.
 */
public interface LanedOperation extends NumericOperation {
    /** The function of a result's elements; equal for operations that can be carried out together. */
    LaneOperation lanes();

    /** How many elements of each operand a result is made of; 0 if these operands do not suit. */
    int laneSize(List<Matrix> operands);

    /**
     * Which element of an operand has a place in a result's lane.
     *
     * @param result the index of a number of the result, row by row
     * @param index 0 to {@link #laneSize} - 1
     */
    int laneElement(List<Matrix> operands, int operand, int result, int index);
}
