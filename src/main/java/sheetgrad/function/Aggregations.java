package sheetgrad.function;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import sheetgrad.value.ArrayValue;
import sheetgrad.value.FunctionValue;
import sheetgrad.value.TextValue;
import sheetgrad.value.Value;

/**
 * The functions that GROUPBY and PIVOTBY make of a group's values. A row of functions gives a column for each: of every
 * column of values, or, where there are as many functions as columns, each of its own. A column of functions gives a
 * row for each. A second row (or column) of texts names them.
 *
 * @param across the functions side by side, one to each column of results
 * @param column the column of values of each of these
 * @param below the functions that give rows of their own; none if there is but one
 */
record Aggregations(List<Named> across, List<Integer> column, List<Named> below, boolean isNamed) {
    /** A function with its heading. */
    record Named(FunctionValue function, Value heading) {
        /** The value for these values of a group, and for those that it is a share of. */
        Value of(ArrayValue values, ArrayValue all, CalculationContext context) {
            List<Value> arguments =
                    function.requiredArguments() > 1 ? List.of(values, all) : List.of(values);
            return HigherOrderFunctions.element(function.call(arguments), context);
        }
    }

    /** Reads the argument {@code function}; nothing in it if it holds no functions. */
    static Aggregations of(Value argument, int valueColumns) {
        List<Named> functions = new ArrayList<>();
        boolean isRow = true;
        if (argument instanceof FunctionValue function) {
            functions.add(new Named(function, new TextValue(function.heading())));
        } else if (argument instanceof ArrayValue array) {
            isRow = isRow(array);
            read(array, isRow, functions);
        }
        boolean isNamed = argument instanceof ArrayValue;
        if (!isRow && !functions.isEmpty()) {
            return each(List.of(functions.get(0)), valueColumns, functions, isNamed);
        }
        return functions.size() == valueColumns && valueColumns > 1
                ? new Aggregations(functions, places(valueColumns), List.of(), isNamed)
                : each(functions, valueColumns, List.of(), isNamed);
    }

    /** Whether functions stand side by side: the array has a row of them, perhaps with a row of texts below. */
    private static boolean isRow(ArrayValue array) {
        boolean hasHeadings =
                array.columns() == 2
                        && array.rows() > 1
                        && !(array.get(0, 1) instanceof FunctionValue);
        return array.rows() == 1 || !(array.columns() == 1 || hasHeadings);
    }

    private static void read(ArrayValue array, boolean isRow, List<Named> functions) {
        int count = isRow ? array.columns() : array.rows();
        boolean hasHeadings = (isRow ? array.rows() : array.columns()) == 2;
        for (int i = 0; i < count; i++) {
            Value one = isRow ? array.get(0, i) : array.get(i, 0);
            if (!(one instanceof FunctionValue function)) {
                functions.clear();
                return;
            }
            Value heading =
                    hasHeadings
                            ? (isRow ? array.get(1, i) : array.get(i, 1))
                            : new TextValue(function.heading());
            functions.add(new Named(function, heading));
        }
    }

    private static List<Integer> places(int count) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            places.add(i);
        }
        return places;
    }

    /** Every function of every column. */
    private static Aggregations each(
            List<Named> functions, int valueColumns, List<Named> below, boolean isNamed) {
        List<Named> across = new ArrayList<>();
        List<Integer> columns = new ArrayList<>();
        for (int column = 0; column < valueColumns; column++) {
            across.addAll(functions);
            columns.addAll(Collections.nCopies(functions.size(), column));
        }
        return new Aggregations(across, columns, below, isNamed);
    }

    boolean isEmpty() {
        return across.isEmpty();
    }

    /** How many rows each group has. */
    int rows() {
        return Math.max(1, below.size());
    }

    /** The function for a row of a group and a column of results. */
    Named function(int row, int place) {
        return below.isEmpty() ? across.get(place) : below.get(row);
    }
}
