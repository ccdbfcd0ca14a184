package sheetgrad.workbook;

import java.util.List;

/**
 * The line of a shape.
 *
 * @param colour 0xRRGGBB
 * @param width in points
 * @param dashes lengths of dashes and gaps in turn, in widths of the line; none for a line without gaps
 */
public record ShapeLine(int colour, double width, List<Double> dashes, End start, End end) {
    public ShapeLine {
        dashes = List.copyOf(dashes);
    }

    /** The figure at an end of the line. */
    public enum Head {
        NONE,
        TRIANGLE,
        OPEN_ARROW,
        STEALTH,
        DIAMOND,
        OVAL
    }

    /** An end of the line: the head, its size across and along the line in widths of the line. */
    public record End(Head head, double width, double length) {
        public static final End NONE = new End(Head.NONE, 0, 0);
    }
}
