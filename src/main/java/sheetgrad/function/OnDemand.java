package sheetgrad.function;

import sheetgrad.value.ArrayValue;
import sheetgrad.value.BlankValue;
import sheetgrad.value.OmittedValue;
import sheetgrad.value.ReferenceValue;
import sheetgrad.value.Value;

/** What functions that evaluate on demand do with the arguments they asked for. */
final class OnDemand {
    private OnDemand() {}

    /** An argument that decides: a scalar, or an array if the function is to be lifted over it. */
    static Value decision(Arguments arguments, int index) {
        Value value = arguments.get(index);
        boolean isRange =
                value instanceof ReferenceValue reference && !reference.area().isSingleCell();
        return isRange && !arguments.liftsArrays()
                ? Dereference.intersect(value, arguments.context())
                : Dereference.read(value, arguments.context());
    }

    /** An argument that may be the result: as it is, references too; one left out is blank. */
    static Value result(Arguments arguments, int index) {
        Value value = arguments.get(index);
        return value instanceof OmittedValue ? BlankValue.BLANK : value;
    }

    /** An argument whose elements may be the elements of the result. */
    static Value elements(Arguments arguments, int index) {
        return Dereference.read(result(arguments, index), arguments.context());
    }

    /** The value at a place of the common shape: of an array its element, a scalar everywhere. */
    static Value at(Value value, int row, int column) {
        return value instanceof ArrayValue array ? array.broadcast(row, column) : value;
    }

    /** What is at one place of an array that a function makes. */
    @FunctionalInterface
    interface Cell {
        Value at(int row, int column);
    }

    /** An array of the smallest shape that all these values fit. */
    static ArrayValue lift(Cell cell, Value... values) {
        int rows = 1;
        int columns = 1;
        for (Value value : values) {
            if (value instanceof ArrayValue array) {
                rows = Math.max(rows, array.rows());
                columns = Math.max(columns, array.columns());
            }
        }
        int width = columns;
        return ArrayValue.generate(rows, columns, i -> cell.at(i / width, i % width));
    }
}
