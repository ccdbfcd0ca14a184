package sheetgrad.ui.grid;

import java.util.Optional;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.workbook.Anchor;

/** Where a pane shows what is anchored to cells. */
record AnchorPlace(SheetGeometry geometry, Viewport.Pane pane) {
    private static final double PIXELS_PER_POINT = 96.0 / 72;
    private static final double GAP = 16;
    private static final AxisView.Part NO_LINES = new AxisView.Part(0, 0, 0, 0, 0);
    private static final Viewport.Pane NOWHERE = new Viewport.Pane(NO_LINES, NO_LINES);

    /** As {@link DrawingSelection#placeBeside}. */
    static Anchor beside(Viewport viewport, CellRange cells, double width, double height) {
        Viewport.Pane pane = viewport.panes().isEmpty() ? NOWHERE : viewport.panes().get(0);
        AnchorPlace place = new AnchorPlace(viewport.geometry(), pane);
        Viewport.Box box = viewport.box(cells, pane);
        double wide = place.pixels(width);
        double high = place.pixels(height);
        double left = box.right() + GAP;
        double top = Math.max(box.y(), pane.rows().from()) + GAP / 4;
        if (left < pane.columns().from() || left + wide > pane.columns().to()) {
            left = Math.max(pane.columns().from(), (pane.columns().to() - wide) / 2);
        }
        if (top + high > pane.rows().to()) {
            top = Math.max(pane.rows().from(), (pane.rows().to() - high) / 2);
        }
        return place.anchor(new Viewport.Box(left, top, wide, high));
    }

    /** As {@link DrawingSelection#placeAt}. */
    static Anchor at(Viewport viewport, CellAddress cell, Anchor size) {
        Viewport.Pane pane = viewport.panes().isEmpty() ? NOWHERE : viewport.panes().get(0);
        AnchorPlace place = new AnchorPlace(viewport.geometry(), pane);
        Viewport.Box corner = viewport.box(CellRange.of(cell), pane);
        Viewport.Box old = place.box(size);
        return place.anchor(new Viewport.Box(corner.x(), corner.y(), old.width(), old.height()));
    }

    Viewport.Box box(Anchor anchor) {
        double left = x(anchor.from());
        double top = y(anchor.from());
        double right = anchor.to().map(this::x).orElse(left + pixels(anchor.width()));
        double bottom = anchor.to().map(this::y).orElse(top + pixels(anchor.height()));
        return new Viewport.Box(left, top, right - left, bottom - top);
    }

    /** Whether the pane shows something of it. What has no size, but is no line, lies in hidden rows or columns. */
    boolean isShown(Anchor anchor) {
        Viewport.Box box = box(anchor);
        boolean isWide = box.width() >= 1;
        boolean isHigh = box.height() >= 1;
        return (anchor.isFlat() ? isWide || isHigh : isWide && isHigh) && box.isSeenIn(pane);
    }

    /** What lies in this box of the pane, from cell to cell; never above or left of the first one. */
    Anchor anchor(Viewport.Box box) {
        double left = Math.max(0, box.x() + pane.columns().shift());
        double top = Math.max(0, box.y() + pane.rows().shift());
        return new Anchor(
                corner(left, top),
                Optional.of(corner(left + box.width(), top + box.height())),
                0,
                0);
    }

    /** A point in pixels of the sheet. */
    private Anchor.Corner corner(double x, double y) {
        int column = geometry.columns().indexAt((long) x);
        int row = geometry.rows().indexAt((long) y);
        return new Anchor.Corner(
                new CellAddress(row, column),
                points(x - geometry.columns().start(column)),
                points(y - geometry.rows().start(row)));
    }

    private double points(double pixels) {
        return Math.max(0, pixels) / (PIXELS_PER_POINT * geometry.zoom());
    }

    /** The nearest edge of a column. */
    double snappedX(double x) {
        return nearest(geometry.columns(), x + pane.columns().shift()) - pane.columns().shift();
    }

    /** The nearest edge of a row. */
    double snappedY(double y) {
        return nearest(geometry.rows(), y + pane.rows().shift()) - pane.rows().shift();
    }

    private static double nearest(Axis axis, double position) {
        int line = axis.indexAt((long) Math.max(0, position));
        return position - axis.start(line) < axis.end(line) - position
                ? axis.start(line)
                : axis.end(line);
    }

    private double pixels(double points) {
        return points * PIXELS_PER_POINT * geometry.zoom();
    }

    /** An offset never reaches out of its cell, as the file may have been laid out with other widths. */
    private double x(Anchor.Corner corner) {
        Axis columns = geometry.columns();
        int column = corner.cell().column();
        return columns.start(column)
                - pane.columns().shift()
                + Math.min(pixels(corner.right()), columns.size(column));
    }

    private double y(Anchor.Corner corner) {
        Axis rows = geometry.rows();
        int row = corner.cell().row();
        return rows.start(row)
                - pane.rows().shift()
                + Math.min(pixels(corner.below()), rows.size(row));
    }
}
