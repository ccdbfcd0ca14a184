package sheetgrad.ui;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import javafx.stage.Window;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.ui.StructureQuestions.Shift;
import sheetgrad.ui.session.CopiedCells;
import sheetgrad.ui.session.PasteForm;
import sheetgrad.ui.session.SessionSnapshot;
import sheetgrad.ui.session.StructureControl;

/** Inserts and deletes the selected cells of the sheet in front. */
final class CellStructure {
    private final WorkbookView view;
    private final StructureControl structure;
    private final CellRange selected;
    private final int sheet;

    CellStructure(WorkbookView view) {
        this.view = view;
        this.structure = view.session().structure();
        this.selected = view.grid().getSelection().currentRange();
        this.sheet = view.model().sheetProperty().get();
    }

    void insertRows() {
        structure.insertRows(sheet, selected.firstRow(), selected.rows());
    }

    /** Takes out every row of which a cell is selected. */
    void deleteRows() {
        BitSet rows = new BitSet();
        view.grid()
                .getSelection()
                .ranges()
                .forEach(range -> rows.set(range.firstRow(), range.lastRow() + 1));
        List<CellRange> stretches = new ArrayList<>();
        int first = rows.nextSetBit(0);
        while (first >= 0) {
            int end = rows.nextClearBit(first);
            stretches.add(new CellRange(first, 0, end - 1, CellAddress.MAXIMUM_COLUMNS - 1));
            first = rows.nextSetBit(end);
        }
        structure.deleteRows(sheet, stretches);
    }

    /** Hides every column, or else row, of which a cell is selected; some stay, to be clicked. */
    void hide(boolean isColumns) {
        boolean hidesAll = isColumns ? selected.isWholeRows() : selected.isWholeColumns();
        if (hidesAll) {
            view.model().tell("That would hide the whole sheet: select fewer cells.");
        } else {
            lines().hide(isColumns, view.grid().getSelection().ranges());
        }
    }

    /** Shows the hidden columns, or else rows, among the selected ones. */
    void show(boolean isColumns) {
        lines().show(isColumns, view.grid().getSelection().ranges());
    }

    private LineVisibility lines() {
        return new LineVisibility(view.session(), sheet);
    }

    void insertColumns() {
        structure.insertColumns(sheet, selected.firstColumn(), selected.columns());
    }

    void deleteColumns() {
        structure.deleteColumns(sheet, selected.firstColumn(), selected.columns());
    }

    /**
     * Whole rows and columns are inserted at once; for other cells it is asked what shall move. Cells that were copied
     * or cut are put in where room was made.
     */
    void insert() {
        if (view.tools().clipboard().marked().isPresent()) {
            insertCopied(view.tools().clipboard().marked().get());
        } else {
            insertBlank();
        }
    }

    /** Only whole rows and columns are put in as they are; other cells only have room made for them. */
    private void insertCopied(CopiedCells copied) {
        CellRange cells = copied.selected();
        boolean isMove = copied.isCut() && copied.sheet() == sheet;
        view.tools().clipboard().unmark();
        if (cells.isWholeRows() && isMove) {
            structure.moveRows(sheet, cells.firstRow(), cells.rows(), selected.firstRow());
        } else if (cells.isWholeColumns() && isMove) {
            structure.moveColumns(
                    sheet, cells.firstColumn(), cells.columns(), selected.firstColumn());
        } else if (cells.isWholeRows()) {
            structure.insertRows(sheet, selected.firstRow(), copied.area().rows().size());
            paste(copied, selected.firstRow(), copied.area().columns().get(0));
        } else if (cells.isWholeColumns()) {
            structure.insertColumns(sheet, selected.firstColumn(), copied.area().columns().size());
            paste(copied, copied.area().rows().get(0), selected.firstColumn());
        } else {
            insertBlank();
        }
    }

    private void paste(CopiedCells copied, int row, int column) {
        CellRange corner = CellRange.of(new CellAddress(row, column));
        view.session().paste(sheet, corner, copied, PasteForm.ALL);
    }

    private void insertBlank() {
        shift(true).ifPresent(this::insert);
    }

    private void insert(Shift shift) {
        switch (shift) {
            case ACROSS -> structure.insertCells(sheet, selected, false);
            case DOWN -> structure.insertCells(sheet, selected, true);
            case ROWS -> insertRows();
            case COLUMNS -> insertColumns();
        }
        view.tools().repetition().done(() -> new CellStructure(view).insert(shift));
    }

    void delete() {
        shift(false).ifPresent(this::delete);
    }

    private void delete(Shift shift) {
        switch (shift) {
            case ACROSS -> structure.deleteCells(sheet, selected, false);
            case DOWN -> structure.deleteCells(sheet, selected, true);
            case ROWS -> deleteRows();
            case COLUMNS -> deleteColumns();
        }
        view.tools().repetition().done(() -> new CellStructure(view).delete(shift));
    }

    /** Puts the selected rows, or columns if whole ones are selected, one level deeper into the outline, or higher. */
    void group(int levels) {
        lines().group(selected.isWholeColumns(), view.grid().getSelection().ranges(), levels);
    }

    private Optional<Shift> shift(boolean isInsertion) {
        if (selected.isWholeRows()) {
            return Optional.of(Shift.ROWS);
        }
        if (selected.isWholeColumns()) {
            return Optional.of(Shift.COLUMNS);
        }
        Shift suggested = selected.columns() > selected.rows() ? Shift.DOWN : Shift.ACROSS;
        Window owner = view.getScene().getWindow();
        return StructureQuestions.shift(owner, isInsertion, suggested);
    }

    /** Asks which cells shall become a table. */
    void makeTable() {
        Optional<SessionSnapshot> snapshot = view.model().snapshotProperty().get();
        if (snapshot.isEmpty()) {
            return;
        }
        DataRegion region = new DataRegion(snapshot.get().values(), sheet);
        CellAddress active = view.grid().getSelection().active();
        CellRange range = selected.isSingleCell() ? region.around(active) : selected;
        new TableDialog(view.getScene().getWindow(), range, region.hasTexts(range))
                .showAndWait()
                .ifPresent(
                        answer ->
                                structure.createTable(sheet, answer.range(), answer.hasHeadings()));
    }
}
