package sheetgrad.ui.grid;

import javafx.scene.input.MouseEvent;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;

/** Selects by pressing on cells or headers and dragging over them. */
final class SelectingDrag {
    private enum Kind {
        CELLS,
        COLUMNS,
        ROWS
    }

    private final GridView view;
    private Kind kind = Kind.CELLS;
    private CellAddress origin = new CellAddress(0, 0);

    SelectingDrag(GridView view) {
        this.view = view;
    }

    /** Whether a drag has begun at a point of the cells' area, or of the headers before it. */
    boolean begin(MouseEvent event, double x, double y) {
        if (x < 0 && y < 0) {
            view.cursor().selectSheet();
            return false;
        }
        if (y < 0) {
            beginColumns(event, view.viewport().columns().indexAt((long) x));
            return true;
        }
        if (x < 0) {
            beginRows(event, view.viewport().rows().indexAt((long) y));
            return true;
        }
        return beginCells(event, view.viewport().cellAt(x, y));
    }

    private void beginColumns(MouseEvent event, int column) {
        kind = Kind.COLUMNS;
        int from = event.isShiftDown() ? view.getSelection().active().column() : column;
        origin = new CellAddress(0, from);
        view.cursor().selectColumns(from, column, event.isShortcutDown());
    }

    private void beginRows(MouseEvent event, int row) {
        kind = Kind.ROWS;
        int from = event.isShiftDown() ? view.getSelection().active().row() : row;
        origin = new CellAddress(from, 0);
        view.cursor().selectRows(from, row, event.isShortcutDown());
    }

    /** A double click begins no drag: it edits the cell. */
    private boolean beginCells(MouseEvent event, CellAddress cell) {
        kind = Kind.CELLS;
        CellRange whole = view.state().merges().whole(cell);
        if (view.cursor().isExtending(event.isShiftDown())) {
            view.cursor().extendTo(cell);
        } else if (event.isShortcutDown() || view.cursor().mode() == SelectionMode.ADD) {
            view.cursor().add(whole, whole.first());
        } else {
            view.cursor().moveTo(cell);
            String link = view.model().link(cell.row(), cell.column());
            if (!link.isEmpty() && event.getClickCount() == 1) {
                view.listener().linkClicked(link);
            }
            if (event.getClickCount() == 2) {
                view.editing().start(true);
                return false;
            }
        }
        return true;
    }

    /** Extends what was begun to a cell; along headers the window follows. */
    void dragTo(CellAddress cell) {
        switch (kind) {
            case CELLS -> {
                if (!cell.equals(view.getSelection().lead())) {
                    view.cursor().extendTo(cell);
                }
            }
            case COLUMNS -> {
                view.cursor().selectColumns(origin.column(), cell.column(), false);
                view.scrollTo(
                        new CellAddress(view.viewport().rows().firstScrolled(), cell.column()));
            }
            case ROWS -> {
                view.cursor().selectRows(origin.row(), cell.row(), false);
                view.scrollTo(
                        new CellAddress(cell.row(), view.viewport().columns().firstScrolled()));
            }
        }
    }
}
