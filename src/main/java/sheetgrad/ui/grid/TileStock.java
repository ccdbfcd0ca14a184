package sheetgrad.ui.grid;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import sheetgrad.ui.paint.Letterbook;

/**
 * The tiles that no pane needs now, to be used by the next that does. The renderer has a copy of each picture and keeps it
 * long after the picture is garbage, so a grid makes no more tiles than it has shown at once.
 */
final class TileStock {
    private final GridPainter painter;
    private final Letterbook letters;
    private final Deque<Tile> spare = new ArrayDeque<>();

    TileStock(GridPainter painter, Letterbook letters) {
        this.painter = painter;
        this.letters = letters;
    }

    Tile take(boolean isPixelExact) {
        Tile tile = spare.isEmpty() ? new Tile(painter, letters) : spare.pop();
        tile.begin(isPixelExact);
        return tile;
    }

    void giveBack(List<Tile> tiles) {
        spare.addAll(tiles);
    }
}
