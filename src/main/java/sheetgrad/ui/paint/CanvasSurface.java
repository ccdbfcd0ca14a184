package sheetgrad.ui.paint;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.paint.Paint;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** A canvas to be painted on. */
public record CanvasSurface(GraphicsContext graphics) implements Surface {
    @Override
    public void save() {
        graphics.save();
    }

    @Override
    public void restore() {
        graphics.restore();
    }

    @Override
    public void translate(double x, double y) {
        graphics.translate(x, y);
    }

    @Override
    public void scale(double x, double y) {
        graphics.scale(x, y);
    }

    @Override
    public void rotate(double degrees) {
        graphics.rotate(degrees);
    }

    @Override
    public void setFill(Paint paint) {
        graphics.setFill(paint);
    }

    @Override
    public void setStroke(Paint paint) {
        graphics.setStroke(paint);
    }

    @Override
    public void setLineWidth(double width) {
        graphics.setLineWidth(width);
    }

    @Override
    public void setLineDashes(double... lengths) {
        graphics.setLineDashes(lengths);
    }

    @Override
    public void setLineCap(StrokeLineCap cap) {
        graphics.setLineCap(cap);
    }

    @Override
    public void setFont(Font font) {
        graphics.setFont(font);
    }

    @Override
    public void setTextAlign(TextAlignment alignment) {
        graphics.setTextAlign(alignment);
    }

    @Override
    public void setTextBaseline(VPos position) {
        graphics.setTextBaseline(position);
    }

    @Override
    public void fillRect(double x, double y, double width, double height) {
        graphics.fillRect(x, y, width, height);
    }

    @Override
    public void fillOval(double x, double y, double width, double height) {
        graphics.fillOval(x, y, width, height);
    }

    @Override
    public void fillPolygon(double[] x, double[] y, int count) {
        graphics.fillPolygon(x, y, count);
    }

    @Override
    public void strokeLine(double x1, double y1, double x2, double y2) {
        graphics.strokeLine(x1, y1, x2, y2);
    }

    @Override
    public void fillText(String text, double x, double y) {
        graphics.fillText(text, x, y);
    }

    @Override
    public void drawImage(Image image, double x, double y, double width, double height) {
        graphics.drawImage(image, x, y, width, height);
    }

    @Override
    public void beginPath() {
        graphics.beginPath();
    }

    @Override
    public void moveTo(double x, double y) {
        graphics.moveTo(x, y);
    }

    @Override
    public void lineTo(double x, double y) {
        graphics.lineTo(x, y);
    }

    @Override
    public void rect(double x, double y, double width, double height) {
        graphics.rect(x, y, width, height);
    }

    @Override
    public void bezierCurveTo(double x1, double y1, double x2, double y2, double x, double y) {
        graphics.bezierCurveTo(x1, y1, x2, y2, x, y);
    }

    @Override
    public void closePath() {
        graphics.closePath();
    }

    @Override
    public void fill() {
        graphics.fill();
    }

    @Override
    public void stroke() {
        graphics.stroke();
    }

    @Override
    public void clip() {
        graphics.clip();
    }
}
