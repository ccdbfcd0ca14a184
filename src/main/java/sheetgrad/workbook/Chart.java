package sheetgrad.workbook;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import sheetgrad.value.Value;

/**
 * What a chart shows, as far as it is painted. References are as the file has them; the numbers that the file kept of
 * them stand in where they cannot be followed.
 *
 * @param title empty for none
 * @param isStacked whether the series lie one on the other
 */
public record Chart(
        Kind kind,
        String title,
        List<Series> series,
        Axis horizontal,
        Axis vertical,
        boolean isStacked,
        Legend legend) {
    /** The colours, 0xRRGGBB, that Office gives series and slices one after the other. */
    private static final List<Integer> ACCENTS =
            List.of(0x4472C4, 0xED7D31, 0xA5A5A5, 0xFFC000, 0x5B9BD5, 0x70AD47, 0x264478, 0x9E480E);

    /** The kinds of charts. */
    public enum Kind {
        LINE,
        SCATTER,
        BAR,
        COLUMN,
        AREA,
        PIE;

        /** As menus have it: "Line". */
        public String title() {
            return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What a chart's series are called beside it.
     *
     * @param unlisted places of entries that were taken out, from 0: those of the series come first, then trend lines
     */
    public record Legend(boolean isShown, Set<Integer> unlisted) {
        public static final Legend NONE = new Legend(false, Set.of());

        public Legend {
            unlisted = Set.copyOf(unlisted);
        }
    }

    public Chart {
        series = List.copyOf(series);
    }

    /** The colour of a series or slice that has none of its own, by its number from 0. */
    public static int accent(int index) {
        return ACCENTS.get(index % ACCENTS.size());
    }

    /** What it is in words: "Chart: Loss, line, 2 series". */
    public String description() {
        String named = title.isEmpty() ? "" : title + ", ";
        return "Chart: "
                + named
                + kind.title().toLowerCase(Locale.ROOT)
                + ", "
                + series.size()
                + " series";
    }

    /** The same look, of other series. */
    public Chart of(List<Series> others) {
        return new Chart(kind, title, others, horizontal, vertical, isStacked, legend);
    }

    /**
     * The numbers of one series, or its categories.
     *
     * @param reference such as {@code basic!$C$38:$C$62}; empty for none
     * @param kept the values at the time of saving; text for categories, blank for missing points
     */
    public record Source(String reference, List<Value> kept) {
        public static final Source NONE = new Source("", List.of());

        public Source {
            kept = List.copyOf(kept);
        }

        public boolean isEmpty() {
            return reference.isEmpty() && kept.isEmpty();
        }

        /** The ranges of a reference, which are several in brackets if lines between them were left out. */
        public static List<String> ranges(String reference) {
            boolean isList = reference.startsWith("(") && reference.endsWith(")");
            return isList
                    ? List.of(
                            reference
                                    .substring(1, reference.length() - 1)
                                    .split(",(?=(?:[^']*'[^']*')*[^']*$)", -1))
                    : List.of(reference);
        }
    }

    /**
     * One series.
     *
     * @param index a number that no other series of the chart has, and that stays when others come or go
     * @param name its reference or kept text
     * @param categories the horizontal places: categories, or numbers in a scatter chart
     * @param trendlines lines that are fitted to its points
     */
    public record Series(
            int index,
            Source name,
            Source categories,
            Source values,
            OptionalInt colour,
            boolean hasLine,
            boolean hasMarkers,
            boolean isSmooth,
            List<Trendline> trendlines) {
        public Series {
            trendlines = List.copyOf(trendlines);
        }

        /** A new one, with the look that Excel gives it: points in a scatter chart, lines in any other. */
        public static Series usual(
                Kind kind, int index, Source name, Source categories, Source values) {
            boolean hasPoints = kind == Kind.SCATTER;
            return new Series(
                    index,
                    name,
                    categories,
                    values,
                    OptionalInt.of(accent(index)),
                    !hasPoints,
                    hasPoints,
                    false,
                    List.of());
        }

        /** The same look, of other cells. */
        public Series of(Source otherName, Source otherCategories, Source otherValues) {
            return new Series(
                    index,
                    otherName,
                    otherCategories,
                    otherValues,
                    colour,
                    hasLine,
                    hasMarkers,
                    isSmooth,
                    trendlines);
        }
    }

    /**
     * A line that is fitted to the points of a series.
     *
     * @param name as a legend has it; empty for one made of the kind and the series
     * @param degree of a polynomial, or how many points a moving average takes
     * @param intercept the value at 0, where it is not fitted
     * @param forward how far it goes on behind the last point, in units of the horizontal axis
     * @param look nothing for a line without colour
     */
    public record Trendline(
            String name,
            Trend trend,
            int degree,
            OptionalDouble intercept,
            double forward,
            double backward,
            boolean showsEquation,
            boolean showsRSquared,
            Optional<ShapeLine> look) {}

    /** The kinds of trend lines. */
    public enum Trend {
        LINEAR,
        EXPONENTIAL,
        LOGARITHMIC,
        POWER,
        POLYNOMIAL,
        MOVING_AVERAGE
    }

    /**
     * An axis.
     *
     * @param title empty for none
     * @param minimum where it begins; nothing if that follows the numbers
     * @param logBase what each step multiplies by; nothing if steps are added
     */
    public record Axis(
            String title,
            OptionalDouble minimum,
            OptionalDouble maximum,
            OptionalDouble logBase,
            boolean isDeleted,
            boolean hasGridlines,
            String numberFormat) {
        public static final Axis USUAL =
                new Axis(
                        "",
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        false,
                        false,
                        "General");

        /** The same axis with lines across the chart, or without. */
        public Axis withGridlines(boolean hasThem) {
            return new Axis(title, minimum, maximum, logBase, isDeleted, hasThem, numberFormat);
        }
    }
}
