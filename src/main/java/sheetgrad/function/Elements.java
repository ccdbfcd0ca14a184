package sheetgrad.function;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import sheetgrad.reference.Area;
import sheetgrad.reference.CellRange;
import sheetgrad.value.ArrayValue;
import sheetgrad.value.BlankValue;
import sheetgrad.value.Matrix;
import sheetgrad.value.ReferenceValue;
import sheetgrad.value.Value;

/**
 * The elements of an array or of a reference, each read when asked for, so that a search through a column reads no
 * more cells than it compares. A scalar is 1 x 1.
 */
final class Elements {
    private final int rows;
    private final int columns;
    private final int usedRows;
    private final int usedColumns;
    private final BiFunction<Integer, Integer, Value> reader;
    private final Optional<Source> source;

    /** Where elements come from that are cells. */
    private record Source(Area area, CalculationContext context) {
        Optional<Source> part(int rows, int columns) {
            CellRange part = CellRange.ofSize(area.range().first(), rows, columns);
            return Optional.of(new Source(new Area(area.sheet(), part), context));
        }
    }

    private Elements(
            int rows,
            int columns,
            int usedRows,
            int usedColumns,
            BiFunction<Integer, Integer, Value> reader,
            Optional<Source> source) {
        this.rows = rows;
        this.columns = columns;
        this.usedRows = usedRows;
        this.usedColumns = usedColumns;
        this.reader = reader;
        this.source = source;
    }

    static Elements of(Value value, CalculationContext context) {
        if (value instanceof ReferenceValue reference && reference.isSingleArea()) {
            return of(reference.area(), context);
        }
        ArrayValue array = Dereference.readAsArray(value, context);
        return new Elements(
                array.rows(),
                array.columns(),
                array.rows(),
                array.columns(),
                array::get,
                Optional.empty());
    }

    /** A column of values. */
    static Elements column(List<Value> values) {
        return new Elements(
                values.size(),
                1,
                values.size(),
                1,
                (row, column) -> values.get(row),
                Optional.empty());
    }

    static Elements of(Area area, CalculationContext context) {
        CellRange range = area.range();
        Optional<CellRange> used = context.usedPart(area);
        return new Elements(
                range.rows(),
                range.columns(),
                used.map(part -> part.lastRow() - range.firstRow() + 1).orElse(0),
                used.map(part -> part.lastColumn() - range.firstColumn() + 1).orElse(0),
                (row, column) ->
                        context.cell(
                                area.sheet(), range.firstRow() + row, range.firstColumn() + column),
                Optional.of(new Source(area, context)));
    }

    /** The places of equal values among the elements and cells below them, if they are known. */
    Optional<EqualValues> equalValues() {
        return source.flatMap(cells -> cells.context().equalValues(cells.area()));
    }

    /** The cells that the elements are, if they are cells. */
    Optional<Area> area() {
        return source.map(Source::area);
    }

    /** The numbers among which there is nothing else, if they are cells and known to be so. */
    Optional<Matrix> numbers() {
        return source.flatMap(cells -> cells.context().numbers(cells.area()));
    }

    int rows() {
        return rows;
    }

    int columns() {
        return columns;
    }

    /** How many rows there are up to the last that is not blank. */
    int usedRows() {
        return usedRows;
    }

    /** How many columns there are up to the last that is not blank. */
    int usedColumns() {
        return usedColumns;
    }

    long size() {
        return (long) rows * columns;
    }

    boolean isVector() {
        return rows == 1 || columns == 1;
    }

    boolean isRow() {
        return rows == 1;
    }

    /** Blank past the used part. */
    Value get(int row, int column) {
        return row < usedRows && column < usedColumns
                ? reader.apply(row, column)
                : BlankValue.BLANK;
    }

    /** How many elements a single row or column has up to the last that is not blank. */
    int length() {
        return isRow() ? usedColumns : usedRows;
    }

    /** The element at this place of a single row or column. */
    Value at(int index) {
        return isRow() ? get(0, index) : get(index, 0);
    }

    /** The topmost row by itself. */
    Elements firstRow() {
        return new Elements(
                1,
                columns,
                Math.min(1, usedRows),
                usedColumns,
                reader,
                source.flatMap(cells -> cells.part(1, columns)));
    }

    /** The leftmost column by itself. */
    Elements firstColumn() {
        return new Elements(
                rows,
                1,
                usedRows,
                Math.min(1, usedColumns),
                reader,
                source.flatMap(cells -> cells.part(rows, 1)));
    }

    /** One row as a value: the scalar if it has one element. */
    Value row(int row) {
        return columns == 1 ? get(row, 0) : ArrayValue.generate(1, columns, i -> get(row, i));
    }

    /** One column as a value: the scalar if it has one element. */
    Value column(int column) {
        return rows == 1 ? get(0, column) : ArrayValue.generate(rows, 1, i -> get(i, column));
    }

    /** Something that looks at one value after the other. */
    @FunctionalInterface
    interface Visitor {
        /** Looks at a value; {@code isDirect} if it was written in the formula and not in a cell or an array. */
        void visit(Value value, boolean isDirect);
    }

    /** Shows every value of an argument, of references of several areas too, to a visitor; blanks at their ends not. */
    static void visit(Value argument, CalculationContext context, Visitor visitor) {
        if (argument instanceof ReferenceValue reference) {
            for (Area area : reference.areas()) {
                for (CellRange range : UsedRanges.of(area, context)) {
                    of(new Area(area.sheet(), range), context).visitAll(visitor);
                }
            }
        } else if (argument instanceof ArrayValue) {
            of(argument, context).visitAll(visitor);
        } else {
            visitor.visit(argument, true);
        }
    }

    private void visitAll(Visitor visitor) {
        for (int row = 0; row < usedRows; row++) {
            for (int column = 0; column < usedColumns; column++) {
                visitor.visit(reader.apply(row, column), false);
            }
        }
    }
}
