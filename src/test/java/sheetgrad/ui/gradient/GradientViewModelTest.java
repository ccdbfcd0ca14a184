package sheetgrad.ui.gradient;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.ui.grid.CellWidth;
import sheetgrad.ui.grid.GridModel;
import sheetgrad.ui.session.Recorded;
import sheetgrad.ui.session.SessionSnapshot;
import sheetgrad.ui.session.SheetGradient;
import sheetgrad.ui.session.SmallModels;
import sheetgrad.ui.sheet.SheetGridModel;
import sheetgrad.workbook.CellStyle;
import sheetgrad.workbook.ConditionalFormat.ColourScale;
import sheetgrad.workbook.ConditionalFormat.Point;
import sheetgrad.workbook.ConditionalFormat.PointKind;
import sheetgrad.workbook.Sheet;
import sheetgrad.workbook.Workbook;
import sheetgrad.xlsx.PoiCellFormatter;

/**
 * The gradient of the squared errors of a line with slope and offset 0: residuals -1, -3, -5, so the derivatives are -26
 * by the slope D1, -18 by the offset D2, 2, 6, 10 by B1:B3, 1 by C1:C3 and 0 by A1:A3.
 */
@SuppressWarnings("NullAway.Init") // made before each test
class GradientViewModelTest {
    private static final int YELLOW = 0xFFFF00;
    private static final int OTHER_SHEET = 1;

    private final List<String> messages = new ArrayList<>();
    private Recorded recorded;
    private GradientViewModel model;

    private static Workbook coloured() {
        Workbook workbook = SmallModels.line();
        Sheet sheet = workbook.sheets().get(0);
        sheet.styles().set(0, 0, CellStyle.DEFAULT.withFill(YELLOW));
        sheet.styles().set(0, 3, CellStyle.DEFAULT.withFill(YELLOW));
        sheet.conditionalFormats()
                .add(
                        new ColourScale(
                                List.of(CellRange.of("A2:A3")),
                                List.of(
                                        new Point(PointKind.MINIMUM, 0, YELLOW),
                                        new Point(PointKind.MAXIMUM, 0, YELLOW))));
        return workbook;
    }

    @BeforeEach
    void open() throws Exception {
        recorded = Recorded.create(GradientViewModelTest::coloured);
        model = new GradientViewModel(recorded.session(), messages::add);
    }

    @AfterEach
    void close() {
        recorded.close();
    }

    private void toggle(int sheet, String active) {
        model.toggle(recorded.latest(), sheet, CellAddress.of(active));
        recorded.latest();
    }

    private void changed() {
        recorded.latest();
        model.workbookChanged();
        recorded.latest();
    }

    private double strength(String a1) {
        CellAddress cell = CellAddress.of(a1);
        SheetGradient sheet = model.gradientProperty().get().orElseThrow().sheet(0);
        return sheet.strength(cell.row(), cell.column());
    }

    private String note(String a1) {
        return model.note(0, CellAddress.of(a1));
    }

    private GridModel grid() {
        SessionSnapshot snapshot = recorded.latest();
        return model.over(
                new SheetGridModel(snapshot.sheet(0), snapshot.values(), new PoiCellFormatter()),
                0);
    }

    private OptionalInt fill(String a1) {
        CellAddress cell = CellAddress.of(a1);
        return grid().fill(cell.row(), cell.column());
    }

    @Test
    void activeFormulaIsTheLoss() {
        toggle(0, "C3");
        assertEquals("Gradient of line!C3: largest -20 at D1", model.legend(0));
        assertEquals("Gradient of line!C3: it does not depend on this sheet", model.legend(1));
    }

    @Test
    void storedModelHasTheLossWhereTheActiveCellIsNoFormula() {
        toggle(0, "A1");
        assertTrue(model.shownProperty().get());
        assertEquals("Gradient of line!D4: largest -26 at D1", model.legend(0));
        assertEquals("d loss / d D2 = -18, value 0", note("D2"));
        assertEquals("d loss / d B3 = 10, value 5", note("B3"));
        assertEquals("loss has no derivative by F9", note("F9"));
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    D1, -1
                    D2, -0.884640
                    B3, 0.727236
                    C1, 0.337553
                    D4, 0.337553
                    A2, 0
                    F9, 0
                    """)
    void strengthIsTheCubeRootOfThePartInTheLargest(String cell, double expected) {
        toggle(0, "D4");
        assertEquals(expected, strength(cell), 1e-6);
    }

    @Test
    void tintIsBlueBelowZeroAndOrangeAboveAndStrongerForMore() {
        toggle(0, "D4");
        int negative = fill("D2").orElseThrow();
        int positive = fill("B3").orElseThrow();
        int weaker = fill("B1").orElseThrow();
        assertTrue(blue(negative) > red(negative), Integer.toHexString(negative));
        assertTrue(red(positive) > blue(positive), Integer.toHexString(positive));
        assertTrue(blue(weaker) > blue(positive), Integer.toHexString(weaker));
        assertEquals(
                fill("D2"),
                OptionalInt.of(grid().cell(1, 3, new CellWidth(9)).conditionalFill().orElse(0)));
        assertEquals(OptionalInt.empty(), fill("F9"));
    }

    private static int red(int rgb) {
        return rgb >> 16;
    }

    private static int blue(int rgb) {
        return rgb & 0xff;
    }

    @Test
    void tintLiesOverTheFillAndColourScalesRest() {
        assertEquals(OptionalInt.of(YELLOW), fill("A2"));
        toggle(0, "D4");
        assertEquals(OptionalInt.of(YELLOW), fill("A1"));
        assertEquals(OptionalInt.empty(), fill("A2"));
        int overYellow = fill("D1").orElseThrow();
        assertTrue(blue(overYellow) < 0xff && blue(overYellow) > 0x80);
        toggle(0, "D4");
        assertFalse(model.shownProperty().get());
        assertEquals(OptionalInt.of(YELLOW), fill("A2"));
        assertEquals("", model.legend(0));
    }

    @Test
    void editBringsTheNewGradient() {
        toggle(0, "D4");
        recorded.enter("D2", "1");
        changed();
        assertEquals("d loss / d D1 = -20, value 0", note("D1"));
        assertEquals("d loss / d D2 = -12, value 1", note("D2"));
        assertEquals(List.of(), messages);
    }

    @Test
    void smallDerivativeIsWrittenWithAnExponent() {
        recorded.enter("C2", "=D2*0.0000125");
        toggle(0, "D4");
        recorded.enter("C1", "0");
        recorded.enter("C3", "0");
        changed();
        assertEquals("Gradient of line!D4: largest 1 at C1", model.legend(0));
        assertEquals("d loss / d D2 = 1.250e-05, value 0", note("D2"));
    }

    @Test
    void editThatMakesTheLossAnErrorEndsItWithASentence() {
        toggle(0, "D4");
        recorded.enter("B1", "many");
        changed();
        assertFalse(model.shownProperty().get());
        assertEquals("", model.legend(0));
        assertEquals(1, messages.size());
        assertTrue(messages.get(0).startsWith("No gradient: line!D4 is #VALUE!"), messages.get(0));
        assertTrue(messages.get(0).endsWith("."), messages.get(0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    =1+1   | No gradient: empty!A1 is not calculated from any entered number.
                    ="a"   | No gradient: empty!A1 holds no number.
                    7      | No gradient: select a cell whose formula gives a number; this sheet keeps no Solver model with a loss.
                    """)
    void cellWithoutGradientIsRefused(String text, String sentence) {
        recorded.session().enter(OTHER_SHEET, CellAddress.of("A1"), text);
        toggle(OTHER_SHEET, "A1");
        assertFalse(model.shownProperty().get());
        assertEquals(List.of(sentence), messages);
    }
}
