package sheetgrad.ui.paint;

import java.util.function.Consumer;
import javafx.scene.Group;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.ImageView;
import org.jspecify.annotations.Nullable;

/**
 * Shows what is painted: as pixels of its own where the renderer is JavaFX's software one and the painting is plain, else on
 * a canvas, which looks the same. Without a GPU the pixels cost the renderer a quarter of what the canvas does.
 */
public final class PaintedNode extends Group {
    private final Letterbook letterbook;
    private final ImageView view = new ImageView();
    private boolean isPixelExact;
    private @Nullable PaintedImage shown;
    private @Nullable PaintedImage hidden;
    private @Nullable Canvas canvas;
    private Painting painting = new Painting();
    private Painting next = new Painting();
    private int width;
    private int height;

    public PaintedNode(Letterbook letterbook) {
        this.letterbook = letterbook;
        setManaged(false);
        setAutoSizeChildren(false);
    }

    /** @param isNow whether the renderer is the software one, and a pixel painted one of the screen's */
    public void setPixelExact(boolean isNow) {
        if (isPixelExact != isNow) {
            isPixelExact = isNow;
            forget();
        }
    }

    public void resizeTo(int newWidth, int newHeight) {
        if (newWidth != width || newHeight != height) {
            width = newWidth;
            height = newHeight;
            forget();
        }
    }

    private void forget() {
        painting.clear();
        shown = null;
        hidden = null;
        canvas = null;
    }

    /** Paints over what was shown, unless it would look the same. */
    public void show(Consumer<Surface> painter) {
        next.clear();
        painter.accept(next);
        if (next.equals(painting)) {
            return;
        }
        Painting before = painting;
        painting = next;
        next = before;
        if (!isPixelExact || !isPaintedOnImage()) {
            paintOnCanvas();
        }
    }

    /**
     * The canvas is given up when there is an image again. Images are not, as the renderer has a copy of each and would keep
     * it long after the image is garbage.
     */
    private void paintOnCanvas() {
        Canvas used = canvas == null ? new Canvas(width, height) : canvas;
        if (canvas == null) {
            getChildren().setAll(used);
            canvas = used;
        }
        painting.paintOn(new CanvasSurface(used.getGraphicsContext2D()));
    }

    /** Of two images one is painted on while the renderer may still read the other. */
    private boolean isPaintedOnImage() {
        PaintedImage image = hidden == null ? new PaintedImage(width, height) : hidden;
        hidden = image;
        if (!image.paint(painting, letterbook)) {
            return false;
        }
        hidden = shown;
        shown = image;
        view.setImage(image.image());
        if (canvas != null || getChildren().isEmpty()) {
            getChildren().setAll(view);
            canvas = null;
        }
        return true;
    }
}
