package sheetgrad.ui.grid;

import sheetgrad.workbook.Anchor;

/** Where a pane shows what is anchored to cells. */
record AnchorPlace(SheetGeometry geometry, Viewport.Pane pane) {
    private static final double PIXELS_PER_POINT = 96.0 / 72;

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
