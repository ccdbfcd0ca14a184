package sheetgrad.ui;

import java.util.List;
import java.util.Map;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.ui.grid.Arrow;
import sheetgrad.ui.grid.CellButton;
import sheetgrad.ui.grid.CellDrop;
import sheetgrad.ui.grid.EntryForm;
import sheetgrad.ui.grid.GridListener;
import sheetgrad.ui.grid.Selection;
import sheetgrad.ui.grid.SelectionMove;
import sheetgrad.ui.session.FillForm;
import sheetgrad.ui.session.PasteForm;
import sheetgrad.ui.session.WorkbookSession;
import sheetgrad.workbook.Anchor;

/** Passes on to the session what the user asks of the grid. */
final class GridRequests implements GridListener {
    private final WorkbookSession session;
    private final Entering entering;
    private final SheetActions actions;

    /** @param entering enters what was typed */
    GridRequests(WorkbookSession session, Entering entering, SheetActions actions) {
        this.entering = entering;
        this.session = session;
        this.actions = actions;
    }

    @Override
    public void editCommitted(int row, int column, String text, SelectionMove move) {
        entering.enter(new CellAddress(row, column), text);
    }

    @Override
    public void selectionEntered(Selection selection, String text, EntryForm form) {
        if (form == EntryForm.ARRAY && text.startsWith("=")) {
            session.enterArray(actions.sheet(), selection.currentRange(), text);
        } else {
            entering.enterAll(selection, text);
        }
    }

    @Override
    public void fillRequested(CellRange source, CellRange target, boolean copiesOnly) {
        session.fill(
                actions.sheet(), source, target, copiesOnly ? FillForm.COPIES : FillForm.AUTOMATIC);
    }

    @Override
    public void moveRequested(CellRange source, CellAddress corner, boolean isCopy) {
        DraggedCells cells = new DraggedCells(session, actions.sheet());
        if (isCopy) {
            cells.copy(source, corner, PasteForm.ALL);
        } else {
            cells.move(source, corner);
        }
    }

    @Override
    public void dropped(CellDrop drop) {
        actions.askDrop(drop);
    }

    @Override
    public void groupToggled(boolean isColumns, int first, int last, boolean isHidden) {
        new LineVisibility(session, actions.sheet()).set(isColumns, first, last, isHidden);
    }

    @Override
    public void editedSheetWanted() {
        actions.showEditedSheet();
    }

    @Override
    public void linkClicked(String target) {
        actions.followLink(target);
    }

    @Override
    public void buttonPressed(CellButton button) {
        actions.openButton(button);
    }

    @Override
    public void buttonClicked(String text) {
        actions.pressButton(text);
    }

    @Override
    public void drawingPlaced(int index, Anchor anchor, boolean isResized) {
        session.charts().place(actions.sheet(), index, anchor, isResized);
    }

    @Override
    public void drawingDeleted(int index) {
        session.charts().delete(actions.sheet(), index);
    }

    @Override
    public void drawingOpened(int index) {
        actions.changeChart(index);
    }

    @Override
    public void arrowClicked(Arrow arrow, CellAddress cell) {
        actions.followArrow(arrow, cell);
    }

    @Override
    public void clearRequested(List<CellRange> ranges) {
        actions.clearSelected();
    }

    @Override
    public void columnsResized(int first, int last, double characters) {
        sizes().setColumns(first, last, characters);
    }

    @Override
    public void rowsResized(int first, int last, double points) {
        sizes().setRows(first, last, points);
    }

    @Override
    public void columnsFitted(Map<Integer, Double> characters) {
        sizes().fitColumns(characters);
    }

    @Override
    public void rowsFitted(List<CellRange> rows) {
        sizes().fitRows(rows);
    }

    private LineSizes sizes() {
        return new LineSizes(session, actions.sheet());
    }
}
