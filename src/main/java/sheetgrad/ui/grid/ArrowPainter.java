package sheetgrad.ui.grid;

import javafx.scene.paint.Color;

import sheetgrad.ui.paint.Surface;

/** Paints the arrows between cells of one pane; a range at the beginning is outlined. */
final class ArrowPainter {
    private static final Color COLOUR = Color.web("#2f6fde");
    private static final double HEAD = 9;

    private final Surface graphics;
    private final GridState state;
    private final Viewport.Pane pane;

    ArrowPainter(Surface graphics, GridState state, Viewport.Pane pane) {
        this.graphics = graphics;
        this.state = state;
        this.pane = pane;
    }

    void paint() {
        graphics.setStroke(COLOUR);
        graphics.setFill(COLOUR);
        graphics.setLineWidth(1.5);
        for (Arrow arrow : state.arrows()) {
            Viewport.Box from = state.viewport().box(arrow.from(), pane);
            Viewport.Box to = state.viewport().box(arrow.to(), pane);
            if (!arrow.from().isSingleCell()) {
                graphics.strokeRect(from.x(), from.y(), from.width() - 1, from.height() - 1);
            }
            double x1 = from.x() + Math.min(from.width(), 1e5) / 2;
            double y1 = from.y() + Math.min(from.height(), 1e5) / 2;
            double x2 = to.x() + to.width() / 2;
            double y2 = to.y() + to.height() / 2;
            graphics.strokeLine(x1, y1, x2, y2);
            graphics.fillOval(x1 - 3, y1 - 3, 6, 6);
            head(x2, y2, Math.atan2(y2 - y1, x2 - x1));
        }
    }

    private void head(double x, double y, double angle) {
        double backX = x - HEAD * Math.cos(angle);
        double backY = y - HEAD * Math.sin(angle);
        double across = HEAD / 2.5;
        graphics.fillPolygon(
                new double[] {
                    x, backX - across * Math.sin(angle), backX + across * Math.sin(angle)
                },
                new double[] {
                    y, backY + across * Math.cos(angle), backY - across * Math.cos(angle)
                },
                3);
    }
}
