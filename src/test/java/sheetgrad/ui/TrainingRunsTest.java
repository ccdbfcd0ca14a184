package sheetgrad.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import sheetgrad.reference.CellAddress;
import sheetgrad.ui.training.RunRecord;
import sheetgrad.value.Value;

/** Runs side by side, cells picked for the Solve panel, and seeds. The line is y = 2x + 1. */
class TrainingRunsTest extends WindowRobot {
    private TableView<RunRecord> table() {
        return lookup("#runs-table").queryTableView();
    }

    private void solve() {
        int before = view().tools().solve().runs().runs().size();
        clickOn("#solve-start");
        waitFor(() -> view().tools().solve().runs().runs().size() == before + 1);
    }

    @Test
    void formerRunIsRestoredInOneStep() {
        openModel();
        interact(() -> view().tools().solve().panel().toggle());
        solve();
        waitForNumber("D1", 2, 1e-3);
        select("D1");
        type("7");
        push(KeyCode.ENTER);
        waitForNumber("D1", 7, 0);
        solve();
        waitForNumber("D1", 2, 1e-3);
        select("D1");
        type("9");
        push(KeyCode.ENTER);
        waitForNumber("D1", 9, 0);
        interact(
                () -> {
                    view().tools().solve().panel().toggle();
                    view().tools().solve().runsPanel().toggle();
                });
        waitFor(() -> table().getItems().size() == 2);
        RunRecord first = table().getItems().get(0);
        assertEquals(35, first.lossBefore());
        assertEquals("line!D4", first.lossName());
        assertTrue(first.losses().size() > 1);
        interact(() -> table().getSelectionModel().select(0));
        clickOn("#runs-restore");
        waitForNumber("D1", first.parameters()[0], 0);
        waitForNumber("D2", first.parameters()[1], 0);
        interact(() -> grid().requestFocus());
        push(KeyCode.CONTROL, KeyCode.Z);
        waitForNumber("D1", 9, 0);
        assertTrue(view().tools().solve().runs().csv().startsWith("run,loss,method,"));
        assertEquals(3, view().tools().solve().runs().csv().lines().count());
    }

    @Test
    void cellsArePickedWhileAFieldHasTheFocus() {
        openModel();
        interact(() -> view().tools().solve().panel().toggle());
        clickOn("#solve-loss");
        TextField loss = lookup("#solve-loss").queryAs(TextField.class);
        clickOn(middleOf("C2"));
        waitFor(() -> loss.getText().equals("C2") && loss.isFocused());
        clickOn("#solve-parameters");
        TextField parameters = lookup("#solve-parameters").queryAs(TextField.class);
        drag(middleOf("A1")).dropTo(middleOf("B2"));
        waitFor(() -> parameters.getText().equals("A1:B2"));
        assertEquals("C2", loss.getText());
    }

    @Test
    void seedDrawsTheSameNumbersAgain() {
        openModel();
        interact(() -> view().session().enter(0, CellAddress.of("F1"), "=RAND()"));
        waitFor(() -> lookup("#status-seed").query().isVisible());
        interact(() -> view().session().random().reseed(42));
        waitFor(() -> lookup("#status-seed").queryAs(Button.class).getText().equals("Seed 42"));
        Value drawn = value("F1");
        push(KeyCode.F9);
        waitFor(() -> !value("F1").equals(drawn));
        clickOn("#status-seed");
        waitFor(() -> lookup("#seed").tryQuery().isPresent());
        push(KeyCode.ENTER);
        waitFor(() -> value("F1").equals(drawn));
    }
}
