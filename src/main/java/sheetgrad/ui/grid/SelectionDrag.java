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
        Viewport.Box edges = edges();
        HeaderSize headers = view.state().headers();
        boolean isAmongCells = x >= headers.width() && y >= headers.height();
        boolean isWithin =
                x >= edges.x() - REACH
                        && x <= edges.right() + REACH
                        && y >= edges.y() - REACH
                        && y <= edges.bottom() + REACH;
        boolean isOnEdge =
                Math.abs(x - edges.x()) <= REACH
                        || Math.abs(x - edges.right()) <= REACH
                        || Math.abs(y - edges.y()) <= REACH
                        || Math.abs(y - edges.bottom()) <= REACH;
        return isAmongCells && isWithin && isOnEdge;
    }

    /** The side of the selection on whose border a point is. */
    SelectionMove edgeAt(double x, double y) {
        Viewport.Box edges = edges();
        if (Math.abs(y - edges.bottom()) <= REACH) {
            return SelectionMove.DOWN;
        }
        if (Math.abs(y - edges.y()) <= REACH) {
            return SelectionMove.UP;
        }
        return Math.abs(x - edges.right()) <= REACH ? SelectionMove.RIGHT : SelectionMove.LEFT;
    }

    /** The lines round the selection, in pixels of the control. */
    private Viewport.Box edges() {
        HeaderSize headers = view.state().headers();
        Viewport.Box box = view.viewport().box(view.getSelection().currentRange());
        return new Viewport.Box(
                box.x() + headers.width() - 1,
                box.y() + headers.height() - 1,
                box.width(),
                box.height());
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
        take().ifPresent(
                        range -> {
                            view.listener().moveRequested(source, range.first(), isCopy);
                            view.select(Selection.of(range));
                        });
    }

    /** Ends the drag; where the cells would go. */
    Optional<CellRange> take() {
        Optional<CellRange> taken = target;
        target = Optional.empty();
        view.repaint();
        return taken;
    }
}
