package sheetgrad.ui.grid;

import java.util.OptionalDouble;

/** What a conditional format paints into a cell besides its colour. Colours are 0xRRGGBB. */
public sealed interface CellMark {
    /**
     * A bar behind the text, in fractions of the cell's width.
     *
     * @param from where it begins, and {@code to} where it ends; negative numbers reach to the left of {@code axis}
     */
    record Bar(double from, double to, OptionalDouble axis, int colour, boolean isGradient)
            implements CellMark {}

    /**
     * A small picture at the left.
     *
     * @param set the name of its set, as in files
     * @param level from 0, the lowest of the set
     */
    record Icon(String set, int level, int levels) implements CellMark {}
}
