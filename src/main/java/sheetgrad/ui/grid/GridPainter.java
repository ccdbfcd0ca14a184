package sheetgrad.ui.grid;

import sheetgrad.ui.paint.Surface;

/** Paints what a window shows of a sheet: the panes with the lines between frozen ones, and the headers. */
final class GridPainter {
    private final FontBook fonts;
    private final MosaicPainter mosaic = new MosaicPainter();
    private final ReadCells known = new ReadCells();

    GridPainter(FontBook fonts) {
        this.fonts = fonts;
    }

    /** To be called when a cell may look different, or the sheet is another. */
    void cellsChanged() {
        known.clear();
    }

    /** In pixels of the control. */
    void paintRowHeaders(Surface graphics, GridState state) {
        new HeaderPainter(graphics, state).paintRows();
        new OutlineButtons(state).paint(graphics);
    }

    /** Over the headers of rows, in pixels of the control. */
    void paintColumnHeaders(Surface graphics, GridState state) {
        new HeaderPainter(graphics, state).paintColumns();
        new OutlineButtons(state).paint(graphics);
    }

    /** A pane, or a part of one, in pixels of the cell area. */
    void paintPane(Surface graphics, GridState state, Viewport.Pane pane) {
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
            CellPainter painter = new CellPainter(graphics, state, pane, fonts, known);
            painter.paint();
            painter.paintWarnings();
        }
        new BreakPainter(graphics, state, pane).paint();
        new CellButtons(state).paint(graphics, pane);
        new DrawingPainter(graphics, state, pane).paint();
        new SelectionPainter(graphics, state, pane).paint();
        new ArrowPainter(graphics, state, pane).paint();
        paintFrozenLines(graphics, state.viewport(), pane, state.theme());
        graphics.restore();
    }

    /** The lines at the end of frozen rows and columns: the last pixels of those. */
    private static void paintFrozenLines(
            Surface graphics, Viewport viewport, Viewport.Pane pane, GridTheme theme) {
        AxisView.Part rows = pane.rows();
        AxisView.Part columns = pane.columns();
        long bottom = viewport.rows().frozenEnd() - 1 - rows.shift();
        long right = viewport.columns().frozenEnd() - 1 - columns.shift();
        graphics.setFill(theme.frozenLine());
        if (rows.from() <= bottom && bottom < rows.to()) {
            graphics.fillRect(columns.from(), bottom, columns.to() - columns.from(), 1);
        }
        if (columns.from() <= right && right < columns.to()) {
            graphics.fillRect(right, rows.from(), 1, rows.to() - rows.from());
        }
    }
}
