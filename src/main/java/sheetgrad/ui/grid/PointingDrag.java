package sheetgrad.ui.grid;

import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;

/** Points with the mouse at cells for an edited formula: in the headers at whole columns and rows. */
final class PointingDrag {
    private enum Lines {
        CELLS,
        COLUMNS,
        ROWS
    }

    private final GridView view;
    private Lines lines = Lines.CELLS;
    private CellAddress origin = new CellAddress(0, 0);

    PointingDrag(GridView view) {
        this.view = view;
    }

    /** A point in pixels of the cells' area; above or left of it lie the headers. */
    void begin(double x, double y) {
        lines = y < 0 ? Lines.COLUMNS : x < 0 ? Lines.ROWS : Lines.CELLS;
        origin = view.viewport().cellAt(Math.max(0, x), Math.max(0, y));
        pointTo(origin);
    }

    void dragTo(CellAddress cell) {
        pointTo(cell);
        if (lines == Lines.CELLS) {
            view.scrollTo(cell);
        }
    }

    private void pointTo(CellAddress cell) {
        CellRange range = CellRange.of(origin).union(CellRange.of(cell));
        CellRange pointed =
                switch (lines) {
                    case COLUMNS -> range.wholeColumns();
                    case ROWS -> range.wholeRows();
                    case CELLS -> view.state().merges().expanded(range);
                };
        view.editing().pointing().point(pointed);
    }
}
