package sheetgrad.ui.grid;

import java.util.List;
import sheetgrad.reference.CellRange;

/** What the user asks of the sheet. The grid changes nothing itself: it waits to be handed a new model. */
public interface GridListener {
    /**
     * An edit was finished with a text other than the cell's. The grid has already passed it to the
     * {@link EditCheck}, and moves the active cell itself after this call.
     */
    void editCommitted(int row, int column, String text, SelectionMove move);

    /** The contents of these ranges are to be cleared. */
    void clearRequested(List<CellRange> ranges);

    /** The columns from first to last are to be so many characters wide. */
    default void columnsResized(int first, int last, double characters) {}

    /** The rows from first to last are to be so many points high. */
    default void rowsResized(int first, int last, double points) {}
}
