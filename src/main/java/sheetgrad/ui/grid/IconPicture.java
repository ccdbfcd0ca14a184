package sheetgrad.ui.grid;

import javafx.scene.canvas.Canvas;
import sheetgrad.ui.paint.CanvasSurface;

/** An icon of conditional formats by itself, for menus and dialogs. */
public final class IconPicture extends Canvas {
    /**
     * An icon.
     *
     * @param set the name of its set, as in files, which begins with the number of its icons
     * @param level from 0, the lowest of the set
     * @param side in pixels
     */
    public IconPicture(String set, int level, double side) {
        super(side, side);
        int levels = Math.max(level + 1, Character.digit(set.charAt(0), 10));
        new IconPainter(new CanvasSurface(getGraphicsContext2D()))
                .paint(new CellMark.Icon(set, level, levels), 0, 0, side);
    }
}
