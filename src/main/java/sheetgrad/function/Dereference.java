package sheetgrad.function;

import java.util.Optional;
import sheetgrad.reference.Area;
import sheetgrad.reference.CellRange;
import sheetgrad.value.ArrayValue;
import sheetgrad.value.ErrorKind;
import sheetgrad.value.ErrorValue;
import sheetgrad.value.Matrix;
import sheetgrad.value.ReferenceValue;
import sheetgrad.value.Value;

/** What references refer to. */
public final class Dereference {
    private Dereference() {}

    /**
     * The value itself; for a reference the cell's value, or an array of the cells' values. Whole columns and rows end
     * with the sheet's last entered cell, or later if they hold more.
     */
    public static Value read(Value value, CalculationContext context) {
        if (!(value instanceof ReferenceValue reference)) {
            return value;
        }
        if (!reference.isSingleArea()) {
            return ErrorValue.of(
                    ErrorKind.VALUE, "a reference to several areas cannot be used as a value");
        }
        Area area = reference.area();
        if (area.isSingleCell()) {
            return context.cell(area.sheet(), area.range().firstRow(), area.range().firstColumn());
        }
        return readArray(area, context);
    }

    /** The values of an area as an array, ending with the sheet's last used cell; never smaller than 1 x 1. */
    public static ArrayValue readArray(Area area, CalculationContext context) {
        CellRange range = clip(area, context);
        Optional<Matrix> numbers = context.numbers(new Area(area.sheet(), range));
        if (numbers.isPresent()) {
            return ArrayValue.of(numbers.get());
        }
        int columns = range.columns();
        return ArrayValue.generate(
                range.rows(),
                columns,
                i ->
                        context.cell(
                                area.sheet(),
                                range.firstRow() + i / columns,
                                range.firstColumn() + i % columns));
    }

    /** Whether {@link #readArray} may leave out blank cells at the end of the area: whole columns and rows. */
    static boolean isClipped(Area area) {
        return area.range().isWholeColumns() || area.range().isWholeRows();
    }

    /** The range itself; of whole columns and rows the part that ends with the sheet's last used cell. */
    static CellRange clip(Area area, CalculationContext context) {
        CellRange range = area.range();
        if (!isClipped(area)) {
            return range;
        }
        Optional<CellRange> used = context.usedPartOfSheet(area);
        return used.map(
                        part ->
                                new CellRange(
                                        range.firstRow(),
                                        range.firstColumn(),
                                        part.lastRow(),
                                        part.lastColumn()))
                .orElse(CellRange.of(range.first()));
    }

    /**
     * The single value an ordinary formula takes from a range: the cell in the formula's own row (for a column) or
     * column (for a row), {@code #VALUE!} if there is none.
     */
    public static Value intersect(Value value, CalculationContext context) {
        if (value instanceof ArrayValue array) {
            return array.get(0, 0);
        }
        if (!(value instanceof ReferenceValue reference)) {
            return value;
        }
        Optional<Area> cell = intersect(reference, context);
        return cell.map(
                        area ->
                                context.cell(
                                        area.sheet(),
                                        area.range().firstRow(),
                                        area.range().firstColumn()))
                .orElseGet(
                        () ->
                                ErrorValue.of(
                                        ErrorKind.VALUE,
                                        "the range has no single cell in the row or column of the formula"));
    }

    /** The cell of a reference in the formula's own row or column, if there is exactly one. */
    public static Optional<Area> intersect(ReferenceValue reference, CalculationContext context) {
        if (!reference.isSingleArea()) {
            return Optional.empty();
        }
        Area area = reference.area();
        CellRange range = area.range();
        int row = range.rows() == 1 ? range.firstRow() : context.row();
        int column = range.columns() == 1 ? range.firstColumn() : context.column();
        return range.contains(row, column)
                ? Optional.of(new Area(area.sheet(), new CellRange(row, column, row, column)))
                : Optional.empty();
    }

    /** An array of one element for a scalar, the array itself for an array, the cells' values for a reference. */
    public static ArrayValue readAsArray(Value value, CalculationContext context) {
        if (value instanceof ReferenceValue reference && reference.isSingleArea()) {
            return readArray(reference.area(), context);
        }
        Value read = read(value, context);
        if (read instanceof ArrayValue array) {
            return array;
        }
        return ArrayValue.of(
                1,
                1,
                read.isScalar()
                        ? read
                        : ErrorValue.of(ErrorKind.CALCULATION, "a function is no array"));
    }
}
