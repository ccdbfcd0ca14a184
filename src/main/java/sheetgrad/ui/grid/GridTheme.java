package sheetgrad.ui.grid;

import java.util.OptionalInt;
import javafx.scene.paint.Color;

/**
 * The grid's own colours; the colours of cells come from their styles.
 *
 * @param headerSelected background of the header of a row or column that holds selected cells
 * @param headerWhole background of the header of a row or column that is selected as a whole
 * @param selection border of the selection
 * @param selectionFill laid over selected cells, translucent
 */
public record GridTheme(
        Color cellBackground,
        Color cellText,
        Color gridline,
        Color headerBackground,
        Color headerText,
        Color headerLine,
        Color headerSelected,
        Color headerWhole,
        Color headerSelectedText,
        Color selection,
        Color selectionFill,
        Color frozenLine) {
    private static final double READABLE_DIFFERENCE = 0.35;

    /** White cells, grey headers, a green selection, as Excel shows them. */
    public static GridTheme light() {
        return new GridTheme(
                Color.WHITE,
                Color.BLACK,
                Color.web("#e1e1e1"),
                Color.web("#f0f0f0"),
                Color.web("#444444"),
                Color.web("#cfcfcf"),
                Color.web("#d8e6dd"),
                Color.web("#bfd9ca"),
                Color.web("#1e6b40"),
                Color.web("#217346"),
                Color.web("#217346", 0.12),
                Color.web("#8c8c8c"));
    }

    /** The same on dark cells. */
    public static GridTheme dark() {
        return new GridTheme(
                Color.web("#1f1f1f"),
                Color.web("#e8e8e8"),
                Color.web("#3a3a3a"),
                Color.web("#2b2b2b"),
                Color.web("#c4c4c4"),
                Color.web("#444444"),
                Color.web("#2d4a3a"),
                Color.web("#35634a"),
                Color.web("#8fd6ae"),
                Color.web("#4fb37c"),
                Color.web("#4fb37c", 0.18),
                Color.web("#9a9a9a"));
    }

    /**
     * The colour of a text: its own, unless it could not be read on this theme's cells; without one, black or white by
     * the fill.
     */
    Color text(OptionalInt own, OptionalInt fill) {
        Color behind = fill.isPresent() ? colour(fill.getAsInt()) : cellBackground;
        if (own.isPresent()) {
            Color colour = colour(own.getAsInt());
            boolean isChosenForWhite = fill.isEmpty() && luminance(cellBackground) < 0.5;
            return isChosenForWhite
                            && Math.abs(luminance(colour) - luminance(behind)) < READABLE_DIFFERENCE
                    ? colour.interpolate(cellText, 0.7)
                    : colour;
        }
        return fill.isEmpty()
                ? cellText
                : luminance(cellBackground) > 0.5 || luminance(behind) > 0.5
                        ? Color.BLACK
                        : cellText;
    }

    static Color colour(int rgb) {
        return Color.rgb(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff);
    }

    private static double luminance(Color colour) {
        return 0.299 * colour.getRed() + 0.587 * colour.getGreen() + 0.114 * colour.getBlue();
    }
}
