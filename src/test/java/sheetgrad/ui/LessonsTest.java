package sheetgrad.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.value.NumberText;
import sheetgrad.value.NumberValue;

/** The lessons of the course done live, as their lecturer does them: by typing, filling, solving and clicking. */
class LessonsTest extends LessonRobot {
    /** What Excel's own Solver came to in the course's older workbook. */
    private static final double EXCEL_WITHOUT_BIAS = 0.39302;

    private static final double EXCEL_WITH_BIAS = 0.31947;
    private static final int SGD_ROWS = 29;
    private static final int EPOCHS = 5;

    @Test
    void collaborativeFilteringIsFilledSolvedAndGivenBiases() throws Exception {
        openFile(copied("course22/collab_filter.xlsx"));
        sheet("dotprod");
        waitForNumber("V41", 2.80606206164831, 1e-9);
        select("H25:V39");
        push(KeyCode.DELETE);
        waitForBlank("V39");
        fillGrid("H25", "=IF(H2=\"\",0,MMULT($B25:$F25,H$19:H$23))", "H25:V25", "H25:V39");
        waitForNumber("V41", 2.80606206164831, 1e-9);
        solve();
        assertTrue(number("V41", EXCEL_WITHOUT_BIAS), "loss " + value("V41"));
        clickOn("#solve-close");
        select("A24");
        command("Insert rows");
        waitForIdle();
        enterAll("H24:V24", "=RAND()/10");
        enterAll("A26:A40", "=RAND()/10");
        makeValues("H24:V24");
        makeValues("A26:A40");
        fillGrid(
                "H26", "=IF(H2=\"\",0,MMULT($B26:$F26,H$19:H$23)+H$24+$A26)", "H26:V26", "H26:V40");
        solveFor("V42", "H19:V24, A26:F40");
        assertTrue(number("V42", EXCEL_WITH_BIAS), "loss " + value("V42"));
    }

    private void fillGrid(String corner, String formula, String firstRow, String grid) {
        enter(corner, formula);
        waitFor(() -> value(corner) instanceof NumberValue);
        select(firstRow);
        chord(KeyCode.CONTROL, KeyCode.R);
        fillDown(grid);
    }

    private void makeValues(String range) {
        select(range);
        chord(KeyCode.CONTROL, KeyCode.C);
        chord(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.V);
        waitForIdle();
    }

    private void solveFor(String loss, String parameters) {
        select(loss);
        clickOn("#tool-solve");
        replaceText("#solve-loss", loss);
        replaceText("#solve-parameters", parameters);
        solveShown();
    }

    private void replaceText(String field, String text) {
        clickOn(field);
        chord(KeyCode.CONTROL, KeyCode.A);
        type(text);
        waitFor(() -> lookup(field).queryAs(TextInputControl.class).getText().equals(text));
    }

    private boolean number(String cell, double most) {
        return value(cell) instanceof NumberValue number && number.number() <= most;
    }

    @Test
    void newFilterValuesChangeTheConvolution() throws Exception {
        openFile(copied("course22/conv-example.xlsx"));
        sheet("conv-example");
        waitForNumber("EN4", 258.737626710757, 1e-9);
        NumberValue before = (NumberValue) value("AD11");
        enter("AD11", NumberText.general(before.number() + 0.125));
        waitForNumber("EN4", 265.922960242563, 1e-9);
        chord(KeyCode.CONTROL, KeyCode.Z);
        waitForNumber("EN4", 258.737626710757, 1e-9);
    }

    @Test
    void precedentsAreTracedLevelByLevel() throws Exception {
        openFile(copied("course22/conv-example.xlsx"));
        sheet("conv-example");
        select("DC4");
        chord(KeyCode.CONTROL, KeyCode.ALT, KeyCode.P);
        waitFor(() -> grid().decorations().arrows().size() == 1);
        assertEquals("CC4:CD5", grid().decorations().arrows().get(0).from().toA1());
        chord(KeyCode.CONTROL, KeyCode.ALT, KeyCode.P);
        // Four cells of the second convolution, each of two channels and two filters.
        waitFor(() -> grid().decorations().arrows().size() == 1 + 4 * 4);
    }

    @Test
    void dropoutFollowsItsProbabilityAndIsDrawnAnewUnlessItIsKept() throws IOException {
        openFile(copied("course22/conv-example.xlsx"));
        sheet("conv-example (dropout)");
        enter("GD1", "0.5");
        waitForNumber("GD1", 0.5, 0);
        waitForIdle();
        assertMask(0.5);
        List<Double> first = numbers("CU4:DS27");
        push(KeyCode.F9);
        waitFor(() -> !numbers("CU4:DS27").equals(first));
        waitForIdle();
        assertMask(0.5);
        command("Keep random numbers as they are");
        waitForIdle();
        List<Double> kept = numbers("CU4:DS27");
        push(KeyCode.F9);
        waitForIdle();
        assertEquals(kept, numbers("CU4:DS27"));
    }

    /** The sheet's mask: a random number above p + 0.001 stays, any other becomes 0. */
    private void assertMask(double p) {
        List<Double> random = numbers("CU4:DS27");
        List<Double> mask = numbers("DZ4:EX27");
        for (int i = 0; i < random.size(); i++) {
            assertEquals(random.get(i) > p + 0.001 ? random.get(i) : 0, mask.get(i));
        }
    }

    private List<Double> numbers(String range) {
        List<Double> numbers = new ArrayList<>();
        for (CellAddress cell : CellRange.of(range).cells()) {
            numbers.add(value(cell.toA1()) instanceof NumberValue one ? one.number() : Double.NaN);
        }
        return numbers;
    }

    @Test
    void buttonsOfGradientDescentAreClicked() throws Exception {
        openFile(copied("course-v3/graddesc.xlsm"));
        sheet("basic");
        clickOn(middleOf("A1"));
        waitForNumber("C1", 1, 0);
        waitForNumber("C2", 1, 0);
        clickOn(middleOf("A2"));
        waitForNumber("C1", 1.2754625002528799, 1e-14);
        waitForNumber("C2", 2.569996469807525, 1e-14);
        enter("F1", "0.00005");
        waitForNumber("F1", 0.00005, 0);
        double[] expected = epochs(1.2754625002528799, 2.569996469807525, 0.00005);
        clickOn(middleOf("A2"));
        waitForNumber("C1", expected[0], 1e-12);
        waitForNumber("C2", expected[1], 1e-12);
    }

    /** Five epochs of one row after the other, each of which loses the update of its last row. */
    private double[] epochs(double startIntercept, double startSlope, double rate) {
        List<Double> x = numbers("A4:A32");
        List<Double> y = numbers("B4:B32");
        double intercept = startIntercept;
        double slope = startSlope;
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            for (int row = 0; row < SGD_ROWS - 1; row++) {
                double derivative = 2 * (intercept + slope * x.get(row) - y.get(row));
                slope -= derivative * x.get(row) * rate;
                intercept -= derivative * rate;
            }
        }
        return new double[] {intercept, slope};
    }
}
