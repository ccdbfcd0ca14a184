package sheetgrad.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import sheetgrad.reference.CellAddress;
import sheetgrad.ui.gradient.GradientRow;

/** The list of derivatives, of the line's loss: -26 by the slope D1 and -18 by the offset D2. */
class GradientPanelTest extends WindowRobot {
    private List<String> names() {
        TableView<GradientRow> table = lookup("#gradient-table").queryTableView();
        return table.getItems().stream().map(GradientRow::name).toList();
    }

    private String explanation() {
        return lookup("#gradient-explanation").queryAs(Label.class).getText();
    }

    private void openPanel() {
        openModel();
        select("A1");
        chord(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.G);
        waitFor(() -> names().equals(List.of("D1", "D2")));
    }

    @Test
    void parametersAreListedBySizeAndAClickGoesToTheCell() {
        openPanel();
        clickOn("-26");
        assertEquals("D1", grid().getSelection().toA1());
        waitFor(() -> explanation().startsWith("D1 = 0"));
        assertEquals(
                """
                D1 = 0
                d loss / d D1 = -26
                +0.01 here changes the loss by about -0.26
                line!D1 \u2192 line!C3 (\u00d7 -20) \u2192 line!D4 (\u00d7 1)
                This path alone: -20\
                """,
                explanation());
    }

    @Test
    void allEnteredNumbersAreListedAndFound() {
        openPanel();
        clickOn("#gradient-all");
        waitFor(() -> names().size() == 8);
        clickOn("#gradient-search");
        type("b");
        waitFor(() -> names().equals(List.of("B3", "B2", "B1")));
    }

    @Test
    void lossIsChosenOnTheGrid() {
        openPanel();
        select("C3");
        clickOn("#gradient-loss-take");
        waitFor(
                () ->
                        lookup("#status-gradient")
                                .queryAs(Label.class)
                                .getText()
                                .equals("Gradient of line!C3: largest -20 at D1"));
    }

    @Test
    void cellWithoutPathIsExplained() {
        openPanel();
        select("F9");
        waitFor(() -> explanation().startsWith("F9 has no derivative: "));
        assertEquals(
                "F9 has no derivative: no cell that line!D4 is calculated from reads it.",
                explanation());
    }

    @Test
    void editBringsTheNewList() {
        openPanel();
        select("D2");
        type("1");
        push(KeyCode.ENTER);
        waitFor(() -> lookup("-20").tryQuery().isPresent());
        assertEquals(List.of("D1", "D2"), names());
    }

    @Test
    void figuresStandInCellsWithRoom() {
        openPanel();
        assertEquals("", grid().model().footnote(1, 3).orElseThrow().text());
        clickOn("#gradient-figures");
        assertTrue(lookup("#gradient-figures").queryAs(CheckBox.class).isSelected());
        assertEquals("-18", grid().model().footnote(1, 3).orElseThrow().text());
        assertTrue(grid().model().footnote(1, 3).orElseThrow().isNegative());
    }

    @Test
    void noteUnderTheMouseFollowsWhatChanges() {
        openPanel();
        moveTo(middleOf("D2"));
        waitFor(() -> hoverNote().startsWith("D2 = 0\nd loss / d D2 = -18"));
        interact(() -> view().session().enter(0, CellAddress.of("D2"), "1"));
        waitFor(() -> hoverNote().startsWith("D2 = 1\nd loss / d D2 = -12"));
    }

    private String hoverNote() {
        Label note = lookup("#cell-note").queryAs(Label.class);
        return note.isVisible() ? note.getText() : "";
    }
}
