package sheetgrad.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sheetgrad.SharedFiles;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.reference.SheetRange;
import sheetgrad.value.BlankValue;
import sheetgrad.value.NumberValue;
import sheetgrad.value.TextValue;
import sheetgrad.value.Value;
import sheetgrad.workbook.CellContent;
import sheetgrad.workbook.CellStyle;
import sheetgrad.workbook.ConditionalFormat;
import sheetgrad.workbook.ConditionalFormat.PointKind;
import sheetgrad.workbook.Sheet;
import sheetgrad.workbook.SolverModel;
import sheetgrad.workbook.Table;
import sheetgrad.workbook.Workbook;

class WorkbookReaderTest {

    private static OpenedWorkbook open(String name) throws WorkbookFileException {
        return new WorkbookReader().read(SharedFiles.file("corpus/" + name));
    }

    private static int formulas(Workbook workbook) {
        int[] count = {0};
        for (Sheet sheet : workbook.sheets()) {
            sheet.contents()
                    .forEach(
                            CellRange.WHOLE_SHEET,
                            (row, column, content) -> count[0] += content.isFormula() ? 1 : 0);
        }
        return count[0];
    }

    private static List<CellContent> broken(Workbook workbook) {
        List<CellContent> broken = new ArrayList<>();
        for (Sheet sheet : workbook.sheets()) {
            sheet.contents()
                    .forEach(
                            CellRange.WHOLE_SHEET,
                            (row, column, content) -> {
                                if (content instanceof CellContent.BrokenFormula) {
                                    broken.add(content);
                                }
                            });
        }
        return broken;
    }

    private static Sheet sheet(OpenedWorkbook opened, String name) {
        return opened.workbook().findSheet(name).orElseThrow();
    }

    private static CellContent content(OpenedWorkbook opened, String sheet, String cell) {
        CellAddress address = CellAddress.of(cell);
        return sheet(opened, sheet).contents().find(address.row(), address.column()).orElseThrow();
    }

    private static Value stored(OpenedWorkbook opened, String sheet, String cell) {
        CellAddress address = CellAddress.of(cell);
        return opened.stored().value(sheet(opened, sheet).id(), address.row(), address.column());
    }

    /** The numbers are those of the elements {@code f} in the files that are not empty members of arrays. */
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
            course22/titanic.xlsx,          23507
            course22/collab_filter.xlsx,     2018
            course22/conv-example.xlsx,      9336
            course22/entropy_example.xlsx,     39
            course-v3/collab_filter.xlsx,   10879
            course-v3/graddesc.xlsm,         1623
            ai-by-hand/Temperature.xlsx,       41
            """)
    void everyFormulaCellIsRead(String name, int expected) throws WorkbookFileException {
        assertEquals(expected, formulas(open(name).workbook()));
    }

    @Test
    void everyWorkbookOpens() throws Exception {
        List<Path> files = SharedFiles.workbooks();
        Assumptions.assumeFalse(files.isEmpty(), "there is no corpus");
        for (Path file : files) {
            OpenedWorkbook opened = new WorkbookReader().read(file);
            assertFalse(opened.workbook().sheets().isEmpty(), file.toString());
            assertEquals(List.of(), broken(opened.workbook()), file.toString());
        }
    }

    @Test
    void storedValuesOfAllTypesAreRead() throws WorkbookFileException {
        OpenedWorkbook titanic = open("course22/titanic.xlsx");
        assertEquals(new NumberValue(0.14422714930851466), stored(titanic, "linear", "AA7"));
        assertEquals(new TextValue("Survived"), stored(titanic, "linear", "A3"));
        assertTrue(stored(titanic, "linear", "XFD1048576") instanceof BlankValue);
    }

    @Test
    void solverModelsComeFromHiddenNames() throws WorkbookFileException {
        OpenedWorkbook opened = open("course22/collab_filter.xlsx");
        SolverModel model =
                Objects.requireNonNull(
                        opened.workbook().solverModels().get(sheet(opened, "dotprod").id()));
        assertEquals("dotprod!V41", model.loss().toA1());
        assertEquals(
                List.of("dotprod!H19:V23", "dotprod!B25:F39"),
                model.parameters().stream().map(SheetRange::toA1).toList());
        assertEquals(SolverModel.Goal.MINIMIZE, model.goal());
        assertFalse(model.isNonNegative());
    }

    @Test
    void aSolverModelWithoutObjectiveIsLeftOut() throws WorkbookFileException {
        OpenedWorkbook opened = open("course-v3/collab_filter.xlsx");
        assertFalse(
                opened.workbook().solverModels().containsKey(sheet(opened, "movielens_1hot").id()));
        assertEquals(2, opened.workbook().solverModels().size());
    }

    @Test
    void tablesKnowTheirColumns() throws WorkbookFileException {
        Table table = open("course22/titanic.xlsx").workbook().findTable("Table13").orElseThrow();
        assertEquals(CellRange.of("A3:P715"), table.range());
        assertEquals(List.of("Survived", "Embarked"), table.columns().subList(0, 2));
        assertTrue(table.hasHeaders());
        assertFalse(table.hasTotals());
    }

    @Test
    void layoutIsRead() throws WorkbookFileException {
        OpenedWorkbook titanic = open("course22/titanic.xlsx");
        assertEquals(
                "nnet", titanic.workbook().sheets().get(titanic.workbook().activeSheet()).name());
        var linear = sheet(titanic, "linear").layout();
        assertEquals(3, linear.frozenRows());
        assertEquals(1, linear.frozenColumns());
        assertEquals(12, linear.firstVisibleColumn());
        assertEquals(9.90625, linear.columnWidth(0));
        assertEquals(18.5, linear.rowHeight(0));
        OpenedWorkbook conv = open("course22/conv-example.xlsx");
        Sheet sheet = conv.workbook().sheets().get(0);
        assertEquals(90, sheet.layout().zoomPercent());
        assertFalse(sheet.layout().showsGridlines());
        assertEquals(2.83203125, sheet.layout().columnWidth(1));
        assertEquals(1, Objects.requireNonNull(sheet.layout().columns().get(100)).outlineLevel());
        assertEquals(List.of(CellRange.of("GD1:GE1")), sheet.merges());
    }

    @Test
    void colourScalesAreReadInOrderOfPriority() throws WorkbookFileException {
        Sheet sheet = open("course22/conv-example.xlsx").workbook().sheets().get(0);
        ConditionalFormat.ColourScale scale =
                sheet.conditionalFormats().stream()
                        .filter(format -> format.ranges().contains(CellRange.of("A2:AB29")))
                        .map(ConditionalFormat.ColourScale.class::cast)
                        .findFirst()
                        .orElseThrow();
        assertEquals(
                new ConditionalFormat.Point(PointKind.MINIMUM, 0, 0xFCFCFF), scale.points().get(0));
        assertEquals(
                new ConditionalFormat.Point(PointKind.MAXIMUM, 0, 0xF8696B), scale.points().get(1));
    }

    @Test
    void stylesCarryFontsFillsAndThemeColours() throws WorkbookFileException {
        OpenedWorkbook titanic = open("course22/titanic.xlsx");
        CellStyle heading = sheet(titanic, "linear").styleAt(0, 0);
        assertTrue(heading.font().isBold());
        assertEquals(OptionalInt.of(0), heading.font().colour());
        assertEquals(8, heading.origin());
    }

    @Test
    void namesThatAreErrorsOrPointToOtherFilesLoad() throws WorkbookFileException {
        OpenedWorkbook opened = open("ai-by-hand/Temperature.xlsx");
        assertEquals("#REF!", opened.workbook().findName("width", 0).orElseThrow().text());
        assertEquals("[2]small!$E$7", opened.workbook().findName("_dk", 0).orElseThrow().text());
        assertEquals(
                new NumberValue(3),
                opened.workbook().externalBooks().get(1).value("small", CellAddress.of("E7")));
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
            4472C4, 0,                    4472C4
            4472C4, 0.79998168889431442,  DAE3F3
            4472C4, -0.249977111117893,   2F5597
            000000, 0.499984740745262,    7F7F7F
            FFFFFF, -4.9989318521683403E-2, F2F2F2
            """)
    void tintsAreThoseOfExcel(String base, double tint, String expected) {
        int rgb = Palette.tinted(Integer.parseInt(base, 16), tint);
        assertEquals(expected, String.format("%06X", rgb));
    }

    @Test
    void cellsWithinAnArrayHoldNoContentButAValue() throws WorkbookFileException {
        OpenedWorkbook opened = open("course22/collab_filter.xlsx");
        Sheet sheet = sheet(opened, "movielens_emb");
        CellContent.ArrayFormula anchor =
                assertInstanceOf(
                        CellContent.ArrayFormula.class, content(opened, "movielens_emb", "M3"));
        assertEquals(CellRange.of("M3:Q3"), anchor.range());
        assertTrue(sheet.contents().find(2, 13).isEmpty());
        assertInstanceOf(NumberValue.class, stored(opened, "movielens_emb", "N3"));
    }

    @Test
    void aFormulaThatSpillsIsKnownByItsMetadata() throws WorkbookFileException {
        OpenedWorkbook opened = open("course22/titanic.xlsx");
        assertInstanceOf(CellContent.DynamicFormula.class, content(opened, "mmult", "V4"));
        assertEquals(
                CellRange.of("V4:W715"),
                opened.stored()
                        .spillRange(sheet(opened, "mmult").id(), CellAddress.of("V4"))
                        .orElseThrow());
        assertTrue(sheet(opened, "mmult").contents().find(4, 21).isEmpty());
    }
}
