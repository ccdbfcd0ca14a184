package sheetgrad.ui.paint;

import javafx.geometry.VPos;
import javafx.scene.image.Image;
import javafx.scene.paint.Paint;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/**
 * What can be painted on, in the terms of {@link javafx.scene.canvas.GraphicsContext}: each method does what that of the
 * same name does there. Pixels go right and down. Figures are paths unless a surface has a shorter way for them.
 */
public interface Surface {
    void save();

    void restore();

    void translate(double x, double y);

    void scale(double x, double y);

    /** Degrees, clockwise. */
    void rotate(double degrees);

    void setFill(Paint paint);

    void setStroke(Paint paint);

    void setLineWidth(double width);

    void setLineDashes(double... lengths);

    void setLineCap(StrokeLineCap cap);

    void setFont(Font font);

    void setTextAlign(TextAlignment alignment);

    void setTextBaseline(VPos position);

    void fillText(String text, double x, double y);

    void drawImage(Image image, double x, double y, double width, double height);

    /** Begins a path, to be filled, stroked or clipped to. */
    void beginPath();

    void moveTo(double x, double y);

    void lineTo(double x, double y);

    void bezierCurveTo(double x1, double y1, double x2, double y2, double x, double y);

    void closePath();

    void fill();

    void stroke();

    /** From now on, until {@link #restore}, paints only within the path. */
    void clip();

    default void rect(double x, double y, double width, double height) {
        moveTo(x, y);
        lineTo(x + width, y);
        lineTo(x + width, y + height);
        lineTo(x, y + height);
        closePath();
    }

    default void fillRect(double x, double y, double width, double height) {
        beginPath();
        rect(x, y, width, height);
        fill();
    }

    default void strokeRect(double x, double y, double width, double height) {
        beginPath();
        rect(x, y, width, height);
        stroke();
    }

    default void fillOval(double x, double y, double width, double height) {
        fillArc(x, y, width, height, 0, 360, ArcType.CHORD);
    }

    /** Angles in degrees, from the right, counterclockwise. */
    default void fillArc(
            double x,
            double y,
            double width,
            double height,
            double start,
            double extent,
            ArcType type) {
        Arc arc =
                new Arc(
                        x + width / 2,
                        y + height / 2,
                        width / 2,
                        height / 2,
                        -Math.toRadians(start),
                        -Math.toRadians(extent));
        beginPath();
        if (type == ArcType.ROUND) {
            moveTo(arc.centreX(), arc.centreY());
            lineTo(arc.startX(), arc.startY());
        } else {
            moveTo(arc.startX(), arc.startY());
        }
        arc.curves().forEach(curve -> curve.trace(this));
        closePath();
        fill();
    }

    default void fillPolygon(double[] x, double[] y, int count) {
        beginPath();
        polyline(x, y, count);
        closePath();
        fill();
    }

    default void strokePolyline(double[] x, double[] y, int count) {
        beginPath();
        polyline(x, y, count);
        stroke();
    }

    private void polyline(double[] x, double[] y, int count) {
        for (int i = 0; i < count; i++) {
            if (i == 0) {
                moveTo(x[i], y[i]);
            } else {
                lineTo(x[i], y[i]);
            }
        }
    }

    default void strokeLine(double x1, double y1, double x2, double y2) {
        strokePolyline(new double[] {x1, x2}, new double[] {y1, y2}, 2);
    }
}
