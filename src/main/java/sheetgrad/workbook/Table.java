package sheetgrad.workbook;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import sheetgrad.reference.CellRange;

/**
 * A table: a range whose columns have names.
 *
 * @param range headers and totals included
 * @param columns the names, from left to right
 * @param filter of the headings and the rows below, if these have buttons; it leaves the totals out
 * @param style nothing for a table that looks like other cells
 */
public record Table(
        String name,
        int sheet,
        CellRange range,
        List<String> columns,
        boolean hasHeaders,
        boolean hasTotals,
        Optional<AutoFilter> filter,
        Optional<TableStyle> style) {
    public Table {
        columns = List.copyOf(columns);
    }

    /** A table whose headings have no buttons and that has no style. */
    public Table(
            String name,
            int sheet,
            CellRange range,
            List<String> columns,
            boolean hasHeaders,
            boolean hasTotals) {
        this(
                name,
                sheet,
                range,
                columns,
                hasHeaders,
                hasTotals,
                Optional.empty(),
                Optional.empty());
    }

    /** The same with another filter, or none. */
    public Table withFilter(Optional<AutoFilter> now) {
        return new Table(name, sheet, range, columns, hasHeaders, hasTotals, now, style);
    }

    /** The same in this style. */
    public Table withStyle(TableStyle now) {
        return new Table(
                name, sheet, range, columns, hasHeaders, hasTotals, filter, Optional.of(now));
    }

    /** The same with another name or other names of columns. */
    public Table named(String otherName, List<String> otherColumns) {
        return new Table(
                otherName, sheet, range, otherColumns, hasHeaders, hasTotals, filter, style);
    }

    /** The same in another place. */
    public Table at(int otherSheet, CellRange otherRange) {
        return new Table(
                name, otherSheet, otherRange, columns, hasHeaders, hasTotals, filter, style);
    }

    /** The same with another range and the columns of that; its filter covers the whole of it. */
    Table resized(CellRange now, List<String> newColumns) {
        Table resized = named(name, newColumns).at(sheet, now);
        return resized.withFilter(
                filter.map(one -> new AutoFilter(resized.filterRange(), one.conditions())));
    }

    /** What its filter covers: headings and rows, without the totals. */
    public CellRange filterRange() {
        return new CellRange(
                range.firstRow(),
                range.firstColumn(),
                range.lastRow() - (hasTotals ? 1 : 0),
                range.lastColumn());
    }

    /** The zero-based place of a column within the table, whatever the case of its name. */
    public OptionalInt columnIndex(String column) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).equalsIgnoreCase(column)) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    /** The rows between headers and totals; nothing if there are none. */
    public Optional<CellRange> dataRange() {
        int first = range.firstRow() + (hasHeaders ? 1 : 0);
        int last = range.lastRow() - (hasTotals ? 1 : 0);
        return first > last
                ? Optional.empty()
                : Optional.of(new CellRange(first, range.firstColumn(), last, range.lastColumn()));
    }
}
