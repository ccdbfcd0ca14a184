package sheetgrad.function;

import java.util.Optional;
import sheetgrad.value.Cancellation;
import sheetgrad.value.Matrix;

/** Gauss-Jordan elimination of a square matrix with partial pivoting, in O(n^3). */
final class Elimination {
    private final int size;
    private final double[][] left;
    private final double[][] right;
    private double determinant = 1;

    Elimination(Matrix matrix) {
        size = matrix.rows();
        left = new double[size][size];
        right = new double[size][size];
        for (int row = 0; row < size; row++) {
            System.arraycopy(matrix.elements(), row * size, left[row], 0, size);
            right[row][row] = 1;
        }
        for (int column = 0; column < size && determinant != 0; column++) {
            Cancellation.check();
            eliminate(column);
        }
    }

    double determinant() {
        return determinant;
    }

    /** The inverse; nothing if the matrix is singular. */
    Optional<Matrix> inverse() {
        if (determinant == 0) {
            return Optional.empty();
        }
        Matrix inverse = Matrix.zeros(size, size);
        for (int row = 0; row < size; row++) {
            System.arraycopy(right[row], 0, inverse.elements(), row * size, size);
        }
        return Optional.of(inverse);
    }

    private void eliminate(int column) {
        int pivotRow = column;
        for (int row = column + 1; row < size; row++) {
            if (Math.abs(left[row][column]) > Math.abs(left[pivotRow][column])) {
                pivotRow = row;
            }
        }
        if (pivotRow != column) {
            swap(left, pivotRow, column);
            swap(right, pivotRow, column);
            determinant = -determinant;
        }
        double pivot = left[column][column];
        determinant *= pivot;
        if (pivot == 0) {
            return;
        }
        for (int row = 0; row < size; row++) {
            if (row != column && left[row][column] != 0) {
                double factor = left[row][column] / pivot;
                subtract(left[row], factor, left[column]);
                subtract(right[row], factor, right[column]);
            }
        }
        for (int i = 0; i < size; i++) {
            left[column][i] /= pivot;
            right[column][i] /= pivot;
        }
    }

    private static void subtract(double[] row, double factor, double[] other) {
        for (int i = 0; i < row.length; i++) {
            row[i] -= factor * other[i];
        }
    }

    private static void swap(double[][] rows, int one, int other) {
        double[] row = rows[one];
        rows[one] = rows[other];
        rows[other] = row;
    }
}
