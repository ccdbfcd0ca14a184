package sheetgrad.ui.grid;

import javafx.scene.text.Font;

/**
 * A font as it is painted at the zoom in use.
 *
 * @param em the size in pixels that the cell's style asks for; the font's own size differs where it is a substitute
 */
record PaintFont(Font font, double em, Face face) {
    /** Proportions of Calibri, for which rows are laid out. */
    private static final double ASCENT = 0.95;

    private static final double DESCENT = 0.25;
    private static final double LINE = 1.22;
    private static final double MIDDLE = 0.35;

    double width(String text) {
        return face.width(text) * font.getSize();
    }

    double lineHeight() {
        return em * LINE;
    }

    /** From the top of a line to its baseline. */
    double ascent() {
        return em * ASCENT;
    }

    /** From the baseline to the bottom of a line. */
    double descent() {
        return em * DESCENT;
    }

    /** From the middle of a line to its baseline. */
    double middleToBaseline() {
        return em * MIDDLE;
    }
}
