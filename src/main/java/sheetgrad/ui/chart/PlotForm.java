package sheetgrad.ui.chart;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sheetgrad.workbook.Chart;
import sheetgrad.workbook.Chart.Kind;
import sheetgrad.workbook.Chart.Plot;
import sheetgrad.workbook.Chart.Stacking;
import sheetgrad.workbook.ChartSeries;
import sheetgrad.workbook.SeriesLook;

/** The series that are asked for in one kind and on the same axes, which make a plot. */
final class PlotForm {
    private final Chart chart;
    private final Kind kind;
    private final boolean isOnSecondAxes;
    private final List<SeriesForm> series = new ArrayList<>();

    private PlotForm(Chart chart, Kind kind, boolean isOnSecondAxes) {
        this.chart = chart;
        this.kind = kind;
        this.isOnSecondAxes = isOnSecondAxes;
    }

    /** All plots: those that the chart has in their order, then those that it gets. */
    static List<PlotForm> of(Chart chart, List<SeriesForm> series) {
        List<PlotForm> all = new ArrayList<>();
        chart.plots().forEach(plot -> find(chart, all, plot.kind(), plot.isOnSecondAxes()));
        for (SeriesForm one : series) {
            boolean isSecond = one.secondAxesProperty().get();
            find(chart, all, one.kindProperty().get(), isSecond).series.add(one);
        }
        all.removeIf(plot -> plot.series.isEmpty());
        return all;
    }

    private static PlotForm find(
            Chart chart, List<PlotForm> all, Kind kind, boolean isOnSecondAxes) {
        Optional<PlotForm> present =
                all.stream()
                        .filter(one -> one.kind == kind && one.isOnSecondAxes == isOnSecondAxes)
                        .findFirst();
        if (present.isPresent()) {
            return present.get();
        }
        PlotForm added = new PlotForm(chart, kind, isOnSecondAxes);
        all.add(added);
        return added;
    }

    /** Why the plots do not go together, in a sentence; nothing if they do. */
    static Optional<String> mistake(List<PlotForm> plots) {
        boolean hasFirst = plots.isEmpty() || plots.stream().anyMatch(one -> !one.isOnSecondAxes);
        if (!hasFirst) {
            return Optional.of("At least one series must be on the first axes.");
        }
        boolean hasLone =
                plots.stream().anyMatch(one -> one.kind == Kind.PIE || one.kind == Kind.RADAR);
        boolean isMixed =
                hasLone && plots.size() > 1 || isMixed(plots, false) || isMixed(plots, true);
        return isMixed
                ? Optional.of(
                        "Only lines, columns and areas go together on the same axes: choose among"
                                + " these for each series, or one kind for all.")
                : Optional.empty();
    }

    private static boolean isMixed(List<PlotForm> plots, boolean areSecond) {
        List<Kind> kinds =
                plots.stream()
                        .filter(one -> one.isOnSecondAxes == areSecond)
                        .map(one -> one.kind)
                        .toList();
        return kinds.size() > 1 && !Kind.OF_SAME_AXES.containsAll(kinds);
    }

    boolean isOnSecondAxes() {
        return isOnSecondAxes;
    }

    /** The plot that had a series. */
    private Optional<Plot> before(ChartSeries one) {
        return chart.plots().stream()
                .filter(
                        plot ->
                                plot.series().stream()
                                        .anyMatch(other -> other.index() == one.index()))
                .findFirst();
    }

    Plot plot() {
        List<ChartSeries> all = new ArrayList<>();
        for (SeriesForm form : series) {
            ChartSeries one = form.series();
            Kind from = before(one).map(Plot::kind).orElse(kind);
            SeriesLook look = inKind(one.look(), from, kind);
            boolean isNewPie = kind == Kind.PIE && from != Kind.PIE;
            all.add(one.with(isNewPie ? look.withPoints(slices(one)) : look));
        }
        Optional<Plot> same =
                chart.plots().stream()
                        .filter(plot -> plot.kind() == kind)
                        .filter(plot -> plot.isOnSecondAxes() == isOnSecondAxes)
                        .findFirst();
        Plot like = same.or(() -> before(all.get(0))).orElse(chart.plots().get(0));
        boolean stacks = kind != Kind.SCATTER && kind != Kind.PIE && kind != Kind.RADAR;
        boolean isOfAll = same.isPresent() || all.size() == like.series().size();
        Stacking stacking = stacks && isOfAll ? like.stacking() : Stacking.NONE;
        return new Plot(kind, stacking, isOnSecondAxes, like.look(), all);
    }

    /** The theme's colours for the slices of a series. */
    private Map<Integer, Integer> slices(ChartSeries one) {
        Map<Integer, Integer> colours = new HashMap<>();
        for (int i = 0; i < one.values().kept().size(); i++) {
            colours.put(i, chart.look().accent(i));
        }
        return colours;
    }

    /** Figures that were filled become points of a scatter chart, and lines of any other; lines stay what they are. */
    private static SeriesLook inKind(SeriesLook look, Kind from, Kind to) {
        if (from == to) {
            return look;
        }
        boolean wereLines = from == Kind.LINE || from == Kind.SCATTER || from == Kind.RADAR;
        boolean areLines = to == Kind.LINE || to == Kind.SCATTER || to == Kind.RADAR;
        boolean canBeSmooth = look.isSmooth() && (to == Kind.LINE || to == Kind.SCATTER);
        if (wereLines && areLines) {
            return look.with(look.hasLine(), look.marker().isPresent(), canBeSmooth);
        }
        boolean hasPoints = to == Kind.SCATTER;
        return look.with(!hasPoints, hasPoints, canBeSmooth).withoutPlaces();
    }
}
