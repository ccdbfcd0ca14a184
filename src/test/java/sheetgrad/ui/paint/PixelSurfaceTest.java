package sheetgrad.ui.paint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.paint.LinearGradient;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;

/** Paintings on pixels in memory beside the same on a canvas of JavaFX. */
class PixelSurfaceTest extends ApplicationTest {
    private static final int WIDTH = 400;
    private static final int HEIGHT = 240;
    private static final double[] LARGE = {0, 90, 90};

    private final Letterbook letterbook = new Letterbook(0);
    private final Random random = new Random(5);

    @Test
    void rectanglesTextsAndSmallPolygonsComeOutAsOnACanvas() {
        for (int i = 0; i < 8; i++) {
            Painting painting = new Painting();
            interact(() -> assertComesOutAsOnACanvas(drawn(painting)));
        }
    }

    private void assertComesOutAsOnACanvas(Painting painting) {
        Pixels pixels = new Pixels(new int[WIDTH * HEIGHT], WIDTH);
        assertTrue(painting.paintOn(new PixelSurface(pixels, letterbook)));
        Canvas canvas = new Canvas(WIDTH, HEIGHT);
        painting.paintOn(new CanvasSurface(canvas.getGraphicsContext2D()));
        int[] wanted = new int[WIDTH * HEIGHT];
        canvas.snapshot(null, null)
                .getPixelReader()
                .getPixels(0, 0, WIDTH, HEIGHT, PixelFormat.getIntArgbInstance(), wanted, 0, WIDTH);
        assertEquals(-1, Arrays.mismatch(wanted, pixels.data()));
    }

    private Painting drawn(Painting painting) {
        painting.setFill(colour(1));
        painting.fillRect(0, 0, WIDTH, HEIGHT);
        for (int i = 0; i < 60; i++) {
            boolean isClipped = random.nextInt(4) == 0;
            if (isClipped) {
                painting.save();
                painting.beginPath();
                painting.rect(whole(WIDTH) + 10, whole(HEIGHT) + 10, whole(200), whole(60));
                painting.clip();
            }
            draw(painting);
            if (isClipped) {
                painting.restore();
            }
        }
        return painting;
    }

    private void draw(Painting painting) {
        painting.setFill(colour(random.nextBoolean() ? 1 : random.nextDouble()));
        if (random.nextInt(3) == 0) {
            painting.fillRect(whole(WIDTH), whole(HEIGHT), whole(90) - 5.0, whole(40) - 3.0);
            return;
        }
        if (random.nextInt(3) == 0) {
            fillTriangle(painting, whole(WIDTH), whole(HEIGHT));
            return;
        }
        FontWeight weight = random.nextBoolean() ? FontWeight.BOLD : FontWeight.NORMAL;
        painting.setFont(Font.font("Carlito", weight, 5 + 6 * random.nextInt(4) + 2 / 3.0));
        painting.setTextAlign(TextAlignment.values()[random.nextInt(3)]);
        boolean isMiddle = random.nextBoolean();
        painting.setTextBaseline(isMiddle ? VPos.CENTER : VPos.BASELINE);
        double x = random.nextDouble() * WIDTH;
        double y = whole(HEIGHT) + (isMiddle ? random.nextInt(2) / 2.0 : 0);
        painting.fillText("Größe AV fi = " + random.nextGaussian(), x, y);
    }

    /** One of a few, at whole pixels and halves. */
    private void fillTriangle(Painting painting, double x, double y) {
        double side = 4 + random.nextInt(3) / 2.0;
        double beginX = x + random.nextInt(2) / 2.0;
        double beginY = y + random.nextInt(2) / 2.0;
        painting.fillPolygon(
                new double[] {beginX, beginX + side, beginX + side / 2},
                new double[] {beginY, beginY, beginY + side},
                3);
    }

    private double whole(int most) {
        return random.nextInt(most + 20) - 10;
    }

    private Color colour(double opacity) {
        return Color.rgb(random.nextInt(256), random.nextInt(256), random.nextInt(256), opacity);
    }

    @Test
    void whatCannotBePaintedIsTold() {
        List<Consumer<Surface>> others =
                List.of(
                        surface -> surface.fillRect(0.5, 0, 1, 1),
                        surface -> surface.fillOval(0, 0, 4, 4),
                        surface -> surface.strokeLine(0, 0, 4, 4),
                        surface -> surface.fillPolygon(LARGE, new double[] {0, 0, 9}, 3),
                        surface -> surface.rotate(90),
                        surface -> surface.setFill(LinearGradient.valueOf("red, blue")),
                        surface -> written(surface, 11, "\u6570"),
                        surface -> written(surface, 11, "e\u0301"),
                        surface -> written(surface, 90, "large"));
        for (Consumer<Surface> other : others) {
            Painting painting = new Painting();
            other.accept(painting);
            Pixels pixels = new Pixels(new int[WIDTH * HEIGHT], WIDTH);
            interact(() -> assertFalse(painting.paintOn(new PixelSurface(pixels, letterbook))));
        }
    }

    @Test
    void opaqueImagesComeOutAsOnACanvas() {
        int[] argb = random.ints(30 * 20).map(pixel -> pixel | 0xff << 24).toArray();
        WritableImage image = new WritableImage(30, 20);
        image.getPixelWriter()
                .setPixels(0, 0, 30, 20, PixelFormat.getIntArgbInstance(), argb, 0, 30);
        Painting painting = new Painting();
        painting.setFill(Color.WHITE);
        painting.fillRect(0, 0, WIDTH, HEIGHT);
        painting.beginPath();
        painting.rect(0, 0, WIDTH - 10, HEIGHT);
        painting.clip();
        painting.drawImage(image, 40, 50, 30, 20);
        painting.drawImage(image, WIDTH - 25, -7, 30, 20);
        interact(() -> assertComesOutAsOnACanvas(painting));
    }

    private static void written(Surface surface, double size, String text) {
        surface.setFont(Font.font("Carlito", size));
        surface.fillText(text, 0, 10);
    }
}
