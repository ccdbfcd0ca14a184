package sheetgrad.ui.drawing;

import java.util.List;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import sheetgrad.ui.paint.Colours;
import sheetgrad.ui.paint.Surface;
import sheetgrad.workbook.ShapeLine;
import sheetgrad.workbook.ShapeLine.Head;

/** Paints lines of shapes with their dashes and heads. A head's size follows the line's width, from 2 points up. */
final class LinePainter {
    private static final double PIXELS_PER_POINT = 96.0 / 72;
    private static final double LEAST_POINTS = 2;

    private final Surface graphics;
    private final ShapeLine line;
    private final double thickness;
    private final double headUnit;

    LinePainter(Surface graphics, ShapeLine line, double zoom) {
        this.graphics = graphics;
        this.line = line;
        this.thickness = Math.max(1, line.width() * PIXELS_PER_POINT * zoom);
        this.headUnit = Math.max(LEAST_POINTS, line.width()) * PIXELS_PER_POINT * zoom;
    }

    void paint(List<Contour> contours) {
        Color colour = Colours.of(line.colour());
        graphics.setStroke(colour);
        graphics.setFill(colour);
        graphics.setLineWidth(thickness);
        graphics.setLineCap(StrokeLineCap.BUTT);
        graphics.setLineDashes(
                line.dashes().stream().mapToDouble(length -> length * thickness).toArray());
        graphics.beginPath();
        for (Contour contour : contours) {
            between(contour).trace(graphics);
        }
        graphics.stroke();
        graphics.setLineDashes();
        for (Contour contour : contours) {
            if (!contour.isClosed()) {
                head(contour.start(), line.start());
                head(contour.end(), line.end());
            }
        }
        graphics.setLineCap(StrokeLineCap.SQUARE);
    }

    /** The part of a line that its heads leave, so that a thick line does not stick out at the tip. */
    private Contour between(Contour contour) {
        return contour.isClosed()
                ? contour
                : contour.startingLater(covered(line.start()))
                        .reversed()
                        .startingLater(covered(line.end()))
                        .reversed();
    }

    private double covered(ShapeLine.End end) {
        return switch (end.head()) {
            case TRIANGLE, STEALTH -> end.length() * headUnit * 0.6;
            case OPEN_ARROW -> thickness / 2;
            default -> 0;
        };
    }

    private void head(Contour.End at, ShapeLine.End end) {
        if (end.head() == Head.NONE) {
            return;
        }
        double length = end.length() * headUnit;
        double half = end.width() * headUnit / 2;
        graphics.save();
        graphics.translate(at.x(), at.y());
        graphics.rotate(Math.toDegrees(at.direction()));
        switch (end.head()) {
            case TRIANGLE -> polygon(0, 0, length, half, length, -half);
            case STEALTH -> polygon(0, 0, length, half, length * 0.6, 0, length, -half);
            case DIAMOND -> polygon(-length / 2, 0, 0, half, length / 2, 0, 0, -half);
            case OVAL -> graphics.fillOval(-length / 2, -half, length, 2 * half);
            default ->
                    graphics.strokePolyline(
                            new double[] {length, 0, length}, new double[] {half, 0, -half}, 3);
        }
        graphics.restore();
    }

    /** @param points along the line and across it in turn, from the tip */
    private void polygon(double... points) {
        double[] x = new double[points.length / 2];
        double[] y = new double[points.length / 2];
        for (int i = 0; i < x.length; i++) {
            x[i] = points[2 * i];
            y[i] = points[2 * i + 1];
        }
        graphics.fillPolygon(x, y, x.length);
    }
}
