package sheetgrad.value;

import java.util.Arrays;
import java.util.function.IntFunction;

/**
 * A rectangle of scalar values, at least 1 x 1, stored row by row. Only HSTACK and VSTACK make arrays of functions, and
 * only GROUPBY and PIVOTBY take them.
 */
public final class ArrayValue implements Value {
    /** How many elements an array may have, so that a few of them fit into memory. */
    public static final int MOST_ELEMENTS = 1 << 24;

    private final int rows;
    private final int columns;
    private final Value[] elements;

    private ArrayValue(int rows, int columns, Value[] elements) {
        if (rows < 1 || columns < 1 || elements.length != rows * columns) {
            throw new IllegalArgumentException(
                    "not an array of "
                            + rows
                            + " x "
                            + columns
                            + ": "
                            + elements.length
                            + " elements");
        }
        this.rows = rows;
        this.columns = columns;
        this.elements = elements;
    }

    /** An array of these elements, row by row; the elements are copied. */
    public static ArrayValue of(int rows, int columns, Value... elements) {
        return new ArrayValue(rows, columns, elements.clone());
    }

    /**
     * How many elements an array of this shape has.
     *
     * @throws ArrayTooLargeException if they are more than {@link #MOST_ELEMENTS}
     */
    public static int size(int rows, int columns) {
        if ((long) rows * columns > MOST_ELEMENTS) {
            throw new ArrayTooLargeException(rows, columns);
        }
        return rows * columns;
    }

    /** An array whose element {@code row * columns + column} is what the function gives for that index. */
    public static ArrayValue generate(int rows, int columns, IntFunction<? extends Value> element) {
        Value[] elements = new Value[size(rows, columns)];
        for (int i = 0; i < elements.length; i++) {
            elements[i] = element.apply(i);
        }
        return new ArrayValue(rows, columns, elements);
    }

    /** A column of one value in each row, or a row if {@code isRow}. */
    public static ArrayValue vector(boolean isRow, Value... elements) {
        return isRow ? of(1, elements.length, elements) : of(elements.length, 1, elements);
    }

    public int rows() {
        return rows;
    }

    public int columns() {
        return columns;
    }

    public int size() {
        return elements.length;
    }

    public Value get(int row, int column) {
        if (row < 0 || row >= rows || column < 0 || column >= columns) {
            throw new IndexOutOfBoundsException(
                    row + ", " + column + " in " + rows + " x " + columns);
        }
        return elements[row * columns + column];
    }

    /** The element at {@code row * columns + column}. */
    public Value get(int index) {
        return elements[index];
    }

    /**
     * The element that broadcasting pairs with (row, column) of a larger shape: a single row or column repeats;
     * {@code #N/A} where this array ends before the other.
     */
    public Value broadcast(int row, int column) {
        int ownRow = rows == 1 ? 0 : row;
        int ownColumn = columns == 1 ? 0 : column;
        if (ownRow >= rows || ownColumn >= columns) {
            return ErrorValue.of(
                    ErrorKind.NOT_AVAILABLE,
                    "the arrays differ in size: one has only " + rows + " x " + columns);
        }
        return elements[ownRow * columns + ownColumn];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ArrayValue array
                && rows == array.rows
                && columns == array.columns
                && Arrays.equals(elements, array.elements);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * rows + columns) + Arrays.hashCode(elements);
    }

    @Override
    public String toString() {
        return rows + "x" + columns + Arrays.toString(elements);
    }
}
