package sheetgrad.ui.grid;

import javafx.scene.canvas.Canvas;
import sheetgrad.ui.paint.CanvasSurface;
import sheetgrad.ui.paint.Painting;

/** A canvas with a rectangle of a sheet on it. It is painted again only if something on it looks different. */
final class Tile {
    private final Canvas canvas = new Canvas();
    private final GridPainter painter;
    private SheetArea area = SheetArea.NOTHING;
    private SheetArea painted = SheetArea.NOTHING;
    private long paintedVersion;
    private Painting painting = new Painting();

    Tile(GridPainter painter) {
        this.painter = painter;
        canvas.setManaged(false);
    }

    Canvas canvas() {
        return canvas;
    }

    /**
     * Shows a rectangle of the sheet. At first only what is seen of it is painted, and all of it when more comes to be
     * seen.
     *
     * @param version another number if any cell may look different
     */
    void show(GridState state, long version, SheetArea newArea, SheetArea seen) {
        if (!area.equals(newArea)) {
            area = newArea;
            canvas.setWidth(area.width());
            canvas.setHeight(area.height());
            paint(state, seen);
        } else if (!painted.contains(seen)) {
            paint(state, paintedVersion == version ? area : seen);
        } else if (paintedVersion != version) {
            paint(state, painted);
        }
        paintedVersion = version;
    }

    private void paint(GridState state, SheetArea part) {
        Painting wanted = new Painting();
        SheetGeometry geometry = state.viewport().geometry();
        painter.paintPane(wanted, state, Viewport.pane(geometry, area, part));
        if (!wanted.equals(painting)) {
            wanted.paintOn(new CanvasSurface(canvas.getGraphicsContext2D()));
            painting = wanted;
        }
        painted = part;
    }
}
