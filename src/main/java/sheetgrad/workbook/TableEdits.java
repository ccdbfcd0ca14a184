package sheetgrad.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.value.BlankValue;
import sheetgrad.value.BooleanValue;
import sheetgrad.value.NumberText;
import sheetgrad.value.NumberValue;
import sheetgrad.value.TextValue;
import sheetgrad.value.Value;

/**
 * Makes the edits by which tables come into being and grow, as in Excel. Nothing is changed until the edit is carried out,
 * which must be before any other edit.
 */
public final class TableEdits {
    private final Workbook workbook;
    private final CellValues values;

    /** @param values what the cells show, of which headings are made */
    public TableEdits(Workbook workbook, CellValues values) {
        this.workbook = workbook;
        this.values = values;
    }

    /**
     * Makes a table of a range, with the next free name and buttons for filtering.
     *
     * @param hasHeadings whether the first row holds them; if not, the cells move down to make room
     * @param style its look
     */
    public Edit create(int sheet, CellRange range, boolean hasHeadings, TableStyle style)
            throws EditRefusedException {
        refuse(sheet, range);
        CellRange row = ofRow(range, range.firstRow());
        List<WorkbookChange> steps = new ArrayList<>();
        CellRange whole = range;
        if (!hasHeadings) {
            steps.addAll(new CellEdits(workbook).insertCells(sheet, row, true).steps());
            whole = range.union(ofRow(range, range.lastRow() + 1));
        } else if (range.rows() == 1) {
            whole = range.union(ofRow(range, range.lastRow() + 1));
        }
        List<String> columns = headings(sheet, hasHeadings ? row : null, range.columns());
        Table table =
                new Table(freeName(sheet), sheet, whole, columns, true, false)
                        .withFilter(Optional.of(AutoFilter.of(whole)))
                        .withStyle(style);
        steps.add(
                change(
                        target -> {
                            target.addTable(table);
                            writeHeadings(target, table);
                        }));
        return new Edit("Table " + table.name(), steps);
    }

    private void refuse(int sheet, CellRange range) throws EditRefusedException {
        for (Table table : workbook.tables()) {
            if (table.sheet() == sheet && table.range().intersects(range)) {
                throw new EditRefusedException(
                        "A part of these cells is in table " + table.name() + " already.");
            }
        }
        Sheet target = workbook.sheet(sheet);
        if (target.filter().filter(one -> one.range().intersects(range)).isPresent()) {
            throw new EditRefusedException(
                    "These cells have a filter: take it away (Ctrl+Shift+L) before they become a table.");
        }
        if (target.merges().stream().anyMatch(range::intersects)) {
            throw new EditRefusedException("A table cannot have merged cells: unmerge them first.");
        }
        if (range.lastRow() + 1 >= CellAddress.MAXIMUM_ROWS) {
            throw new EditRefusedException("A table cannot reach down to the last row.");
        }
    }

    private static CellRange ofRow(CellRange range, int row) {
        return new CellRange(row, range.firstColumn(), row, range.lastColumn());
    }

    /** The texts of a row as headings, each only once; names as in Excel where there are none. */
    private List<String> headings(int sheet, @Nullable CellRange row, int count) {
        List<String> headings = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String text = row == null ? "" : text(sheet, row.firstRow(), row.firstColumn() + i);
            headings.add(
                    Renaming.freeHeading(text.isEmpty() ? "Column" + (i + 1) : text, headings));
        }
        return headings;
    }

    private String text(int sheet, int row, int column) {
        Value value = values.value(sheet, row, column);
        return value instanceof NumberValue number
                ? NumberText.general(number.number())
                : value instanceof TextValue text
                        ? text.text()
                        : value instanceof BooleanValue truth && truth.isTrue()
                                ? "TRUE"
                                : value instanceof BooleanValue ? "FALSE" : "";
    }

    private String freeName(int sheet) {
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> "Table" + number)
                .filter(name -> workbook.findTable(name).isEmpty())
                .filter(name -> workbook.findName(name, sheet).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private static void writeHeadings(Workbook target, Table table) {
        Grid<CellContent> contents = target.sheet(table.sheet()).contents();
        for (int i = 0; i < table.columns().size(); i++) {
            contents.set(
                    table.range().firstRow(),
                    table.range().firstColumn() + i,
                    new CellContent.Constant(new TextValue(table.columns().get(i))));
        }
    }

    /**
     * Lets a table take in a cell into which something was typed just below it, or just beside it at the right, if the rest of
     * that row or column is blank; calculated columns go on. Nothing if there is no such table.
     */
    public Optional<Edit> grow(int sheet, CellAddress cell) {
        for (Table table : workbook.tables()) {
            if (table.sheet() == sheet && !table.hasTotals()) {
                CellRange range = table.range();
                boolean isBelow =
                        !holdsFormula(sheet, cell)
                                && cell.row() == range.lastRow() + 1
                                && cell.column() >= range.firstColumn()
                                && cell.column() <= range.lastColumn();
                boolean isBeside =
                        cell.column() == range.lastColumn() + 1
                                && cell.row() >= range.firstRow()
                                && cell.row() <= range.lastRow();
                CellRange added =
                        isBelow
                                ? ofRow(range, cell.row())
                                : new CellRange(
                                        range.firstRow(),
                                        cell.column(),
                                        range.lastRow(),
                                        cell.column());
                if ((isBelow || isBeside) && isFree(sheet, added, cell)) {
                    return Optional.of(grow(table, added, isBelow));
                }
            }
        }
        return Optional.empty();
    }

    /** Formulas below a table are no part of it: they may well add it up. */
    private boolean holdsFormula(int sheet, CellAddress cell) {
        return workbook.sheet(sheet)
                .contents()
                .find(cell.row(), cell.column())
                .filter(CellContent::isFormula)
                .isPresent();
    }

    private boolean isFree(int sheet, CellRange added, CellAddress typed) {
        boolean meetsTable =
                workbook.tables().stream()
                        .anyMatch(one -> one.sheet() == sheet && one.range().intersects(added));
        return !meetsTable
                && added.cells().stream()
                        .filter(cell -> !cell.equals(typed))
                        .allMatch(
                                cell ->
                                        values.value(sheet, cell.row(), cell.column())
                                                instanceof BlankValue);
    }

    private Edit grow(Table table, CellRange added, boolean isBelow) {
        CellRange range = table.range().union(added);
        List<String> columns = new ArrayList<>(table.columns());
        if (!isBelow) {
            CellRange heading = ofRow(added, range.firstRow());
            String text =
                    table.hasHeaders()
                            ? text(table.sheet(), heading.firstRow(), heading.firstColumn())
                            : "";
            String name = text.isEmpty() ? "Column" + (columns.size() + 1) : text;
            columns.add(Renaming.freeHeading(name, columns));
        }
        Table now = table.resized(range, columns);
        return new Edit(
                "Table " + table.name() + " grows",
                List.of(
                        change(
                                target -> {
                                    target.replaceTables(
                                            target.tables().stream()
                                                    .map(one -> one.equals(table) ? now : one)
                                                    .toList());
                                    if (now.hasHeaders() && !isBelow) {
                                        writeHeadings(target, now);
                                    }
                                    if (isBelow) {
                                        continueRow(target, now, added);
                                    }
                                })));
    }

    /** The new row looks as the one above, and goes on with the formulas of calculated columns. */
    private static void continueRow(Workbook target, Table table, CellRange row) {
        Sheet sheet = target.sheet(table.sheet());
        int above = row.firstRow() - 1;
        int first = table.dataRange().orElseThrow().firstRow();
        for (int column = row.firstColumn();
                column <= row.lastColumn() && above >= first;
                column++) {
            CellStyle style = sheet.styleAt(above, column);
            if (!style.equals(sheet.styleAt(row.firstRow(), column))) {
                sheet.styles().set(row.firstRow(), column, style);
            }
            int place = column;
            calculated(sheet, first, above, column)
                    .filter(formula -> sheet.contents().get(row.firstRow(), place) == null)
                    .ifPresent(formula -> sheet.contents().set(row.firstRow(), place, formula));
        }
    }

    /** The formula of a column whose last rows hold the same. */
    private static Optional<CellContent> calculated(Sheet sheet, int first, int last, int column) {
        Optional<CellContent> before = sheet.contents().find(Math.max(first, last - 1), column);
        return sheet.contents()
                .find(last, column)
                .filter(CellContent.Formula.class::isInstance)
                .filter(formula -> before.equals(Optional.of(formula)));
    }

    private StructuralChange change(Consumer<Workbook> action) {
        return StructuralChange.of(workbook, List.of(), action);
    }
}
