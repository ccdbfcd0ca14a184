package sheetgrad.ui.grid;

import javafx.scene.canvas.Canvas;
import sheetgrad.ui.paint.CanvasSurface;
import sheetgrad.ui.paint.Surface;

/** Paints a whole window of the grid onto a canvas: the panes, the lines between frozen panes, the headers. */
final class GridPainter {
    private final FontBook fonts;
    private final MosaicPainter mosaic = new MosaicPainter();

    GridPainter(FontBook fonts) {
        this.fonts = fonts;
    }

    void paint(Canvas canvas, GridState state) {
        Surface graphics = new CanvasSurface(canvas.getGraphicsContext2D());
        graphics.save();
        graphics.translate(state.headers().width(), state.headers().height());
        for (Viewport.Pane pane : state.viewport().panes()) {
            paintPane(graphics, state, pane);
        }
        paintFrozenLines(graphics, state);
        graphics.restore();
        graphics.save();
        new HeaderPainter(graphics, state).paint();
        new OutlineButtons(state).paint(graphics);
        graphics.restore();
    }

    private void paintPane(Surface graphics, GridState state, Viewport.Pane pane) {
        AxisView.Part rows = pane.rows();
        AxisView.Part columns = pane.columns();
        graphics.save();
        graphics.beginPath();
        graphics.rect(
                columns.from(),
                rows.from(),
                columns.to() - columns.from(),
                rows.to() - rows.from());
        graphics.clip();
        if (MosaicPainter.appliesTo(state.zoom())) {
            mosaic.paint(graphics, state, pane);
        } else {
            CellPainter painter = new CellPainter(graphics, state, pane, fonts);
            painter.paint();
            painter.paintWarnings();
        }
        new BreakPainter(graphics, state, pane).paint();
        new CellButtons(state).paint(graphics, pane);
        new DrawingPainter(graphics, state, pane).paint();
        new SelectionPainter(graphics, state, pane).paint();
        new ArrowPainter(graphics, state, pane).paint();
        graphics.restore();
    }

    private static void paintFrozenLines(Surface graphics, GridState state) {
        Viewport viewport = state.viewport();
        graphics.setFill(state.theme().frozenLine());
        int below = viewport.rows().frozenLength();
        int right = viewport.columns().frozenLength();
        if (below > 0) {
            graphics.fillRect(0, below - 1, viewport.columns().length(), 1);
        }
        if (right > 0) {
            graphics.fillRect(right - 1, 0, 1, viewport.rows().length());
        }
    }
}
