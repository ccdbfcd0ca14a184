package sheetgrad.ui.grid;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.shape.Rectangle;

/**
 * One pane of a sheet as tiles that are moved while it scrolls. There are as many as fit into the pane and one more each
 * way; a tile that leaves it on one side comes in again on the other.
 */
final class PaneTiles extends Group {
    private static final int WIDTH = 512;
    private static final int HEIGHT = 256;

    private final TileStock stock;
    private final Rectangle window = new Rectangle();
    private final List<Tile> tiles = new ArrayList<>();
    private int across;
    private int down;
    private boolean isPixelExact;

    PaneTiles(TileStock stock) {
        this.stock = stock;
        setManaged(false);
        setAutoSizeChildren(false);
        setClip(window);
    }

    /** @param version another number if any cell may look different */
    void show(GridState state, long version, Viewport.Pane pane) {
        SheetArea seen = SheetArea.of(pane);
        place(pane, seen);
        fit((seen.width() - 1) / WIDTH + 2, (seen.height() - 1) / HEIGHT + 2);
        long left = seen.left() / WIDTH;
        long top = seen.top() / HEIGHT;
        for (long y = top; y < top + down; y++) {
            for (long x = left; x < left + across; x++) {
                Tile tile = tiles.get((int) (y % down) * across + (int) (x % across));
                SheetArea area =
                        new SheetArea(x * WIDTH, y * HEIGHT, (x + 1) * WIDTH, (y + 1) * HEIGHT);
                tile.node().setVisible(area.intersects(seen));
                if (area.intersects(seen)) {
                    show(tile, state, version, area, pane);
                }
            }
        }
    }

    /**
     * Shows the pane as one tile, for screens whose pixels are not those of the sheet: a tile that is moved by a part of a
     * pixel would be blurred.
     */
    void showUnmoved(GridState state, long version, Viewport.Pane pane) {
        SheetArea seen = SheetArea.of(pane);
        place(pane, seen);
        fit(1, 1);
        show(tiles.get(0), state, version, seen, pane);
    }

    private static void show(
            Tile tile, GridState state, long version, SheetArea area, Viewport.Pane pane) {
        tile.show(state, version, area, area.intersection(SheetArea.of(pane)));
        tile.node().setLayoutX(area.left() - pane.columns().shift());
        tile.node().setLayoutY(area.top() - pane.rows().shift());
    }

    private void place(Viewport.Pane pane, SheetArea seen) {
        window.setX(pane.columns().from());
        window.setY(pane.rows().from());
        window.setWidth(seen.width());
        window.setHeight(seen.height());
    }

    /** @param isNow whether a pixel of the sheet is one of the screen's and the renderer is the software one */
    void setPixelExact(boolean isNow) {
        if (isPixelExact != isNow) {
            isPixelExact = isNow;
            clear();
        }
    }

    /** Forgets all tiles. */
    void clear() {
        fit(0, 0);
    }

    private void fit(int newAcross, int newDown) {
        if (across == newAcross && down == newDown) {
            return;
        }
        across = newAcross;
        down = newDown;
        getChildren().clear();
        stock.giveBack(tiles);
        tiles.clear();
        for (int i = 0; i < across * down; i++) {
            tiles.add(stock.take(isPixelExact));
        }
        getChildren().setAll(tiles.stream().map(Tile::node).toList());
    }
}
