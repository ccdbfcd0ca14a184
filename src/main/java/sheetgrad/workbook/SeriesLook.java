package sheetgrad.workbook;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import sheetgrad.workbook.Chart.Source;

/**
 * How a chart shows the points of a series.
 *
 * @param colour 0xRRGGBB; nothing for the usual one
 * @param line its width and dashes; nothing for the usual ones
 * @param points colours of single points, by their numbers from 0
 * @param labels texts beside the points
 */
public record SeriesLook(
        OptionalInt colour,
        boolean hasLine,
        Optional<ShapeLine> line,
        Optional<Marker> marker,
        boolean isSmooth,
        Map<Integer, Integer> points,
        Optional<Labels> labels,
        List<ErrorBars> errorBars) {
    public SeriesLook {
        points = Map.copyOf(points);
        errorBars = List.copyOf(errorBars);
    }

    /** One without anything special. */
    public static SeriesLook plain(
            OptionalInt colour, boolean hasLine, boolean hasMarkers, boolean isSmooth) {
        Optional<Marker> marker = hasMarkers ? Optional.of(Marker.USUAL) : Optional.empty();
        return new SeriesLook(
                colour,
                hasLine,
                Optional.empty(),
                marker,
                isSmooth,
                Map.of(),
                Optional.empty(),
                List.of());
    }

    /** The same with or without lines and markers. */
    public SeriesLook with(boolean lined, boolean marked, boolean smooth) {
        Optional<Marker> now =
                marked ? marker.or(() -> Optional.of(Marker.USUAL)) : Optional.empty();
        return new SeriesLook(colour, lined, line, now, smooth, points, labels, errorBars);
    }

    /** The same with these colours of single points. */
    public SeriesLook withPoints(Map<Integer, Integer> colours) {
        return new SeriesLook(colour, hasLine, line, marker, isSmooth, colours, labels, errorBars);
    }

    /** The same without what only one kind of chart can have: the places of labels and the colours of single points. */
    public SeriesLook withoutPlaces() {
        return new SeriesLook(
                colour,
                hasLine,
                Optional.empty(),
                marker,
                isSmooth,
                Map.of(),
                labels.map(Labels::withoutPlace),
                errorBars);
    }

    /** The figure at each point. */
    public enum Symbol {
        DIAMOND,
        SQUARE,
        TRIANGLE,
        X,
        STAR,
        CIRCLE,
        PLUS,
        DOT,
        DASH;

        /** That of a series which names none, by its number from 0. */
        public static Symbol usual(int index) {
            return values()[index % values().length];
        }
    }

    /**
     * The figures at the points.
     *
     * @param size in points
     * @param colour nothing for that of the series
     */
    public record Marker(Symbol symbol, double size, OptionalInt colour) {
        public static final Marker USUAL = new Marker(Symbol.CIRCLE, 5, OptionalInt.empty());
    }

    /** Where labels stand; {@code USUAL} as the kind of chart has it. */
    public enum Position {
        USUAL,
        CENTRE,
        ABOVE,
        BELOW,
        LEFT,
        RIGHT,
        INSIDE_END,
        INSIDE_BASE,
        OUTSIDE_END
    }

    /**
     * Texts beside the points.
     *
     * @param numberFormat empty for that of the cells
     * @param texts those of single points in place of all that; an empty one for none
     */
    public record Labels(
            boolean hasValue,
            boolean hasCategory,
            boolean hasSeries,
            boolean hasShare,
            String separator,
            String numberFormat,
            Position position,
            Map<Integer, String> texts) {
        public Labels {
            texts = Map.copyOf(texts);
        }

        private Labels withoutPlace() {
            return new Labels(
                    hasValue,
                    hasCategory,
                    hasSeries,
                    hasShare,
                    separator,
                    numberFormat,
                    Position.USUAL,
                    texts);
        }
    }

    /** What the length of error bars is. */
    public enum ErrorKind {
        FIXED,
        PER_CENT,
        DEVIATIONS,
        STANDARD_ERROR,
        CELLS
    }

    /**
     * Bars that tell how far points may be off.
     *
     * @param amount the number, per cent or standard deviations; nothing to do with the other kinds
     */
    public record ErrorBars(
            boolean isVertical,
            boolean hasPlus,
            boolean hasMinus,
            ErrorKind kind,
            OptionalDouble amount,
            Source plus,
            Source minus,
            boolean hasCaps) {}
}
