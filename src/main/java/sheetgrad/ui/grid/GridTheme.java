package sheetgrad.ui.grid;

import java.util.OptionalInt;
import javafx.scene.paint.Color;
import sheetgrad.ui.paint.Colours;

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
    /** What WCAG 2.1 asks for between a text and what is behind it. */
    private static final double LEAST_CONTRAST = 4.5;

    private static final int STEPS = 10;

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
                Color.web("#185a35"),
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
                Color.web("#a5e2c0"),
                Color.web("#4fb37c"),
                Color.web("#4fb37c", 0.18),
                Color.web("#9a9a9a"));
    }

    /**
     * The colour of a text: its own, unless it could not be read on this theme's cells; without one, black or white by
     * the fill.
     */
    Color text(OptionalInt own, OptionalInt fill) {
        Color behind = fill.isPresent() ? Colours.of(fill.getAsInt()) : cellBackground;
        if (own.isPresent()) {
            Color colour = Colours.of(own.getAsInt());
            boolean isChosenForWhite = fill.isEmpty() && luminance(cellBackground) < 0.5;
            return isChosenForWhite ? readable(colour, behind) : colour;
        }
        return fill.isEmpty()
                ? cellText
                : luminance(cellBackground) > 0.5 || luminance(behind) > 0.5
                        ? Color.BLACK
                        : cellText;
    }

    /** The colour, as much nearer to that of plain text as it must be to stand out. */
    private Color readable(Color colour, Color behind) {
        Color seen = colour;
        for (int step = 1; step <= STEPS && contrast(seen, behind) < LEAST_CONTRAST; step++) {
            seen = colour.interpolate(cellText, (double) step / STEPS);
        }
        return seen;
    }

    /** The ratio of contrast between two opaque colours, from 1 to 21 (WCAG 2.1). */
    static double contrast(Color one, Color other) {
        double first = relativeLuminance(one) + 0.05;
        double second = relativeLuminance(other) + 0.05;
        return Math.max(first, second) / Math.min(first, second);
    }

    private static double relativeLuminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double part) {
        return part <= 0.03928 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    private static double luminance(Color colour) {
        return 0.299 * colour.getRed() + 0.587 * colour.getGreen() + 0.114 * colour.getBlue();
    }
}
