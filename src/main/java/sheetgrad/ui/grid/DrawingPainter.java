package sheetgrad.ui.grid;

import sheetgrad.ui.paint.Surface;

/** Paints the drawings of a sheet over the cells of one pane. */
final class DrawingPainter {
    private final Surface graphics;
    private final GridState state;
    private final Viewport.Pane pane;

    DrawingPainter(Surface graphics, GridState state, Viewport.Pane pane) {
        this.graphics = graphics;
        this.state = state;
        this.pane = pane;
    }

    void paint() {
        AnchorPlace place = new AnchorPlace(state.viewport().geometry(), pane);
        for (GridDrawing drawing : state.model().drawings()) {
            Viewport.Box box = place.box(drawing.anchor());
            if (place.isShown(drawing.anchor())) {
                graphics.save();
                graphics.translate(box.x(), box.y());
                drawing.paint(graphics, box.width(), box.height(), state.zoom());
                graphics.restore();
            }
        }
    }
}
