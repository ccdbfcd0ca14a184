package sheetgrad.workbook;

import java.util.List;
import sheetgrad.reference.CellRange;

/** A format that depends on the cell's value. Formats of other kinds than these stay in the file untouched. */
public sealed interface ConditionalFormat {
    /** The cells that it governs. */
    List<CellRange> ranges();

    /** The same format for other cells. */
    ConditionalFormat withRanges(List<CellRange> now);

    /** How the position of a colour is found among the values of the ranges. */
    enum PointKind {
        MINIMUM,
        MAXIMUM,
        NUMBER,
        PERCENT,
        PERCENTILE,
        FORMULA
    }

    /**
     * One colour of a scale.
     *
     * @param number the number, per cent or percentile; unused for MINIMUM and MAXIMUM
     * @param colour 0xRRGGBB
     */
    record Point(PointKind kind, double number, int colour) {}

    /** Two or three colours; a cell takes the colour between those beside its value. */
    record ColourScale(List<CellRange> ranges, List<Point> points) implements ConditionalFormat {
        public ColourScale {
            ranges = List.copyOf(ranges);
            points = List.copyOf(points);
            if (points.size() < 2) {
                throw new IllegalArgumentException("a colour scale needs two colours: " + points);
            }
        }

        @Override
        public ColourScale withRanges(List<CellRange> now) {
            return new ColourScale(now, points);
        }
    }
}
