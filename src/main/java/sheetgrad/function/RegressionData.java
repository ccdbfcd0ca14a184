package sheetgrad.function;

import java.util.List;
import sheetgrad.value.ArrayValue;
import sheetgrad.value.NumberValue;
import sheetgrad.value.Value;

/**
 * The known points of a regression, brought into columns: if the known y are one row, each row of x is a variable; if
 * one column, each column; if x has the shape of y, all of it is one variable.
 *
 * @param knownX the known x as they were given, or 1, 2, 3, ... in the shape of y
 * @param y the known y as a column
 * @param x the known x, a column for each variable
 * @param isInRows whether each row of x is a variable
 * @param isSingle whether all of x is one variable
 */
record RegressionData(
        ArrayValue knownX, ArrayValue y, ArrayValue x, boolean isInRows, boolean isSingle) {
    /** Whether known y (argument 0) and known x (argument 1, if given) have shapes that fit together. */
    static boolean fits(List<Value> arguments) {
        ArrayValue y = Argument.array(arguments, 0);
        ArrayValue x = xOf(arguments, y);
        return hasShape(x, y)
                || (y.columns() == 1 && x.rows() == y.rows())
                || (y.rows() == 1 && x.columns() == y.columns());
    }

    static RegressionData of(List<Value> arguments) {
        ArrayValue y = Argument.array(arguments, 0);
        ArrayValue x = xOf(arguments, y);
        boolean isSingle = hasShape(x, y);
        boolean isInRows = !isSingle && y.rows() == 1 && x.columns() == y.columns();
        return new RegressionData(
                x, column(y), isSingle ? column(x) : oriented(x, isInRows), isInRows, isSingle);
    }

    private static ArrayValue xOf(List<Value> arguments, ArrayValue y) {
        return Argument.isOmitted(arguments, 1)
                ? ArrayValue.generate(y.rows(), y.columns(), i -> new NumberValue(i + 1))
                : Argument.array(arguments, 1);
    }

    private static boolean hasShape(ArrayValue a, ArrayValue b) {
        return a.rows() == b.rows() && a.columns() == b.columns();
    }

    private static ArrayValue column(ArrayValue array) {
        return ArrayValue.generate(array.size(), 1, array::get);
    }

    private static ArrayValue oriented(ArrayValue array, boolean isInRows) {
        return isInRows
                ? ArrayValue.generate(
                        array.columns(),
                        array.rows(),
                        i -> array.get(i % array.rows(), i / array.rows()))
                : array;
    }

    boolean hasNew(List<Value> arguments) {
        return !Argument.isOmitted(arguments, 2);
    }

    /** Whether new x have as many variables as the known ones. */
    boolean fitsNew(ArrayValue given) {
        return isSingle || (isInRows ? given.rows() : given.columns()) == x.columns();
    }

    /** New x with a column for each variable. */
    ArrayValue turned(ArrayValue given) {
        return isSingle ? column(given) : oriented(given, isInRows);
    }
}
