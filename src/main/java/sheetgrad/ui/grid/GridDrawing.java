package sheetgrad.ui.grid;

import sheetgrad.ui.paint.Surface;
import sheetgrad.workbook.Anchor;

/** Something that lies over cells. */
public interface GridDrawing {
    Anchor anchor();

    /** What a button says that may be clicked; empty for whatever is no button. */
    default String button() {
        return "";
    }

    /** What a screen reader says of something that can be selected and moved; empty for anything else. */
    default String description() {
        return "";
    }

    /**
     * Paints into the rectangle from (0, 0) to (width, height).
     *
     * @param zoom pixels per pixel at 100 %, for fonts and lines
     */
    void paint(Surface graphics, double width, double height, double zoom);
}
