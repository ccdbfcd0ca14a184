package sheetgrad.ui.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.ui.grid.CellView;
import sheetgrad.ui.grid.CellWidth;
import sheetgrad.ui.session.CellEntry;
import sheetgrad.ui.session.Recorded;
import sheetgrad.ui.session.SessionSnapshot;
import sheetgrad.ui.session.SmallModels;
import sheetgrad.value.NumberValue;
import sheetgrad.value.TextValue;
import sheetgrad.workbook.CellContent;
import sheetgrad.workbook.CellStyle;
import sheetgrad.workbook.ConditionalFormat.ColourScale;
import sheetgrad.workbook.ConditionalFormat.Point;
import sheetgrad.workbook.ConditionalFormat.PointKind;
import sheetgrad.workbook.Grid;
import sheetgrad.workbook.Sheet;
import sheetgrad.workbook.Table;
import sheetgrad.workbook.Workbook;
import sheetgrad.xlsx.PoiCellFormatter;

class SheetGridModelTest {
    private static final CellWidth WIDE = new CellWidth(100);
    private static final int WHITE = 0xFFFFFF;
    private static final int RED = 0xFF0000;

    private static SheetGridModel model(Recorded recorded) {
        SessionSnapshot snapshot = recorded.latest();
        return new SheetGridModel(snapshot.sheet(0), snapshot.values(), new PoiCellFormatter());
    }

    private static CellView cell(SheetGridModel model, String a1, CellWidth width) {
        CellAddress cell = CellAddress.of(a1);
        return model.cell(cell.row(), cell.column(), width);
    }

    private static Workbook styled(String numberFormat, double number) {
        Workbook workbook = SmallModels.line();
        Sheet sheet = workbook.sheets().get(0);
        sheet.contents().set(0, 0, new CellContent.Constant(new NumberValue(number)));
        sheet.styles().set(0, 0, CellStyle.DEFAULT.withNumberFormat(numberFormat));
        return workbook;
    }

    private static Workbook scaled(Point... points) {
        Workbook workbook = SmallModels.line();
        workbook.sheets()
                .get(0)
                .conditionalFormats()
                .add(new ColourScale(List.of(CellRange.of("B1:B3")), List.of(points)));
        return workbook;
    }

    /** Column A of course22/collab_filter.xlsx, bias: fitted by Excel to "0.00" at a width of 4.1640625, 29 pixels. */
    @Test
    void aColumnThatExcelFittedToItsNumbersShowsThem() throws Exception {
        try (Recorded recorded = Recorded.create(() -> styled("0.00", 0.7156))) {
            assertEquals("0.72", cell(model(recorded), "A1", new CellWidth(29)).text());
        }
    }

    @Test
    void cellShowsItsValueAndEditsItsFormula() throws Exception {
        try (Recorded recorded = Recorded.create(SmallModels::line)) {
            SheetGridModel model = model(recorded);
            assertEquals("35", cell(model, "D4", WIDE).text());
            assertEquals(CellView.Kind.NUMBER, cell(model, "D4", WIDE).kind());
            assertEquals("=SUM(C1:C3)", model.editText(3, 3));
            assertFalse(model.isBlank(3, 3));
            assertTrue(model.isBlank(4, 3));
            assertEquals(4, model.rows());
            assertEquals(4, model.columns());
        }
    }

    @Test
    void everyCellOfAnArrayEditsItsFormula() throws Exception {
        try (Recorded recorded = Recorded.create(SmallModels::withArray)) {
            assertEquals("=A1:A3*2", model(recorded).editText(2, 5));
        }
    }

    /** Column widths and texts as Excel shows them with Calibri 11: a digit is 7 pixels wide, a point about half. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    General | 0.144227  | 39 | 0.144
                    0.000   | 0.144227  | 39 | 0.144
                    0.000   | 0.144227  | 30 | ###
                    0.0%    | 0.5       | 64 | 50.0%
                    General | 0.144227  | 12 | 0
                    General | 0.0589164 | 64 | 0.058916
                    General | 3.1415927 | 64 | 3.141593
                    General | -2.236068 | 64 | -2.23607
                    General | 12345678  | 64 | 12345678
                    General | 2.4       | 22 | 2.4
                    General | 123       | 22 | ##
                    """)
    void numbersFillTheWidthOfTheirColumn(String format, double number, int pixels, String shown)
            throws Exception {
        try (Recorded recorded = Recorded.create(() -> styled(format, number))) {
            assertEquals(shown, cell(model(recorded), "A1", new CellWidth(pixels)).text());
        }
    }

    @Test
    void percentIsEditedAsPercent() throws Exception {
        try (Recorded recorded = Recorded.create(() -> styled("0.0%", 0.125))) {
            assertEquals("12.5%", model(recorded).editText(0, 0));
        }
    }

    @Test
    void colourScaleRunsStraightBetweenItsPoints() throws Exception {
        Point white = new Point(PointKind.MINIMUM, 0, WHITE);
        Point red = new Point(PointKind.MAXIMUM, 0, RED);
        try (Recorded recorded = Recorded.create(() -> scaled(white, red))) {
            SheetGridModel model = model(recorded);
            assertEquals(OptionalInt.of(WHITE), model.fill(0, 1));
            assertEquals(OptionalInt.of(0xFF8080), model.fill(1, 1));
            assertEquals(OptionalInt.of(RED), cell(model, "B3", WIDE).conditionalFill());
            assertEquals(OptionalInt.empty(), model.fill(0, 0));
        }
    }

    @Test
    void colourScaleMayHaveThreePoints() throws Exception {
        Point first = new Point(PointKind.NUMBER, 0, 0x000000);
        Point middle = new Point(PointKind.PERCENTILE, 50, WHITE);
        Point last = new Point(PointKind.PERCENT, 50, RED);
        try (Recorded recorded = Recorded.create(() -> scaled(first, middle, last))) {
            SheetGridModel model = model(recorded);
            assertEquals(OptionalInt.of(0x555555), model.fill(0, 1));
            assertEquals(OptionalInt.of(RED), model.fill(1, 1));
            assertEquals(OptionalInt.of(RED), model.fill(2, 1));
        }
    }

    @Test
    void copiedTextHasAllDigitsOfANumber() throws Exception {
        try (Recorded recorded = Recorded.create(() -> styled("General", 1 / 3.0))) {
            assertEquals("0.333333333333333", model(recorded).copiedText(0, 0));
        }
    }

    /** What is typed as [@x] in a table is shown so there, held and filed with the table's name, also where it is moved to. */
    @Test
    void rowsOfATableLeaveItsNameOutWithinItOnly() throws Exception {
        Workbook workbook = new Workbook();
        Sheet sheet = workbook.addSheet("s");
        String[] headings = {"x", "y"};
        for (int i = 0; i < 2; i++) {
            sheet.contents().set(0, i, new CellContent.Constant(new TextValue(headings[i])));
            sheet.contents().set(i + 1, 0, new CellContent.Constant(new NumberValue(i + 1)));
        }
        CellRange range = CellRange.of("A1:B3");
        workbook.addTable(new Table("T", sheet.id(), range, List.of(headings), true, false));
        try (Recorded recorded = Recorded.create(() -> workbook)) {
            recorded.enter("B2", "=[@x]*2");
            SessionSnapshot snapshot = recorded.latest();
            SheetGridModel model =
                    new SheetGridModel(
                            snapshot.sheet(0),
                            snapshot.values(),
                            new PoiCellFormatter(),
                            snapshot.tables(),
                            new Grid<>(),
                            List.of(),
                            false,
                            false);
            assertEquals("=[@x]*2", model.editText(1, 1));
            CellContent held = snapshot.sheet(0).sheet().contents().find(1, 1).orElseThrow();
            assertEquals("=T[@x]*2", CellEntry.write(held, CellAddress.of("B2"), false));
            assertEquals(new NumberValue(2), recorded.value("B2"));
        }
    }
}
