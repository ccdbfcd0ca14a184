package sheetgrad.ui.grid;

import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import sheetgrad.workbook.SheetLayout;

/**
 * The sheet that a grid shows and the part of it that is in the window: model, merged ranges, zoom, scroll position and
 * the room for headers.
 */
final class SheetView {
    private static final int SMALLEST_ZOOM = 10;
    private static final int LARGEST_ZOOM = 400;

    private final Runnable changed;
    private final IntegerProperty zoomPercent;
    private GridModel model = GridModel.EMPTY;
    private Merges merges = new Merges(List.of());
    private Viewport viewport = Viewport.of(SheetGeometry.of(model.layout(), 100), 0, 0);
    private HeaderSize headers = HeaderSize.of(1, 0);
    private int rowLevels;
    private int columnLevels;
    private int width;
    private int height;

    /** @param changed called whenever another part of the sheet, or another sheet, is in the window */
    SheetView(Object owner, Runnable changed) {
        this.changed = changed;
        this.zoomPercent = new SimpleIntegerProperty(owner, "zoomPercent", 100);
        zoomPercent.addListener((value, before, after) -> zoomChanged());
    }

    GridModel model() {
        return model;
    }

    Merges merges() {
        return merges;
    }

    Viewport viewport() {
        return viewport;
    }

    HeaderSize headers() {
        return headers;
    }

    IntegerProperty zoomPercent() {
        return zoomPercent;
    }

    static int clampedZoom(int percent) {
        return Math.max(SMALLEST_ZOOM, Math.min(LARGEST_ZOOM, percent));
    }

    private void zoomChanged() {
        int clamped = clampedZoom(zoomPercent.get());
        if (clamped == zoomPercent.get()) {
            rebuild();
        } else {
            zoomPercent.set(clamped);
        }
    }

    /** The same sheet after a change, or another one. */
    void update(GridModel newModel) {
        model = newModel;
        merges = new Merges(newModel.merges());
        SheetLayout layout = newModel.layout();
        boolean hasButtons = layout.showsOutlineSymbols();
        rowLevels = hasButtons ? OutlineGroup.deepest(OutlineGroup.ofRows(layout)) : 0;
        columnLevels = hasButtons ? OutlineGroup.deepest(OutlineGroup.ofColumns(layout)) : 0;
        rebuild();
    }

    private void rebuild() {
        SheetGeometry geometry = SheetGeometry.of(model.layout(), zoomPercent.get());
        Viewport before = viewport;
        int row = before.rows().firstScrolled();
        int column = before.columns().firstScrolled();
        boolean isSameScale = geometry.zoom() == before.geometry().zoom();
        Viewport rebuilt =
                Viewport.of(geometry, model.layout().frozenRows(), model.layout().frozenColumns())
                        .withSize(before.columns().length(), before.rows().length());
        show(
                isSameScale
                        ? rebuilt.withOffsets(before.rows().offset(), before.columns().offset())
                        : rebuilt.from(row, column));
    }

    /** Shows another part of the sheet. */
    void show(Viewport newViewport) {
        viewport = newViewport;
        HeaderSize needed =
                HeaderSize.of(
                                viewport.geometry().zoom(),
                                viewport.rows().indexAt(viewport.rows().length() - 1))
                        .withOutline(rowLevels, columnLevels);
        if (!needed.equals(headers)) {
            headers = needed;
            fit();
        }
        changed.run();
    }

    /** The pixels for headers and cells together. */
    void resize(double newWidth, double newHeight) {
        width = (int) newWidth;
        height = (int) newHeight;
        fit();
        show(viewport);
    }

    private void fit() {
        viewport =
                viewport.withSize(
                        Math.max(0, width - headers.width()),
                        Math.max(0, height - headers.height()));
    }
}
