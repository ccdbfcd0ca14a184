package sheetgrad.autodiff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sheetgrad.function.LaneOperation;
import sheetgrad.value.Matrix;

/** One operation in many lanes: what a formula copied down a column comes to. */
final class LaneEntry implements TapeEntry {
    private final LaneOperation operation;
    private final int operands;
    private final LaneColumn[] columns;
    private final int result;
    private final double[][] x;
    private final double[] y;
    private final double[] adjoint;
    private final double[] @Nullable [] operandAdjoints;

    /**
     * An entry for these columns.
     *
     * @param constants for each column an array as long as there are lanes, filled where the column is constant
     * @param result the place of the first lane's result; those of the others follow
     */
    LaneEntry(
            LaneOperation operation,
            int operands,
            LaneColumn[] columns,
            double[][] constants,
            int lanes,
            int result) {
        this.operation = operation;
        this.operands = operands;
        this.columns = columns;
        this.x = constants;
        this.result = result;
        this.y = new double[lanes];
        this.adjoint = new double[lanes];
        this.operandAdjoints = new double[columns.length] @Nullable [];
        for (int k = 0; k < columns.length; k++) {
            operandAdjoints[k] = columns[k].isConstant() ? null : new double[lanes];
        }
    }

    @Override
    public boolean forward(double[] values) {
        for (int k = 0; k < columns.length; k++) {
            columns[k].gather(values, x[k]);
        }
        boolean holds = operation.forward(operands, x, y);
        System.arraycopy(y, 0, values, result, y.length);
        return holds;
    }

    /** Needs no gathering: the operands are those of the last forward pass. */
    @Override
    public void backward(double[] values, double[] adjoints) {
        System.arraycopy(adjoints, result, adjoint, 0, adjoint.length);
        if (isZero()) {
            return;
        }
        for (double[] target : operandAdjoints) {
            if (target != null) {
                Arrays.fill(target, 0);
            }
        }
        operation.backward(operands, x, y, adjoint, operandAdjoints);
        for (int k = 0; k < columns.length; k++) {
            double[] laneAdjoints = operandAdjoints[k];
            if (laneAdjoints != null) {
                columns[k].scatter(laneAdjoints, adjoints);
            }
        }
    }

    @Override
    public void markOperands(boolean[] marks) {
        for (int lane = 0; lane < y.length; lane++) {
            for (int k = 0; k < columns.length && marks[result + lane]; k++) {
                int place = columns[k].place(lane);
                int operand = k / (columns.length / operands);
                if (place >= 0 && operation.isMadeOf(operandsOf(lane), operand)) {
                    marks[place] = true;
                }
            }
        }
    }

    private List<Matrix> operandsOf(int lane) {
        int size = columns.length / operands;
        List<Matrix> matrices = new ArrayList<>(operands);
        for (int k = 0; k < columns.length; k += size) {
            double[] elements = new double[size];
            for (int i = 0; i < size; i++) {
                elements[i] = x[k + i][lane];
            }
            matrices.add(new Matrix(1, size, elements));
        }
        return matrices;
    }

    private boolean isZero() {
        for (double one : adjoint) {
            if (one != 0) {
                return false;
            }
        }
        return true;
    }
}
