package sheetgrad.xlsx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TimeZone;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sheetgrad.formula.Expression;
import sheetgrad.formula.FormulaParser;
import sheetgrad.formula.FormulaSyntaxException;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.reference.SheetCell;
import sheetgrad.reference.SheetRange;
import sheetgrad.value.BlankValue;
import sheetgrad.value.NumberValue;
import sheetgrad.value.TextValue;
import sheetgrad.value.Value;
import sheetgrad.workbook.CalculationSettings;
import sheetgrad.workbook.CellContent;
import sheetgrad.workbook.CellStyle;
import sheetgrad.workbook.CellStyle.Alignment;
import sheetgrad.workbook.CellStyle.Border;
import sheetgrad.workbook.CellStyle.Borders;
import sheetgrad.workbook.CellStyle.CellFont;
import sheetgrad.workbook.CellStyle.Horizontal;
import sheetgrad.workbook.CellStyle.Line;
import sheetgrad.workbook.CellStyle.Vertical;
import sheetgrad.workbook.CellValues;
import sheetgrad.workbook.ConditionalFormat;
import sheetgrad.workbook.ConditionalFormat.ColourScale;
import sheetgrad.workbook.ConditionalFormat.Point;
import sheetgrad.workbook.ConditionalFormat.PointKind;
import sheetgrad.workbook.DefinedName;
import sheetgrad.workbook.Sheet;
import sheetgrad.workbook.SheetLayout;
import sheetgrad.workbook.SheetObjects;
import sheetgrad.workbook.SolverModel;
import sheetgrad.workbook.SolverModel.Constraint;
import sheetgrad.workbook.SolverModel.Goal;
import sheetgrad.workbook.SolverModel.Relation;
import sheetgrad.workbook.Table;
import sheetgrad.workbook.Workbook;

class NewWorkbookWriterTest {
    private static final CellStyle FANCY =
            CellStyle.DEFAULT
                    .withNumberFormat("0.000")
                    .withFont(
                            new CellFont(
                                    "Arial",
                                    12.5,
                                    true,
                                    true,
                                    true,
                                    false,
                                    OptionalInt.of(0x123456)))
                    .withFill(0xFFF2CC)
                    .withBorders(
                            new Borders(
                                    new Border(Line.THIN, 0xA6A6A6),
                                    Border.NONE,
                                    new Border(Line.DOUBLE, 0),
                                    Border.NONE))
                    .withAlignment(
                            new Alignment(Horizontal.CENTER, Vertical.TOP, true, false, 0, -45));

    @TempDir Path folder;

    private final Workbook workbook = new Workbook();
    private final Sheet first = workbook.addSheet("my model");
    private final Sheet second = workbook.addSheet("data");
    private final SolverModel model =
            new SolverModel(
                    SheetCell.parse("'my model'!C2").orElseThrow(),
                    List.of(
                            SheetRange.parse("'my model'!A2:B2").orElseThrow(),
                            SheetRange.parse("data!A1").orElseThrow()),
                    Goal.VALUE_OF,
                    0.5,
                    List.of(new Constraint("'my model'!$A$2", Relation.LESS_OR_EQUAL, "5")),
                    false);

    /** Constants show themselves, formulas the numbers of their row and column. */
    private final CellValues values =
            new CellValues() {
                @Override
                public Value value(int sheet, int row, int column) {
                    CellContent content = workbook.sheet(sheet).contents().get(row, column);
                    if (content instanceof CellContent.Constant constant) {
                        return constant.value();
                    }
                    boolean isShown =
                            content != null
                                    || sheet == 0 && CellRange.of("E2:F3").contains(row, column);
                    return isShown ? new NumberValue(row + column / 10.0) : BlankValue.BLANK;
                }

                @Override
                public Optional<CellRange> spillRange(int sheet, CellAddress anchor) {
                    return anchor.equals(CellAddress.of("E2"))
                            ? Optional.of(CellRange.of("E2:F3"))
                            : Optional.empty();
                }
            };

    private static Expression parse(String text, String cell) throws FormulaSyntaxException {
        return FormulaParser.parse(text, CellAddress.of(cell));
    }

    private static void set(Sheet sheet, String cell, CellContent content) {
        CellAddress address = CellAddress.of(cell);
        sheet.contents().set(address.row(), address.column(), content);
    }

    private void build() throws FormulaSyntaxException {
        workbook.setSettings(
                CalculationSettings.DEFAULT.withIteration(7, 0.25).withPrecisionAsShown(true));
        set(first, "A1", new CellContent.Constant(new TextValue("x")));
        set(first, "B1", new CellContent.Constant(new TextValue("y & <z>")));
        set(first, "A2", new CellContent.Constant(new NumberValue(0.1)));
        set(first, "B2", new CellContent.Constant(new NumberValue(1.0 / 3)));
        set(first, "C2", new CellContent.Formula(parse("SUM(Points[x])+LET(v,A2,v*2)", "C2")));
        set(
                first,
                "D2",
                new CellContent.ArrayFormula(
                        parse("TRANSPOSE(A2:B2)", "D2"), CellRange.of("D2:D3")));
        set(first, "E2", new CellContent.DynamicFormula(parse("SEQUENCE(2,2)", "E2")));
        set(second, "A1", new CellContent.Constant(sheetgrad.value.BooleanValue.TRUE));
        first.styles().set(1, 0, FANCY);
        first.merges().add(CellRange.of("H1:I2"));
        first.conditionalFormats()
                .add(
                        new ColourScale(
                                List.of(CellRange.of("A2:B2")),
                                List.of(
                                        new Point(PointKind.MINIMUM, 0, 0xFCFCFF),
                                        new Point(PointKind.NUMBER, 2.5, 0xF8696B))));
        first.layout().freeze(1, 2);
        first.layout().setZoomPercent(90);
        first.layout().setShowsGridlines(false);
        first.layout().setTabColour(0x00FF00);
        first.layout()
                .columns()
                .put(0, new SheetLayout.Column(13.5, false, 0, false, CellStyle.DEFAULT));
        first.layout()
                .rows()
                .put(4, new SheetLayout.Row(30, false, false, 0, false, CellStyle.DEFAULT));
        second.layout().setVisibility(SheetLayout.Visibility.HIDDEN);
        workbook.addTable(
                new Table(
                        "Points", 0, CellRange.of("A1:B2"), List.of("x", "y & <z>"), true, false));
        workbook.addName(
                new DefinedName(
                        "twice",
                        OptionalInt.empty(),
                        "_xlfn.LAMBDA(_xlpm.a,_xlpm.a*2)",
                        Optional.of(parse("LAMBDA(a,a*2)", "A1")),
                        false));
        workbook.solverModels().put(0, model);
    }

    @Test
    void whatIsWrittenIsReadAgain() throws Exception {
        build();
        Path file = folder.resolve("new.xlsx");
        new WorkbookWriter().create(workbook, values, file);
        OpenedWorkbook again = new WorkbookReader().read(file);
        Workbook read = again.workbook();
        Sheet sheet = read.findSheet("my model").orElseThrow();
        for (String cell : List.of("A1", "B1", "A2", "B2", "C2", "D2", "E2")) {
            CellAddress at = CellAddress.of(cell);
            assertEquals(
                    first.contents().find(at.row(), at.column()),
                    sheet.contents().find(at.row(), at.column()));
            assertEquals(
                    values.value(0, at.row(), at.column()),
                    again.stored().value(0, at.row(), at.column()),
                    cell);
        }
        assertEquals(
                CellRange.of("E2:F3"),
                again.stored().spillRange(0, CellAddress.of("E2")).orElseThrow());
        assertEquals(new NumberValue(2.5), again.stored().value(0, 2, 5));
        CellStyle style = sheet.styleAt(1, 0);
        assertTrue(FANCY.looksLike(style), style.toString());
        assertEquals("Calibri", sheet.styleAt(0, 0).font().family());
        assertEquals(11, sheet.styleAt(0, 0).font().size());
        assertEquals(model, read.solverModels().get(0));
        assertEquals(workbook.tables(), read.tables());
        assertEquals(workbook.settings(), read.settings());
        assertEquals(workbook.findName("twice", 0), read.findName("twice", 0));
        assertEquals(first.merges(), sheet.merges());
        assertEquals(
                first.conditionalFormats(),
                List.<ConditionalFormat>copyOf(sheet.conditionalFormats()));
        assertEquals(1, sheet.layout().frozenRows());
        assertEquals(2, sheet.layout().frozenColumns());
        assertEquals(90, sheet.layout().zoomPercent());
        assertEquals(13.5, sheet.layout().columnWidth(0));
        assertEquals(9.140625, sheet.layout().columnWidth(1));
        assertEquals(30, sheet.layout().rowHeight(4));
        assertEquals(OptionalInt.of(0x00FF00), sheet.layout().tabColour());
        assertEquals(SheetLayout.Visibility.HIDDEN, read.sheets().get(1).layout().visibility());
        try (XSSFWorkbook poi = new XSSFWorkbook(Files.newInputStream(file))) {
            assertEquals(2, poi.getNumberOfSheets());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\rb",
                "a\r\nb",
                "\u0001",
                "\ufffe",
                "_x000D_",
                " x ",
                "\n",
                "\ud83d\ude00",
                "a&<b"
            })
    void everyTextComesBackAsItWas(String text) throws Exception {
        set(first, "A1", new CellContent.Constant(new TextValue(text)));
        first.setObjects(
                new SheetObjects(List.of(), Map.of(CellAddress.of("B2"), text), List.of()));
        Path file = folder.resolve("text.xlsx");
        new WorkbookWriter().create(workbook, values, file);
        OpenedWorkbook again = new WorkbookReader().read(file);
        assertEquals(new TextValue(text), again.stored().value(0, 0, 0));
        assertEquals(
                text.strip(),
                again.workbook().sheets().get(0).objects().comments().get(CellAddress.of("B2")));
    }

    @Test
    void tablesWithoutHeadingsAndColumnsInGroupsComeBack() throws Exception {
        Table table =
                new Table("Bare", 0, CellRange.of("A1:B1"), List.of("x", "y & z"), false, false)
                        .withStyle(NewTableStyle.of(Optional.empty(), OptionalInt.of(0)));
        workbook.addTable(table);
        SheetLayout.Column column =
                new SheetLayout.Column(12, true, 2, false, CellStyle.DEFAULT.withFill(0xFF0000));
        for (int i = 0; i < CellAddress.MAXIMUM_COLUMNS; i++) {
            first.layout().columns().put(i, column);
        }
        first.layout().columns().put(5, column.withWidth(20));
        Path file = folder.resolve("bare.xlsx");
        new WorkbookWriter().create(workbook, values, file);
        Workbook again = new WorkbookReader().read(file).workbook();
        assertEquals(List.of(table), again.tables());
        SheetLayout.Column last =
                again.sheets().get(0).layout().column(CellAddress.MAXIMUM_COLUMNS - 1);
        assertEquals(column.style().fill(), last.style().fill());
        assertEquals(column.withStyle(CellStyle.DEFAULT), last.withStyle(CellStyle.DEFAULT));
        assertEquals(12, again.sheets().get(0).layout().column(4).width());
        assertEquals(20, again.sheets().get(0).layout().column(5).width());
        assertEquals(12, again.sheets().get(0).layout().column(6).width());
        try (XSSFWorkbook poi = new XSSFWorkbook(file.toFile())) {
            assertEquals(3, poi.getSheetAt(0).getCTWorksheet().getColsArray(0).sizeOfColArray());
        }
    }

    @Test
    void theSameWorkbookGivesTheSameBytesAnywhere() throws Exception {
        build();
        Path one = folder.resolve("one.xlsx");
        Path other = folder.resolve("other.xlsx");
        new NewWorkbookWriter().write(workbook, values, one);
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
            Thread.sleep(2100);
            new NewWorkbookWriter().write(workbook, values, other);
        } finally {
            TimeZone.setDefault(before);
        }
        assertArrayEquals(Files.readAllBytes(one), Files.readAllBytes(other));
    }

    @Test
    void refusesOtherExtensions() {
        var e =
                assertThrows(
                        WorkbookFileException.class,
                        () ->
                                new NewWorkbookWriter()
                                        .write(workbook, values, folder.resolve("a.xls")));
        assertTrue(
                String.valueOf(e.getMessage()).endsWith("its name must end in .xlsx"),
                e.getMessage());
    }
}
