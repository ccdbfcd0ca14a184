package sheetgrad.workbook;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import sheetgrad.value.TextValue;
import sheetgrad.value.Value;

/**
 * What a chart shows, as far as it is painted. References are as the file has them; the numbers that the file kept of
 * them stand in where they cannot be followed.
 *
 * @param heading the title, or the cell that it comes from
 * @param plots one or more, the hindmost first; the first one's kind is the chart's
 * @param secondAxes those at the far sides, for plots that are on them
 */
public record Chart(
        Source heading,
        List<Plot> plots,
        Axes axes,
        Optional<Axes> secondAxes,
        Legend legend,
        ChartLook look) {
    /** The kinds of charts. */
    public enum Kind {
        LINE,
        SCATTER,
        BAR,
        COLUMN,
        AREA,
        PIE,
        RADAR;

        /** Those that share the axes of categories, so that one chart can have several of them. */
        public static final Set<Kind> OF_SAME_AXES =
                Collections.unmodifiableSet(EnumSet.of(LINE, COLUMN, AREA));

        /** As menus have it: "Line". */
        public String title() {
            return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
        }

        /** Whether its series are bars or columns. */
        public boolean hasBars() {
            return this == BAR || this == COLUMN;
        }
    }

    /** Whether series lie beside one another or one on the other, as they are or as parts of 100 %. */
    public enum Stacking {
        NONE,
        SUMS,
        SHARES
    }

    /**
     * Series that are shown in the same way on the same axes.
     *
     * @param isOnSecondAxes whether they have the axes at the far sides
     */
    public record Plot(
            Kind kind,
            Stacking stacking,
            boolean isOnSecondAxes,
            PlotLook look,
            List<ChartSeries> series) {
        public Plot {
            series = List.copyOf(series);
        }

        /** The same look, of other series. */
        public Plot of(List<ChartSeries> others) {
            return new Plot(kind, stacking, isOnSecondAxes, look, others);
        }

        public boolean isStacked() {
            return stacking != Stacking.NONE;
        }
    }

    /** Two axes: that of categories, or of the first numbers of a scatter chart, and that of the values. */
    public record Axes(ChartAxis horizontal, ChartAxis vertical) {
        /** Further ones: the places are those of the first axes and not shown again, the values stand at the far side. */
        public static final Axes SECOND =
                new Axes(ChartAxis.USUAL.deleted(), ChartAxis.USUAL.with(AxisLayout.AT_FAR_SIDE));
    }

    /** Where the legend stands. */
    public enum Side {
        BOTTOM,
        TOP,
        LEFT,
        RIGHT
    }

    /**
     * What a chart's series are called beside it.
     *
     * @param unlisted places of entries that were taken out, from 0: those of the series come first, then trend lines
     */
    public record Legend(boolean isShown, Side side, Set<Integer> unlisted) {
        public static final Legend NONE = new Legend(false, Set.of());

        public Legend {
            unlisted = Set.copyOf(unlisted);
        }

        /** At the bottom. */
        public Legend(boolean isShown, Set<Integer> unlisted) {
            this(isShown, Side.BOTTOM, unlisted);
        }
    }

    public Chart {
        plots = List.copyOf(plots);
        if (plots.isEmpty()) {
            throw new IllegalArgumentException("a chart has plots");
        }
    }

    /**
     * A chart of one plot.
     *
     * @param title empty for none
     * @param isStacked whether the series lie one on the other
     */
    public Chart(
            Kind kind,
            String title,
            List<ChartSeries> series,
            ChartAxis horizontal,
            ChartAxis vertical,
            boolean isStacked,
            Legend legend) {
        this(
                Source.text(title),
                List.of(
                        new Plot(
                                kind,
                                isStacked ? Stacking.SUMS : Stacking.NONE,
                                false,
                                PlotLook.USUAL,
                                series)),
                new Axes(horizontal, vertical),
                Optional.empty(),
                legend,
                ChartLook.USUAL);
    }

    /** The colour that Office gives a series or slice that has none of its own, by its number from 0. */
    public static int accent(int index) {
        return ChartLook.USUAL.accent(index);
    }

    /** The kind of the first plot. */
    public Kind kind() {
        return plots.get(0).kind();
    }

    /** The kind of the first plot on the second axes; that of the chart if there is none. */
    public Kind secondKind() {
        return plots.stream()
                .filter(Plot::isOnSecondAxes)
                .map(Plot::kind)
                .findFirst()
                .orElse(kind());
    }

    /** The series of all plots. */
    public List<ChartSeries> series() {
        return plots.stream().flatMap(plot -> plot.series().stream()).toList();
    }

    /** The title as it was when the file was saved; empty for none. */
    public String title() {
        return heading.kept().stream()
                .filter(TextValue.class::isInstance)
                .map(text -> ((TextValue) text).text())
                .collect(Collectors.joining());
    }

    public ChartAxis horizontal() {
        return axes.horizontal();
    }

    public ChartAxis vertical() {
        return axes.vertical();
    }

    /** What it is in words: "Chart: Loss, line, 2 series". */
    public String description() {
        String named = title().isEmpty() ? "" : title() + ", ";
        String kinds =
                plots.stream()
                        .map(plot -> plot.kind().title().toLowerCase(Locale.ROOT))
                        .distinct()
                        .collect(Collectors.joining(" and "));
        return "Chart: " + named + kinds + ", " + series().size() + " series";
    }

    /** The same look, of what each source becomes. */
    public Chart of(UnaryOperator<Source> change) {
        List<Plot> changed =
                plots.stream()
                        .map(
                                plot ->
                                        plot.of(
                                                plot.series().stream()
                                                        .map(one -> one.of(change))
                                                        .toList()))
                        .toList();
        return new Chart(change.apply(heading), changed, axes, secondAxes, legend, look);
    }

    /**
     * The numbers of one series, or its categories.
     *
     * @param reference such as {@code basic!$C$38:$C$62}; empty for none
     * @param kept the values at the time of saving; text for categories, blank for missing points. Categories of several
     *     levels have those of the first category first, the outermost level before the others
     */
    public record Source(String reference, List<Value> kept) {
        public static final Source NONE = new Source("", List.of());

        public Source {
            kept = List.copyOf(kept);
        }

        /** A text that comes from no cell; nothing where it is empty. */
        public static Source text(String text) {
            return text.isEmpty() ? NONE : new Source("", List.of(new TextValue(text)));
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
}
