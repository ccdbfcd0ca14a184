package sheetgrad.autodiff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sheetgrad.function.NumericOperation;
import sheetgrad.function.NumericResult;
import sheetgrad.function.Operand;
import sheetgrad.value.Matrix;
import sheetgrad.value.NumberValue;

/** A numeric operation on arrays: a reduction, a matrix product, an elementwise function of arrays. */
final class MatrixEntry implements TapeEntry {
    private final NumericOperation operation;
    private final List<Matrix> operands = new ArrayList<>();
    private final List<int @Nullable []> slots = new ArrayList<>();
    private final List<double[]> operandAdjoints = new ArrayList<>();
    private final int result;
    private final int resultRows;
    private final int resultColumns;

    MatrixEntry(Recorded.Step step, int[] places) {
        this.operation = step.operation();
        this.result = places[step.result()];
        this.resultRows = step.shape().rows();
        this.resultColumns = step.shape().columns();
        for (Operand operand : step.operands()) {
            Matrix matrix = operand.matrix();
            this.operands.add(
                    new Matrix(matrix.rows(), matrix.columns(), matrix.elements().clone()));
            this.slots.add(placesOf(operand, places));
            this.operandAdjoints.add(new double[matrix.size()]);
        }
    }

    private static int @Nullable [] placesOf(Operand operand, int[] places) {
        int[] slots = operand.slots();
        if (slots == null) {
            return null;
        }
        int[] result = new int[slots.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = slots[i] == NumberValue.UNTRACED ? slots[i] : places[slots[i]];
        }
        return result;
    }

    private void gather(double[] values) {
        for (int k = 0; k < operands.size(); k++) {
            int @Nullable [] from = slots.get(k);
            if (from == null) {
                continue;
            }
            double[] elements = operands.get(k).elements();
            for (int i = 0; i < elements.length; i++) {
                if (from[i] != NumberValue.UNTRACED) {
                    elements[i] = values[from[i]];
                }
            }
        }
    }

    @Override
    public boolean forward(double[] values) {
        gather(values);
        NumericResult outcome = operation.apply(operands);
        if (!(outcome instanceof NumericResult.Numbers numbers)
                || numbers.matrix().rows() != resultRows
                || numbers.matrix().columns() != resultColumns) {
            return false;
        }
        System.arraycopy(
                numbers.matrix().elements(), 0, values, result, resultRows * resultColumns);
        return true;
    }

    @Override
    public void backward(double[] values, double[] adjoints) {
        double[] resultAdjoint =
                Arrays.copyOfRange(adjoints, result, result + resultRows * resultColumns);
        if (isZero(resultAdjoint)) {
            return;
        }
        gather(values);
        double[] numbers = Arrays.copyOfRange(values, result, result + resultRows * resultColumns);
        operandAdjoints.forEach(array -> Arrays.fill(array, 0));
        operation.pullback(
                operands,
                new Matrix(resultRows, resultColumns, numbers),
                resultAdjoint,
                operandAdjoints);
        for (int k = 0; k < operands.size(); k++) {
            int @Nullable [] to = slots.get(k);
            if (to != null) {
                scatter(operandAdjoints.get(k), to, adjoints);
            }
        }
    }

    private static void scatter(double[] contributions, int[] to, double[] adjoints) {
        for (int i = 0; i < contributions.length; i++) {
            if (to[i] != NumberValue.UNTRACED) {
                adjoints[to[i]] += contributions[i];
            }
        }
    }

    private static boolean isZero(double[] adjoint) {
        for (double one : adjoint) {
            if (one != 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void markOperands(boolean[] marks) {
        boolean isMarked = false;
        for (int i = result; i < result + resultRows * resultColumns; i++) {
            isMarked |= marks[i];
        }
        for (int k = 0; k < slots.size(); k++) {
            int @Nullable [] from = slots.get(k);
            if (!isMarked || from == null || !operation.isMadeOf(operands, k)) {
                continue;
            }
            for (int place : from) {
                if (place != NumberValue.UNTRACED) {
                    marks[place] = true;
                }
            }
        }
    }
}
