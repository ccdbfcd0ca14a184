package sheetgrad.ui.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import sheetgrad.value.NumberValue;
import sheetgrad.value.TextValue;
import sheetgrad.workbook.Chart;
import sheetgrad.workbook.Chart.Source;
import sheetgrad.workbook.ChartAxis;
import sheetgrad.workbook.ChartSeries;
import sheetgrad.workbook.ChartSeries.Trend;
import sheetgrad.workbook.ChartSeries.Trendline;

/** Names as Excel gives them to trend lines without one of their own. */
class ChartLegendTest {
    private static Trendline trend(String name, Trend kind, int degree) {
        return new Trendline(
                name, kind, degree, OptionalDouble.empty(), 0, 0, false, false, Optional.empty());
    }

    private static ChartSeries series(Source name, Trendline... trends) {
        return new ChartSeries(
                0,
                name,
                Source.NONE,
                new Source("", List.of(new NumberValue(1), new NumberValue(2))),
                OptionalInt.of(0xFF0000),
                true,
                false,
                false,
                List.of(trends));
    }

    private static String names(Set<Integer> unlisted) {
        Chart chart =
                new Chart(
                        Chart.Kind.SCATTER,
                        "",
                        List.of(
                                series(
                                        Source.NONE,
                                        trend("", Trend.LINEAR, 2),
                                        trend("", Trend.MOVING_AVERAGE, 3)),
                                series(
                                        new Source("", List.of(new TextValue("loss"))),
                                        trend("fit", Trend.POWER, 2),
                                        trend("", Trend.EXPONENTIAL, 2))),
                        ChartAxis.USUAL,
                        ChartAxis.USUAL,
                        false,
                        new Chart.Legend(true, unlisted));
        ChartData data = new ChartData(chart, reference -> Optional.empty());
        return String.join(
                ", ",
                new ChartLegend(chart, data)
                        .entries().stream().map(ChartLegend.Entry::name).toList());
    }

    @Test
    void trendLinesFollowTheSeriesUnderTheirOwnNames() {
        assertEquals(
                "Series1, loss, Linear (Series1), 3 per. Mov. Avg. (Series1), fit, Expon. (loss)",
                names(Set.of()));
    }

    @Test
    void entriesThatWereTakenOutAreNotListed() {
        assertEquals("Series1, Linear (Series1), fit, Expon. (loss)", names(Set.of(1, 3)));
    }

    /** Without a colour in the file a series has the first accent of Office's theme, 4472C4. */
    @Test
    void entriesHaveTheColoursOfTheirSeries() {
        ChartSeries plain =
                new ChartSeries(
                        0,
                        Source.NONE,
                        Source.NONE,
                        new Source("", List.of(new NumberValue(1))),
                        OptionalInt.empty(),
                        true,
                        false,
                        false,
                        List.of());
        Chart chart =
                new Chart(
                        Chart.Kind.LINE,
                        "",
                        List.of(plain, series(Source.NONE)),
                        ChartAxis.USUAL,
                        ChartAxis.USUAL,
                        false,
                        new Chart.Legend(true, Set.of()));

        assertEquals(
                List.of(0x4472C4, 0xFF0000),
                new ChartLegend(chart, new ChartData(chart, reference -> Optional.empty()))
                        .entries().stream().map(ChartLegend.Entry::colour).toList());
    }
}
