package sheetgrad.ui.grid;

import java.util.List;
import java.util.stream.Stream;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.scene.layout.Pane;
import javafx.stage.Window;
import sheetgrad.ui.paint.Letterbook;
import sheetgrad.ui.paint.PaintedNode;

/**
 * What a grid shows of a sheet: the panes, and the headers beside them. Painting is what takes time, so whatever was
 * painted is kept: scrolling moves it, and after a change only what looks different is painted again.
 */
final class GridTiles extends Pane {
    private static final int PANES = 4;

    /** JavaFX's software renderer is the one that has no third dimension. */
    private static final boolean IS_SOFTWARE = !Platform.isSupported(ConditionalFeature.SCENE3D);

    private final GridPainter painter;
    private final List<PaneTiles> panes;
    private final Pane cells = new Pane();
    private final PaintedNode rowHeaders;
    private final PaintedNode columnHeaders;
    private GridState shown = GridState.NOTHING;
    private long version;

    GridTiles(FontBook fonts) {
        painter = new GridPainter(fonts);
        Letterbook letters = new Letterbook();
        TileStock stock = new TileStock(painter, letters);
        panes = Stream.generate(() -> new PaneTiles(stock)).limit(PANES).toList();
        rowHeaders = new PaintedNode(letters);
        columnHeaders = new PaintedNode(letters);
        cells.getChildren().addAll(panes);
        getChildren().addAll(cells, rowHeaders, columnHeaders);
        setManaged(false);
    }

    /** Cells may look different next time, whatever the state says. */
    void cellsChanged() {
        version++;
        painter.cellsChanged();
    }

    void show(GridState state) {
        showHeaders(state);
        GridState unscrolled = state.unscrolled();
        if (!unscrolled.equals(shown)) {
            shown = unscrolled;
            version++;
        }
        cells.relocate(state.headers().width(), state.headers().height());
        List<Viewport.Pane> seen = state.viewport().panes();
        for (int i = 0; i < PANES; i++) {
            panes.get(i).setPixelExact(isPixelExact());
            if (i >= seen.size()) {
                panes.get(i).clear();
            } else if (scale() % 1 == 0) {
                panes.get(i).show(shown, version, seen.get(i));
            } else {
                panes.get(i).showUnmoved(shown, version, seen.get(i));
            }
        }
    }

    /** How many pixels of the screen are one of the sheet; half a pixel if that differs across and down. */
    private double scale() {
        if (getScene() == null || getScene().getWindow() == null) {
            return 1;
        }
        Window window = getScene().getWindow();
        boolean isEven = window.getRenderScaleX() == window.getRenderScaleY();
        return isEven ? window.getRenderScaleX() : 0.5;
    }

    private boolean isPixelExact() {
        return IS_SOFTWARE && scale() == 1;
    }

    private void showHeaders(GridState state) {
        int width = (int) Math.ceil(getWidth());
        int height = (int) Math.ceil(getHeight());
        resize(rowHeaders, state.headers().width(), height);
        resize(columnHeaders, width, state.headers().height());
        rowHeaders.show(surface -> painter.paintRowHeaders(surface, state));
        columnHeaders.show(surface -> painter.paintColumnHeaders(surface, state));
    }

    private void resize(PaintedNode headers, int width, int height) {
        headers.setPixelExact(isPixelExact());
        headers.resizeTo(Math.max(1, width), Math.max(1, height));
    }
}
