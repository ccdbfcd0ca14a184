package sheetgrad.workbook;

import sheetgrad.workbook.CellStyle.CellFont;

/** How high a row must be for a line of text, as Excel makes rows that nobody gave a height. */
public final class LineHeight {
    private static final double PIXELS_PER_POINT = 96.0 / 72;

    /** Proportions of Calibri, which Windows rounds to whole pixels each. */
    private static final double ASCENT = 0.952;

    private static final double DESCENT = 0.269;
    private static final double EMS_PER_MARGIN = 16;
    private static final double LEAST_MARGIN = 2;

    private LineHeight() {}

    /** The height in points, of whole pixels at 96 dpi: 15 for Calibri 11, 18.75 for Calibri 14, 12.75 for Arial 10. */
    public static double inPoints(CellFont font) {
        double em = Math.round(font.size() * PIXELS_PER_POINT);
        double margin = Math.max(LEAST_MARGIN, Math.ceil(em / EMS_PER_MARGIN));
        double pixels = Math.round(em * ASCENT) + Math.round(em * DESCENT) + margin;
        return pixels / PIXELS_PER_POINT;
    }
}
