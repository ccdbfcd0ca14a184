package sheetgrad.function;

import java.util.List;
import sheetgrad.value.ErrorKind;
import sheetgrad.value.Matrix;

/** SEQUENCE: start + step i for each place i, row by row; differentiable in start and step, constant in the shape. */
final class ArithmeticSequence implements NumericOperation {
    @Override
    public NumericResult apply(List<Matrix> operands) {
        double rows = Math.floor(operands.get(0).elements()[0]);
        double columns = Math.floor(operands.get(1).elements()[0]);
        if (rows >= 0 && columns >= 0 && rows * columns == 0) {
            return NumericResult.error(ErrorKind.CALCULATION, "an array of no elements");
        }
        if (rows < 1 || columns < 1 || rows * columns > MatrixFunctions.MOST_ELEMENTS) {
            return NumericResult.error(ErrorKind.VALUE, "no array has this size");
        }
        double start = operands.get(2).elements()[0];
        double step = operands.get(3).elements()[0];
        Matrix numbers = Matrix.zeros((int) rows, (int) columns);
        for (int i = 0; i < numbers.size(); i++) {
            numbers.elements()[i] = start + i * step;
        }
        return NumericResult.of(numbers);
    }

    @Override
    public void pullback(
            List<Matrix> operands, Matrix result, double[] resultAdjoint, List<double[]> adjoints) {
        for (int i = 0; i < resultAdjoint.length; i++) {
            adjoints.get(2)[0] += resultAdjoint[i];
            adjoints.get(3)[0] += i * resultAdjoint[i];
        }
    }
}
