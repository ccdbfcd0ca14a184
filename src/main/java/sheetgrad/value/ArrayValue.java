package sheetgrad.value;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A rectangle of scalar values, at least 1 x 1, stored row by row. One that was made of a {@link Matrix} keeps it, and
 * makes values of its numbers when asked for them, so that numeric functions hand matrices on to one another. Only HSTACK
 * and VSTACK make arrays of functions, and only GROUPBY and PIVOTBY take them.
 */
public final class ArrayValue implements Value {
    /** How many elements an array may have, so that a few of them fit into memory. */
    public static final int MOST_ELEMENTS = 1 << 24;

    private final int rows;
    private final int columns;
    private final Value[] elements;
    private final @Nullable Matrix numbers;

    private ArrayValue(Matrix numbers) {
        this.rows = numbers.rows();
        this.columns = numbers.columns();
        this.elements = new Value[0];
        this.numbers = numbers;
    }

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
        this.numbers = null;
    }

    /** An array of numbers that are not traced, which must be finite; the matrix is not copied. */
    public static ArrayValue of(Matrix numbers) {
        for (double number : numbers.elements()) {
            if (!Double.isFinite(number)) {
                throw new IllegalArgumentException("a number must be finite: " + number);
            }
        }
        return new ArrayValue(numbers);
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
        return rows * columns;
    }

    /** The elements as numbers that nobody may change, if the array was made of such. */
    public Optional<Matrix> numbers() {
        return Optional.ofNullable(numbers);
    }

    public Value get(int row, int column) {
        if (row < 0 || row >= rows || column < 0 || column >= columns) {
            throw new IndexOutOfBoundsException(
                    row + ", " + column + " in " + rows + " x " + columns);
        }
        return get(row * columns + column);
    }

    /** The element at {@code row * columns + column}. */
    public Value get(int index) {
        return numbers == null ? elements[index] : new NumberValue(numbers.elements()[index]);
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
        return get(ownRow * columns + ownColumn);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ArrayValue array
                && rows == array.rows
                && columns == array.columns
                && values().equals(array.values());
    }

    @Override
    public int hashCode() {
        return 31 * (31 * rows + columns) + values().hashCode();
    }

    @Override
    public String toString() {
        return rows + "x" + columns + values();
    }

    private List<Value> values() {
        return IntStream.range(0, size()).mapToObj(this::get).toList();
    }
}
