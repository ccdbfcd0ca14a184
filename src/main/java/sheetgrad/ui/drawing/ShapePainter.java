package sheetgrad.ui.drawing;

import java.util.OptionalInt;
import javafx.geometry.Rectangle2D;
import javafx.scene.paint.Color;
import sheetgrad.ui.grid.FontBook;
import sheetgrad.ui.paint.Colours;
import sheetgrad.ui.paint.Surface;
import sheetgrad.workbook.Drawing;
import sheetgrad.workbook.ShapeGeometry.Shade;

/** Paints a shape with its text. */
final class ShapePainter extends PartPainter {
    private final Drawing.Shape shape;
    private final FontBook fonts;

    ShapePainter(Drawing.Shape shape, FontBook fonts) {
        super(shape.anchor(), shape.part());
        this.fonts = fonts;
        this.shape = shape;
    }

    @Override
    public String button() {
        return shape.isButton() ? shape.text().map(Drawing.ShapeText::plain).orElse("") : "";
    }

    @Override
    void paintFigure(Surface graphics, double width, double height, double zoom) {
        ShapeOutline outline = ShapeOutline.of(shape.geometry(), width, height, zoom);
        for (ShapeOutline.Figure figure : outline.figures()) {
            fill(graphics, figure, shape.fill());
            if (figure.isStroked()) {
                shape.line()
                        .ifPresent(
                                line ->
                                        new LinePainter(graphics, line, zoom)
                                                .paint(figure.contours()));
            }
        }
    }

    private static void fill(Surface graphics, ShapeOutline.Figure figure, OptionalInt rgb) {
        if (rgb.isEmpty() || figure.shade() == Shade.NONE) {
            return;
        }
        graphics.beginPath();
        figure.contours().forEach(contour -> contour.trace(graphics));
        graphics.setFill(shaded(Colours.of(rgb.getAsInt()), figure.shade()));
        graphics.fill();
    }

    private static Color shaded(Color colour, Shade shade) {
        return switch (shade) {
            case NORMAL, NONE -> colour;
            case LIGHTER -> colour.interpolate(Color.WHITE, 0.4);
            case SLIGHTLY_LIGHTER -> colour.interpolate(Color.WHITE, 0.2);
            case DARKER -> colour.interpolate(Color.BLACK, 0.4);
            case SLIGHTLY_DARKER -> colour.interpolate(Color.BLACK, 0.2);
        };
    }

    @Override
    void paintText(Surface graphics, double width, double height, double zoom) {
        if (shape.text().isEmpty()) {
            return;
        }
        Rectangle2D room = ShapeOutline.of(shape.geometry(), width, height, zoom).textRectangle();
        graphics.translate(room.getMinX(), room.getMinY());
        new ShapeTextPainter(shape.text().get(), graphics, fonts, zoom)
                .paint(room.getWidth(), room.getHeight());
    }
}
