package sheetgrad.ui.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import sheetgrad.reference.SheetRange;
import sheetgrad.workbook.Chart;
import sheetgrad.workbook.Chart.Kind;
import sheetgrad.workbook.Chart.Legend;
import sheetgrad.workbook.Chart.Source;
import sheetgrad.workbook.ChartAxis;
import sheetgrad.workbook.ChartSeries;

/** What the dialog makes of series that are asked for in several kinds. */
class ChartFormTest {
    private static ChartSeries series(int index) {
        return new ChartSeries(
                index,
                Source.NONE,
                Source.NONE,
                new Source("S!$A$1:$A$3", List.of()),
                OptionalInt.empty(),
                true,
                true,
                true,
                List.of());
    }

    private static Chart chart(Kind kind) {
        return new Chart(
                kind,
                "",
                List.of(series(0), series(1), series(2)),
                ChartAxis.USUAL,
                ChartAxis.USUAL,
                kind == Kind.COLUMN,
                Legend.NONE);
    }

    private static ChartForm form(Kind kind) {
        return new ChartForm(chart(kind), SheetRange::parse);
    }

    @Test
    void aSeriesOfAnotherKindOnTheSecondAxisIsAPlotOfItsOwn() {
        ChartForm form = form(Kind.COLUMN);
        form.series().get(1).kindProperty().set(Kind.LINE);
        form.series().get(1).secondAxesProperty().set(true);
        form.second().titleProperty().set("Rate");
        Chart made = form.made().orElseThrow();
        assertEquals("Chart: column and line, 3 series", made.description());
        assertEquals(
                List.of(0, 2),
                made.plots().get(0).series().stream().map(ChartSeries::index).toList());
        assertTrue(made.plots().get(0).isStacked());
        assertEquals(1, made.plots().get(1).series().get(0).index());
        assertEquals("Rate", made.secondAxes().orElseThrow().vertical().title());
    }

    @Test
    void theKindOfTheChartIsThatOfEverySeries() {
        ChartForm form = form(Kind.COLUMN);
        form.series().get(2).kindProperty().set(Kind.AREA);
        form.kindProperty().set(Kind.LINE);
        Chart made = form.made().orElseThrow();
        assertEquals(1, made.plots().size());
        assertEquals(Kind.LINE, made.kind());
        assertEquals(Optional.empty(), made.secondAxes());
    }

    @Test
    void linesStayLinesAndMarkedInAScatterChart() {
        ChartForm form = form(Kind.LINE);
        form.kindProperty().set(Kind.SCATTER);
        ChartSeries first = form.made().orElseThrow().series().get(0);
        assertTrue(first.hasLine() && first.hasMarkers() && first.isSmooth());
    }

    @Test
    void kindsThatDoNotGoTogetherAreRefusedInASentence() {
        ChartForm form = form(Kind.COLUMN);
        form.series().get(0).kindProperty().set(Kind.PIE);
        assertEquals(Optional.empty(), form.made());
        assertTrue(form.messageProperty().get().startsWith("Only lines, columns and areas"));
        ChartForm far = form(Kind.COLUMN);
        far.series().forEach(one -> one.secondAxesProperty().set(true));
        assertEquals(Optional.empty(), far.made());
        assertEquals("At least one series must be on the first axes.", far.messageProperty().get());
    }

    @Test
    void anUnchangedFormMakesTheSameChart() {
        assertEquals(chart(Kind.LINE), form(Kind.LINE).made().orElseThrow());
        assertEquals(Set.of(), form(Kind.LINE).made().orElseThrow().legend().unlisted());
    }
}
