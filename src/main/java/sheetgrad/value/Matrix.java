package sheetgrad.value;

/**
 * A rectangle of {@code double}s, row by row: what numeric functions work on. The array is not copied; whoever makes a
 * matrix gives the array away, and functions do not write into their operands.
 */
public record Matrix(int rows, int columns, double[] elements) {
    public Matrix {
        if (rows < 1 || columns < 1 || elements.length != rows * columns) {
            throw new IllegalArgumentException(
                    "not a matrix of "
                            + rows
                            + " x "
                            + columns
                            + ": "
                            + elements.length
                            + " elements");
        }
    }

    /** A 1 x 1 matrix. */
    public static Matrix scalar(double number) {
        return new Matrix(1, 1, new double[] {number});
    }

    /** A matrix of zeros. */
    public static Matrix zeros(int rows, int columns) {
        return new Matrix(rows, columns, new double[ArrayValue.size(rows, columns)]);
    }

    public double get(int row, int column) {
        return elements[row * columns + column];
    }

    public int size() {
        return elements.length;
    }

    public boolean hasShapeOf(Matrix other) {
        return rows == other.rows && columns == other.columns;
    }
}
