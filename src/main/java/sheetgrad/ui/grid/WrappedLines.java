package sheetgrad.ui.grid;

import sheetgrad.workbook.CellStyle.CellFont;

/**
 * Counts the lines into which the grid breaks wrapped texts at 100 %, by the widths that texts have where digits are of whole
 * pixels, as in Excel. Not for several threads at once.
 */
public final class WrappedLines {
    private static final int MARGINS = 6;

    private final FontBook fonts = new FontBook();

    /** @param pixels the width of the cell */
    public int count(String text, CellFont font, int pixels) {
        PaintFont painted = fonts.font(font, 1);
        return LineBreaks.wrapped(
                        text,
                        Math.max(1, pixels - MARGINS),
                        line -> painted.width(line) * TextPainter.OF_WHOLE_PIXELS)
                .size();
    }
}
