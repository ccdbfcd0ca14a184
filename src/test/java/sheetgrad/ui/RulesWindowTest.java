package sheetgrad.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalInt;
import javafx.application.Platform;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;
import sheetgrad.ui.rules.RuleKind;
import sheetgrad.workbook.ConditionalFormat;
import sheetgrad.workbook.ConditionalLook;
import sheetgrad.workbook.Grid;

/** Conditional formats made, seen, moved and deleted in the window. */
class RulesWindowTest extends WindowRobot {
    private List<ConditionalFormat> formats() {
        return WaitForAsyncUtils.waitForAsyncFx(
                10_000,
                () -> view().model().currentSheet().orElseThrow().sheet().conditionalFormats());
    }

    private OptionalInt fill(int row, int column) {
        return WaitForAsyncUtils.waitForAsyncFx(
                10_000,
                () -> {
                    ConditionalLook look =
                            view().model()
                                    .snapshotProperty()
                                    .get()
                                    .orElseThrow()
                                    .looks()
                                    .getOrDefault(0, new Grid<>())
                                    .get(row, column);
                    return look == null ? OptionalInt.empty() : look.fill();
                });
    }

    private void make(String cells, RuleKind kind, String first) {
        select(cells);
        Platform.runLater(() -> view().tools().rules().create());
        waitFor(() -> lookup("#rule-dialog").tryQuery().isPresent());
        interact(() -> lookup("#rule-kind").<ComboBox<RuleKind>>query().setValue(kind));
        if (!first.isEmpty()) {
            clickOn("#rule-first");
            type(first);
        }
        clickOn("OK");
    }

    @Test
    void aRuleColoursCellsFollowsTheirValuesAndIsListed() {
        openModel("empty");
        select("A1");
        type("7\n3\n");
        make("A1:A2", RuleKind.GREATER, "5");
        waitFor(() -> fill(0, 0).equals(OptionalInt.of(0xFFC7CE)));
        assertEquals(OptionalInt.empty(), fill(1, 0));
        select("A2");
        type("9\n");
        waitFor(() -> fill(1, 0).isPresent());
        make("A1:A2", RuleKind.DATA_BAR, "");
        waitFor(() -> formats().size() == 2);
        assertTrue(formats().get(0) instanceof ConditionalFormat.DataBar);
        interact(() -> view().tools().rules().panel().toggle());
        interact(
                () ->
                        lookup("#rules-list")
                                .<ListView<ConditionalFormat>>query()
                                .getSelectionModel()
                                .select(0));
        clickOn("#rules-down");
        waitFor(() -> formats().get(1) instanceof ConditionalFormat.DataBar);
        clickOn("#rules-delete");
        waitFor(() -> formats().size() == 1);
        interact(() -> grid().requestFocus());
        chord(KeyCode.CONTROL, KeyCode.Z);
        waitFor(() -> formats().size() == 2);
    }

    @Test
    void aRuleThatCannotBeReadIsNotAccepted() {
        openModel("empty");
        make("A1:A2", RuleKind.FORMULA, "=A1+");
        waitFor(() -> lookup("#rule-message").queryLabeled().getText().startsWith("Something"));
        clickOn("Cancel");
        assertTrue(formats().isEmpty());
    }
}
