package sheetgrad.ui.drawing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import sheetgrad.ui.drawing.PaintedAxis.Tick;
import sheetgrad.workbook.Chart.Axes;
import sheetgrad.workbook.Chart.Kind;
import sheetgrad.workbook.Chart.Plot;
import sheetgrad.workbook.Chart.Source;
import sheetgrad.workbook.Chart.Stacking;
import sheetgrad.workbook.ChartAxis;

/** The plots that share two axes, with the scales that hold all of their numbers. */
final class AxisGroup {
    private static final int MOST_DAYS = 12;
    private static final double MOST_STEPS = 10;
    private static final double LINE = 28;
    private static final double COLUMN = 48;

    /** Labels of so few characters have room in so many pixels. */
    private static final int SHORT = 3;

    private static final double SHORT_COLUMN = 28;

    private final List<PlotData> plots;
    private final Axes axes;
    private final ChartCells cells;
    private final double high;
    private final double wide;

    /**
     * A group.
     *
     * @param plots at least one
     * @param high how much room there is for them, in pixels at 100 %
     */
    AxisGroup(List<PlotData> plots, Axes axes, ChartCells cells, double high, double wide) {
        this.high = high;
        this.wide = wide;
        this.plots = List.copyOf(plots);
        this.axes = axes;
        this.cells = cells;
    }

    List<PlotData> plots() {
        return plots;
    }

    private Stream<Plot> looks() {
        return plots.stream().map(PlotData::plot);
    }

    /** Whether bars lie, so that categories go upwards. */
    boolean isLying() {
        return looks().anyMatch(plot -> plot.kind() == Kind.BAR);
    }

    boolean hasNumbers() {
        return looks().allMatch(plot -> plot.kind() == Kind.SCATTER);
    }

    int longest() {
        return plots.stream().mapToInt(PlotData::longest).max().orElse(0);
    }

    private double lowest(boolean isX) {
        return plots.stream()
                .mapToDouble(one -> (isX ? one.x() : one.y()).getMin())
                .min()
                .orElse(0);
    }

    private double highest(boolean isX) {
        return plots.stream()
                .mapToDouble(one -> (isX ? one.x() : one.y()).getMax())
                .max()
                .orElse(0);
    }

    /** How many steps an axis has that has room for so many. */
    private static double steps(double room) {
        return Math.max(2, Math.min(MOST_STEPS, room));
    }

    private AxisScale scaleOfPlaces(ChartAxis axis) {
        AxisScale close = scaleOfPlaces(axis, SHORT_COLUMN);
        boolean areShort =
                Arrays.stream(close.ticks())
                        .mapToObj(tick -> close.label(tick, axis.numberFormat()))
                        .allMatch(label -> label.length() <= SHORT);
        return areShort ? close : scaleOfPlaces(axis, COLUMN);
    }

    private AxisScale scaleOfPlaces(ChartAxis axis, double pixels) {
        return AxisScale.of(axis, lowest(true), highest(true), false, steps(wide / pixels));
    }

    PaintedAxis values() {
        boolean hasBars =
                looks().anyMatch(plot -> plot.kind().hasBars() || plot.kind() == Kind.AREA);
        boolean areShares = looks().allMatch(plot -> plot.stacking() == Stacking.SHARES);
        ChartAxis axis = axes.vertical();
        AxisScale usual =
                AxisScale.of(
                        axis,
                        lowest(false),
                        highest(false),
                        hasBars,
                        steps(isLying() ? wide / COLUMN : high / LINE));
        AxisScale scale =
                areShares && axis.maximum().isEmpty()
                        ? AxisScale.linear(usual.minimum(), 1, Math.min(usual.step(), 0.1))
                        : usual;
        Optional<Source> first =
                looks().flatMap(plot -> plot.series().stream())
                        .map(series -> series.values())
                        .findFirst();
        return new PaintedAxis(axis, scale, numbers(axis, scale, first), !isLying(), false);
    }

    PaintedAxis places() {
        ChartAxis axis = axes.horizontal();
        if (hasNumbers()) {
            AxisScale scale = scaleOfPlaces(axis);
            Optional<Source> first =
                    looks().flatMap(plot -> plot.series().stream())
                            .map(series -> series.categories())
                            .findFirst();
            return new PaintedAxis(axis, scale, numbers(axis, scale, first), false, false);
        }
        double room = axis.layout().isBetween() ? 0.5 : 0;
        boolean areDates = axis.layout().areDates() && lowest(true) > 1;
        double first = areDates ? lowest(true) : 1;
        double last = areDates ? highest(true) : Math.max(1, longest());
        double around = room == 0 && last > first ? 0 : 0.5;
        AxisScale scale = AxisScale.linear(first - around, last + around, 1);
        List<Tick> ticks = areDates ? days(axis, first, last) : categories();
        return new PaintedAxis(axis, scale, ticks, isLying(), true);
    }

    private List<Tick> categories() {
        PlotData named =
                plots.stream()
                        .filter(plot -> !plot.categories().names().isEmpty())
                        .findFirst()
                        .orElse(plots.get(0));
        List<Tick> ticks = new ArrayList<>();
        for (int i = 0; i < longest(); i++) {
            ticks.add(new Tick(i + 1, named.category(i)));
        }
        return ticks;
    }

    private List<Tick> days(ChartAxis axis, double first, double last) {
        double step =
                axis.layout().step().orElse(Math.max(1, Math.ceil((last - first) / MOST_DAYS)));
        List<Tick> ticks = new ArrayList<>();
        for (double day = first; day <= last && step > 0; day += step) {
            String plain = AxisScale.linear(0, 1, 1).label(day, "General");
            ticks.add(new Tick(day, cells.text(day, axis.numberFormat()).orElse(plain)));
        }
        return ticks;
    }

    private List<Tick> numbers(ChartAxis axis, AxisScale scale, Optional<Source> source) {
        boolean areShares = looks().allMatch(plot -> plot.stacking() == Stacking.SHARES);
        Optional<String> ofCells =
                source.filter(one -> axis.layout().hasFormatOfCells() && !areShares)
                        .flatMap(one -> cells.format(one.reference()));
        String format = ofCells.orElse(axis.numberFormat());
        List<Tick> ticks = new ArrayList<>();
        for (double tick : scale.ticks()) {
            Optional<String> text = cells.text(tick, format);
            ticks.add(new Tick(tick, text.orElseGet(() -> scale.label(tick, format))));
        }
        return ticks;
    }
}
