package sheetgrad.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import sheetgrad.reference.CellRange;

/** Cells of other sheets, whole columns and rows pointed at while a formula is typed. */
class SheetPointingTest extends WindowRobot {
    private Node tab(String name) {
        return lookup(".sheet-tab").queryAll().stream()
                .filter(node -> ((ToggleButton) node).getText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private String edited() {
        return grid().editing().text().get();
    }

    private int shown() {
        return view().model().sheetProperty().get();
    }

    /** In the header above a column of the cell, or left of its row. */
    private Point2D headerOf(String a1, boolean isColumn) {
        Bounds box = grid().boundsOf(CellRange.of(a1));
        return isColumn
                ? grid().localToScreen(box.getCenterX(), 8)
                : grid().localToScreen(8, box.getCenterY());
    }

    @Test
    void cellsOfAnotherSheetAreTakenUpAndEnterGoesBack() {
        openModel();
        select("F1");
        type("=");
        clickOn(tab("empty"));
        assertTrue(grid().isEditing());
        assertEquals(1, shown());
        clickOn(middleOf("B2"));
        assertEquals("=empty!B2", edited());
        drag(middleOf("B3")).dropTo(middleOf("C4"));
        assertEquals("=empty!B3:C4", edited());
        clickOn(middleOf("B2"));
        type("+");
        chord(KeyCode.CONTROL, KeyCode.PAGE_UP);
        assertEquals(0, shown());
        clickOn(middleOf("A2"));
        assertEquals("=empty!B2+A2", edited());
        type("*7");
        chord(KeyCode.CONTROL, KeyCode.PAGE_DOWN);
        waitFor(() -> !grid().isEditing());
        waitFor(() -> shown() == 1);
        chord(KeyCode.CONTROL, KeyCode.PAGE_UP);
        waitForNumber("F1", 7, 0);
        assertEquals("=empty!B2+A2*7", formula());
    }

    @Test
    void enterOnTheOtherSheetCommitsIntoTheOriginalCell() {
        openModel();
        select("F2");
        type("=SUM(");
        chord(KeyCode.CONTROL, KeyCode.PAGE_DOWN);
        push(KeyCode.DOWN);
        assertEquals("=SUM(empty!A2", edited());
        type(",3)");
        push(KeyCode.ENTER);
        assertEquals(0, shown());
        waitForNumber("F2", 3, 0);
        assertEquals("F3", grid().getSelection().active().toA1());
    }

    @Test
    void escapeGoesBackWithoutAChange() {
        openModel();
        select("F2");
        type("=");
        clickOn(tab("empty"));
        clickOn(middleOf("B2"));
        push(KeyCode.ESCAPE);
        assertFalse(grid().isEditing());
        assertEquals(0, shown());
        assertEquals("F2", grid().getSelection().active().toA1());
        assertEquals("", formula());
    }

    @Test
    void headersGiveWholeColumnsAndRows() {
        openModel();
        select("F2");
        type("=SUM(");
        clickOn(headerOf("B1", true));
        assertEquals("=SUM(B:B", edited());
        type(",");
        clickOn(headerOf("A3", false));
        assertEquals("=SUM(B:B,3:3", edited());
        drag(headerOf("A5", false)).dropTo(headerOf("A6", false));
        assertEquals("=SUM(B:B,5:6", edited());
        type(")");
        push(KeyCode.ENTER);
        waitForNumber("F2", 9, 0);
    }

    @Test
    void shiftOnATabPointsThroughAllSheetsBetween() {
        openModel();
        select("F2");
        type("=SUM(");
        clickOn(middleOf("B2"));
        press(KeyCode.SHIFT);
        clickOn(tab("empty"));
        release(KeyCode.SHIFT);
        assertEquals("=SUM(line:empty!B2", edited());
        type(")");
        push(KeyCode.ENTER);
        waitForNumber("F2", 3, 0);
    }
}
