package sheetgrad.ui.paint;

import javafx.scene.Group;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.ImageView;
import org.jspecify.annotations.Nullable;

/**
 * Shows a painting: as pixels of its own where the renderer is JavaFX's software one and the painting is plain, else on a
 * canvas, which looks the same. Without a GPU the pixels cost the renderer a quarter of what the canvas does.
 */
public final class PaintedNode extends Group {
    private final Letterbook letterbook;
    private final boolean isPixelExact;
    private final Canvas canvas = new Canvas();
    private final ImageView view = new ImageView();
    private @Nullable PaintedImage shown;
    private @Nullable PaintedImage hidden;
    private int width;
    private int height;

    /** @param isPixelExact whether the renderer is the software one, and a pixel painted one of the screen's */
    public PaintedNode(Letterbook letterbook, boolean isPixelExact) {
        this.letterbook = letterbook;
        this.isPixelExact = isPixelExact;
        setManaged(false);
        setAutoSizeChildren(false);
        getChildren().addAll(view, canvas);
    }

    public void resizeTo(int newWidth, int newHeight) {
        if (newWidth != width || newHeight != height) {
            width = newWidth;
            height = newHeight;
            shown = null;
            hidden = null;
        }
    }

    /** Paints over what was shown. Of two images one is painted on while the renderer may still read the other. */
    public void show(Painting painting) {
        boolean isImage = isPixelExact && isPaintedOnImage(painting);
        if (!isImage) {
            canvas.setWidth(width);
            canvas.setHeight(height);
            painting.paintOn(new CanvasSurface(canvas.getGraphicsContext2D()));
        }
        view.setVisible(isImage);
        canvas.setVisible(!isImage);
    }

    private boolean isPaintedOnImage(Painting painting) {
        PaintedImage next = hidden == null ? new PaintedImage(width, height) : hidden;
        hidden = next;
        if (!next.paint(painting, letterbook)) {
            return false;
        }
        hidden = shown;
        shown = next;
        view.setImage(next.image());
        return true;
    }
}
