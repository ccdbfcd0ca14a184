package sheetgrad.ui.grid;

import sheetgrad.ui.paint.Surface;
import sheetgrad.workbook.PageBreaks;

/** Paints dashed lines where pages begin. */
final class BreakPainter {
    private static final double DASH = 6;
    private static final double GAP = 3;

    private final Surface graphics;
    private final GridState state;
    private final Viewport.Pane pane;

    BreakPainter(Surface graphics, GridState state, Viewport.Pane pane) {
        this.graphics = graphics;
        this.state = state;
        this.pane = pane;
    }

    void paint() {
        PageBreaks breaks = state.model().pageBreaks();
        if (breaks.isEmpty()) {
            return;
        }
        SheetGeometry geometry = state.viewport().geometry();
        AxisView.Part rows = pane.rows();
        AxisView.Part columns = pane.columns();
        graphics.save();
        graphics.setStroke(state.theme().frozenLine());
        graphics.setLineWidth(1);
        graphics.setLineDashes(DASH, GAP);
        for (int row : breaks.rows()) {
            double y = geometry.rows().start(row) - rows.shift() - 0.5;
            graphics.strokeLine(columns.from(), y, columns.to(), y);
        }
        for (int column : breaks.columns()) {
            double x = geometry.columns().start(column) - columns.shift() - 0.5;
            graphics.strokeLine(x, rows.from(), x, rows.to());
        }
        graphics.restore();
    }
}
