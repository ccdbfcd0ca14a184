package sheetgrad.ui.grid;

import javafx.scene.paint.Color;
import sheetgrad.reference.CellRange;
import sheetgrad.ui.paint.Surface;

/** Paints what lies over the cells of a pane: the selection, the border of the active cell, coloured outlines. */
final class SelectionPainter {
    private static final double DASH = 4;
    private static final double MARGIN = 8;

    private final Surface graphics;
    private final GridState state;
    private final Viewport.Pane pane;

    SelectionPainter(Surface graphics, GridState state, Viewport.Pane pane) {
        this.graphics = graphics;
        this.state = state;
        this.pane = pane;
    }

    void paint() {
        state.highlights().forEach(this::paintHighlight);
        Selection selection = state.selection();
        CellRange active = state.merges().whole(selection.active());
        graphics.setFill(state.theme().selectionFill());
        for (CellRange range : selection.ranges()) {
            paintOverlay(
                    clipped(state.viewport().box(range, pane)),
                    clipped(state.viewport().box(active, pane)));
        }
        Color border = state.theme().selection();
        if (selection.ranges().size() == 1) {
            outline(selection.currentRange(), border, 2);
            if (FillHandle.isShown(selection)) {
                paintHandle(selection.currentRange(), border);
            }
            return;
        }
        selection.ranges().forEach(range -> outline(range, border.deriveColor(0, 1, 1, 0.6), 1));
        outline(active, border, 1);
    }

    private void paintHandle(CellRange range, Color colour) {
        Viewport.Box box = state.viewport().box(range, pane);
        double x = box.right() - 1 - FillHandle.SIZE / 2;
        double y = box.bottom() - 1 - FillHandle.SIZE / 2;
        graphics.setFill(state.theme().cellBackground());
        graphics.fillRect(x - 1, y - 1, FillHandle.SIZE + 1, FillHandle.SIZE + 1);
        graphics.setFill(colour);
        graphics.fillRect(x, y, FillHandle.SIZE - 1, FillHandle.SIZE - 1);
    }

    /** Everything but the active cell: what lies above, below, left and right of it. */
    private void paintOverlay(Viewport.Box range, Viewport.Box active) {
        boolean isApart =
                active.right() <= range.x()
                        || active.x() >= range.right()
                        || active.bottom() <= range.y()
                        || active.y() >= range.bottom();
        if (isApart) {
            rectangle(range.x(), range.y(), range.right(), range.bottom());
            return;
        }
        rectangle(range.x(), range.y(), range.right(), active.y());
        rectangle(range.x(), active.bottom(), range.right(), range.bottom());
        rectangle(range.x(), active.y(), active.x(), active.bottom());
        rectangle(active.right(), active.y(), range.right(), active.bottom());
    }

    private void rectangle(double left, double top, double right, double bottom) {
        if (right > left && bottom > top) {
            graphics.fillRect(left, top, right - left, bottom - top);
        }
    }

    /** A border centred on the gridlines round the range. */
    private void outline(CellRange range, Color colour, int thickness) {
        Viewport.Box box = clipped(state.viewport().box(range, pane));
        double x = box.x() - 1;
        double y = box.y() - 1;
        graphics.setFill(colour);
        graphics.fillRect(x, y, box.width() + 1, thickness);
        graphics.fillRect(x, box.bottom() - thickness, box.width() + 1, thickness);
        graphics.fillRect(x, y, thickness, box.height() + 1);
        graphics.fillRect(box.right() - thickness, y, thickness, box.height() + 1);
    }

    private void paintHighlight(Highlight highlight) {
        Viewport.Box box = clipped(state.viewport().box(highlight.range(), pane));
        graphics.setFill(highlight.colour().deriveColor(0, 1, 1, 0.08));
        graphics.fillRect(box.x(), box.y(), box.width() - 1, box.height() - 1);
        graphics.setStroke(highlight.colour());
        graphics.setLineWidth(2);
        if (highlight.isDashed()) {
            graphics.setLineDashes(DASH, DASH);
        }
        graphics.strokeRect(box.x(), box.y(), box.width() - 1, box.height() - 1);
        graphics.setLineDashes();
    }

    /**
     * A box of a million rows, cut a little outside the pane: the canvas need not know of far pixels. It is cut by whole
     * dashes, so that they are where they would be without the cut.
     */
    private Viewport.Box clipped(Viewport.Box box) {
        double left = box.x() + cut(pane.columns().from() - box.x());
        double top = box.y() + cut(pane.rows().from() - box.y());
        double right = box.right() - cut(box.right() - pane.columns().to());
        double bottom = box.bottom() - cut(box.bottom() - pane.rows().to());
        return new Viewport.Box(
                left, top, Math.max(-MARGIN, right - left), Math.max(-MARGIN, bottom - top));
    }

    private static double cut(double outside) {
        double period = 2 * DASH;
        return Math.max(0, Math.floor((outside - MARGIN) / period) * period);
    }
}
