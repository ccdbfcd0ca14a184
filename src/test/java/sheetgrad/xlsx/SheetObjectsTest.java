package sheetgrad.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import sheetgrad.SharedFiles;
import sheetgrad.value.NumberValue;
import sheetgrad.workbook.Chart;
import sheetgrad.workbook.ChartSeries;
import sheetgrad.workbook.ConditionalFormat;
import sheetgrad.workbook.ConditionalFormat.DataBar;
import sheetgrad.workbook.ConditionalFormat.Rule;
import sheetgrad.workbook.Drawing;
import sheetgrad.workbook.Workbook;

/** Drawings, comments, links and conditional formats of real workbooks. */
class SheetObjectsTest {
    private static Workbook open(String name) throws WorkbookFileException {
        return new WorkbookReader().read(SharedFiles.file("corpus/" + name)).workbook();
    }

    private static List<Drawing> drawings(Workbook workbook) {
        return workbook.sheets().stream()
                .flatMap(sheet -> sheet.objects().drawings().stream())
                .toList();
    }

    @Test
    void scatterChartsKeepReferencesAndValues() throws Exception {
        List<Chart> charts =
                drawings(open("ai-by-hand/LeakyReLU.xlsx")).stream()
                        .map(Drawing.ChartFrame.class::cast)
                        .map(Drawing.ChartFrame::chart)
                        .toList();
        assertEquals(3, charts.size());
        ChartSeries first = charts.get(0).series().get(0);
        assertEquals(Chart.Kind.SCATTER, charts.get(0).kind());
        assertEquals("'ReLU vs. LeakyReLU'!$D$7:$D$23", first.values().reference());
        assertEquals(17, first.values().kept().size());
        assertEquals(new NumberValue(-8), first.categories().kept().get(16));
        assertFalse(first.hasLine());
        assertTrue(first.hasMarkers());
    }

    @Test
    void logarithmicAxesAndTheTitleWithoutTextAreRead() throws Exception {
        Chart chart =
                drawings(open("course-v3/emb_sizing.xlsx")).stream()
                        .map(Drawing.ChartFrame.class::cast)
                        .map(Drawing.ChartFrame::chart)
                        .findFirst()
                        .orElseThrow();
        assertEquals(10, chart.horizontal().logBase().orElseThrow());
        assertEquals(10, chart.vertical().logBase().orElseThrow());
        assertEquals("Chart Title", chart.title());
        ChartSeries.Trendline trendline = chart.series().get(0).trendlines().get(0);
        assertEquals(ChartSeries.Trend.POWER, trendline.trend());
        assertTrue(trendline.showsEquation() && trendline.showsRSquared());
        assertEquals(List.of(1.0, 1.0), trendline.look().orElseThrow().dashes());
        assertEquals(1.5, trendline.look().orElseThrow().width());
    }

    @Test
    void lineChartAndButtonsOfAMacroWorkbook() throws Exception {
        List<Drawing> drawings = drawings(open("course-v3/graddesc.xlsm"));
        assertEquals(1, drawings.stream().filter(Drawing.ChartFrame.class::isInstance).count());
        List<String> buttons =
                drawings.stream()
                        .filter(Drawing.Shape.class::isInstance)
                        .map(Drawing.Shape.class::cast)
                        .map(shape -> shape.text().orElseThrow().paragraphs().get(0))
                        .map(paragraph -> paragraph.runs().get(0).text())
                        .distinct()
                        .sorted()
                        .toList();
        assertEquals(List.of("Reset", "Run"), buttons);
    }

    @Test
    void picturesGroupsAndCommentsAreRead() throws Exception {
        assertEquals(2, drawings(open("course22/entropy_example.xlsx")).size());
        Workbook attention = open("ai-by-hand/Self-Attention.xlsx");
        assertEquals(19, drawings(attention).size());
        assertTrue(attention.sheets().stream().anyMatch(s -> !s.objects().comments().isEmpty()));
        assertEquals(
                1,
                open("course22/entropy_example.xlsx").sheets().stream()
                        .mapToInt(sheet -> sheet.objects().hyperlinks().size())
                        .sum());
    }

    @Test
    void conditionalFormatsOfEveryKindAreRead() throws Exception {
        List<ConditionalFormat> formats =
                open("ai-by-hand/Temperature.xlsx").sheets().stream()
                        .flatMap(sheet -> sheet.conditionalFormats().stream())
                        .toList();
        assertEquals(4, formats.stream().filter(DataBar.class::isInstance).count());
        assertTrue(
                formats.stream().anyMatch(one -> one instanceof DataBar bar && !bar.isGradient()));
        assertEquals(5, formats.stream().filter(Rule.class::isInstance).count());
    }
}
