package sheetgrad.ui;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.ui.session.SessionSnapshot;
import sheetgrad.ui.session.SheetSnapshot;
import sheetgrad.ui.sheet.SheetGridModel;
import sheetgrad.workbook.ErrorCheck;
import sheetgrad.workbook.IgnoredErrors;

/** Has checks be silent about the selected cells of the sheet in front. */
record IgnoredCells(WorkbookView view) {
    private static final int MOST_CELLS = 100_000;

    void ignore() {
        view.model()
                .snapshotProperty()
                .get()
                .ifPresent(
                        snapshot ->
                                view.model()
                                        .currentSheet()
                                        .ifPresent(sheet -> ignore(snapshot, sheet)));
    }

    private void ignore(SessionSnapshot snapshot, SheetSnapshot sheet) {
        List<CellRange> ranges = view.grid().getSelection().ranges();
        SheetGridModel cells = view.shownCells().of(snapshot, sheet);
        Set<ErrorCheck> found = EnumSet.noneOf(ErrorCheck.class);
        for (CellRange range : ranges) {
            sheet.usedRange()
                    .flatMap(range::intersection)
                    .filter(part -> part.size() <= MOST_CELLS)
                    .ifPresent(
                            part -> {
                                for (CellAddress cell : part.cells()) {
                                    cells.check(cell.row(), cell.column()).ifPresent(found::add);
                                }
                            });
        }
        if (found.isEmpty()) {
            view.model().tell("Nothing is marked in the selected cells.");
        } else {
            view.session().rules().ignoreErrors(sheet.id(), new IgnoredErrors(ranges, found));
        }
    }
}
