package sheetgrad.ui.paint;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import sheetgrad.ui.paint.Pixels.Box;

/**
 * Pixels in memory on which rectangles, western texts, small polygons and opaque images come out exactly as JavaFX's software renderer paints them on a
 * canvas, in a fraction of the time, as no letter is handed to native code. Whatever else is asked for is left out, which
 * {@link #isExact} tells.
 */
final class PixelSurface implements Surface {
    private final Pixels pixels;
    private final Letterbook letterbook;
    private final Deque<State> saved = new ArrayDeque<>();
    private int colour;
    private @Nullable Letters letters;
    private TextAlignment alignment = TextAlignment.LEFT;
    private boolean isMiddle;
    private Box clip;
    private @Nullable Box path;
    private boolean isExact = true;

    /** What {@link #save} keeps. */
    private record State(
            int colour,
            @Nullable Letters letters,
            TextAlignment alignment,
            boolean isMiddle,
            Box clip) {}

    PixelSurface(Pixels pixels, Letterbook letterbook) {
        this.pixels = pixels;
        this.letterbook = letterbook;
        this.clip = new Box(0, 0, pixels.width(), pixels.data().length / pixels.width());
    }

    /** Whether all that was painted is there. */
    boolean isExact() {
        return isExact;
    }

    private void leaveOut() {
        isExact = false;
    }

    @Override
    public void save() {
        saved.push(new State(colour, letters, alignment, isMiddle, clip));
    }

    @Override
    public void restore() {
        State state = saved.pop();
        colour = state.colour;
        letters = state.letters;
        alignment = state.alignment;
        isMiddle = state.isMiddle;
        clip = state.clip;
    }

    @Override
    public void setFill(Paint paint) {
        if (paint instanceof Color plain) {
            colour = Pixels.argb(plain);
        } else {
            leaveOut();
        }
    }

    @Override
    public void setFont(Font font) {
        letters = letterbook.find(font).orElse(null);
    }

    @Override
    public void setTextAlign(TextAlignment newAlignment) {
        alignment = newAlignment;
    }

    @Override
    public void setTextBaseline(VPos position) {
        isMiddle = position == VPos.CENTER;
        if (position != VPos.BASELINE && position != VPos.CENTER) {
            leaveOut();
        }
    }

    /** Letters stand at whole pixels, each as far from the beginning as those before it are wide, in single precision. */
    @Override
    public void fillText(String text, double x, double y) {
        float at = (float) x - before(text);
        int baseline =
                Math.round(isMiddle && letters != null ? letters.baseline((float) y) : (float) y);
        float width = 0;
        for (int i = 0; i < text.length() && isExact; i++) {
            Letters.Letter letter = letter(text.charAt(i));
            if (letter != null) {
                int left = Math.round((float) ((double) at + width));
                pixels.write(letter.stencil(), left, baseline, colour, clip);
                width += letter.advance();
            }
        }
    }

    /** How much of the text stands before the point at which it is written. */
    private float before(String text) {
        if (alignment == TextAlignment.LEFT) {
            return 0;
        }
        float width = 0;
        for (int i = 0; i < text.length(); i++) {
            Letters.Letter letter = letter(text.charAt(i));
            width += letter == null ? 0 : letter.advance();
        }
        return alignment == TextAlignment.CENTER ? width / 2 : width;
    }

    private Letters.@Nullable Letter letter(char character) {
        Letters.Letter letter = letters == null ? null : letters.find(character);
        if (letter == null) {
            leaveOut();
        }
        return letter;
    }

    @Override
    public void fillRect(double x, double y, double width, double height) {
        Box box = box(x, y, width, height);
        if (box != null) {
            pixels.fill(box.intersection(clip), colour);
        }
    }

    @Override
    public void fillPolygon(double[] x, double[] y, int count) {
        int left = floorOfLeast(x, count);
        int top = floorOfLeast(y, count);
        float[] corners = new float[2 * count];
        for (int i = 0; i < count; i++) {
            corners[2 * i] = (float) (x[i] - left);
            corners[2 * i + 1] = (float) (y[i] - top);
        }
        Optional<Stencil> polygon = letterbook.polygons().find(corners);
        if (polygon.isPresent()) {
            pixels.write(polygon.get(), left, top, colour, clip);
        } else {
            leaveOut();
        }
    }

    private static int floorOfLeast(double[] numbers, int count) {
        return (int) Math.floor(Arrays.stream(numbers, 0, count).min().orElse(0));
    }

    /** A rectangle of whole pixels; a negative size goes left or up. */
    private @Nullable Box box(double x, double y, double width, double height) {
        boolean isWhole =
                x == Math.rint(x)
                        && y == Math.rint(y)
                        && width == Math.rint(width)
                        && height == Math.rint(height);
        if (!isWhole) {
            leaveOut();
            return null;
        }
        return new Box(
                (int) Math.min(x, x + width),
                (int) Math.min(y, y + height),
                (int) Math.max(x, x + width),
                (int) Math.max(y, y + height));
    }

    @Override
    public void beginPath() {
        path = null;
    }

    @Override
    public void rect(double x, double y, double width, double height) {
        if (path != null) {
            leaveOut();
        }
        path = box(x, y, width, height);
    }

    @Override
    public void clip() {
        if (path == null) {
            leaveOut();
        } else {
            clip = clip.intersection(path);
        }
    }

    @Override
    public void fill() {
        leaveOut();
    }

    @Override
    public void stroke() {
        leaveOut();
    }

    @Override
    public void moveTo(double x, double y) {
        leaveOut();
    }

    @Override
    public void lineTo(double x, double y) {
        leaveOut();
    }

    @Override
    public void bezierCurveTo(double x1, double y1, double x2, double y2, double x, double y) {
        leaveOut();
    }

    @Override
    public void closePath() {
        leaveOut();
    }

    @Override
    public void translate(double x, double y) {
        leaveOut();
    }

    @Override
    public void scale(double x, double y) {
        leaveOut();
    }

    @Override
    public void rotate(double degrees) {
        leaveOut();
    }

    /** Opaque images in their own size. */
    @Override
    public void drawImage(Image image, double x, double y, double width, double height) {
        boolean isInItsSize = width == image.getWidth() && height == image.getHeight();
        Box box = box(x, y, width, height);
        if (box == null || !isInItsSize || image.getPixelReader() == null) {
            leaveOut();
            return;
        }
        int across = (int) width;
        int[] argb = new int[across * (int) height];
        image.getPixelReader()
                .getPixels(
                        0,
                        0,
                        across,
                        (int) height,
                        PixelFormat.getIntArgbPreInstance(),
                        argb,
                        0,
                        across);
        if (!pixels.copy(argb, box, clip)) {
            leaveOut();
        }
    }

    /** Only lines have it, which are left out. */
    @Override
    public void setStroke(Paint paint) {}

    @Override
    public void setLineWidth(double width) {}

    @Override
    public void setLineDashes(double... lengths) {}

    @Override
    public void setLineCap(StrokeLineCap cap) {}
}
