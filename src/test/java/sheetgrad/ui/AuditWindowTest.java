package sheetgrad.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.Slider;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import sheetgrad.reference.CellRange;
import sheetgrad.ui.audit.WatchViewModel.Watched;
import sheetgrad.ui.grid.Arrow;
import sheetgrad.value.BlankValue;
import sheetgrad.value.ErrorValue;

/** Formulas evaluated step by step and cells watched, by real keys and clicks. */
class AuditWindowTest extends WindowRobot {
    private void enter(String a1, String text) {
        select(a1);
        type(text);
        push(KeyCode.ENTER);
    }

    private void showSheet(int id) {
        chord(KeyCode.CONTROL, id == 0 ? KeyCode.PAGE_UP : KeyCode.PAGE_DOWN);
        waitFor(() -> view().model().sheetProperty().get() == id);
    }

    /** Waits until an arrow or a command has led there. */
    private void waitForPlace(int sheet, String a1) {
        waitFor(
                () ->
                        view().model().sheetProperty().get() == sheet
                                && grid().getSelection().active().toA1().equals(a1));
    }

    @Test
    void arrowsLeadToOtherSheetsAndBack() {
        openModel();
        showSheet(1);
        enter("B3", "=line!D4*2");
        waitForNumber("B3", 70, 0);
        select("B3");
        chord(KeyCode.CONTROL, KeyCode.ALT, KeyCode.P);
        List<Arrow> expected = List.of(Arrow.fromOtherSheets(CellRange.of("B3")));
        waitFor(() -> grid().decorations().arrows().equals(expected));
        Bounds cell = grid().boundsOf(CellRange.of("B3"));
        doubleClickOn(grid().localToScreen(cell.getMinX() - 17, cell.getMinY() - 17));
        waitForPlace(0, "D4");
        command("Trace dependents");
        waitFor(() -> !grid().decorations().arrows().isEmpty());
        assertEquals(
                List.of(Arrow.toOtherSheets(CellRange.of("D4"))), grid().decorations().arrows());
        command("Go to the other end of the arrow");
        waitForPlace(1, "B3");
        assertEquals(expected, grid().decorations().arrows());
    }

    @Test
    void arrowToSeveralPlacesAsksWhereToGo() {
        openModel();
        showSheet(1);
        enter("B3", "=line!D1+line!D4");
        waitForNumber("B3", 35, 0);
        select("B3");
        chord(KeyCode.CONTROL, KeyCode.ALT, KeyCode.P);
        waitFor(() -> grid().decorations().arrows().size() == 1);
        interact(
                () ->
                        Platform.runLater(
                                () ->
                                        window.commands()
                                                .find("Go to the other end of the arrow")
                                                .orElseThrow()
                                                .run()));
        waitFor(() -> lookup("#structure-dialog").tryQuery().isPresent());
        ComboBox<String> places = lookup("#structure-dialog .combo-box").queryComboBox();
        assertEquals(List.of("line!D1", "line!D4"), places.getItems());
        interact(() -> places.getSelectionModel().select(1));
        push(KeyCode.ENTER);
        waitForPlace(0, "D4");
    }

    @Test
    void errorIsTracedOverSheetsToWhereItArose() {
        openModel();
        enter("F1", "=1/A1");
        enter("F2", "=F1+1");
        enter("F3", "=F2*2");
        showSheet(1);
        enter("B3", "=line!F3");
        waitFor(() -> value("B3") instanceof ErrorValue);
        select("B3");
        command("Trace error");
        waitFor(
                () ->
                        grid().decorations()
                                .arrows()
                                .equals(List.of(Arrow.fromOtherSheets(CellRange.of("B3")))));
        command("Go to where the error arose");
        waitForPlace(0, "F1");
        assertEquals(
                List.of(
                        Arrow.toOtherSheets(CellRange.of("F3")),
                        new Arrow(CellRange.of("F2"), CellRange.of("F3"), Arrow.Kind.ERROR),
                        new Arrow(CellRange.of("F1"), CellRange.of("F2"), Arrow.Kind.ERROR),
                        new Arrow(CellRange.of("A1"), CellRange.of("F1"))),
                grid().decorations().arrows());
        select("D4");
        command("Trace error");
        waitFor(() -> message().equals("D4 shows no error: select a cell that does."));
        Node bar = lookup(".notification-bar").query();
        waitFor(() -> bottom(bar) <= top(lookup(".formula-bar").query()));
    }

    private static double top(Node node) {
        return node.localToScene(node.getBoundsInLocal()).getMinY();
    }

    private static double bottom(Node node) {
        return node.localToScene(node.getBoundsInLocal()).getMaxY();
    }

    private String evaluated(String style) {
        StringBuilder text = new StringBuilder();
        lookup(style)
                .queryAllAs(Text.class)
                .forEach(part -> text.append(part.getText()).append('|'));
        return text.toString();
    }

    @Test
    void formulaIsEvaluatedStepByStepAndSteppedInto() {
        openModel();
        select("F1");
        type("=C2+1");
        push(KeyCode.ENTER);
        waitForNumber("F1", 10, 0);
        select("F1");
        command("Evaluate formula...");
        waitFor(() -> evaluated(".evaluate-next").equals("C2|"));
        clickOn("#evaluate-in");
        waitFor(() -> evaluated(".evaluate-next").equals("C2|$D$1|"));
        for (int i = 0; i < 8; i++) {
            clickOn("#evaluate-next");
        }
        assertEquals("= |C2|+1|= 9|||", evaluated(".evaluate-text"));
        clickOn("#evaluate-out");
        assertEquals("= |9+1||", evaluated(".evaluate-text"));
        clickOn("#evaluate-next");
        assertEquals("= 10|||", evaluated(".evaluate-text"));
        clickOn("#evaluate-restart");
        assertEquals("C2|", evaluated(".evaluate-next"));
        push(KeyCode.ESCAPE);
    }

    private TableView<Watched> watches() {
        return lookup("#watch-table").queryTableView();
    }

    private Node watchCell(String text) {
        return watches().lookupAll(".table-cell").stream()
                .filter(cell -> cell instanceof Labeled label && text.equals(label.getText()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void watchedCellsAreLiveAndLedTo() {
        openModel();
        select("D4");
        command("Watch the selected cells");
        waitFor(() -> watches().getItems().size() == 1);
        assertEquals("35", watches().getItems().get(0).value());
        assertEquals("=SUM(C1:C3)", watches().getItems().get(0).formula());
        select("D1");
        type("2");
        push(KeyCode.ENTER);
        waitFor(() -> watches().getItems().get(0).value().equals("3"));
        chord(KeyCode.CONTROL, KeyCode.PAGE_DOWN);
        waitFor(() -> view().model().sheetProperty().get() == 1);
        doubleClickOn(watchCell("D4"));
        waitFor(() -> view().model().sheetProperty().get() == 0);
        assertEquals("D4", grid().getSelection().active().toA1());
        interact(() -> watches().getSelectionModel().selectFirst());
        clickOn("#watch-remove");
        assertEquals(0, watches().getItems().size());
    }

    @Test
    void dataTableIsMadeAndTakenBack() {
        openModel();
        enter("G5", "=D1^2");
        enter("F6", "3");
        enter("F7", "4");
        select("F5:G7");
        command("Data table...");
        waitFor(() -> lookup("#table-column-input").tryQuery().isPresent());
        clickOn("#table-column-input");
        type("G6");
        clickOn("#table-enter");
        waitFor(
                () ->
                        lookup("#table-message")
                                .queryLabeled()
                                .getText()
                                .equals("The column input cell must lie outside of the table."));
        doubleClickOn("#table-column-input");
        type("D1");
        clickOn("#table-enter");
        waitForNumber("G6", 9, 0);
        waitForNumber("G7", 16, 0);
        select("F7");
        type("5");
        push(KeyCode.ENTER);
        waitForNumber("G7", 25, 0);
        chord(KeyCode.CONTROL, KeyCode.Z);
        chord(KeyCode.CONTROL, KeyCode.Z);
        waitFor(() -> value("G7") instanceof BlankValue);
    }

    @Test
    void goalIsSoughtAndTakenBack() {
        openModel();
        select("D4");
        command("Goal seek...");
        waitFor(() -> lookup("#goal-seek").tryQuery().isPresent());
        clickOn("#goal-value");
        type("11");
        clickOn("#goal-changing");
        type("D2");
        clickOn("#goal-seek");
        waitFor(() -> lookup("#goal-message").queryLabeled().getText().startsWith("Found"));
        waitForNumber("D4", 11, 1e-7);
        clickOn("#goal-restore");
        waitForNumber("D4", 35, 0);
        assertEquals(0, number("D2"));
        push(KeyCode.ESCAPE);
    }

    @Test
    void draggedSliderIsLiveAndOneStepToUndo() {
        openModel();
        select("D1:D2");
        command("Sliders for the selected cells");
        waitFor(() -> lookup(".cell-slider").queryAll().size() == 2);
        Slider slider = lookup(".cell-slider").query();
        interact(() -> slider.setValueChanging(true));
        interact(() -> slider.setValue(0.4));
        waitForNumber("D1", 0.4, 1e-12);
        interact(() -> slider.setValue(0.7));
        waitForNumber("D1", 0.7, 1e-12);
        waitForNumber("D4", 1 + 2.3 * 2.3 + 3.6 * 3.6, 1e-9);
        interact(() -> slider.setValueChanging(false));
        waitForUndo("Slider");
        command("Undo");
        waitForNumber("D1", 0, 0);
        waitFor(() -> slider.getValue() == 0);
    }
}
