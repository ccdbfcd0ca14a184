package sheetgrad.ui.grid;

import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.OptionalInt;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import sheetgrad.reference.CellRange;
import sheetgrad.ui.paint.Surface;

/**
 * Paints a sheet that is zoomed out too far for texts: only colours, so that feature maps read as pictures. Hundreds of
 * thousands of cells are written into one image instead of as many rectangles.
 */
final class MosaicPainter {
    private static final double SMALLEST_READABLE_FONT = 6;
    private static final double DEFAULT_FONT = 11 * 96.0 / 72;
    private static final int SMALLEST_ROW_WITH_GRIDLINES = 6;

    private IntBuffer pixels = IntBuffer.allocate(0);
    private int width;
    private int height;

    /** Whether texts are too small to be painted at this zoom. */
    static boolean appliesTo(double zoom) {
        return DEFAULT_FONT * zoom < SMALLEST_READABLE_FONT;
    }

    void paint(Surface graphics, GridState state, Viewport.Pane pane) {
        width = pane.columns().to() - pane.columns().from();
        height = pane.rows().to() - pane.rows().from();
        pixels = IntBuffer.allocate(width * height);
        Arrays.fill(pixels.array(), opaque(state.theme().cellBackground()));
        SheetGeometry geometry = state.viewport().geometry();
        PaneCells.Lines rows = PaneCells.Lines.of(geometry.rows(), pane.rows());
        PaneCells.Lines columns = PaneCells.Lines.of(geometry.columns(), pane.columns());
        boolean hasGridlines =
                state.showsGridlines()
                        && geometry.rows().defaultSize() >= SMALLEST_ROW_WITH_GRIDLINES;
        for (int i = 0; i < rows.count(); i++) {
            paintRow(state, pane, rows, columns, i, hasGridlines);
        }
        for (CellRange merge : state.merges().within(state.visible(pane))) {
            paintMerge(state, pane, merge);
        }
        graphics.drawImage(
                new WritableImage(
                        new PixelBuffer<>(
                                width, height, pixels, PixelFormat.getIntArgbPreInstance())),
                pane.columns().from(),
                pane.rows().from(),
                width,
                height);
    }

    private void paintRow(
            GridState state,
            Viewport.Pane pane,
            PaneCells.Lines rows,
            PaneCells.Lines columns,
            int i,
            boolean hasGridlines) {
        int y = rows.position()[i] - pane.rows().from();
        int row = rows.index()[i];
        for (int j = 0; j < columns.count(); j++) {
            int x = columns.position()[j] - pane.columns().from();
            OptionalInt fill = state.model().fill(row, columns.index()[j]);
            if (fill.isPresent()) {
                fill(x, y, columns.size()[j], rows.size()[i], 0xff000000 | fill.getAsInt());
            } else if (hasGridlines) {
                int colour = opaque(state.theme().gridline());
                fill(x + columns.size()[j] - 1, y, 1, rows.size()[i], colour);
                fill(x, y + rows.size()[i] - 1, columns.size()[j], 1, colour);
            }
        }
    }

    private void paintMerge(GridState state, Viewport.Pane pane, CellRange merge) {
        Viewport.Box box = state.viewport().box(merge, pane);
        OptionalInt fill = state.model().fill(merge.firstRow(), merge.firstColumn());
        int colour =
                fill.isPresent()
                        ? 0xff000000 | fill.getAsInt()
                        : opaque(state.theme().cellBackground());
        double left = Math.max(box.x() - pane.columns().from(), 0);
        double top = Math.max(box.y() - pane.rows().from(), 0);
        double right = Math.min(box.right() - pane.columns().from(), width);
        double bottom = Math.min(box.bottom() - pane.rows().from(), height);
        fill((int) left, (int) top, (int) (right - left), (int) (bottom - top), colour);
    }

    private void fill(int x, int y, int columns, int rows, int colour) {
        int left = Math.max(0, x);
        int right = Math.min(width, x + columns);
        int bottom = Math.min(height, y + rows);
        if (left < right) {
            for (int line = Math.max(0, y); line < bottom; line++) {
                Arrays.fill(pixels.array(), line * width + left, line * width + right, colour);
            }
        }
    }

    private static int opaque(Color colour) {
        int red = (int) Math.round(colour.getRed() * 255);
        int green = (int) Math.round(colour.getGreen() * 255);
        int blue = (int) Math.round(colour.getBlue() * 255);
        return 0xff000000 | red << 16 | green << 8 | blue;
    }
}
