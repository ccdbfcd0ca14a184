package sheetgrad.calculation.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import sheetgrad.formula.Expression.TableReference;
import sheetgrad.formula.TablePart;
import sheetgrad.reference.CellRange;
import sheetgrad.reference.RelativeCell;
import sheetgrad.reference.RelativeRange;
import sheetgrad.workbook.Table;
import sheetgrad.workbook.Workbook;

/** Which cells a structured reference means. */
public final class TableAreas {
    private final Workbook workbook;

    public TableAreas(Workbook workbook) {
        this.workbook = workbook;
    }

    /** The table that a reference written in this cell means: the named one, or the one around the cell. */
    public Optional<Table> table(TableReference reference, int sheet, int row, int column) {
        return reference.table().isEmpty()
                ? workbook.findTableAt(sheet, row, column)
                : workbook.findTable(reference.table());
    }

    /**
     * The cells meant, seen from row {@code row}; none if the table or a column does not exist, or has no such rows.
     * {@code [#This Row]} of a table on any sheet means the row with the formula's own number, as in Excel.
     */
    public Optional<CellRange> range(Table table, TableReference reference, int row) {
        Optional<CellRange> columns = columns(table, reference.columns());
        Optional<int[]> rows = rows(table, reference.parts(), row);
        if (columns.isEmpty() || rows.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new CellRange(
                        rows.get()[0],
                        columns.get().firstColumn(),
                        rows.get()[1],
                        columns.get().lastColumn()));
    }

    /** The same cells as patterns for a block that begins at this cell. */
    public List<PrecedentPattern> patterns(
            TableReference reference, int sheet, int row, int column) {
        List<PrecedentPattern> patterns = new ArrayList<>();
        table(reference, sheet, row, column)
                .ifPresent(
                        table -> {
                            if (reference.parts().contains(TablePart.THIS_ROW)) {
                                columns(table, reference.columns())
                                        .ifPresent(
                                                columns ->
                                                        patterns.add(
                                                                new PrecedentPattern(
                                                                        table.sheet(),
                                                                        new RelativeRange(
                                                                                new RelativeCell(
                                                                                        0,
                                                                                        false,
                                                                                        columns
                                                                                                .firstColumn(),
                                                                                        true),
                                                                                new RelativeCell(
                                                                                        0,
                                                                                        false,
                                                                                        columns
                                                                                                .lastColumn(),
                                                                                        true)))));
                            } else {
                                range(table, reference, row)
                                        .ifPresent(range -> patterns.add(fixed(table, range)));
                            }
                        });
        return patterns;
    }

    /** The data rows of a table as a pattern. */
    Optional<PrecedentPattern> dataPattern(Table table) {
        return table.dataRange().map(range -> fixed(table, range));
    }

    private static PrecedentPattern fixed(Table table, CellRange range) {
        return new PrecedentPattern(
                table.sheet(),
                new RelativeRange(
                        RelativeCell.absolute(range.first()), RelativeCell.absolute(range.last())));
    }

    private static Optional<CellRange> columns(Table table, List<String> names) {
        CellRange all = table.range();
        if (names.isEmpty()) {
            return Optional.of(all);
        }
        OptionalInt first = table.columnIndex(names.get(0));
        OptionalInt last = table.columnIndex(names.get(names.size() - 1));
        if (first.isEmpty() || last.isEmpty()) {
            return Optional.empty();
        }
        int left = Math.min(first.getAsInt(), last.getAsInt());
        int right = Math.max(first.getAsInt(), last.getAsInt());
        return Optional.of(
                new CellRange(
                        all.firstRow(),
                        all.firstColumn() + left,
                        all.lastRow(),
                        all.firstColumn() + right));
    }

    private static Optional<int[]> rows(Table table, Set<TablePart> parts, int row) {
        CellRange all = table.range();
        Optional<CellRange> data = table.dataRange();
        if (parts.contains(TablePart.THIS_ROW)) {
            return data.filter(range -> row >= range.firstRow() && row <= range.lastRow())
                    .map(range -> new int[] {row, row});
        }
        if (parts.contains(TablePart.ALL)) {
            return Optional.of(new int[] {all.firstRow(), all.lastRow()});
        }
        int first = Integer.MAX_VALUE;
        int last = -1;
        if (parts.isEmpty() || parts.contains(TablePart.DATA)) {
            if (data.isEmpty()) {
                return Optional.empty();
            }
            first = data.get().firstRow();
            last = data.get().lastRow();
        }
        if (parts.contains(TablePart.HEADERS) && table.hasHeaders()) {
            first = all.firstRow();
            last = Math.max(last, all.firstRow());
        }
        if (parts.contains(TablePart.TOTALS) && table.hasTotals()) {
            first = Math.min(first, all.lastRow());
            last = all.lastRow();
        }
        return last < 0 ? Optional.empty() : Optional.of(new int[] {first, last});
    }
}
