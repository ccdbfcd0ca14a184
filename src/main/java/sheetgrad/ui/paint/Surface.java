package sheetgrad.ui.paint;

import javafx.geometry.VPos;
import javafx.scene.image.Image;
import javafx.scene.paint.Paint;
import javafx.scene.shape.ArcType;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/**
 * What can be painted on, in the terms of {@link javafx.scene.canvas.GraphicsContext}: each method does what that of the
 * same name does there. Pixels go right and down.
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

    void setFont(Font font);

    void setTextAlign(TextAlignment alignment);

    void setTextBaseline(VPos position);

    void fillRect(double x, double y, double width, double height);

    void strokeRect(double x, double y, double width, double height);

    void fillOval(double x, double y, double width, double height);

    /** Angles in degrees, from the right, counterclockwise. */
    void fillArc(
            double x,
            double y,
            double width,
            double height,
            double start,
            double extent,
            ArcType type);

    void fillPolygon(double[] x, double[] y, int count);

    void strokePolyline(double[] x, double[] y, int count);

    void strokeLine(double x1, double y1, double x2, double y2);

    void fillText(String text, double x, double y);

    void drawImage(Image image, double x, double y, double width, double height);

    /** Begins a path, to be filled, stroked or clipped to. */
    void beginPath();

    void moveTo(double x, double y);

    void lineTo(double x, double y);

    void rect(double x, double y, double width, double height);

    void arc(
            double centreX,
            double centreY,
            double radiusX,
            double radiusY,
            double start,
            double extent);

    void arcTo(double x1, double y1, double x2, double y2, double radius);

    void closePath();

    void fill();

    void stroke();

    /** From now on, until {@link #restore}, paints only within the path. */
    void clip();
}
