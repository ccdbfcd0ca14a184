package sheetgrad.ui.grid;

import sheetgrad.workbook.CellStyle.CellFont;
import sheetgrad.workbook.DigitWidth;

/** The room for a cell's text: the pixels of its column, or of its merged columns, at 100 % whatever the zoom. */
public record CellWidth(int pixels) {
    private static final int PADDING = 5;
    private static final double DEFAULT_DIGIT = 7;
    private static final int EDGES = 3;
    private static final double PIXELS_PER_POINT = 96.0 / 72;

    /** How many digits of a font fit whole; numbers in General format are rounded to it. */
    public int digits(CellFont font) {
        return Math.max(0, (int) Math.floor(room(font) + 1e-9));
    }

    /** The room for text in widths of a font's digit; may be negative. */
    public double room(CellFont font) {
        double relative = font.size() / 11 * DigitWidth.inEms(font.family()) / DigitWidth.CALIBRI;
        return (pixels - PADDING) / (DEFAULT_DIGIT * relative);
    }

    /**
     * The room between the edges of the cell in widths of a digit as it is painted, which is not of whole pixels; may be
     * negative.
     */
    public double paintedRoom(CellFont font) {
        return (pixels - EDGES)
                / (font.size() * PIXELS_PER_POINT * DigitWidth.inEms(font.family()));
    }
}
