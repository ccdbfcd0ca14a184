package sheetgrad.ui.grid;

import sheetgrad.ui.paint.Surface;
import sheetgrad.workbook.Anchor;

/** Paints the drawings of a sheet over the cells of one pane. */
final class DrawingPainter {
    private static final double PIXELS_PER_POINT = 96.0 / 72;

    private final Surface graphics;
    private final GridState state;
    private final Viewport.Pane pane;

    DrawingPainter(Surface graphics, GridState state, Viewport.Pane pane) {
        this.graphics = graphics;
        this.state = state;
        this.pane = pane;
    }

    void paint() {
        for (GridDrawing drawing : state.model().drawings()) {
            Viewport.Box box = box(drawing.anchor());
            boolean isSeen =
                    box.right() > pane.columns().from()
                            && box.x() < pane.columns().to()
                            && box.bottom() > pane.rows().from()
                            && box.y() < pane.rows().to();
            if (isSeen && box.width() >= 1 && box.height() >= 1) {
                graphics.save();
                graphics.translate(box.x(), box.y());
                drawing.paint(graphics, box.width(), box.height(), state.zoom());
                graphics.restore();
            }
        }
    }

    private Viewport.Box box(Anchor anchor) {
        double left = x(anchor.from());
        double top = y(anchor.from());
        double right = anchor.to().map(this::x).orElse(left + pixels(anchor.width()));
        double bottom = anchor.to().map(this::y).orElse(top + pixels(anchor.height()));
        return new Viewport.Box(left, top, right - left, bottom - top);
    }

    private double pixels(double points) {
        return points * PIXELS_PER_POINT * state.zoom();
    }

    /** An offset never reaches out of its cell, as the file may have been laid out with other widths. */
    private double x(Anchor.Corner corner) {
        Axis columns = state.viewport().geometry().columns();
        int column = corner.cell().column();
        return columns.start(column)
                - pane.columns().shift()
                + Math.min(pixels(corner.right()), columns.size(column));
    }

    private double y(Anchor.Corner corner) {
        Axis rows = state.viewport().geometry().rows();
        int row = corner.cell().row();
        return rows.start(row)
                - pane.rows().shift()
                + Math.min(pixels(corner.below()), rows.size(row));
    }
}
