package sheetgrad.function;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import sheetgrad.value.ArrayValue;
import sheetgrad.value.BooleanValue;
import sheetgrad.value.Coercion;
import sheetgrad.value.ErrorKind;
import sheetgrad.value.ErrorValue;
import sheetgrad.value.NumberValue;
import sheetgrad.value.OmittedValue;
import sheetgrad.value.TextValue;
import sheetgrad.value.Value;

/**
 * The data that GROUPBY and PIVOTBY group: columns of fields and of values of the same height, which rows of them count,
 * and what the columns are called.
 *
 * @param rows the rows that count, in rising order: not the headings, nor what the filter leaves out
 */
record GroupData(
        Columns rowFields,
        Columns columnFields,
        Columns values,
        int[] rows,
        boolean showsHeadings) {
    /** Columns of data with their names; neither names nor cells if there are none. */
    record Columns(List<Value> names, Optional<ArrayValue> cells) {
        private static Columns of(Optional<ArrayValue> cells, boolean isNamed, String name) {
            List<Value> names = new ArrayList<>();
            cells.ifPresent(
                    array -> {
                        for (int i = 0; i < array.columns(); i++) {
                            names.add(
                                    isNamed
                                            ? array.get(0, i)
                                            : new TextValue(name + " " + (i + 1)));
                        }
                    });
            return new Columns(names, cells);
        }
    }

    /** What an argument {@code field_headers} says. */
    private record Headings(boolean areThere, boolean areShown) {}

    /** Thrown where the arguments do not fit together, with the error that says so. */
    static final class UnfitException extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final transient ErrorValue error;

        UnfitException(ErrorValue error) {
            super(error.message(), null, false, false);
            this.error = error;
        }

        static UnfitException because(String message) {
            return new UnfitException(ErrorValue.of(ErrorKind.VALUE, message));
        }

        ErrorValue error() {
            return error;
        }
    }

    /**
     * Reads the data.
     *
     * @param headers what says whether there are headings: 0 no, 1 yes, 2 no but make some, 3 yes and show them
     * @param filter which rows count
     * @throws UnfitException if the columns differ in height, or no row counts
     */
    static GroupData of(
            Value rowFields, Value columnFields, Value values, Value headers, Value filter) {
        Optional<ArrayValue> down = array(rowFields);
        Optional<ArrayValue> across = array(columnFields);
        ArrayValue cells =
                array(values).orElseThrow(() -> UnfitException.because("there are no values"));
        boolean fits =
                IntStream.of(height(down, cells), height(across, cells))
                        .allMatch(height -> height == cells.rows());
        if (!fits || (down.isEmpty() && across.isEmpty())) {
            throw UnfitException.because("the fields and the values differ in height");
        }
        boolean hasLevels =
                down.map(ArrayValue::columns).orElse(0) > 1
                        || across.map(ArrayValue::columns).orElse(0) > 1;
        Headings headings = headings(headers, cells, hasLevels);
        return new GroupData(
                Columns.of(down, headings.areThere(), "Row Field"),
                Columns.of(across, headings.areThere(), "Column Field"),
                Columns.of(Optional.of(cells), headings.areThere(), "Value"),
                rows(headings.areThere() ? 1 : 0, cells.rows(), filter),
                headings.areShown());
    }

    private static Optional<ArrayValue> array(Value argument) {
        if (argument instanceof ArrayValue array) {
            if (array.size() == 1 && array.get(0) instanceof ErrorValue error) {
                throw new UnfitException(error);
            }
            return Optional.of(array);
        }
        return Optional.empty();
    }

    private static int height(Optional<ArrayValue> fields, ArrayValue values) {
        return fields.map(ArrayValue::rows).orElse(values.rows());
    }

    private static Headings headings(Value headers, ArrayValue values, boolean hasLevels) {
        if (headers instanceof OmittedValue) {
            boolean areThere =
                    values.rows() > 1
                            && values.get(0, 0) instanceof TextValue
                            && values.get(1, 0) instanceof NumberValue;
            return new Headings(areThere, areThere && hasLevels);
        }
        int number = (int) Math.floor(Argument.number(List.of(headers), 0));
        if (number < 0 || number > 3) {
            throw UnfitException.because("field_headers must be 0, 1, 2 or 3");
        }
        return new Headings(number % 2 == 1, number >= 2);
    }

    private static int[] rows(int first, int end, Value filter) {
        Optional<ArrayValue> include = array(filter);
        if (include.isPresent() && (include.get().rows() != end || include.get().columns() != 1)) {
            throw UnfitException.because("filter_array differs in height from the fields");
        }
        int[] rows =
                IntStream.range(first, end)
                        .filter(row -> include.isEmpty() || isTrue(include.get().get(row)))
                        .toArray();
        if (rows.length == 0) {
            throw new UnfitException(
                    ErrorValue.of(ErrorKind.CALCULATION, "no row is left to be grouped"));
        }
        return rows;
    }

    private static boolean isTrue(Value value) {
        Value truth = Coercion.toBoolean(value);
        if (truth instanceof ErrorValue error) {
            throw new UnfitException(error);
        }
        return truth instanceof BooleanValue flag && flag.isTrue();
    }

    /** The values of one column in these rows, below one another. */
    ArrayValue column(int[] rows, int column) {
        ArrayValue cells = values.cells().orElseThrow();
        return ArrayValue.generate(rows.length, 1, i -> cells.get(rows[i], column));
    }
}
