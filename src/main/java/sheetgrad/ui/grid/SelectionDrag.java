package sheetgrad.ui.grid;

import java.util.Optional;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;

/** Dragging the border of the selection moves its cells, with Ctrl a copy of them. */
final class SelectionDrag {
    private static final int REACH = 3;

    private final GridView view;
    private CellRange source = CellRange.of(new CellAddress(0, 0));
    private CellAddress grip = new CellAddress(0, 0);
    private Optional<CellRange> target = Optional.empty();

    SelectionDrag(GridView view) {
        this.view = view;
    }

    /** Whether the point, in pixels of the control, is on the selection's border. */
    boolean isAt(double x, double y) {
        if (!FillHandle.isShown(view.getSelection()) || view.isEditing()) {
            return false;
        }
        HeaderSize headers = view.state().headers();
        if (x < headers.width() || y < headers.height()) {
            return false;
        }
        Viewport.Box box = view.viewport().box(view.getSelection().currentRange());
        double left = box.x() + headers.width() - 1;
        double top = box.y() + headers.height() - 1;
        double right = box.right() + headers.width() - 1;
        double bottom = box.bottom() + headers.height() - 1;
        boolean isWithin =
                x >= left - REACH && x <= right + REACH && y >= top - REACH && y <= bottom + REACH;
        boolean isOnEdge =
                Math.abs(x - left) <= REACH
                        || Math.abs(x - right) <= REACH
                        || Math.abs(y - top) <= REACH
                        || Math.abs(y - bottom) <= REACH;
        return isWithin && isOnEdge;
    }

    /** @param cell the cell under the mouse, which stays under it */
    void begin(CellAddress cell) {
        source = view.getSelection().currentRange();
        grip =
                new CellAddress(
                        clamp(cell.row(), source.firstRow(), source.lastRow()),
                        clamp(cell.column(), source.firstColumn(), source.lastColumn()));
        target = Optional.empty();
    }

    void dragTo(CellAddress cell) {
        int row =
                clamp(
                        source.firstRow() + cell.row() - grip.row(),
                        0,
                        CellAddress.MAXIMUM_ROWS - source.rows());
        int column =
                clamp(
                        source.firstColumn() + cell.column() - grip.column(),
                        0,
                        CellAddress.MAXIMUM_COLUMNS - source.columns());
        CellRange moved =
                CellRange.ofSize(new CellAddress(row, column), source.rows(), source.columns());
        target = moved.equals(source) ? Optional.empty() : Optional.of(moved);
        view.repaint();
    }

    private static int clamp(int value, int least, int most) {
        return Math.max(least, Math.min(most, value));
    }

    /** Where the cells would go. */
    Optional<CellRange> preview() {
        return target;
    }

    void finish(boolean isCopy) {
        target.ifPresent(
                range -> {
                    view.listener().moveRequested(source, range.first(), isCopy);
                    view.select(Selection.of(range));
                });
        target = Optional.empty();
        view.repaint();
    }
}
