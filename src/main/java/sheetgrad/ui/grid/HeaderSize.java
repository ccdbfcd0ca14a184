package sheetgrad.ui.grid;

/**
 * Pixels of the headers.
 *
 * @param width of the row numbers
 * @param height of the column letters
 * @param fontSize of both, in pixels
 * @param gutterLeft how much of the width is for the buttons of grouped rows
 * @param gutterTop how much of the height is for the buttons of grouped columns
 */
record HeaderSize(int width, int height, double fontSize, int gutterLeft, int gutterTop) {
    static final HeaderSize NONE = new HeaderSize(0, 0, 0, 0, 0);

    private static final int FEWEST_DIGITS = 3;

    /** Wide enough for the last row number that is seen; scaled with the zoom, but always readable. */
    static HeaderSize of(double zoom, int lastRow) {
        double scale = Math.max(0.8, Math.min(zoom, 2));
        int digits = Math.max(FEWEST_DIGITS, String.valueOf(lastRow + 1).length());
        return new HeaderSize(
                (int) Math.round((digits * 7 + 9) * scale),
                (int) Math.round(20 * scale),
                12.5 * scale,
                0,
                0);
    }

    /** The same with room for the buttons of so many levels of groups. */
    HeaderSize withOutline(int rowLevels, int columnLevels) {
        int left = rowLevels * OutlineButtons.LEVEL;
        int top = columnLevels * OutlineButtons.LEVEL;
        return new HeaderSize(width + left, height + top, fontSize, left, top);
    }
}
