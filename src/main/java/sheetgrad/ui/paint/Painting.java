package sheetgrad.ui.paint;

import java.util.Arrays;
import javafx.geometry.VPos;
import javafx.scene.image.Image;
import javafx.scene.paint.Paint;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/**
 * What was painted, step by step: it can be painted on another surface, and two are equal if all of their steps are, which
 * tells whether anything would look different. Images are the same if they are one object. The steps of a frame are many
 * thousands, so they lie in arrays that are used again ({@link #clear}), and what is said twice is kept once.
 */
public final class Painting implements Surface {
    private static final int FEW = 32;

    private Kind[] kinds = new Kind[FEW];
    private @Nullable Object[] things = new Object[FEW];
    private int[] ends = new int[FEW];
    private double[] numbers = new double[2 * FEW];
    private int size;

    /** What is painted with since it was said last; nothing where that is not known. */
    private @Nullable Paint fill;

    private @Nullable Font font;
    private @Nullable TextAlignment alignment;

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

    /** Forgets all steps, to be painted on again. */
    public void clear() {
        Arrays.fill(things, 0, size, null);
        size = 0;
        forgetLook();
    }

    /** Paints the same on another surface. */
    public void paintOn(Surface surface) {
        for (int step = 0; step < size; step++) {
            paint(step, surface);
        }
    }

    /** The same, until something cannot be painted; false then. */
    boolean paintOn(PixelSurface surface) {
        for (int step = 0; step < size; step++) {
            paint(step, surface);
            if (!surface.isExact()) {
                return false;
            }
        }
        return true;
    }

    private void paint(int step, Surface surface) {
        double[] n = numbers;
        int i = begin(step);
        Object what = things[step];
        switch (kinds[step]) {
            case SAVE -> surface.save();
            case RESTORE -> surface.restore();
            case TRANSLATE -> surface.translate(n[i], n[i + 1]);
            case SCALE -> surface.scale(n[i], n[i + 1]);
            case ROTATE -> surface.rotate(n[i]);
            case FILL_PAINT -> surface.setFill((Paint) what);
            case STROKE_PAINT -> surface.setStroke((Paint) what);
            case LINE_WIDTH -> surface.setLineWidth(n[i]);
            case LINE_DASHES -> surface.setLineDashes(Arrays.copyOfRange(n, i, ends[step]));
            case LINE_CAP -> surface.setLineCap((StrokeLineCap) what);
            case FONT -> surface.setFont((Font) what);
            case TEXT_ALIGN -> surface.setTextAlign((TextAlignment) what);
            case TEXT_BASELINE -> surface.setTextBaseline((VPos) what);
            case TEXT -> surface.fillText((String) what, n[i], n[i + 1]);
            case IMAGE -> surface.drawImage((Image) what, n[i], n[i + 1], n[i + 2], n[i + 3]);
            case FILL_RECT -> surface.fillRect(n[i], n[i + 1], n[i + 2], n[i + 3]);
            case FILL_OVAL -> surface.fillOval(n[i], n[i + 1], n[i + 2], n[i + 3]);
            case FILL_POLYGON -> {
                int count = (ends[step] - i) / 2;
                double[] y = Arrays.copyOfRange(n, i + count, ends[step]);
                surface.fillPolygon(Arrays.copyOfRange(n, i, i + count), y, count);
            }
            case STROKE_LINE -> surface.strokeLine(n[i], n[i + 1], n[i + 2], n[i + 3]);
            case BEGIN_PATH -> surface.beginPath();
            case MOVE -> surface.moveTo(n[i], n[i + 1]);
            case LINE -> surface.lineTo(n[i], n[i + 1]);
            case CURVE ->
                    surface.bezierCurveTo(n[i], n[i + 1], n[i + 2], n[i + 3], n[i + 4], n[i + 5]);
            case RECT -> surface.rect(n[i], n[i + 1], n[i + 2], n[i + 3]);
            case CLOSE_PATH -> surface.closePath();
            case FILL -> surface.fill();
            case STROKE -> surface.stroke();
            case CLIP -> surface.clip();
        }
    }

    /** Where the numbers of a step begin. */
    private int begin(int step) {
        return step == 0 ? 0 : ends[step - 1];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Painting painting
                && size == painting.size
                && Arrays.equals(kinds, 0, size, painting.kinds, 0, size)
                && Arrays.equals(ends, 0, size, painting.ends, 0, size)
                && Arrays.equals(numbers, 0, begin(size), painting.numbers, 0, begin(size))
                && Arrays.equals(things, 0, size, painting.things, 0, size);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(Arrays.copyOf(numbers, begin(size)));
    }

    private void add(Kind kind, double... own) {
        addWith(kind, kind, own);
    }

    private void addWith(Object what, Kind kind, double... own) {
        int from = begin(size);
        if (size == kinds.length) {
            kinds = Arrays.copyOf(kinds, 2 * size);
            things = Arrays.copyOf(things, 2 * size);
            ends = Arrays.copyOf(ends, 2 * size);
        }
        if (from + own.length > numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * (from + own.length));
        }
        System.arraycopy(own, 0, numbers, from, own.length);
        kinds[size] = kind;
        things[size] = what;
        ends[size++] = from + own.length;
    }

    private void forgetLook() {
        fill = null;
        font = null;
        alignment = null;
    }

    @Override
    public void save() {
        add(Kind.SAVE);
    }

    @Override
    public void restore() {
        forgetLook();
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
        if (!paint.equals(fill)) {
            fill = paint;
            addWith(paint, Kind.FILL_PAINT);
        }
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
    public void setFont(Font newFont) {
        if (!newFont.equals(font)) {
            font = newFont;
            addWith(newFont, Kind.FONT);
        }
    }

    @Override
    public void setTextAlign(TextAlignment newAlignment) {
        if (newAlignment != alignment) {
            alignment = newAlignment;
            addWith(newAlignment, Kind.TEXT_ALIGN);
        }
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
