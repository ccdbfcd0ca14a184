package sheetgrad.ui.drawing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sheetgrad.value.NumberText;
import sheetgrad.value.NumberValue;
import sheetgrad.value.TextValue;
import sheetgrad.value.Value;
import sheetgrad.workbook.CategoryLevels;
import sheetgrad.workbook.Chart;
import sheetgrad.workbook.Chart.Plot;
import sheetgrad.workbook.Chart.Stacking;
import sheetgrad.workbook.ChartSeries;

/** The numbers that a plot shows now: those of its cells, or where they cannot be found those that the file kept. */
final class PlotData {
    /**
     * One series.
     *
     * @param x the horizontal numbers; 1, 2, 3 ... for categories
     * @param y NaN where there is no number
     */
    record Line(String name, double[] x, double[] y, ChartSeries look) {}

    private final Plot plot;
    private final ChartCells cells;
    private final List<Line> lines = new ArrayList<>();
    private CategoryLevels categories = new CategoryLevels(List.of(List.of()));
    private final double[][] tops;
    private final double[][] bottoms;

    /** @param areDates whether the categories are days, which lie as far apart as they are */
    PlotData(Plot plot, ChartCells cells, boolean areDates) {
        this.plot = plot;
        this.cells = cells;
        boolean hasNumbers = plot.kind() == Chart.Kind.SCATTER;
        for (ChartSeries series : plot.series()) {
            List<Value> y = resolved(series.values(), cells::values);
            if (!hasNumbers && categories.names().isEmpty()) {
                categories = categories(series, y.size());
            }
            List<Value> x =
                    hasNumbers || areDates
                            ? resolved(series.categories(), cells::values)
                            : List.of();
            List<Value> name = resolved(series.name(), cells::categories);
            lines.add(
                    new Line(
                            name.stream().map(PlotData::text).collect(Collectors.joining(" ")),
                            horizontal(x, y.size()),
                            numbers(y),
                            series));
        }
        tops = lines.stream().map(line -> line.y().clone()).toArray(double[][]::new);
        bottoms = lines.stream().map(line -> new double[line.y().length]).toArray(double[][]::new);
        if (plot.isStacked()) {
            stack();
        }
    }

    private CategoryLevels categories(ChartSeries series, int points) {
        Optional<List<Value>> now =
                series.categories().reference().isEmpty()
                        ? Optional.empty()
                        : cells.categories(series.categories().reference());
        return now.isPresent()
                ? CategoryLevels.ofCells(series.categories(), now.get(), series.values())
                : CategoryLevels.ofKept(series.categories(), points);
    }

    private static List<Value> resolved(
            Chart.Source source, Function<String, Optional<List<Value>>> values) {
        return source.reference().isEmpty()
                ? source.kept()
                : values.apply(source.reference()).orElse(source.kept());
    }

    /** What a source shows now, as one text. */
    static String text(Chart.Source source, ChartCells cells) {
        return resolved(source, cells::categories).stream()
                .map(PlotData::text)
                .collect(Collectors.joining(" "));
    }

    /** The numbers of a source now. */
    static double[] numbers(Chart.Source source, ChartCells cells) {
        return numbers(resolved(source, cells::values));
    }

    static String text(Value value) {
        if (value instanceof NumberValue number) {
            return NumberText.fit(number.number(), 8).orElse("");
        }
        return value instanceof TextValue text ? text.text() : "";
    }

    private static double[] numbers(List<Value> values) {
        return values.stream()
                .mapToDouble(
                        value -> value instanceof NumberValue number ? number.number() : Double.NaN)
                .toArray();
    }

    private static double[] horizontal(List<Value> x, int count) {
        double[] given = numbers(x);
        boolean isNumeric = Arrays.stream(given).anyMatch(number -> !Double.isNaN(number));
        double[] places = new double[count];
        for (int i = 0; i < count; i++) {
            places[i] = isNumeric ? i < given.length ? given[i] : Double.NaN : i + 1;
        }
        return places;
    }

    /** Bars above and below 0 are piled up apart from one another. */
    private void stack() {
        int longest = longest();
        for (int i = 0; i < longest; i++) {
            double up = 0;
            double down = 0;
            double whole = plot.stacking() == Stacking.SHARES ? whole(i) : 1;
            for (int s = 0; s < tops.length; s++) {
                if (i >= tops[s].length) {
                    continue;
                }
                double y = Double.isNaN(tops[s][i]) ? 0 : tops[s][i] / whole;
                boolean isDown = plot.kind().hasBars() && y < 0;
                bottoms[s][i] = isDown ? down : up;
                tops[s][i] = bottoms[s][i] + y;
                up = isDown ? up : tops[s][i];
                down = isDown ? tops[s][i] : down;
            }
        }
    }

    private double whole(int point) {
        double whole = 0;
        for (Line line : lines) {
            double y = point < line.y().length ? line.y()[point] : 0;
            whole += Double.isNaN(y) ? 0 : Math.abs(y);
        }
        return whole == 0 ? 1 : whole;
    }

    Plot plot() {
        return plot;
    }

    List<Line> lines() {
        return lines;
    }

    /** Where each point of a series ends: its number, or the sum up to it. */
    double[] tops(int series) {
        return tops[series];
    }

    /** Where each point of a series begins: 0, or the sum of those before it. */
    double[] bottoms(int series) {
        return bottoms[series];
    }

    int longest() {
        return lines.stream().mapToInt(line -> line.y().length).max().orElse(0);
    }

    CategoryLevels categories() {
        return categories;
    }

    /** The name of a category; its number where none has a name. */
    String category(int index) {
        List<Value> names = categories.names();
        if (names.isEmpty()) {
            return String.valueOf(index + 1);
        }
        return index < names.size() ? text(names.get(index)) : "";
    }

    DoubleSummaryStatistics y() {
        return range(
                Stream.concat(
                        Arrays.stream(tops),
                        plot.isStacked() ? Arrays.stream(bottoms) : Stream.empty()));
    }

    DoubleSummaryStatistics x() {
        return range(lines.stream().map(Line::x));
    }

    private static DoubleSummaryStatistics range(Stream<double[]> numbers) {
        return numbers.flatMapToDouble(Arrays::stream).filter(Double::isFinite).summaryStatistics();
    }
}
