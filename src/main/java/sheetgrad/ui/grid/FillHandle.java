package sheetgrad.ui.grid;

import java.util.Optional;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;

/**
 * The small square at the lower right corner of the selection: dragging it asks to continue the selected cells, a double
 * click continues them down along the filled cells beside them.
 */
final class FillHandle {
    /** Pixels of the square as it is painted. */
    static final int SIZE = 7;

    private static final int REACH = 5;

    private final GridView view;
    private CellRange source = CellRange.of(new CellAddress(0, 0));
    private Optional<CellRange> target = Optional.empty();

    FillHandle(GridView view) {
        this.view = view;
    }

    /** Whether a selection shows the handle. */
    static boolean isShown(Selection selection) {
        CellRange range = selection.currentRange();
        return selection.ranges().size() == 1 && !range.isWholeColumns() && !range.isWholeRows();
    }

    /** Whether the point, in pixels of the control, is on the handle. */
    boolean isAt(double x, double y) {
        if (!isShown(view.getSelection()) || view.isEditing()) {
            return false;
        }
        HeaderSize headers = view.state().headers();
        Viewport.Box last =
                view.viewport().box(CellRange.of(view.getSelection().currentRange().last()));
        double corner = last.right() - 1 + headers.width();
        double below = last.bottom() - 1 + headers.height();
        return Math.abs(x - corner) <= REACH && Math.abs(y - below) <= REACH;
    }

    void begin() {
        source = view.getSelection().currentRange();
        target = Optional.empty();
    }

    /** The range that a fill to the cell under the mouse would cover, grown on the side where that is farther. */
    void dragTo(CellAddress cell) {
        int down = beyond(cell.row(), source.firstRow(), source.lastRow());
        int across = beyond(cell.column(), source.firstColumn(), source.lastColumn());
        boolean isVertical = Math.abs(down) >= Math.abs(across);
        CellAddress end =
                isVertical
                        ? new CellAddress(cell.row(), source.firstColumn())
                        : new CellAddress(source.firstRow(), cell.column());
        CellRange grown = source.union(CellRange.of(end));
        target = grown.equals(source) ? Optional.empty() : Optional.of(grown);
        view.repaint();
    }

    private static int beyond(int line, int first, int last) {
        return line < first ? line - first : Math.max(0, line - last);
    }

    /** What a drag under way would fill. */
    Optional<CellRange> preview() {
        return target;
    }

    /** @param copiesOnly whether Ctrl is held */
    void finish(boolean copiesOnly) {
        take().ifPresent(range -> fill(range, copiesOnly));
    }

    /** Ends the drag; the range that it would fill. */
    Optional<CellRange> take() {
        Optional<CellRange> taken = target;
        target = Optional.empty();
        view.repaint();
        return taken;
    }

    private void fill(CellRange range, boolean copiesOnly) {
        view.listener().fillRequested(source, range, copiesOnly);
        view.select(Selection.of(range, view.getSelection().active()));
    }

    /** Fills down as far as the columns that adjoin at the left are filled, or if these are blank those at the right. */
    void fillDown() {
        source = view.getSelection().currentRange();
        int left = filledTo(source.firstColumn() - 1, -1);
        int last = left > source.lastRow() ? left : filledTo(source.lastColumn() + 1, 1);
        if (last > source.lastRow()) {
            fill(
                    new CellRange(
                            source.firstRow(), source.firstColumn(), last, source.lastColumn()),
                    false);
        }
    }

    /** The last row before one in which all columns that adjoin on a side are blank: single blanks do not matter. */
    private int filledTo(int nearest, int step) {
        int end = nearest;
        while (isFilled(source.lastRow(), end) || isFilled(source.lastRow() + 1, end)) {
            end += step;
        }
        int row = source.lastRow();
        while (isFilled(row + 1, nearest, end, step)) {
            row++;
        }
        return row;
    }

    private boolean isFilled(int row, int nearest, int end, int step) {
        for (int column = nearest; column != end; column += step) {
            if (isFilled(row, column)) {
                return true;
            }
        }
        return false;
    }

    private boolean isFilled(int row, int column) {
        return CellAddress.exists(row, column) && !view.model().isBlank(row, column);
    }
}
