package sheetgrad.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;
import sheetgrad.ui.command.Command;

/** The window without mouse and without eyes. */
class AccessibilityTest extends WindowRobot {
    private Node focused() {
        return WaitForAsyncUtils.waitForAsyncFx(5000, () -> stage.getScene().getFocusOwner());
    }

    @Test
    void screenReaderIsToldAddressValueAndFormula() {
        openModel();
        select("D4");
        assertEquals(
                "D4 35, formula =SUM(C1:C3)",
                grid().queryAccessibleAttribute(AccessibleAttribute.TEXT));
        assertEquals(3, grid().queryAccessibleAttribute(AccessibleAttribute.ROW_INDEX));
        assertEquals(3, grid().queryAccessibleAttribute(AccessibleAttribute.COLUMN_INDEX));
        select("F9");
        assertEquals("F9 blank", grid().queryAccessibleAttribute(AccessibleAttribute.TEXT));
    }

    @Test
    void paneKeyLeadsFromPaneToPaneAndBack() {
        openModel();
        select("A1");
        push(KeyCode.F6);
        assertEquals("name-box", focused().getId());
        push(KeyCode.F6);
        assertTrue(focused() instanceof ToggleButton, focused().toString());
        push(KeyCode.RIGHT);
        push(KeyCode.SPACE);
        waitFor(() -> view().model().currentSheet().orElseThrow().name().equals("empty"));
        assertTrue(grid().isFocused());
        push(KeyCode.F6);
        push(KeyCode.F6);
        assertEquals("empty", ((ToggleButton) focused()).getText());
        push(KeyCode.ESCAPE);
        chord(KeyCode.SHIFT, KeyCode.F6);
        assertEquals("tool-open", focused().getId());
        push(KeyCode.RIGHT);
        assertEquals("tool-save", focused().getId());
        push(KeyCode.ESCAPE);
        assertTrue(grid().isFocused());
    }

    @Test
    void everyButtonHasAName() {
        openModel();
        interact(() -> view().tools().panels().forEach(panel -> panel.shownProperty().set(true)));
        List<String> nameless =
                lookup((Node node) -> node instanceof ButtonBase).<ButtonBase>queryAll().stream()
                        .filter(button -> button.getText() == null || button.getText().isEmpty())
                        .filter(button -> button.getAccessibleText() == null)
                        .map(button -> button + " in " + button.getParent())
                        .toList();
        assertEquals(List.of(), nameless);
    }

    @Test
    void everyFieldHasAName() {
        openModel();
        interact(() -> view().tools().panels().forEach(panel -> panel.shownProperty().set(true)));
        Set<Node> named =
                lookup((Node node) -> node instanceof Label).<Label>queryAll().stream()
                        .flatMap(label -> Stream.ofNullable(label.getLabelFor()))
                        .collect(Collectors.toSet());
        List<String> nameless =
                lookup(AccessibilityTest::isField).queryAll().stream()
                        .filter(
                                field ->
                                        field.getAccessibleText() == null && !named.contains(field))
                        .map(field -> field + " in " + field.getParent())
                        .toList();
        assertEquals(List.of(), nameless);
    }

    private static boolean isField(Node node) {
        boolean isPartOfAnother = node.getParent() instanceof ComboBoxBase;
        return !isPartOfAnother
                && (node instanceof TextInputControl
                        || node instanceof ComboBoxBase
                        || node instanceof Slider
                        || node instanceof TableView
                        || node instanceof ListView);
    }

    @Test
    void textsGrowAndTheirSizeIsRemembered() {
        openModel();
        double before = lookup("#status-zoom").query().getBoundsInLocal().getHeight();
        interact(() -> window.appearance().changeTextSize(6));
        waitFor(() -> lookup("#status-zoom").query().getBoundsInLocal().getHeight() > before);
        assertEquals("19.0", window.services().settings().get("text-size").orElse(""));
    }

    @Test
    void namedViewIsGoneToByThePalette() {
        openModel();
        select("C2");
        interact(() -> grid().zoomPercentProperty().set(140));
        interact(() -> window.namedViews().save("Lecture two"));
        select("A1");
        interact(() -> grid().zoomPercentProperty().set(100));
        chord(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
        waitFor(() -> lookup("#command-search").query().isFocused());
        type("lecture two");
        push(KeyCode.ENTER);
        waitFor(() -> grid().getSelection().toA1().equals("C2"));
        assertEquals(140, grid().zoomPercentProperty().get());
        interact(() -> window.namedViews().forget());
        assertEquals(List.<Command>of(), window.namedViews().commands());
    }

    @Test
    void openingCanBeGivenUp() {
        interact(
                () -> {
                    window.openModel(window.services().models().get(1));
                    assertTrue(lookup("#busy").query().isVisible());
                    assertFalse(lookup("#busy-cancel").queryButton().isFocusTraversable());
                    lookup("#busy-cancel").queryButton().fire();
                });
        WaitForAsyncUtils.waitForFxEvents();
        assertFalse(lookup("#busy").query().isVisible());
        assertTrue(window.current().view().isEmpty());
        openModel();
        assertEquals("line - Sheetgrad", stage.getTitle());
    }
}
