package sheetgrad.ui.grid;

import sheetgrad.ui.paint.Letterbook;
import sheetgrad.ui.paint.PaintedNode;

/** A picture of a rectangle of a sheet. It is painted again only if something on it looks different. */
final class Tile {
    private final PaintedNode node;
    private final GridPainter painter;
    private SheetArea area = SheetArea.NOTHING;
    private SheetArea painted = SheetArea.NOTHING;
    private long paintedVersion;

    Tile(GridPainter painter, Letterbook letters) {
        this.painter = painter;
        this.node = new PaintedNode(letters);
    }

    /**
     * Forgets what it shows.
     *
     * @param isPixelExact whether a pixel of the sheet is one of the screen's and the renderer is the software one
     */
    void begin(boolean isPixelExact) {
        node.setPixelExact(isPixelExact);
        area = SheetArea.NOTHING;
    }

    PaintedNode node() {
        return node;
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
            node.resizeTo(area.width(), area.height());
            paint(state, seen);
        } else if (!painted.contains(seen)) {
            paint(state, paintedVersion == version ? area : seen);
        } else if (paintedVersion != version) {
            paint(state, painted);
        }
        paintedVersion = version;
    }

    private void paint(GridState state, SheetArea part) {
        Viewport.Pane pane = Viewport.pane(state.viewport().geometry(), area, part);
        node.show(surface -> painter.paintPane(surface, state, pane));
        painted = part;
    }
}
