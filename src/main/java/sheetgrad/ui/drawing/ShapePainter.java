package sheetgrad.ui.drawing;

import javafx.scene.paint.Color;
import sheetgrad.ui.paint.Surface;
import sheetgrad.workbook.Drawing;

/** Paints a preset shape with its text; unknown shapes are rectangles. */
final class ShapePainter extends PartPainter {
    private static final double PIXELS_PER_POINT = 96.0 / 72;
    private static final double ARROW = 4;

    private final Drawing.Shape shape;

    ShapePainter(Drawing.Shape shape) {
        super(shape.anchor(), shape.part());
        this.shape = shape;
    }

    @Override
    public String button() {
        return shape.isButton() ? shape.text().map(Drawing.ShapeText::plain).orElse("") : "";
    }

    private static Color colour(int rgb) {
        return Color.rgb(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff);
    }

    @Override
    void paintFigure(Surface graphics, double width, double height, double zoom) {
        double thickness = Math.max(1, shape.lineWidth() * PIXELS_PER_POINT * zoom);
        graphics.setLineWidth(thickness);
        shape.line().ifPresent(rgb -> graphics.setStroke(colour(rgb)));
        if (shape.geometry().contains("onnector") || shape.geometry().equals("line")) {
            paintConnector(graphics, width, height, thickness);
            return;
        }
        graphics.beginPath();
        ShapeOutlines.trace(shape.geometry(), graphics, width, height);
        shape.fill()
                .ifPresent(
                        rgb -> {
                            graphics.setFill(colour(rgb));
                            graphics.fill();
                        });
        if (shape.line().isPresent()) {
            graphics.stroke();
        }
    }

    private void paintConnector(Surface graphics, double width, double height, double thickness) {
        if (shape.line().isEmpty()) {
            return;
        }
        boolean isBent = shape.geometry().startsWith("bent");
        if (isBent) {
            graphics.strokePolyline(
                    new double[] {0, width / 2, width / 2, width},
                    new double[] {0, 0, height, height},
                    4);
        } else {
            graphics.strokeLine(0, 0, width, height);
        }
        double angle = isBent ? 0 : Math.atan2(height, width);
        graphics.setFill(colour(shape.line().getAsInt()));
        if (shape.hasArrowAtEnd()) {
            arrow(graphics, width, height, angle, thickness);
        }
        if (shape.hasArrowAtStart()) {
            arrow(graphics, 0, 0, angle + Math.PI, thickness);
        }
    }

    private static void arrow(
            Surface graphics, double x, double y, double angle, double thickness) {
        double length = ARROW * Math.max(1.5, thickness);
        double half = length / 2;
        double backX = x - length * Math.cos(angle);
        double backY = y - length * Math.sin(angle);
        graphics.fillPolygon(
                new double[] {x, backX - half * Math.sin(angle), backX + half * Math.sin(angle)},
                new double[] {y, backY + half * Math.cos(angle), backY - half * Math.cos(angle)},
                3);
    }

    @Override
    void paintText(Surface graphics, double width, double height, double zoom) {
        shape.text()
                .ifPresent(text -> new ShapeTextPainter(text, graphics, zoom).paint(width, height));
    }
}
