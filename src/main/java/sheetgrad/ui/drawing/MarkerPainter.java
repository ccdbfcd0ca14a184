package sheetgrad.ui.drawing;

import javafx.scene.paint.Color;
import sheetgrad.ui.paint.Surface;
import sheetgrad.workbook.SeriesLook.Symbol;

/** Paints the figures at the points of a series. */
final class MarkerPainter {
    private final Surface graphics;

    MarkerPainter(Surface graphics) {
        this.graphics = graphics;
    }

    void paint(Symbol symbol, Color colour, double x, double y, double radius) {
        graphics.setFill(colour);
        graphics.setStroke(colour);
        graphics.setLineWidth(Math.max(1, radius / 3));
        switch (symbol) {
            case CIRCLE -> graphics.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
            case SQUARE -> graphics.fillRect(x - radius, y - radius, 2 * radius, 2 * radius);
            case DIAMOND ->
                    graphics.fillPolygon(
                            new double[] {x, x + radius, x, x - radius},
                            new double[] {y - radius, y, y + radius, y},
                            4);
            case TRIANGLE ->
                    graphics.fillPolygon(
                            new double[] {x, x + radius, x - radius},
                            new double[] {y - radius, y + radius, y + radius},
                            3);
            case DASH -> graphics.fillRect(x - radius, y - radius / 4, 2 * radius, radius / 2);
            case DOT -> graphics.fillRect(x - radius / 2, y - radius / 4, radius, radius / 2);
            default -> {
                if (symbol != Symbol.X) {
                    graphics.strokeLine(x, y - radius, x, y + radius);
                }
                if (symbol == Symbol.PLUS) {
                    graphics.strokeLine(x - radius, y, x + radius, y);
                } else {
                    graphics.strokeLine(x - radius, y - radius, x + radius, y + radius);
                    graphics.strokeLine(x - radius, y + radius, x + radius, y - radius);
                }
            }
        }
    }
}
