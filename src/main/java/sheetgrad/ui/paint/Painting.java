package sheetgrad.ui.paint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.image.Image;
import javafx.scene.paint.Paint;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/**
 * What was painted, step by step: it can be painted on another surface, and two are equal if all of their steps are, which
 * tells whether anything would look different. Images are the same if they are one object.
 */
public final class Painting implements Surface {
    private final List<Step> steps = new ArrayList<>();

    private enum Kind {
        SAVE,
        RESTORE,
        TRANSLATE,
        SCALE,
        ROTATE,
        FILL_PAINT,
        STROKE_PAINT,
        LINE_WIDTH,
        LINE_DASHES,
        LINE_CAP,
        FONT,
        TEXT_ALIGN,
        TEXT_BASELINE,
        TEXT,
        IMAGE,
        FILL_RECT,
        FILL_OVAL,
        FILL_POLYGON,
        STROKE_LINE,
        BEGIN_PATH,
        MOVE,
        LINE,
        CURVE,
        RECT,
        CLOSE_PATH,
        FILL,
        STROKE,
        CLIP
    }

    /** A call: which, with which numbers, and with what else. */
    private record Step(Kind kind, Object what, double... numbers) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Step step
                    && kind == step.kind
                    && what.equals(step.what)
                    && Arrays.equals(numbers, step.numbers);
        }

        @Override
        public int hashCode() {
            return 31 * kind.hashCode() + Arrays.hashCode(numbers);
        }

        void paint(Surface surface) {
            double[] n = numbers;
            switch (kind) {
                case SAVE -> surface.save();
                case RESTORE -> surface.restore();
                case TRANSLATE -> surface.translate(n[0], n[1]);
                case SCALE -> surface.scale(n[0], n[1]);
                case ROTATE -> surface.rotate(n[0]);
                case FILL_PAINT -> surface.setFill((Paint) what);
                case STROKE_PAINT -> surface.setStroke((Paint) what);
                case LINE_WIDTH -> surface.setLineWidth(n[0]);
                case LINE_DASHES -> surface.setLineDashes(n);
                case LINE_CAP -> surface.setLineCap((StrokeLineCap) what);
                case FONT -> surface.setFont((Font) what);
                case TEXT_ALIGN -> surface.setTextAlign((TextAlignment) what);
                case TEXT_BASELINE -> surface.setTextBaseline((VPos) what);
                case TEXT -> surface.fillText((String) what, n[0], n[1]);
                case IMAGE -> surface.drawImage((Image) what, n[0], n[1], n[2], n[3]);
                case FILL_RECT -> surface.fillRect(n[0], n[1], n[2], n[3]);
                case FILL_OVAL -> surface.fillOval(n[0], n[1], n[2], n[3]);
                case FILL_POLYGON -> {
                    int count = n.length / 2;
                    double[] y = Arrays.copyOfRange(n, count, n.length);
                    surface.fillPolygon(Arrays.copyOf(n, count), y, count);
                }
                case STROKE_LINE -> surface.strokeLine(n[0], n[1], n[2], n[3]);
                case BEGIN_PATH -> surface.beginPath();
                case MOVE -> surface.moveTo(n[0], n[1]);
                case LINE -> surface.lineTo(n[0], n[1]);
                case CURVE -> surface.bezierCurveTo(n[0], n[1], n[2], n[3], n[4], n[5]);
                case RECT -> surface.rect(n[0], n[1], n[2], n[3]);
                case CLOSE_PATH -> surface.closePath();
                case FILL -> surface.fill();
                case STROKE -> surface.stroke();
                case CLIP -> surface.clip();
            }
        }
    }

    /** Paints the same on another surface. */
    public void paintOn(Surface surface) {
        steps.forEach(step -> step.paint(surface));
    }

    /** The same, until something cannot be painted; false then. */
    boolean paintOn(PixelSurface surface) {
        for (Step step : steps) {
            step.paint(surface);
            if (!surface.isExact()) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Painting painting && steps.equals(painting.steps);
    }

    @Override
    public int hashCode() {
        return steps.hashCode();
    }

    private void add(Kind kind, double... numbers) {
        steps.add(new Step(kind, kind, numbers));
    }

    private void addWith(Object what, Kind kind, double... numbers) {
        steps.add(new Step(kind, what, numbers));
    }

    @Override
    public void save() {
        add(Kind.SAVE);
    }

    @Override
    public void restore() {
        add(Kind.RESTORE);
    }

    @Override
    public void translate(double x, double y) {
        add(Kind.TRANSLATE, x, y);
    }

    @Override
    public void scale(double x, double y) {
        add(Kind.SCALE, x, y);
    }

    @Override
    public void rotate(double degrees) {
        add(Kind.ROTATE, degrees);
    }

    @Override
    public void setFill(Paint paint) {
        addWith(paint, Kind.FILL_PAINT);
    }

    @Override
    public void setStroke(Paint paint) {
        addWith(paint, Kind.STROKE_PAINT);
    }

    @Override
    public void setLineWidth(double width) {
        add(Kind.LINE_WIDTH, width);
    }

    @Override
    public void setLineDashes(double... lengths) {
        add(Kind.LINE_DASHES, lengths.clone());
    }

    @Override
    public void setLineCap(StrokeLineCap cap) {
        addWith(cap, Kind.LINE_CAP);
    }

    @Override
    public void setFont(Font font) {
        addWith(font, Kind.FONT);
    }

    @Override
    public void setTextAlign(TextAlignment alignment) {
        addWith(alignment, Kind.TEXT_ALIGN);
    }

    @Override
    public void setTextBaseline(VPos position) {
        addWith(position, Kind.TEXT_BASELINE);
    }

    @Override
    public void fillText(String text, double x, double y) {
        addWith(text, Kind.TEXT, x, y);
    }

    @Override
    public void drawImage(Image image, double x, double y, double width, double height) {
        addWith(image, Kind.IMAGE, x, y, width, height);
    }

    @Override
    public void fillRect(double x, double y, double width, double height) {
        add(Kind.FILL_RECT, x, y, width, height);
    }

    @Override
    public void fillOval(double x, double y, double width, double height) {
        add(Kind.FILL_OVAL, x, y, width, height);
    }

    @Override
    public void fillPolygon(double[] x, double[] y, int count) {
        double[] numbers = Arrays.copyOf(x, 2 * count);
        System.arraycopy(y, 0, numbers, count, count);
        add(Kind.FILL_POLYGON, numbers);
    }

    @Override
    public void strokeLine(double x1, double y1, double x2, double y2) {
        add(Kind.STROKE_LINE, x1, y1, x2, y2);
    }

    @Override
    public void beginPath() {
        add(Kind.BEGIN_PATH);
    }

    @Override
    public void moveTo(double x, double y) {
        add(Kind.MOVE, x, y);
    }

    @Override
    public void lineTo(double x, double y) {
        add(Kind.LINE, x, y);
    }

    @Override
    public void bezierCurveTo(double x1, double y1, double x2, double y2, double x, double y) {
        add(Kind.CURVE, x1, y1, x2, y2, x, y);
    }

    @Override
    public void rect(double x, double y, double width, double height) {
        add(Kind.RECT, x, y, width, height);
    }

    @Override
    public void closePath() {
        add(Kind.CLOSE_PATH);
    }

    @Override
    public void fill() {
        add(Kind.FILL);
    }

    @Override
    public void stroke() {
        add(Kind.STROKE);
    }

    @Override
    public void clip() {
        add(Kind.CLIP);
    }
}
