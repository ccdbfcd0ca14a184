package sheetgrad.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import sheetgrad.SharedFiles;
import sheetgrad.reference.CellAddress;
import sheetgrad.value.BlankValue;
import sheetgrad.value.TextValue;
import sheetgrad.workbook.Anchor;
import sheetgrad.workbook.CellEdits;
import sheetgrad.workbook.Chart;
import sheetgrad.workbook.Chart.Kind;
import sheetgrad.workbook.Chart.Source;
import sheetgrad.workbook.ChartAxis;
import sheetgrad.workbook.ChartSeries;
import sheetgrad.workbook.Drawing;
import sheetgrad.workbook.Drawing.ChartFrame;
import sheetgrad.workbook.ObjectsChange;
import sheetgrad.workbook.Sheet;
import sheetgrad.workbook.SheetObjects;
import sheetgrad.workbook.TabEdits;
import sheetgrad.workbook.Workbook;

/** Charts that are made, changed, moved and deleted, saved and opened again, by this program and by POI. */
class SavedChartsTest {
    private static final ChartAxis LOGARITHMIC =
            new ChartAxis(
                    "Loss & <error>",
                    OptionalDouble.of(0.5),
                    OptionalDouble.of(100),
                    OptionalDouble.of(10),
                    false,
                    true,
                    "General");

    @TempDir Path folder;

    private static Anchor anchor(int row, int column) {
        return new Anchor(
                new Anchor.Corner(new CellAddress(row, column), 1.5, 3),
                Optional.of(new Anchor.Corner(new CellAddress(row + 12, column + 6), 0, 2)),
                0,
                0);
    }

    private static Source source(String reference) {
        return new Source(reference, List.of());
    }

    private static ChartSeries series(int index, String name, String values) {
        return new ChartSeries(
                index,
                source(name),
                source("Data!$A$2:$A$4"),
                source(values),
                OptionalInt.of(0x123456),
                true,
                index == 1,
                false,
                List.of());
    }

    private static Chart chart(Kind kind) {
        boolean hasAxes = kind != Kind.PIE;
        return new Chart(
                kind,
                "Training <1>",
                List.of(
                        series(0, "Data!$B$1", "Data!$B$2:$B$4"),
                        series(1, "Data!$C$1", "Data!$C$2:$C$4")),
                ChartAxis.USUAL,
                hasAxes ? LOGARITHMIC : ChartAxis.USUAL,
                false,
                new Chart.Legend(true, Set.of()));
    }

    /** Headings Epoch, Train, Valid, then three rows of numbers, on the sheet Data. */
    private Path data() throws Exception {
        Path file = Files.createDirectory(folder.resolve("in")).resolve("data.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            var sheet = workbook.createSheet("Data");
            var headings = sheet.createRow(0);
            for (int column = 0; column < 3; column++) {
                headings.createCell(column)
                        .setCellValue(new String[] {"Epoch", "Train", "Valid"}[column]);
            }
            for (int row = 1; row < 4; row++) {
                var cells = sheet.createRow(row);
                for (int column = 0; column < 3; column++) {
                    cells.createCell(column).setCellValue(row * Math.pow(10, column));
                }
            }
            workbook.write(out);
        }
        return file;
    }

    private static ObjectsChange drawings(Sheet sheet, List<Drawing> drawings) {
        return new ObjectsChange(sheet.id(), sheet.objects().withDrawings(drawings));
    }

    private static ChartFrame only(Sheet sheet) {
        List<ChartFrame> charts = charts(sheet);
        assertEquals(1, charts.size());
        return charts.get(0);
    }

    private static List<ChartFrame> charts(Sheet sheet) {
        return ChartParts.frames(sheet.objects().drawings());
    }

    /** What a chart is without the values that a file keeps of its cells. */
    private static String described(Chart chart) {
        StringBuilder text = new StringBuilder(chart.kind() + " " + chart.title());
        for (ChartSeries one : chart.series()) {
            text.append('|')
                    .append(one.index())
                    .append(one.name().reference())
                    .append(one.categories().reference())
                    .append(one.values().reference());
            if (chart.kind() != Kind.PIE) {
                text.append(one.colour()).append(one.hasLine());
            }
        }
        return text.append(chart.horizontal())
                .append(chart.vertical())
                .append(chart.plots().get(0).isStacked())
                .append(chart.legend())
                .toString();
    }

    /** What does not agree with the standard's schema. */
    private static List<String> mistakes(XSSFChart chart) {
        List<XmlError> errors = new ArrayList<>();
        chart.getCTChartSpace().validate(new XmlOptions().setErrorListener(errors));
        return errors.stream().map(XmlError::toString).toList();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aNewChartIsTheSameWhenItIsOpenedAgain(Kind kind) throws Exception {
        Resaved book = new Resaved(data());
        Sheet sheet = book.firstSheet();
        book.apply(drawings(sheet, List.of(ChartFrame.of(anchor(5, 1), chart(kind)))));
        Resaved.Saved saved = book.save(folder);
        ChartFrame again = only(saved.sheet("Data"));
        assertEquals(anchor(5, 1), again.anchor());
        assertEquals(described(chart(kind)), described(again.chart()));
        assertEquals(3, again.chart().series().get(1).values().kept().size());
        saved.assertPartsChanged(
                "[Content_Types].xml",
                "xl/charts/chart1.xml",
                "xl/drawings/_rels/drawing1.xml.rels",
                "xl/drawings/drawing1.xml",
                "xl/worksheets/_rels/sheet1.xml.rels",
                "xl/worksheets/sheet1.xml");
        try (XSSFWorkbook poi = saved.poi()) {
            XSSFChart chart = poi.getSheetAt(0).createDrawingPatriarch().getCharts().get(0);
            assertEquals(List.of(), mistakes(chart));
            assertEquals("Training <1>", chart.getTitleText().getString());
            XDDFChartData.Series second = chart.getChartSeries().get(0).getSeries(1);
            assertEquals("Data!$C$2:$C$4", second.getValuesData().getDataRangeReference());
            assertEquals(300.0, second.getValuesData().getPointAt(2));
        }
    }

    @Test
    void aChartIsWrittenIntoAWorkbookThatComesFromNoFile() throws Exception {
        Workbook workbook = new Workbook();
        Sheet sheet = workbook.addSheet("Data");
        sheet.setObjects(
                SheetObjects.NONE.withDrawings(
                        List.of(ChartFrame.of(anchor(0, 0), chart(Kind.LINE)))));
        Path file = folder.resolve("new.xlsx");
        new NewWorkbookWriter().write(workbook, (id, row, column) -> BlankValue.BLANK, file);
        Workbook again = new WorkbookReader().read(file).workbook();
        assertEquals(described(chart(Kind.LINE)), described(only(again.sheets().get(0)).chart()));
    }

    /** A workbook that was opened from a file with one chart, as this program has written it. */
    private Resaved withChart(Kind kind) throws Exception {
        Resaved book = new Resaved(data());
        book.apply(drawings(book.firstSheet(), List.of(ChartFrame.of(anchor(5, 1), chart(kind)))));
        return new Resaved(book.save(Files.createDirectory(folder.resolve("first"))).file());
    }

    @Test
    void movingAChartChangesItsAnchorOnly() throws Exception {
        Resaved book = withChart(Kind.LINE);
        book.apply(drawings(book.firstSheet(), List.of(only(book.firstSheet()).at(anchor(2, 3)))));
        Resaved.Saved saved = book.save(folder);
        saved.assertPartsChanged("xl/drawings/drawing1.xml");
        assertEquals(anchor(2, 3), only(saved.sheet("Data")).anchor());
    }

    @Test
    void deletingAChartTakesItsPartAway() throws Exception {
        Resaved book = withChart(Kind.LINE);
        book.apply(drawings(book.firstSheet(), List.of()));
        Resaved.Saved saved = book.save(folder);
        assertTrue(charts(saved.sheet("Data")).isEmpty());
        assertEquals("", saved.text("xl/charts/chart1.xml"));
        try (XSSFWorkbook poi = saved.poi()) {
            assertTrue(poi.getSheetAt(0).createDrawingPatriarch().getCharts().isEmpty());
        }
    }

    @Test
    void aCopyOnAnotherSheetHasEverythingTheChartHas() throws Exception {
        Resaved book = withChart(Kind.LINE);
        ChartFrame frame = only(book.firstSheet());
        book.apply(new TabEdits(book.workbook()).add(1, "Other"));
        book.apply(drawings(book.sheet("Other"), List.of(frame.at(anchor(0, 0)))));
        book.apply(drawings(book.sheet("Data"), List.of()));
        book.apply(new CellEdits(book.workbook()).insertRows(book.sheet("Data").id(), 1, 1));
        Resaved.Saved saved = book.save(folder);
        assertTrue(charts(saved.sheet("Data")).isEmpty());
        ChartFrame again = only(saved.sheet("Other"));
        assertEquals(anchor(0, 0), again.anchor());
        assertEquals("Data!$B$3:$B$5", again.chart().series().get(0).values().reference());
        assertEquals(chart(Kind.LINE).vertical(), again.chart().vertical());
    }

    @Test
    void chartsMadeOnASheetGoAlongWithItsCopy() throws Exception {
        Resaved book = withChart(Kind.LINE);
        List<Drawing> both = new ArrayList<>(book.firstSheet().objects().drawings());
        both.add(ChartFrame.of(anchor(30, 0), chart(Kind.PIE)));
        book.apply(drawings(book.firstSheet(), both));
        book.apply(new TabEdits(book.workbook()).copy(book.firstSheet().id(), 1));
        book.apply(new TabEdits(book.workbook()).rename(book.firstSheet().id(), "Renamed sheet"));
        Resaved.Saved saved = book.save(folder);
        assertEquals(2, charts(saved.sheet("Data (2)")).size());
        for (ChartFrame frame : charts(saved.sheet("Renamed sheet"))) {
            assertEquals(
                    "'Renamed sheet'!$B$2:$B$4",
                    frame.chart().series().get(0).values().reference());
        }
        ChartFrame pie = charts(saved.sheet("Data (2)")).get(1);
        assertEquals("'Data (2)'!$C$2:$C$4", pie.chart().series().get(1).values().reference());
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void anotherKindKeepsTitlesAndSeries(Kind kind) throws Exception {
        Resaved book = withChart(Kind.COLUMN);
        ChartFrame frame = only(book.firstSheet());
        Chart now = chart(kind);
        book.apply(drawings(book.firstSheet(), List.of(frame.with(now))));
        Resaved.Saved saved = book.save(folder);
        assertEquals(described(now), described(only(saved.sheet("Data")).chart()));
        try (XSSFWorkbook poi = saved.poi()) {
            XSSFChart chart = poi.getSheetAt(0).createDrawingPatriarch().getCharts().get(0);
            assertEquals(List.of(), mistakes(chart));
        }
    }

    /** A real chart with trend line, logarithmic axes and formats of its own. */
    @Test
    void whatIsNotChangedInARealChartStaysAsItWas() throws Exception {
        Resaved book = new Resaved(SharedFiles.file("corpus/course-v3/emb_sizing.xlsx"));
        Sheet sheet =
                book.workbook().sheets().stream()
                        .filter(one -> !charts(one).isEmpty())
                        .findFirst()
                        .orElseThrow();
        ChartFrame frame = charts(sheet).get(0);
        Chart old = frame.chart();
        List<ChartSeries> series = new ArrayList<>(old.series());
        series.add(
                new ChartSeries(
                        series.size() + 7,
                        new Source("", List.of(new TextValue("more"))),
                        series.get(0).categories(),
                        series.get(0).values(),
                        OptionalInt.empty(),
                        true,
                        false,
                        false,
                        List.of()));
        ChartAxis axis = old.vertical();
        Chart now =
                new Chart(
                        old.kind(),
                        "Sizes",
                        series,
                        old.horizontal(),
                        new ChartAxis(
                                "Size",
                                axis.minimum(),
                                OptionalDouble.of(5000),
                                OptionalDouble.empty(),
                                axis.isDeleted(),
                                axis.hasGridlines(),
                                axis.numberFormat()),
                        old.plots().get(0).isStacked(),
                        old.legend());
        List<Drawing> drawings = new ArrayList<>(sheet.objects().drawings());
        drawings.set(drawings.indexOf(frame), frame.with(now));
        book.apply(drawings(sheet, drawings));
        Resaved.Saved saved = book.save(folder);
        String part = frame.origin().orElseThrow();
        saved.assertPartsChanged(part);
        Chart again = charts(saved.sheet(sheet.name())).get(0).chart();
        assertEquals("Sizes", again.title());
        assertEquals("Size", again.vertical().title());
        assertEquals(OptionalDouble.of(5000), again.vertical().maximum());
        assertTrue(again.vertical().logBase().isEmpty());
        assertEquals(old.horizontal(), again.horizontal());
        assertEquals(old.series().get(0), again.series().get(0));
        assertEquals(old.series().size() + 1, again.series().size());
        String text = saved.text(part);
        String before = EditedFile.text(saved.before(), part);
        assertTrue(text.contains("<c:trendline>"));
        assertFalse(text.equals(before));
        assertTrue(
                text.endsWith(before.substring(before.indexOf("<c:plotVisOnly"))),
                "what follows the plot is as it was");
        try (XSSFWorkbook poi = saved.poi()) {
            assertTrue(poi.getNumberOfSheets() > 0);
        }
    }
}
