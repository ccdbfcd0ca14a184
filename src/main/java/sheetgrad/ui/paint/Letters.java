package sheetgrad.ui.paint;

import java.util.Arrays;
import javafx.geometry.Bounds;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.PixelReader;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/**
 * The letters of a font as a canvas paints them at whole pixels: how much each covers of the pixels round it, and by how
 * much it moves the next one on. Only those of western European languages, which are laid out one after the other.
 */
final class Letters {
    private static final int FIRST = ' ';
    private static final int LAST = 0xff;
    private static final int BEGIN_OF_CONTROLS = 0x7f;
    private static final int END_OF_CONTROLS = 0xa0;
    private static final int SOFT_HYPHEN = 0xad;
    private static final int ACROSS = 16;
    private static final int SAMPLES = 6;
    private static final String SAMPLE = "AVe 0.5-7";
    private static final Color BACKGROUND = Color.web("#FFE699");
    private static final Color FOREGROUND = Color.web("#217346");

    private final @Nullable Letter[] letters = new Letter[LAST + 1];
    private final Font font;
    private final int side;
    private final float ascent;
    private final float height;
    private final boolean isExact;

    /** @param advance pixels to where the next letter is written */
    record Letter(Stencil stencil, float advance) {}

    /** Paints the letters into an image to read them there, on the application thread, below a sample of texts. */
    Letters(Font font) {
        this.font = font;
        this.side = (int) Math.ceil(2.5 * font.getSize());
        Bounds line = bounds(SAMPLE);
        this.ascent = (float) -line.getMinY();
        this.height = (float) line.getHeight();
        Canvas canvas = new Canvas(ACROSS * side, (LAST / ACROSS + 1) * side);
        GraphicsContext graphics = canvas.getGraphicsContext2D();
        sample().paintOn(new CanvasSurface(graphics));
        graphics.setFill(Color.BLACK);
        graphics.setTextAlign(TextAlignment.LEFT);
        graphics.setFont(font);
        for (int code = FIRST; code <= LAST; code++) {
            if (isLetter(code)) {
                graphics.fillText(Character.toString(code), x(code), y(code));
            }
        }
        SnapshotParameters transparent = new SnapshotParameters();
        transparent.setFill(Color.TRANSPARENT);
        PixelReader pixels = canvas.snapshot(transparent, null).getPixelReader();
        for (int code = FIRST; code <= LAST; code++) {
            if (isLetter(code)) {
                letters[code] = letter(code, pixels);
            }
        }
        isExact = comesOutExactly(pixels);
    }

    Font font() {
        return font;
    }

    /** Whether texts come out as on a canvas: some renderers place letters at parts of pixels, or closer together. */
    boolean isExact() {
        return isExact;
    }

    /** Texts at parts of pixels, where no letters are: codes below those of letters. */
    private Painting sample() {
        Painting sample = new Painting();
        sample.setFill(BACKGROUND);
        sample.fillRect(0, 0, ACROSS * side, 2 * side);
        sample.setFill(FOREGROUND);
        sample.setFont(font);
        for (int i = 0; i < SAMPLES; i++) {
            TextAlignment[] alignments = {
                TextAlignment.LEFT, TextAlignment.CENTER, TextAlignment.RIGHT
            };
            sample.setTextAlign(alignments[i % alignments.length]);
            double x = side * (2.0 + i / 2 * 4) + i / (double) SAMPLES;
            sample.fillText(SAMPLE, x, i % 2 * side + side * 2 / 3);
        }
        return sample;
    }

    private boolean comesOutExactly(PixelReader image) {
        int width = ACROSS * side;
        int[] wanted = new int[width * 2 * side];
        image.getPixels(0, 0, width, 2 * side, PixelFormat.getIntArgbInstance(), wanted, 0, width);
        Pixels pixels = new Pixels(new int[wanted.length], width);
        boolean isPainted = sample().paintOn(new PixelSurface(pixels, new Letterbook(this)));
        return isPainted && Arrays.equals(pixels.data(), wanted);
    }

    private static boolean isLetter(int code) {
        return (code < BEGIN_OF_CONTROLS || code >= END_OF_CONTROLS) && code != SOFT_HYPHEN;
    }

    /** The letter, if it is one of those that are here. */
    @Nullable Letter find(char character) {
        return character > LAST ? null : letters[character];
    }

    private int x(int code) {
        return code % ACROSS * side + side / 3;
    }

    private int y(int code) {
        return code / ACROSS * side + side * 2 / 3;
    }

    private Letter letter(int code, PixelReader image) {
        int fromX = code % ACROSS * side;
        int fromY = code / ACROSS * side;
        int[] all = new int[side * side];
        image.getPixels(fromX, fromY, side, side, PixelFormat.getIntArgbInstance(), all, 0, side);
        return new Letter(Stencil.of(all, side, x(code) - fromX, y(code) - fromY), advance(code));
    }

    private float advance(int code) {
        return (float) bounds(Character.toString(code)).getWidth();
    }

    private Bounds bounds(String written) {
        Text text = new Text(written);
        text.setFont(font);
        return text.getLayoutBounds();
    }

    /** The baseline of a text in the middle of which is a point. */
    float baseline(float middle) {
        return ascent + (middle - height / 2);
    }
}
