package sheetgrad.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import sheetgrad.autodiff.CellGradients;
import sheetgrad.reference.CellAddress;

/** The guided lessons, done as they say; what they tell of numbers is compared with the cells. */
class GuidedLessonsTest extends LessonRobot {
    @Test
    void gradientDescentIsDoneByHand() {
        begin("gradient-by-hand", 7);
        saysNumber("J4", 906.16, "%.2f");
        next();
        isToDo();
        assertEquals("Skip", text("#guide-next"));
        enter("F5", "1");
        isDone();
        saysNumber("J4", 847.16, "%.2f");
        next();
        select("J4");
        push(KeyCode.CONTROL, KeyCode.G);
        isDone();
        next();
        isToDo();
        step();
        isDone();
        next();
        isToDo();
        while (number("J4") >= 100) {
            step();
        }
        isDone();
        next();
        solve();
        isDone();
        assertEquals(2, number("F4"), 1e-4);
        assertEquals(30, number("F5"), 1e-4);
        next();
        clickOn("#guide-show");
        assertEquals("sgd", view().model().currentSheet().orElseThrow().name());
        isToDo();
        enter("B6", "0.6");
        isDone();
        assertEquals("Finish", text("#guide-next"));
        next();
        assertFalse(lookup("#guide").tryQuery().filter(Node::isVisible).isPresent());
    }

    /** Takes over the new values of a and b, as the lesson says. */
    private void step() {
        double before = number("J4");
        select("J7:J8");
        push(KeyCode.CONTROL, KeyCode.C);
        select("F4");
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.V);
        waitFor(() -> number("J4") < before);
    }

    @Test
    void titanicIsGuessedSolvedAndUsed() {
        begin("titanic-linear", 6);
        saysNumber("P4", 67.7 / 100, "%.1f");
        saysNumber("O4", 0.3230, "%.4f");
        next();
        isToDo();
        enter("K4", "0.3");
        isDone();
        saysNumber("O4", 0.2192, "%.4f");
        next();
        select("O4");
        push(KeyCode.CONTROL, KeyCode.G);
        isDone();
        double female = derivative("I4");
        saysNumber(female, "%.2f");
        for (String other : new String[] {"F4", "G4", "H4", "J4", "K4"}) {
            assertTrue(Math.abs(derivative(other)) < Math.abs(female), other);
        }
        enter("I4", "0.4");
        next();
        isDone();
        saysNumber("O4", 0.1796, "%.4f");
        saysNumber(number("P4") * 100, "%.1f%%");
        next();
        isToDo();
        solve();
        isDone();
        saysNumber("O4", 0.163369, "%.6f");
        saysNumber("I4", 0.49, "%.2f");
        next();
        isToDo();
        enter("B7", "female");
        isDone();
    }

    private void begin(String lesson, int steps) {
        clickOn("#lesson-" + lesson);
        waitFor(() -> lookup("#guide-count").tryQuery().isPresent());
        assertEquals("Step 1 of " + steps, text("#guide-count"));
        isDone();
    }

    private String text(String id) {
        return lookup(id).queryAs(Labeled.class).getText();
    }

    private void next() {
        clickOn("#guide-next");
    }

    private void isToDo() {
        assertFalse(lookup("#guide-insight").query().isVisible());
    }

    private void isDone() {
        waitFor(() -> lookup("#guide-insight").query().isVisible());
    }

    /** The cell holds about this number, and the lesson says so. */
    private void saysNumber(String cell, double expected, String form) {
        assertEquals(
                String.format(Locale.ROOT, form, expected),
                String.format(Locale.ROOT, form, number(cell)));
        saysNumber(cell.startsWith("P") ? number(cell) * 100 : number(cell), form);
    }

    private void saysNumber(double number, String form) {
        String said = String.format(Locale.ROOT, form, number);
        assertTrue(
                text("#guide-insight").contains(said), () -> said + ": " + text("#guide-insight"));
    }

    private double derivative(String cell) {
        return view().tools().gradient().gradientProperty().get().stream()
                .flatMap(shown -> shown.sheets().values().stream())
                .flatMap(sheet -> sheet.cells().stream())
                .filter(one -> one.cell().address().equals(CellAddress.of(cell)))
                .mapToDouble(CellGradients.CellGradient::gradient)
                .findFirst()
                .orElseThrow();
    }
}
