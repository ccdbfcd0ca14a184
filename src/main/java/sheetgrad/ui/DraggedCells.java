package sheetgrad.ui;

import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.ui.session.CopiedCells;
import sheetgrad.ui.session.PasteForm;
import sheetgrad.ui.session.WorkbookSession;

/** What becomes of cells that were dragged elsewhere on their sheet. */
record DraggedCells(WorkbookSession session, int sheet) {
    void move(CellRange source, CellAddress corner) {
        session.structure().moveRange(sheet, source, sheet, corner);
    }

    void copy(CellRange source, CellAddress corner, PasteForm form) {
        session.questions()
                .latest()
                .thenAccept(
                        now ->
                                session.paste(
                                        sheet,
                                        CellRange.of(corner),
                                        CopiedCells.of(now, sheet, source, false),
                                        form));
    }
}
