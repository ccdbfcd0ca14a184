package sheetgrad.ui.paint;

import java.nio.FloatBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelFormat;
import javafx.scene.paint.Color;

/**
 * The small polygons in use, as a canvas paints them: triangles in corners of cells and beside numbers. They are few, as
 * the same ones stand at other pixels.
 */
final class Polygons {
    private static final int LARGEST = 32;
    private static final int MOST = 128;

    private final Map<FloatBuffer, Stencil> known = new HashMap<>();
    private final int patience;
    private int asked;

    /** @param patience how many times nothing is found before polygons are read from a canvas */
    Polygons(int patience) {
        this.patience = patience;
    }

    /**
     * The polygon, to be painted at whole pixels; nothing if it is large, or not known yet. Only on the application thread,
     * which waits for the renderer when a polygon is new.
     *
     * @param corners x and y of one after the other, from that point
     */
    Optional<Stencil> find(float[] corners) {
        Stencil stencil = known.get(FloatBuffer.wrap(corners));
        if (stencil != null) {
            return Optional.of(stencil);
        }
        for (float corner : corners) {
            if (corner > LARGEST) {
                return Optional.empty();
            }
        }
        if (asked++ < patience) {
            return Optional.empty();
        }
        if (known.size() >= MOST) {
            known.clear();
        }
        Stencil made = painted(corners);
        known.put(FloatBuffer.wrap(corners), made);
        return Optional.of(made);
    }

    private static Stencil painted(float[] corners) {
        int side = LARGEST + 2;
        double[] x = new double[corners.length / 2];
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = corners[2 * i] + 1.0;
            y[i] = corners[2 * i + 1] + 1.0;
        }
        Canvas canvas = new Canvas(side, side);
        GraphicsContext graphics = canvas.getGraphicsContext2D();
        graphics.setFill(Color.BLACK);
        graphics.fillPolygon(x, y, x.length);
        SnapshotParameters transparent = new SnapshotParameters();
        transparent.setFill(Color.TRANSPARENT);
        int[] argb = new int[side * side];
        canvas.snapshot(transparent, null)
                .getPixelReader()
                .getPixels(0, 0, side, side, PixelFormat.getIntArgbInstance(), argb, 0, side);
        return Stencil.of(argb, side, 1, 1);
    }
}
