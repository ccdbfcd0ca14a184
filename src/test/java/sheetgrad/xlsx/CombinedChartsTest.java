package sheetgrad.xlsx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTPlotArea;
import sheetgrad.reference.CellAddress;
import sheetgrad.value.BlankValue;
import sheetgrad.value.TextValue;
import sheetgrad.value.Value;
import sheetgrad.workbook.Anchor;
import sheetgrad.workbook.Chart;
import sheetgrad.workbook.Chart.Axes;
import sheetgrad.workbook.Chart.Kind;
import sheetgrad.workbook.Chart.Legend;
import sheetgrad.workbook.Chart.Plot;
import sheetgrad.workbook.Chart.Source;
import sheetgrad.workbook.Chart.Stacking;
import sheetgrad.workbook.ChartAxis;
import sheetgrad.workbook.ChartLook;
import sheetgrad.workbook.ChartSeries;
import sheetgrad.workbook.Drawing;
import sheetgrad.workbook.Drawing.ChartFrame;
import sheetgrad.workbook.ObjectsChange;
import sheetgrad.workbook.PlotLook;
import sheetgrad.workbook.SeriesLook;
import sheetgrad.workbook.Sheet;
import sheetgrad.workbook.SheetObjects;
import sheetgrad.workbook.Workbook;

/** Charts of several plots, of categories of several levels, and series that come into another kind of plot. */
class CombinedChartsTest {
    private static final String PART = "xl/charts/chart1.xml";
    private static final Anchor ANCHOR =
            new Anchor(new Anchor.Corner(new CellAddress(5, 1), 0, 0), Optional.empty(), 300, 200);
    private static final String DETAILS =
            "<c:dPt><c:idx val=\"1\"/><c:invertIfNegative val=\"0\"/></c:dPt>"
                    + "<c:dLbls><c:dLblPos val=\"outEnd\"/><c:showLegendKey val=\"0\"/>"
                    + "<c:showVal val=\"1\"/><c:showCatName val=\"0\"/><c:showSerName val=\"0\"/>"
                    + "<c:showPercent val=\"0\"/><c:showBubbleSize val=\"0\"/></c:dLbls>"
                    + "<c:trendline><c:trendlineType val=\"exp\"/><c:dispRSqr val=\"0\"/>"
                    + "<c:dispEq val=\"1\"/></c:trendline>"
                    + "<c:errBars><c:errBarType val=\"both\"/><c:errValType val=\"percentage\"/>"
                    + "<c:noEndCap val=\"0\"/><c:val val=\"10\"/></c:errBars>";

    @TempDir Path folder;

    private static Source source(String reference) {
        return new Source(reference, List.of());
    }

    private static ChartSeries series(int index, String categories) {
        String column = index == 0 ? "C" : "D";
        return new ChartSeries(
                index,
                source("Data!$" + column + "$1"),
                source(categories),
                source("Data!$" + column + "$2:$" + column + "$4"),
                SeriesLook.plain(OptionalInt.of(0x123456), true, false, false),
                List.of());
    }

    private static Plot plot(Kind kind, boolean isSecond, ChartSeries series) {
        return new Plot(kind, Stacking.NONE, isSecond, PlotLook.USUAL, List.of(series));
    }

    private static Chart chart(List<Plot> plots, Optional<Axes> second) {
        return new Chart(
                Source.NONE,
                plots,
                new Axes(ChartAxis.USUAL, ChartAxis.USUAL),
                second,
                new Legend(true, Set.of()),
                ChartLook.USUAL);
    }

    private static Chart columns() {
        String categories = "Data!$B$2:$B$4";
        return chart(
                List.of(
                        new Plot(
                                Kind.COLUMN,
                                Stacking.NONE,
                                false,
                                PlotLook.USUAL,
                                List.of(series(0, categories), series(1, categories)))),
                Optional.empty());
    }

    /** Columns, with the second series as a line on axes of its own. */
    private static Chart combined() {
        String categories = "Data!$B$2:$B$4";
        return chart(
                List.of(
                        plot(Kind.COLUMN, false, series(0, categories)),
                        plot(Kind.LINE, true, series(1, categories))),
                Optional.of(Axes.SECOND));
    }

    private Path saved(Chart chart) throws Exception {
        Workbook workbook = new Workbook();
        Sheet sheet = workbook.addSheet("Data");
        sheet.setObjects(SheetObjects.NONE.withDrawings(List.of(ChartFrame.of(ANCHOR, chart))));
        Path file = Files.createDirectory(folder.resolve("made")).resolve("made.xlsx");
        new NewWorkbookWriter().write(workbook, (id, row, column) -> BlankValue.BLANK, file);
        return file;
    }

    private static ChartFrame only(Sheet sheet) {
        return ChartParts.frames(sheet.objects().drawings()).get(0);
    }

    private Resaved.Saved changed(Path file, Chart now) throws Exception {
        Resaved book = new Resaved(file);
        Sheet sheet = book.firstSheet();
        ChartFrame frame = only(sheet);
        book.apply(
                new ObjectsChange(
                        sheet.id(), sheet.objects().withDrawings(List.of(frame.with(now)))));
        return book.save(folder);
    }

    /** The plot area as POI reads it, after a look for mistakes against the standard's schema. */
    private static CTPlotArea area(Path file) throws Exception {
        try (XSSFWorkbook poi = new XSSFWorkbook(Files.newInputStream(file))) {
            XSSFChart chart = poi.getSheetAt(0).createDrawingPatriarch().getCharts().get(0);
            List<XmlError> errors = new ArrayList<>();
            chart.getCTChartSpace().validate(new XmlOptions().setErrorListener(errors));
            assertEquals(List.of(), errors.stream().map(XmlError::toString).toList());
            return chart.getCTChart().getPlotArea();
        }
    }

    private static void assertCombined(Chart read) {
        assertEquals("Chart: column and line, 2 series", read.description());
        assertEquals(List.of(0, 1), read.series().stream().map(ChartSeries::index).toList());
        assertFalse(read.plots().get(0).isOnSecondAxes());
        assertTrue(read.plots().get(1).isOnSecondAxes());
        assertEquals(Optional.of(Axes.SECOND), read.secondAxes());
    }

    @Test
    void columnsAndALineOnAxesOfItsOwnAreWrittenAndRead() throws Exception {
        Path file = saved(combined());
        assertCombined(only(new WorkbookReader().read(file).workbook().sheets().get(0)).chart());
        CTPlotArea area = area(file);
        assertEquals(1, area.sizeOfBarChartArray());
        assertEquals(1, area.sizeOfLineChartArray());
        assertEquals(2, area.sizeOfCatAxArray());
        assertEquals(2, area.sizeOfValAxArray());
        assertTrue(area.getCatAxArray(1).getDelete().getVal());
        assertEquals("max", area.getValAxArray(1).getCrosses().getVal().toString());
    }

    @Test
    void oneSeriesOfAFileBecomesALineOnTheSecondAxisAndGoesBack() throws Exception {
        Resaved.Saved there = changed(saved(columns()), combined());
        there.assertPartsChanged(PART);
        assertCombined(only(there.sheet("Data")).chart());
        CTPlotArea area = area(there.file());
        assertEquals(1, area.getBarChartArray(0).sizeOfSerArray());
        assertEquals(2, area.sizeOfValAxArray());
        Resaved.Saved back = changed(there.file(), columns());
        assertEquals("Chart: column, 2 series", only(back.sheet("Data")).chart().description());
        assertEquals(1, area(back.file()).sizeOfValAxArray());
    }

    @Test
    void whatIsAskedOfTheSecondAxisIsWrittenThere() throws Exception {
        ChartAxis right = Axes.SECOND.vertical();
        ChartAxis titled =
                new ChartAxis(
                        "Rate",
                        OptionalDouble.of(0),
                        OptionalDouble.of(2),
                        OptionalDouble.empty(),
                        right.isDeleted(),
                        right.hasGridlines(),
                        right.numberFormat(),
                        right.layout());
        Chart now =
                chart(combined().plots(), Optional.of(new Axes(Axes.SECOND.horizontal(), titled)));
        Resaved.Saved there = changed(saved(combined()), now);
        Chart read = only(there.sheet("Data")).chart();
        assertEquals(titled, read.secondAxes().orElseThrow().vertical());
        assertEquals(ChartAxis.USUAL, read.vertical());
        assertFalse(area(there.file()).getValAxArray(0).isSetTitle());
    }

    /** A workbook from no file has no theme, without which LibreOffice leaves slices without a colour blank. */
    @Test
    void slicesOfANewPieHaveColoursOfTheirOwn() throws Exception {
        Chart pie =
                chart(
                        List.of(plot(Kind.PIE, false, series(0, "Data!$B$2:$B$4"))),
                        Optional.empty());
        var slices = area(saved(pie)).getPieChartArray(0).getSerArray(0);
        assertEquals(3, slices.sizeOfDPtArray());
        byte[] orange = slices.getDPtArray(1).getSpPr().getSolidFill().getSrgbClr().getVal();
        assertArrayEquals(new byte[] {(byte) 0xED, 0x7D, 0x31}, orange);
    }

    /** Puts labels, a trend line and error bars into the first series, as Excel writes them for columns. */
    private static void addDetails(Path file) throws Exception {
        try (FileSystem zip = FileSystems.newFileSystem(file)) {
            Path part = zip.getPath(PART);
            String text = Files.readString(part, StandardCharsets.UTF_8);
            Files.writeString(part, text.replaceFirst("<c:cat>", DETAILS + "<c:cat>"));
        }
    }

    @Test
    void anotherKindKeepsLabelsTrendLinesErrorBarsAndGaps() throws Exception {
        Path file = saved(columns());
        addDetails(file);
        Chart before = only(new Resaved(file).firstSheet()).chart();
        Chart lines =
                chart(
                        List.of(
                                new Plot(
                                        Kind.LINE,
                                        Stacking.NONE,
                                        false,
                                        before.plots().get(0).look(),
                                        before.series())),
                        Optional.empty());
        Resaved.Saved there = changed(file, lines);
        ChartSeries first = only(there.sheet("Data")).chart().series().get(0);
        assertTrue(first.look().labels().orElseThrow().hasValue());
        assertEquals(ChartSeries.Trend.EXPONENTIAL, first.trendlines().get(0).trend());
        assertEquals(SeriesLook.ErrorKind.PER_CENT, first.look().errorBars().get(0).kind());
        assertFalse(there.text(PART).contains("outEnd"), "no place of a line");
        assertEquals(
                List.of(
                        "idx",
                        "order",
                        "tx",
                        "spPr",
                        "marker",
                        "dLbls",
                        "trendline",
                        "errBars",
                        "cat",
                        "val",
                        "smooth"),
                childrenOfFirstSeries(there, "lineChart"));
        Chart bars =
                chart(
                        List.of(
                                new Plot(
                                        Kind.BAR,
                                        Stacking.NONE,
                                        false,
                                        before.plots().get(0).look(),
                                        before.series())),
                        Optional.empty());
        Resaved.Saved lying = changed(file, bars);
        assertEquals(67, only(lying.sheet("Data")).chart().plots().get(0).look().gap());
        assertEquals(
                List.of(
                        "idx",
                        "order",
                        "tx",
                        "spPr",
                        "invertIfNegative",
                        "dPt",
                        "dLbls",
                        "trendline",
                        "errBars",
                        "cat",
                        "val"),
                childrenOfFirstSeries(lying, "barChart"));
    }

    /** To be in the order of CT_LineSer and CT_BarSer (ECMA-376 part 1, 21.2.2.170); POI's schema has no trend lines. */
    private static List<String> childrenOfFirstSeries(Resaved.Saved saved, String plot)
            throws Exception {
        return XmlNode.root(new XmlText(saved.text(PART)))
                .child("chart")
                .flatMap(chart -> chart.child("plotArea"))
                .flatMap(area -> area.child(plot))
                .flatMap(group -> group.child("ser"))
                .orElseThrow()
                .children()
                .stream()
                .map(XmlNode::name)
                .toList();
    }

    /** Puts the only chart into the right half of a group, as Excel writes groups. */
    private static void group(Path file) throws Exception {
        try (FileSystem zip = FileSystems.newFileSystem(file)) {
            Path part = zip.getPath("xl/drawings/drawing1.xml");
            String text = Files.readString(part, StandardCharsets.UTF_8);
            String start =
                    "<xdr:grpSp><xdr:nvGrpSpPr><xdr:cNvPr id=\"9\" name=\"Group\"/>"
                            + "<xdr:cNvGrpSpPr/></xdr:nvGrpSpPr><xdr:grpSpPr><a:xfrm>"
                            + "<a:off x=\"0\" y=\"0\"/><a:ext cx=\"200\" cy=\"100\"/>"
                            + "<a:chOff x=\"0\" y=\"0\"/><a:chExt cx=\"200\" cy=\"100\"/>"
                            + "</a:xfrm></xdr:grpSpPr>";
            Files.writeString(
                    part,
                    text.replace("<xdr:graphicFrame", start + "<xdr:graphicFrame")
                            .replace("</xdr:graphicFrame>", "</xdr:graphicFrame></xdr:grpSp>")
                            .replaceFirst(
                                    "<a:off x=\"0\" y=\"0\"/><a:ext cx=\"0\" cy=\"0\"/>",
                                    "<a:off x=\"100\" y=\"0\"/><a:ext cx=\"100\" cy=\"100\"/>"));
        }
    }

    @Test
    void aChartInAGroupIsShownAndStaysWhenOthersAreAdded() throws Exception {
        Path file = saved(columns());
        group(file);
        Resaved book = new Resaved(file);
        Sheet sheet = book.firstSheet();
        ChartFrame grouped = (ChartFrame) sheet.objects().drawings().get(0);
        assertEquals(new Drawing.Part(0.5, 0, 0.5, 1, false, false, 0), grouped.part());
        book.apply(
                new ObjectsChange(
                        sheet.id(),
                        sheet.objects()
                                .withDrawings(
                                        List.of(grouped, ChartFrame.of(ANCHOR, combined())))));
        Resaved.Saved there = book.save(folder);
        List<Drawing> again = there.sheet("Data").objects().drawings();
        assertEquals(2, again.size());
        assertTrue(((ChartFrame) again.get(0)).isGrouped());
        assertCombined(((ChartFrame) again.get(1)).chart());
        assertEquals("", there.text("xl/charts/chart3.xml"));
    }

    @Test
    void categoriesOfSeveralColumnsHaveLevels() throws Exception {
        Workbook workbook = new Workbook();
        Sheet sheet = workbook.addSheet("Data");
        Chart chart =
                chart(
                        List.of(plot(Kind.COLUMN, false, series(0, "Data!$A$2:$B$4"))),
                        Optional.empty());
        sheet.setObjects(SheetObjects.NONE.withDrawings(List.of(ChartFrame.of(ANCHOR, chart))));
        List<String> texts = List.of("2024", "Q1", "", "Q2", "2025", "Q1");
        Path file = folder.resolve("levels.xlsx");
        new NewWorkbookWriter()
                .write(
                        workbook,
                        (id, row, column) ->
                                row >= 1 && row < 4 && column < 2
                                        ? text(texts.get((row - 1) * 2 + column))
                                        : BlankValue.BLANK,
                        file);
        assertTrue(
                EditedFile.text(file, PART)
                        .contains(
                                "<c:multiLvlStrRef><c:f>Data!$A$2:$B$4</c:f><c:multiLvlStrCache>"
                                        + "<c:ptCount val=\"3\"/><c:lvl>"
                                        + "<c:pt idx=\"0\"><c:v>Q1</c:v></c:pt>"
                                        + "<c:pt idx=\"1\"><c:v>Q2</c:v></c:pt>"
                                        + "<c:pt idx=\"2\"><c:v>Q1</c:v></c:pt></c:lvl><c:lvl>"
                                        + "<c:pt idx=\"0\"><c:v>2024</c:v></c:pt>"
                                        + "<c:pt idx=\"2\"><c:v>2025</c:v></c:pt></c:lvl>"
                                        + "</c:multiLvlStrCache></c:multiLvlStrRef>"));
        Source read =
                only(new WorkbookReader().read(file).workbook().sheets().get(0))
                        .chart()
                        .series()
                        .get(0)
                        .categories();
        assertEquals("Data!$A$2:$B$4", read.reference());
        assertEquals(
                List.of(text("2024"), text("Q1"), BlankValue.BLANK, text("Q2")),
                read.kept().subList(0, 4));
    }

    private static Value text(String text) {
        return text.isEmpty() ? BlankValue.BLANK : new TextValue(text);
    }
}
