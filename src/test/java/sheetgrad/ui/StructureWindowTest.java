package sheetgrad.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.application.Platform;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/** Rows, columns and sheets changed by keys and clicks. */
class StructureWindowTest extends WindowRobot {
    private long tabs() {
        WaitForAsyncUtils.waitForFxEvents();
        return lookup(".sheet-tab").queryAllAs(ToggleButton.class).size();
    }

    @Test
    void wholeRowsAreInsertedAndDeletedByKeys() {
        openModel();
        select("2:3");
        push(KeyCode.CONTROL, KeyCode.ADD);
        waitFor(() -> number("D6") == 35);
        push(KeyCode.CONTROL, KeyCode.SUBTRACT);
        waitFor(() -> number("D4") == 35);
        push(KeyCode.CONTROL, KeyCode.Z);
        waitFor(() -> number("D6") == 35);
    }

    @Test
    void cellsAreMovedAsAsked() {
        openModel();
        select("D4");
        push(KeyCode.CONTROL, KeyCode.ADD);
        waitFor(() -> lookup("#structure-dialog").tryQuery().isPresent());
        push(KeyCode.ENTER);
        waitFor(() -> number("E4") == 35);
    }

    @Test
    void newSheetComesToTheFrontAndGoesAgain() {
        openModel();
        long before = tabs();
        push(KeyCode.SHIFT, KeyCode.F11);
        waitFor(() -> tabs() == before + 1);
        assertEquals("", formula());
        command("Hide sheet");
        waitFor(() -> tabs() == before);
        Platform.runLater(window.commands().find("Show hidden sheet...").orElseThrow()::run);
        waitFor(() -> lookup("#structure-dialog").tryQuery().isPresent());
        push(KeyCode.ENTER);
        waitFor(() -> tabs() == before + 1);
        push(KeyCode.CONTROL, KeyCode.Z);
        waitFor(() -> tabs() == before);
        push(KeyCode.CONTROL, KeyCode.Z);
        waitFor(() -> tabs() == before + 1);
        push(KeyCode.CONTROL, KeyCode.Z);
        waitFor(() -> tabs() == before);
        push(KeyCode.CONTROL, KeyCode.PAGE_UP);
        select("D4");
        assertEquals("=SUM(C1:C3)", formula());
    }
}
