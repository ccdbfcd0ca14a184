package sheetgrad.ui;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import sheetgrad.reference.A1;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.ui.grid.GridView;
import sheetgrad.ui.session.CellEntry;
import sheetgrad.ui.session.FillForm;
import sheetgrad.ui.session.SheetSnapshot;
import sheetgrad.ui.session.WorkbookSession;
import sheetgrad.value.BlankValue;
import sheetgrad.value.NumberValue;
import sheetgrad.value.Value;
import sheetgrad.workbook.CellContent;
import sheetgrad.workbook.CellValues;

/** Filling from the keyboard: down, to the right, and sums of what lies beside. */
final class CellFilling {
    private final GridView grid;
    private final WorkbookSession session;
    private final WorkbookViewModel model;
    private final Repetition repetition;

    CellFilling(WorkbookContext context) {
        this.grid = context.grid();
        this.session = context.session();
        this.model = context.model();
        this.repetition = context.repetition();
    }

    /** Ctrl+D: the first row of the selection goes into the others; the cell above into a single row. */
    void down() {
        repetition.done(this::down);
        for (CellRange range : grid.getSelection().ranges()) {
            int first = range.rows() > 1 ? range.firstRow() : range.firstRow() - 1;
            if (first >= 0) {
                int left = range.firstColumn();
                int right = range.lastColumn();
                session.fill(
                        model.sheetProperty().get(),
                        new CellRange(first, left, first, right),
                        new CellRange(first, left, range.lastRow(), right),
                        FillForm.COPIES);
            }
        }
    }

    /** Ctrl+R: the first column of the selection goes into the others; the cell at the left into a single column. */
    void right() {
        repetition.done(this::right);
        for (CellRange range : grid.getSelection().ranges()) {
            int first = range.columns() > 1 ? range.firstColumn() : range.firstColumn() - 1;
            if (first >= 0) {
                int top = range.firstRow();
                int bottom = range.lastRow();
                session.fill(
                        model.sheetProperty().get(),
                        new CellRange(top, first, bottom, first),
                        new CellRange(top, first, bottom, range.lastColumn()),
                        FillForm.COPIES);
            }
        }
    }

    /** Ctrl+; and Ctrl+Shift+;: the day or the time of now is typed into the active cell. */
    void typeNow(boolean isTime) {
        DateTimeFormatter form =
                DateTimeFormatter.ofPattern(isTime ? "h:mm a" : "M/d/yyyy", Locale.ENGLISH);
        grid.editing().startTyped(LocalDateTime.now().format(form));
    }

    /** Ctrl+' and Ctrl+Shift+': what the cell above holds, or shows, is typed into the active cell, letter for letter. */
    void typeAbove(boolean isValue) {
        CellAddress active = grid.getSelection().active();
        if (active.row() == 0) {
            return;
        }
        String text = grid.model().editText(active.row() - 1, active.column());
        grid.editing().startTyped(isValue && text.startsWith("=") ? shownAbove(active) : text);
    }

    private String shownAbove(CellAddress active) {
        Value value =
                model.snapshotProperty()
                        .get()
                        .orElseThrow()
                        .values()
                        .value(model.sheetProperty().get(), active.row() - 1, active.column());
        return CellEntry.write(new CellContent.Constant(value), active, false);
    }

    /** Alt+=: a sum of the numbers above or at the left; below a selection of several cells, one for each column. */
    void autoSum() {
        Optional<SheetSnapshot> sheet = model.currentSheet();
        if (sheet.isEmpty() || model.snapshotProperty().get().isEmpty()) {
            return;
        }
        CellValues values = model.snapshotProperty().get().get().values();
        CellRange selected = grid.getSelection().currentRange();
        if (selected.isSingleCell()) {
            String range = summed(values, sheet.get().id(), selected.first());
            grid.editing().startTyped("=SUM(" + range + ")");
            return;
        }
        int last = selected.lastRow();
        boolean isLastBlank = true;
        for (int column = selected.firstColumn(); column <= selected.lastColumn(); column++) {
            isLastBlank &= values.value(sheet.get().id(), last, column) instanceof BlankValue;
        }
        int to = isLastBlank ? last : last + 1;
        CellRange sums = new CellRange(to, selected.firstColumn(), to, selected.lastColumn());
        String column = A1.columnName(selected.firstColumn());
        session.enterAll(
                sheet.get().id(),
                List.of(sums),
                sums.first(),
                "=SUM(" + column + (selected.firstRow() + 1) + ":" + column + to + ")");
    }

    private static String summed(CellValues values, int sheet, CellAddress cell) {
        int top = cell.row();
        while (top > 0 && values.value(sheet, top - 1, cell.column()) instanceof NumberValue) {
            top--;
        }
        if (top < cell.row()) {
            return new CellRange(top, cell.column(), cell.row() - 1, cell.column()).toA1();
        }
        int left = cell.column();
        while (left > 0 && values.value(sheet, cell.row(), left - 1) instanceof NumberValue) {
            left--;
        }
        return left < cell.column()
                ? new CellRange(cell.row(), left, cell.row(), cell.column() - 1).toA1()
                : "";
    }
}
