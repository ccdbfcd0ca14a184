package sheetgrad.ui.grid;

import javafx.scene.paint.Color;
import sheetgrad.ui.paint.Surface;

/** Paints the arrows between cells of one pane; a range at the beginning is outlined, arrows to other sheets are dashed. */
final class ArrowPainter {
    private static final Color READ = Color.web("#2f6fde");
    private static final Color ERROR = Color.web("#d64545");
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
        graphics.setLineWidth(1.5);
        for (Arrow arrow : state.arrows()) {
            Color colour = colour(arrow.kind());
            graphics.setStroke(colour);
            graphics.setFill(colour);
            paint(arrow, ArrowShape.of(arrow, state.viewport(), pane));
        }
    }

    private Color colour(Arrow.Kind kind) {
        return switch (kind) {
            case READ -> READ;
            case ERROR -> ERROR;
            case FROM_OTHER_SHEETS, TO_OTHER_SHEETS -> state.theme().cellText();
        };
    }

    private void paint(Arrow arrow, ArrowShape shape) {
        if (!arrow.from().isSingleCell() && !arrow.leadsToOtherSheets()) {
            Viewport.Box from = state.viewport().box(arrow.from(), pane);
            graphics.strokeRect(from.x(), from.y(), from.width() - 1, from.height() - 1);
        }
        if (arrow.leadsToOtherSheets()) {
            graphics.setLineDashes(5, 4);
        }
        graphics.strokeLine(shape.x1(), shape.y1(), shape.x2(), shape.y2());
        graphics.setLineDashes();
        graphics.fillOval(shape.x1() - 3, shape.y1() - 3, 6, 6);
        head(shape);
        shape.icon().ifPresent(this::icon);
    }

    private void head(ArrowShape shape) {
        double angle = Math.atan2(shape.y2() - shape.y1(), shape.x2() - shape.x1());
        double backX = shape.x2() - HEAD * Math.cos(angle);
        double backY = shape.y2() - HEAD * Math.sin(angle);
        double across = HEAD / 2.5;
        graphics.fillPolygon(
                new double[] {
                    shape.x2(), backX - across * Math.sin(angle), backX + across * Math.sin(angle)
                },
                new double[] {
                    shape.y2(), backY + across * Math.cos(angle), backY - across * Math.cos(angle)
                },
                3);
    }

    /** A small sheet: a heading, and cells. */
    private void icon(Viewport.Box box) {
        graphics.setFill(state.theme().cellBackground());
        graphics.fillRect(box.x(), box.y(), box.width(), box.height());
        graphics.setFill(state.theme().headerSelected());
        graphics.fillRect(box.x(), box.y(), box.width(), box.height() / 4);
        graphics.setLineWidth(1);
        graphics.strokeRect(box.x(), box.y(), box.width(), box.height());
        for (int line = 1; line <= 2; line++) {
            double x = box.x() + line * box.width() / 3;
            double y = box.y() + box.height() / 4 + (line - 1) * box.height() * 3 / 8;
            graphics.strokeLine(x, box.y(), x, box.bottom());
            graphics.strokeLine(box.x(), y, box.right(), y);
        }
        graphics.setLineWidth(1.5);
    }
}
