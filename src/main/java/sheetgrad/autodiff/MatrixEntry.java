package sheetgrad.autodiff;

import java.util.ArrayList;
import java.util.List;
import sheetgrad.function.NumericOperation;
import sheetgrad.function.NumericResult;
import sheetgrad.function.Operand;
import sheetgrad.value.Matrix;
import sheetgrad.value.NumberValue;

/** A numeric operation on arrays: a reduction, a matrix product, an elementwise function of arrays. */
final class MatrixEntry implements TapeEntry {
    private static final double[] UNASKED = {};

    private final NumericOperation operation;
    private final List<OperandSource> sources = new ArrayList<>();
    private final List<Matrix> operands = new ArrayList<>();
    private final List<double[]> operandAdjoints = new ArrayList<>();
    private final EntryResult result;
    private final Matrix numbers;

    MatrixEntry(Recorded.Step step, int[] places, EntryResults results, EntryResult result) {
        this.operation = step.operation();
        this.result = result;
        this.numbers = new Matrix(step.shape().rows(), step.shape().columns(), result.numbers());
        for (Operand operand : step.operands()) {
            OperandSource source = source(operand, places, results);
            Matrix matrix = operand.matrix();
            sources.add(source);
            operands.add(new Matrix(matrix.rows(), matrix.columns(), source.numbers()));
            operandAdjoints.add(adjointsFor(source));
        }
    }

    private double[] adjointsFor(OperandSource source) {
        double[] adjoints = source.adjoints();
        if (adjoints != null) {
            return adjoints;
        }
        return operation.leavesOutEmptyAdjoints() ? UNASKED : new double[source.numbers().length];
    }

    private static OperandSource source(Operand operand, int[] places, EntryResults results) {
        double[] elements = operand.matrix().elements().clone();
        int[] from = new int[elements.length];
        for (int i = 0; i < from.length; i++) {
            int slot = Recorded.Step.slot(operand, i);
            from[i] = slot == NumberValue.UNTRACED ? -1 : places[slot];
        }
        return OperandSource.ofElements(from, elements, results);
    }

    @Override
    public boolean forward(double[] values) {
        for (OperandSource source : sources) {
            source.gather(values);
        }
        if (!(operation.apply(operands) instanceof NumericResult.Numbers outcome)
                || !outcome.matrix().hasShapeOf(numbers)) {
            return false;
        }
        System.arraycopy(outcome.matrix().elements(), 0, numbers.elements(), 0, numbers.size());
        result.publish(values);
        return true;
    }

    /** Needs no gathering: the operands are those of the last forward pass. */
    @Override
    public void backward(double[] values, double[] adjoints) {
        if (!result.collect(adjoints)) {
            return;
        }
        operation.pullback(operands, numbers, result.adjoints(), operandAdjoints);
        for (OperandSource source : sources) {
            source.scatter(adjoints);
        }
        result.clear();
    }

    @Override
    public void markOperands(boolean[] marks) {
        boolean isMarked = false;
        for (int i = 0; i < result.size(); i++) {
            isMarked |= marks[result.place() + i];
        }
        for (int k = 0; k < sources.size() && isMarked; k++) {
            if (!operation.isMadeOf(operands, k)) {
                continue;
            }
            for (int i = 0; i < operands.get(k).size(); i++) {
                int place = sources.get(k).place(i);
                if (place >= 0) {
                    marks[place] = true;
                }
            }
        }
    }
}
