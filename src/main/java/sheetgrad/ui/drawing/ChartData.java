package sheetgrad.ui.drawing;

import java.util.List;
import sheetgrad.workbook.Chart;

/** The numbers that a chart shows now, plot by plot. */
final class ChartData {
    private final List<PlotData> plots;

    ChartData(Chart chart, ChartCells cells) {
        this.plots =
                chart.plots().stream()
                        .map(
                                plot ->
                                        new PlotData(
                                                plot,
                                                cells,
                                                areDates(chart, plot.isOnSecondAxes())))
                        .toList();
    }

    private static boolean areDates(Chart chart, boolean areSecond) {
        Chart.Axes axes = areSecond ? chart.secondAxes().orElse(chart.axes()) : chart.axes();
        return axes.horizontal().layout().areDates();
    }

    List<PlotData> plots() {
        return plots;
    }

    /** The series of all plots. */
    List<PlotData.Line> lines() {
        return plots.stream().flatMap(plot -> plot.lines().stream()).toList();
    }

    int longest() {
        return plots.stream().mapToInt(PlotData::longest).max().orElse(0);
    }
}
