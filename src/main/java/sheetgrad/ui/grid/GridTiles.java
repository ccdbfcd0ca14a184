package sheetgrad.ui.grid;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Pane;
import javafx.stage.Window;
import sheetgrad.ui.paint.CanvasSurface;
import sheetgrad.ui.paint.Painting;

/**
 * What a grid shows of a sheet: the panes, and the headers beside them. Painting is what takes time, so whatever was
 * painted is kept: scrolling moves it, and after a change only what looks different is painted again.
 */
final class GridTiles extends Pane {
    private static final int PANES = 4;

    private final GridPainter painter;
    private final List<PaneTiles> panes;
    private final Pane cells = new Pane();
    private final Canvas rowHeaders = new Canvas();
    private final Canvas columnHeaders = new Canvas();
    private Painting headers = new Painting();
    private GridState shown = GridState.NOTHING;
    private long version;

    GridTiles(FontBook fonts) {
        painter = new GridPainter(fonts);
        panes = Stream.generate(() -> new PaneTiles(painter)).limit(PANES).toList();
        cells.getChildren().addAll(panes);
        getChildren().addAll(cells, rowHeaders, columnHeaders);
        setManaged(false);
    }

    /** Cells may look different next time, whatever the state says. */
    void cellsChanged() {
        version++;
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
            if (i >= seen.size()) {
                panes.get(i).clear();
            } else if (hasWholePixels()) {
                panes.get(i).show(shown, version, seen.get(i));
            } else {
                panes.get(i).showUnmoved(shown, version, seen.get(i));
            }
        }
    }

    /** Whether a pixel of the sheet is one of the screen, or two by two. */
    private boolean hasWholePixels() {
        if (getScene() == null || getScene().getWindow() == null) {
            return true;
        }
        Window window = getScene().getWindow();
        return window.getRenderScaleX() % 1 == 0 && window.getRenderScaleY() % 1 == 0;
    }

    private void showHeaders(GridState state) {
        Painting wanted = new Painting();
        painter.paintHeaders(wanted, state);
        if (!wanted.equals(headers)) {
            headers = wanted;
            show(rowHeaders, state.headers().width(), getHeight());
            show(columnHeaders, getWidth(), state.headers().height());
        }
    }

    private void show(Canvas canvas, double width, double height) {
        canvas.setWidth(width);
        canvas.setHeight(height);
        headers.paintOn(new CanvasSurface(canvas.getGraphicsContext2D()));
    }
}
