package sheetgrad.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.application.Platform;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import sheetgrad.ui.validation.KindChoice;
import sheetgrad.value.BlankValue;
import sheetgrad.value.TextValue;

/** A validation made in its dialog, its message, its list and its refusal. */
class ValidationWindowTest extends WindowRobot {
    @Test
    void aListIsMadeOfferedAndKeptTo() {
        openModel("empty");
        select("B2");
        Platform.runLater(() -> view().tools().validations().edit());
        waitFor(() -> lookup("#validation-dialog").tryQuery().isPresent());
        interact(
                () ->
                        lookup("#validation-kind")
                                .<ComboBox<KindChoice>>query()
                                .setValue(KindChoice.LIST));
        clickOn("OK");
        waitFor(() -> !lookup("#validation-message").<Label>query().getText().isEmpty());
        clickOn("#validation-first");
        type("red,green");
        clickOn("Input message");
        clickOn("#validation-prompt");
        type("Which colour?");
        clickOn("Error alert");
        clickOn("#validation-alert");
        type("Red or green!");
        clickOn("OK");
        waitFor(() -> lookup("#cell-prompt").<Label>query().isVisible());
        assertEquals("Which colour?", lookup("#cell-prompt").<Label>query().getText());

        interact(() -> grid().requestFocus());
        chord(KeyCode.ALT, KeyCode.DOWN);
        waitFor(() -> lookup("#validation-choices").tryQuery().isPresent());
        push(KeyCode.DOWN);
        push(KeyCode.ENTER);
        waitFor(() -> value("B2").equals(new TextValue("green")));

        select("B2");
        type("blue\n");
        waitFor(() -> lookup("#validation-alert-dialog").tryQuery().isPresent());
        assertTrue(lookup("Red or green!").tryQuery().isPresent());
        clickOn("Edit again");
        waitFor(() -> grid().isEditing());
        assertEquals("blue", grid().editing().text().get());
        push(KeyCode.ESCAPE);
        assertEquals(new TextValue("green"), value("B2"));

        push(KeyCode.DELETE);
        waitFor(() -> value("B2").equals(BlankValue.BLANK));
        chord(KeyCode.CONTROL, KeyCode.Z);
        chord(KeyCode.CONTROL, KeyCode.Z);
        chord(KeyCode.CONTROL, KeyCode.Z);
        waitFor(() -> !lookup("#cell-prompt").<Label>query().isVisible());
    }
}
