package sheetgrad.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;
import sheetgrad.reference.CellRange;

/** Formulas typed, pointed at, completed and filled in the window, by real keys and clicks. */
class EntryTest extends WindowRobot {
    private void drag(Point2D from, Point2D to) {
        drag(from, MouseButton.PRIMARY).dropTo(to);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Point2D handleOf(String a1) {
        Bounds box = grid().boundsOf(CellRange.of(a1));
        return grid().localToScreen(box.getMaxX() - 1, box.getMaxY() - 1);
    }

    @Test
    void fillHandleContinuesFormulasAndNumbers() {
        openModel();
        select("F1");
        type("=A1*10");
        push(KeyCode.ENTER);
        waitForNumber("F1", 0, 0);
        select("F1");
        drag(handleOf("F1"), middleOf("F3"));
        waitForNumber("F3", 20, 0);
        assertEquals("F1:F3", grid().getSelection().toA1());
        select("B2:B3");
        drag(handleOf("B3"), middleOf("B6"));
        waitForNumber("B6", 11, 0);
    }

    @Test
    void doubleClickOnTheHandleFillsDownAlongTheNeighbour() {
        openModel();
        select("E4");
        type("1");
        push(KeyCode.ENTER);
        type("2");
        push(KeyCode.ENTER);
        select("F3");
        select("D1");
        type("7");
        push(KeyCode.ENTER);
        waitForNumber("D1", 7, 0);
        select("F4");
        type("=E4*2");
        push(KeyCode.ENTER);
        waitForNumber("F4", 2, 0);
        select("F4");
        doubleClickOn(handleOf("F4"));
        waitForNumber("F5", 4, 0);
    }

    @Test
    void controlDAndControlRCopy() {
        openModel();
        select("F1");
        type("=A1+1");
        push(KeyCode.ENTER);
        waitForNumber("F1", 1, 0);
        select("F1:F3");
        chord(KeyCode.CONTROL, KeyCode.D);
        waitForNumber("F3", 3, 0);
        select("F1:G3");
        chord(KeyCode.CONTROL, KeyCode.R);
        waitForNumber("G3", 6, 0);
    }

    @Test
    void controlEnterFillsTheSelection() {
        openModel();
        select("F1:G2");
        type("=$A2");
        chord(KeyCode.CONTROL, KeyCode.ENTER);
        waitForNumber("G2", 2, 0);
        assertEquals("F1:G2", grid().getSelection().toA1());
    }

    @Test
    void controlShiftEnterEntersAnArrayFormula() {
        openModel();
        select("F1:F3");
        type("=A1:A3*2");
        chord(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.ENTER);
        waitForNumber("F3", 4, 0);
        assertEquals("=A1:A3*2", formula());
        select("F2");
        type("1");
        push(KeyCode.ENTER);
        assertEquals("You can't change part of an array.", grid().editing().message().get());
        push(KeyCode.ESCAPE);
    }

    @Test
    void arrowsPointAtCellsWhereAnOperandIsExpected() {
        openModel();
        select("F1");
        type("=");
        push(KeyCode.LEFT);
        push(KeyCode.LEFT);
        assertEquals("=D1", grid().editing().text().get());
        type("+SUM(");
        push(KeyCode.LEFT);
        push(KeyCode.LEFT);
        push(KeyCode.LEFT);
        push(KeyCode.LEFT);
        push(KeyCode.SHIFT, KeyCode.DOWN);
        push(KeyCode.SHIFT, KeyCode.DOWN);
        assertEquals("=D1+SUM(B1:B3", grid().editing().text().get());
        type(")");
        push(KeyCode.ENTER);
        waitForNumber("F1", 9, 0);
    }

    @Test
    void f4MakesTheReferenceAbsolute() {
        openModel();
        select("F1");
        type("=B2");
        push(KeyCode.F4);
        assertEquals("=$B$2", grid().editing().text().get());
        push(KeyCode.F4);
        assertEquals("=B$2", grid().editing().text().get());
        push(KeyCode.ESCAPE);
    }

    @Test
    void f9ShowsTheValueOfTheSelectedPart() {
        openModel();
        select("F1");
        type("=1+SUM(B1:B3)");
        for (int i = 0; i < "SUM(B1:B3)".length(); i++) {
            push(KeyCode.SHIFT, KeyCode.LEFT);
        }
        push(KeyCode.F9);
        waitFor(() -> grid().editing().text().get().equals("=1+9"));
        push(KeyCode.ESCAPE);
    }

    @Test
    void functionNamesAreCompletedAndTheirArgumentsTold() {
        openModel();
        select("F1");
        type("=SUMPR");
        waitFor(() -> lookup("#completion-list").tryQuery().isPresent());
        push(KeyCode.TAB);
        assertEquals("=SUMPRODUCT(", grid().editing().text().get());
        waitFor(() -> lookup("#argument-hint").tryQuery().isPresent());
        type("A1:A3,B1:B3)");
        push(KeyCode.ENTER);
        waitForNumber("F1", 13, 0);
    }

    @Test
    void altEqualsProposesTheSumAbove() {
        openModel();
        select("B4");
        chord(KeyCode.ALT, KeyCode.EQUALS);
        assertEquals("=SUM(B1:B3)", grid().editing().text().get());
        push(KeyCode.ENTER);
        waitForNumber("B4", 9, 0);
    }
}
