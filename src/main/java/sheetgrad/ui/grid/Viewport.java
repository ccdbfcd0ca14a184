package sheetgrad.ui.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;

/**
 * What the window shows of a sheet, in pixels from the upper left corner of the cell area (the headers excluded). Frozen
 * panes cut it into up to four {@link Pane panes}.
 */
record Viewport(SheetGeometry geometry, AxisView rows, AxisView columns) {

    /** A part of the window whose rows scroll together, and whose columns do. */
    record Pane(AxisView.Part rows, AxisView.Part columns) {}

    /** A rectangle in pixels; it may reach out of the window. */
    record Box(double x, double y, double width, double height) {
        double right() {
            return x + width;
        }

        double bottom() {
            return y + height;
        }

        /** The part in a pane; its size may be negative. */
        Box within(Pane pane) {
            double left = Math.max(x, pane.columns().from());
            double top = Math.max(y, pane.rows().from());
            return new Box(
                    left,
                    top,
                    Math.min(right(), pane.columns().to()) - left,
                    Math.min(bottom(), pane.rows().to()) - top);
        }

        boolean isSeenIn(Pane pane) {
            return right() > pane.columns().from()
                    && x < pane.columns().to()
                    && bottom() > pane.rows().from()
                    && y < pane.rows().to();
        }

        boolean contains(double px, double py) {
            return px >= x && px < right() && py >= y && py < bottom();
        }
    }

    static Viewport of(SheetGeometry geometry, int frozenRows, int frozenColumns) {
        return new Viewport(
                geometry,
                new AxisView(geometry.rows(), frozenRows, 0, 0),
                new AxisView(geometry.columns(), frozenColumns, 0, 0));
    }

    Viewport withSize(int width, int height) {
        return new Viewport(geometry, rows.withLength(height), columns.withLength(width));
    }

    Viewport withRows(AxisView newRows) {
        return new Viewport(geometry, newRows, columns);
    }

    Viewport withColumns(AxisView newColumns) {
        return new Viewport(geometry, rows, newColumns);
    }

    /** Scrolled to the first row and column behind the frozen ones. */
    Viewport from(int row, int column) {
        return new Viewport(geometry, rows.from(row), columns.from(column));
    }

    /** Scrolled by so many pixels from where the sheet begins. */
    Viewport withOffsets(long ofRows, long ofColumns) {
        return new Viewport(geometry, rows.withOffset(ofRows), columns.withOffset(ofColumns));
    }

    Viewport reveal(CellAddress cell) {
        return new Viewport(geometry, rows.reveal(cell.row()), columns.reveal(cell.column()));
    }

    /** The panes that have any pixels, the scrolled one first. */
    List<Pane> panes() {
        List<Pane> panes = new ArrayList<>(4);
        for (AxisView.Part rowPart : List.of(rows.scrolledPart(), rows.frozenPart())) {
            for (AxisView.Part columnPart : List.of(columns.scrolledPart(), columns.frozenPart())) {
                if (!rowPart.isEmpty() && !columnPart.isEmpty()) {
                    panes.add(new Pane(rowPart, columnPart));
                }
            }
        }
        return panes;
    }

    /** The pane of a point. */
    Optional<Pane> paneAt(double x, double y) {
        return panes().stream()
                .filter(pane -> x >= pane.columns().from() && x < pane.columns().to())
                .filter(pane -> y >= pane.rows().from() && y < pane.rows().to())
                .findFirst();
    }

    /** A part of a tile, in pixels of the tile. */
    static Pane pane(SheetGeometry geometry, SheetArea tile, SheetArea part) {
        return new Pane(
                AxisView.piece(geometry.rows(), tile.top(), part.top(), part.bottom()),
                AxisView.piece(geometry.columns(), tile.left(), part.left(), part.right()));
    }

    CellAddress cellAt(double x, double y) {
        return new CellAddress(
                rows.indexAt((long) Math.floor(y)), columns.indexAt((long) Math.floor(x)));
    }

    /** Where a pane would paint the range. */
    Box box(CellRange range, Pane pane) {
        double x = geometry.columns().start(range.firstColumn()) - pane.columns().shift();
        double y = geometry.rows().start(range.firstRow()) - pane.rows().shift();
        return new Box(x, y, geometry.width(range), geometry.height(range));
    }

    /** Where the range stands that begins at its first cell, in the pane of that cell. */
    Box box(CellRange range) {
        return new Box(
                columns.position(range.firstColumn()),
                rows.position(range.firstRow()),
                geometry.width(range),
                geometry.height(range));
    }
}
