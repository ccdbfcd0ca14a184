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
import sheetgrad.workbook.Chart;

/** The numbers that a chart shows now: those of its cells, or where they cannot be found those that the file kept. */
final class ChartData {
    /**
     * One series.
     *
     * @param x the horizontal numbers; 1, 2, 3 ... for categories
     * @param y NaN where there is no number
     */
    record Line(String name, double[] x, double[] y, Chart.Series look) {}

    private final List<Line> lines = new ArrayList<>();
    private final List<String> categories = new ArrayList<>();

    ChartData(Chart chart, ChartCells cells) {
        boolean hasNumbers = chart.kind() == Chart.Kind.SCATTER;
        for (Chart.Series series : chart.series()) {
            List<Value> y = resolved(series.values(), cells::values);
            List<Value> x =
                    resolved(series.categories(), hasNumbers ? cells::values : cells::categories);
            List<Value> name = resolved(series.name(), cells::categories);
            if (!hasNumbers && categories.isEmpty()) {
                x.forEach(value -> categories.add(text(value)));
            }
            lines.add(
                    new Line(
                            name.stream().map(ChartData::text).collect(Collectors.joining(" ")),
                            horizontal(x, y.size(), hasNumbers),
                            numbers(y),
                            series));
        }
    }

    private static List<Value> resolved(
            Chart.Source source, Function<String, Optional<List<Value>>> values) {
        return source.reference().isEmpty()
                ? source.kept()
                : values.apply(source.reference()).orElse(source.kept());
    }

    private static String text(Value value) {
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

    private static double[] horizontal(List<Value> x, int count, boolean hasNumbers) {
        double[] given = numbers(x);
        boolean isNumeric =
                hasNumbers
                        && given.length > 0
                        && Arrays.stream(given).anyMatch(number -> !Double.isNaN(number));
        double[] places = new double[count];
        for (int i = 0; i < count; i++) {
            places[i] = isNumeric ? i < given.length ? given[i] : Double.NaN : i + 1;
        }
        return places;
    }

    List<Line> lines() {
        return lines;
    }

    int longest() {
        return lines.stream().mapToInt(line -> line.y().length).max().orElse(0);
    }

    /** The name of a category; its number where it has none. */
    String category(int index) {
        return index < categories.size() && !categories.get(index).isEmpty()
                ? categories.get(index)
                : String.valueOf(index + 1);
    }

    /** Stacked: the sums up to each series, in place of the numbers themselves. */
    double[][] stacked() {
        double[][] sums = new double[lines.size()][];
        double[] below = new double[longest()];
        for (int s = 0; s < sums.length; s++) {
            sums[s] = below.clone();
            double[] y = lines.get(s).y();
            for (int i = 0; i < y.length; i++) {
                sums[s][i] += Double.isNaN(y[i]) ? 0 : y[i];
            }
            below = sums[s];
        }
        return sums;
    }

    static DoubleSummaryStatistics range(Stream<double[]> numbers) {
        return numbers.flatMapToDouble(Arrays::stream).filter(Double::isFinite).summaryStatistics();
    }
}
