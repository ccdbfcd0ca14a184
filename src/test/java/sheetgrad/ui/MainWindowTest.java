package sheetgrad.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;
import sheetgrad.reference.CellRange;
import sheetgrad.ui.session.Recorded;
import sheetgrad.value.NumberValue;

/** Real clicks and key presses in the window, without a display. */
class MainWindowTest extends WindowRobot {
    @Test
    void aWorkbookThatWasOpenedTakesKeysAtOnce() {
        openModel();
        type("7");
        waitFor(() -> grid().isEditing());
    }

    @Test
    void typedFormulaIsCalculatedAndUndone() {
        openModel();
        select("F1");
        type("=SUM(B1:B3)*2");
        push(KeyCode.ENTER);
        waitFor(() -> number("F1") == 18);
        assertEquals(CellRange.of("F2"), grid().getSelection().currentRange());
        assertTrue(stage.getTitle().startsWith("line (edited)"), stage.getTitle());
        push(KeyCode.CONTROL, KeyCode.Z);
        waitFor(() -> Double.isNaN(number("F1")));
        assertFalse(stage.getTitle().contains("edited"), stage.getTitle());
    }

    @Test
    void refusedFormulaKeepsTheEditorOpenWithTheReason() {
        openModel();
        select("F1");
        type("=1+");
        push(KeyCode.ENTER);
        assertTrue(grid().isEditing());
        assertTrue(grid().editing().message().get().startsWith("This cannot be entered"));
        type("1");
        push(KeyCode.ENTER);
        waitFor(() -> number("F1") == 2);
        assertFalse(grid().isEditing());
    }

    @Test
    void formulaBarEditsTheActiveCell() {
        openModel();
        select("D4");
        assertEquals("=SUM(C1:C3)", formula());
        clickOn("#formula-field");
        push(KeyCode.END);
        type("+1");
        push(KeyCode.ENTER);
        waitFor(() -> number("D4") == 36);
    }

    @Test
    void nameBoxGoesToOtherSheets() {
        openModel();
        clickOn("#name-box");
        push(KeyCode.CONTROL, KeyCode.A);
        type("empty!C5");
        push(KeyCode.ENTER);
        assertEquals(CellRange.of("C5"), grid().getSelection().currentRange());
        push(KeyCode.CONTROL, KeyCode.PAGE_UP);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(CellRange.of("A1"), grid().getSelection().currentRange());
        assertEquals("0", formula());
    }

    @Test
    void cellsAreCopiedWithTheirFormulas() {
        openModel();
        select("D4");
        push(KeyCode.CONTROL, KeyCode.C);
        select("E4");
        push(KeyCode.CONTROL, KeyCode.V);
        waitFor(() -> number("E4") == 0);
        assertEquals("=SUM(D1:D3)", formula());
    }

    @Test
    void selectionIsSummedUpInTheStatusBar() {
        openModel();
        select("B1:B3");
        waitFor(() -> lookup("#status-sum").queryAs(Label.class).getText().equals("Sum: 9"));
        assertEquals("Average: 3", lookup("#status-average").queryAs(Label.class).getText());
        assertEquals("Count: 3", lookup("#status-count").queryAs(Label.class).getText());
    }

    @Test
    void gradientIsShownOnTheGridAndInWords() {
        openModel();
        select("B3");
        clickOn("#tool-gradient");
        Label legend = lookup("#status-gradient").queryAs(Label.class);
        waitFor(() -> legend.getText().equals("Gradient of line!D4: largest -26 at D1"));
        assertEquals(
                "d loss / d B3 = 10, value 5",
                lookup("#status-derivative").queryAs(Label.class).getText());
        assertEquals("B3 5, d loss / d B3 = 10, value 5", grid().getAccessibleText());
        assertTrue(lookup("#tool-gradient").queryAs(ToggleButton.class).isSelected());
        select("D2");
        type("1");
        push(KeyCode.ENTER);
        waitFor(() -> legend.getText().equals("Gradient of line!D4: largest -20 at D1"));
        push(KeyCode.CONTROL, KeyCode.G);
        waitFor(() -> legend.getText().isEmpty());
        assertFalse(lookup("#tool-gradient").queryAs(ToggleButton.class).isSelected());
    }

    @Test
    void solvedModelIsSavedAndOpenedAgain() throws Exception {
        openModel();
        clickOn("#tool-solve");
        clickOn("#solve-start");
        waitFor(
                () ->
                        lookup("#solve-message")
                                .queryAs(Labeled.class)
                                .getText()
                                .startsWith("Converged"));
        assertEquals(2, number("D1"), 1e-6);
        push(KeyCode.CONTROL, KeyCode.S);
        waitFor(() -> stage.getTitle().equals("line.xlsx - Sheetgrad"));
        try (Recorded saved = Recorded.open(file)) {
            saved.latest();
            assertEquals(2, ((NumberValue) saved.value("D1")).number(), 1e-6);
        }
        push(KeyCode.CONTROL, KeyCode.W);
        waitFor(() -> lookup("#start-open").tryQuery().isPresent());
        clickOn("#start-open");
        waitFor(() -> stage.getTitle().equals("line.xlsx - Sheetgrad"));
        assertEquals(2, number("D1"), 1e-6);
    }

    @Test
    void fileThatCannotBeOpenedIsNamedAndTheWorkbookStays() throws IOException {
        openModel();
        Files.writeString(file, "no workbook");
        push(KeyCode.CONTROL, KeyCode.O);
        waitFor(() -> message().contains("line.xlsx"));
        assertEquals(35, number("D4"));
        assertTrue(lookup("#grid").tryQuery().isPresent());
        assertEquals(1, window.windows().count());
    }

    @Test
    void closingAsksWhatToDoWithEdits() {
        openModel();
        select("A1");
        type("7");
        push(KeyCode.ENTER);
        waitFor(() -> number("A1") == 7);
        push(KeyCode.CONTROL, KeyCode.W);
        waitFor(() -> lookup("Don't save").tryQuery().isPresent());
        clickOn("Don't save");
        waitFor(() -> lookup("#start-open").tryQuery().isPresent());
    }
}
