package sheetgrad.ui.paint;

import java.nio.IntBuffer;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/** An image that is painted on in memory, without the renderer. */
final class PaintedImage {
    private final Pixels pixels;
    private final PixelBuffer<IntBuffer> buffer;
    private final Image image;

    PaintedImage(int width, int height) {
        pixels = new Pixels(new int[width * height], width);
        buffer =
                new PixelBuffer<>(
                        width,
                        height,
                        IntBuffer.wrap(pixels.data()),
                        PixelFormat.getIntArgbPreInstance());
        image = new WritableImage(buffer);
    }

    Image image() {
        return image;
    }

    /** False if the painting has more than can be painted here; then the image is not to be shown. */
    boolean paint(Painting painting, Letterbook letterbook) {
        PixelSurface surface = new PixelSurface(pixels, letterbook);
        boolean isPainted = painting.paintOn(surface);
        if (isPainted) {
            buffer.updateBuffer(whole -> null);
        }
        return isPainted;
    }
}
