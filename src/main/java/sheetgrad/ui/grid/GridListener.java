package sheetgrad.ui.grid;

import java.util.List;
import java.util.Map;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.workbook.Anchor;

/** What the user asks of the sheet. The grid changes nothing itself: it waits to be handed a new model. */
public interface GridListener {
    /**
     * An edit was finished with a text other than the cell's. The grid has already passed it to the
     * {@link EditCheck}, and moves the active cell itself after this call.
     */
    void editCommitted(int row, int column, String text, SelectionMove move);

    /**
     * An edit was finished for the whole selection.
     *
     * @param form never {@link EntryForm#CELL}
     */
    default void selectionEntered(Selection selection, String text, EntryForm form) {}

    /**
     * A range is to be continued over a larger one that holds it.
     *
     * @param copiesOnly whether cells are to be repeated rather than go on as a series
     */
    default void fillRequested(CellRange source, CellRange target, boolean copiesOnly) {}

    /** A range was dragged to another place, or a copy of it. */
    default void moveRequested(CellRange source, CellAddress corner, boolean isCopy) {}

    /** Cells were dragged with the secondary button: it is to be asked what is meant. */
    default void dropped(CellDrop drop) {}

    /**
     * Grouped columns or rows, from first to last, are to be hidden or shown again.
     *
     * @param isColumns false for rows
     */
    default void groupToggled(boolean isColumns, int first, int last, boolean isHidden) {}

    /** The button of a cell was clicked, or Alt and Down were pressed in its cell. */
    default void buttonPressed(CellButton button) {}

    /** The link of a cell was clicked. */
    default void linkClicked(String target) {}

    /** A button that lies over the cells was clicked. */
    default void buttonClicked(String text) {}

    /**
     * A chart was moved or resized.
     *
     * @param index its place among the drawings of the sheet
     */
    default void drawingPlaced(int index, Anchor anchor, boolean isResized) {}

    /** A chart was clicked twice, or Enter was pressed while it was selected: it is to be asked what it shall show. */
    default void drawingOpened(int index) {}

    /** A selected chart is to be deleted. */
    default void drawingDeleted(int index) {}

    /**
     * An arrow was clicked twice.
     *
     * @param cell where it was clicked
     */
    default void arrowClicked(Arrow arrow, CellAddress cell) {}

    /** The contents of these ranges are to be cleared. */
    void clearRequested(List<CellRange> ranges);

    /** The columns from first to last are to be so many characters wide. */
    default void columnsResized(int first, int last, double characters) {}

    /** The rows from first to last are to be so many points high. */
    default void rowsResized(int first, int last, double points) {}

    /** Columns, by their indices, are to be so many characters wide as their contents need. */
    default void columnsFitted(Map<Integer, Double> characters) {}

    /** The rows of these ranges are to be as high as their contents need. */
    default void rowsFitted(List<CellRange> rows) {}

    /** An edit ends while another sheet is shown than that of the edited cell, which is to be shown again. */
    default void editedSheetWanted() {}
}
