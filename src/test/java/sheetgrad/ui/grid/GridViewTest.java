package sheetgrad.ui.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.workbook.SheetLayout;

/** Real key presses and clicks on the grid, in a window without a display. */
@SuppressWarnings("NullAway.Init") // the toolkit must run before the grid can be made
class GridViewTest extends ApplicationTest implements GridListener {
    private final MemoryModel model = new MemoryModel();
    private final List<String> requests = new ArrayList<>();
    private GridView grid;

    @Override
    public void start(Stage stage) {
        for (String cell : "A1 A2 A3 B1 B2 B3 D1 A6".split(" ")) {
            model.with(cell, "1" + cell.charAt(1));
        }
        grid = new GridView(this, GridTheme.light());
        grid.show(model);
        stage.setScene(new Scene(grid, 800, 500));
        stage.show();
        grid.requestFocus();
    }

    @Override
    public void editCommitted(int row, int column, String text, SelectionMove move) {
        CellAddress cell = new CellAddress(row, column);
        requests.add(cell + "=" + text);
        model.set(cell, text);
        grid.update(model);
    }

    @Override
    public void clearRequested(List<CellRange> ranges) {
        requests.add("clear " + ranges);
    }

    @Override
    public void columnsResized(int first, int last, double characters) {
        requests.add(
                "columns "
                        + first
                        + " to "
                        + last
                        + " "
                        + SheetGeometry.columnPixels(new SheetLayout(), characters));
    }

    private String selected() {
        WaitForAsyncUtils.waitForFxEvents();
        return grid.getSelection().toA1();
    }

    private String active() {
        WaitForAsyncUtils.waitForFxEvents();
        return grid.getSelection().active().toA1();
    }

    private Point2D middleOf(String a1) {
        Viewport.Box box = grid.viewport().box(CellRange.of(a1));
        HeaderSize headers = grid.state().headers();
        return grid.localToScreen(
                box.x() + box.width() / 2 + headers.width(),
                box.y() + box.height() / 2 + headers.height());
    }

    private void holding(KeyCode modifier, KeyCode... keys) {
        press(modifier);
        type(keys);
        release(modifier);
    }

    @Test
    void typingReplacesTheCellAndEnterMovesDown() {
        type(KeyCode.DIGIT4, KeyCode.DIGIT2);
        assertTrue(grid.isEditing());
        assertEquals("42", grid.editing().text().get());
        type(KeyCode.ENTER);

        assertEquals(List.of("A1=42"), requests);
        assertEquals("A2", active());
        assertFalse(grid.isEditing());
    }

    @Test
    void aKeyTakesAwayWhatIsSaidOfTheCellUnderTheMouse() {
        moveTo(middleOf("B2"));
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(Optional.of(CellAddress.of("B2")), grid.hoveredProperty().get());
        type(KeyCode.DOWN);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(Optional.empty(), grid.hoveredProperty().get());
    }

    @Test
    void f2EditsTheTextWithTheCaretAtItsEnd() {
        type(KeyCode.F2, KeyCode.DIGIT7, KeyCode.LEFT, KeyCode.DIGIT8, KeyCode.TAB);

        assertEquals(List.of("A1=1187"), requests);
        assertEquals("B1", active());
    }

    @Test
    void escapeLeavesTheCellAsItWas() {
        type(KeyCode.DIGIT4, KeyCode.ESCAPE);

        assertEquals(List.of(), requests);
        assertEquals("11", grid.editing().text().get());
        assertEquals("A1", active());
        type(KeyCode.DOWN);
        assertEquals("A2", active());
    }

    @Test
    void unchangedTextIsNotEntered() {
        type(KeyCode.F2, KeyCode.ENTER);

        assertEquals(List.of(), requests);
        assertEquals("A2", active());
    }

    @Test
    void arrowFinishesATypedEdit() {
        type(KeyCode.DIGIT9, KeyCode.RIGHT);

        assertEquals(List.of("A1=9"), requests);
        assertEquals("B1", active());
    }

    @Test
    void refusedTextStaysInTheEditorWithItsMessage() {
        interact(
                () ->
                        grid.setEditCheck(
                                (row, column, text) ->
                                        text.startsWith("9")
                                                ? Optional.of(EditCheck.Refusal.of("No nines."))
                                                : Optional.empty()));
        type(KeyCode.DIGIT9, KeyCode.ENTER);

        assertTrue(grid.isEditing());
        assertEquals("No nines.", grid.editing().message().get());
        assertEquals("A1", active());
        clickOn(middleOf("C4"));
        assertEquals("A1", active());

        type(KeyCode.BACK_SPACE, KeyCode.DIGIT3);
        assertEquals("", grid.editing().message().get());
        type(KeyCode.ENTER);
        assertEquals(List.of("A1=3"), requests);
    }

    @Test
    void arrowsMoveAndShiftExtends() {
        type(KeyCode.DOWN, KeyCode.RIGHT);
        assertEquals("B2", selected());
        holding(KeyCode.SHIFT, KeyCode.DOWN, KeyCode.RIGHT, KeyCode.RIGHT);
        assertEquals("B2:D3", selected());
        assertEquals("B2", active());
        holding(KeyCode.SHIFT, KeyCode.LEFT, KeyCode.LEFT, KeyCode.LEFT, KeyCode.UP, KeyCode.UP);
        assertEquals("A1:B2", selected());
    }

    @Test
    void controlAndArrowsJump() {
        holding(KeyCode.CONTROL, KeyCode.DOWN);
        assertEquals("A3", selected());
        holding(KeyCode.CONTROL, KeyCode.DOWN);
        assertEquals("A6", selected());
        holding(KeyCode.CONTROL, KeyCode.DOWN);
        assertEquals("A1048576", selected());
        holding(KeyCode.CONTROL, KeyCode.HOME);
        assertEquals("A1", selected());
        holding(KeyCode.CONTROL, KeyCode.END);
        assertEquals("D6", selected());
    }

    @Test
    void controlShiftAndArrowExtendToTheEndOfTheBlock() {
        press(KeyCode.CONTROL);
        holding(KeyCode.SHIFT, KeyCode.DOWN, KeyCode.RIGHT);
        release(KeyCode.CONTROL);

        assertEquals("A1:B3", selected());
    }

    @Test
    void endMakesTheNextArrowJump() {
        type(KeyCode.END, KeyCode.DOWN);
        assertEquals("A3", selected());
        type(KeyCode.DOWN);
        assertEquals("A4", selected());
    }

    @Test
    void arrowsScrollWhileScrollLockIsOn() {
        type(KeyCode.SCROLL_LOCK, KeyCode.DOWN, KeyCode.DOWN, KeyCode.RIGHT);
        assertEquals("A1", selected());
        assertEquals(2, grid.position().firstRow());
        assertEquals(1, grid.position().firstColumn());
        assertEquals("Scroll lock", grid.keyModes().getValue());
        type(KeyCode.UP, KeyCode.SCROLL_LOCK, KeyCode.END);
        assertEquals(1, grid.position().firstRow());
        assertEquals("End mode", grid.keyModes().getValue());
        type(KeyCode.DOWN);
        assertEquals("A3", selected());
    }

    @Test
    void enterAfterTabsGoesBackToTheColumnOfTheFirst() {
        type(KeyCode.TAB, KeyCode.TAB, KeyCode.ENTER);

        assertEquals("A2", selected());
    }

    @Test
    void controlASelectsTheBlockAndThenTheSheet() {
        holding(KeyCode.CONTROL, KeyCode.A);
        assertEquals("A1:B3", selected());
        holding(KeyCode.CONTROL, KeyCode.A);
        assertEquals("A:XFD", selected());
    }

    @Test
    void deleteAsksToClearTheSelection() {
        holding(KeyCode.SHIFT, KeyCode.DOWN);
        type(KeyCode.DELETE);

        assertEquals(List.of("clear [A1:A2]"), requests);
    }

    @Test
    void clicksSelectExtendAndAdd() {
        clickOn(middleOf("C3"));
        assertEquals("C3", selected());
        press(KeyCode.SHIFT);
        clickOn(middleOf("E6"));
        release(KeyCode.SHIFT);
        assertEquals("C3:E6", selected());
        press(KeyCode.CONTROL);
        clickOn(middleOf("B9"));
        release(KeyCode.CONTROL);
        assertEquals("C3:E6,B9", selected());
        assertEquals("B9", active());
    }

    @Test
    void draggingSelectsARange() {
        drag(middleOf("D8"), MouseButton.PRIMARY).dropTo(middleOf("B4"));

        assertEquals("B4:D8", selected());
        assertEquals("D8", active());
    }

    @Test
    void headersSelectWholeColumnsAndRows() {
        HeaderSize headers = grid.state().headers();
        clickOn(middleOf("C1").subtract(0, headers.height()));
        assertEquals("C:C", selected());
        clickOn(middleOf("A4").subtract(headers.width() / 2.0 + 32, 0));
        assertEquals("4:4", selected());
    }

    @Test
    void doubleClickEditsInPlaceAndAClickElsewhereEnters() {
        doubleClickOn(middleOf("B2"));
        assertTrue(grid.isEditing());
        type(KeyCode.DIGIT5);
        clickOn(middleOf("E9"));

        assertEquals(List.of("B2=125"), requests);
        assertEquals("E9", active());
    }

    @Test
    void clickingACellWhileAFormulaIsTypedInsertsItsAddress() {
        clickOn(middleOf("F9"));
        type(KeyCode.EQUALS);
        clickOn(middleOf("A1"));
        type(KeyCode.MINUS);
        drag(middleOf("A2"), MouseButton.PRIMARY).dropTo(middleOf("B3"));
        assertEquals("=A1-A2:B3", grid.editing().text().get());
        type(KeyCode.ENTER);

        assertEquals(List.of("F9==A1-A2:B3"), requests);
    }

    /** The headless robot turns its wheel the other way round, and one line a notch. */
    /** The headless robot turns its wheel the other way round, and one line a notch. */
    @Test
    void wheelScrollsByWholeRowsAndLeavesTheSelection() {
        moveTo(middleOf("C5"));
        scroll(3, VerticalDirection.UP);

        assertEquals("A1", active());
        assertEquals(3, grid.viewport().rows().firstScrolled());
        assertEquals(3 * 20, grid.viewport().rows().offset());
    }

    @Test
    void controlAndTheWheelZoom() {
        moveTo(middleOf("C5"));
        press(KeyCode.CONTROL);
        scroll(2, VerticalDirection.UP);
        release(KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();

        assertEquals(80, grid.zoomPercentProperty().get());
        interact(() -> grid.zoomPercentProperty().set(1000));
        assertEquals(400, grid.zoomPercentProperty().get());
    }

    @Test
    void keysScrollTheActiveCellIntoView() {
        for (int i = 0; i < 30; i++) {
            type(KeyCode.DOWN);
        }
        assertEquals("A31", active());
        Viewport.Box box = grid.viewport().box(CellRange.of("A31"));
        assertTrue(box.y() >= 0 && box.bottom() <= grid.viewport().rows().length(), box.toString());
        type(KeyCode.PAGE_UP, KeyCode.PAGE_UP);
        assertEquals("A1", active());
        assertEquals(0, grid.viewport().rows().offset());
    }

    @Test
    void draggingAHeaderBorderAsksForANewWidth() {
        HeaderSize headers = grid.state().headers();
        Point2D border = grid.localToScreen(headers.width() + 2 * 64 - 1, headers.height() / 2.0);
        drag(border, MouseButton.PRIMARY).dropTo(border.add(36, 0));

        assertEquals(List.of("columns 1 to 1 100"), requests);
    }

    @Test
    void anotherComponentSharesTheEdit() {
        interact(
                () -> {
                    grid.editing().start(false);
                    grid.editing().text().set("=B1+1");
                    grid.commitEdit(SelectionMove.DOWN);
                });

        assertEquals(List.of("A1==B1+1"), requests);
        assertEquals("A2", active());
        assertEquals("12", grid.editing().text().get());
    }

    @Test
    void screenReadersHearAddressAndValue() {
        assertEquals("A1 11", grid.getAccessibleText());
        type(KeyCode.RIGHT, KeyCode.RIGHT);
        assertEquals("C1", active());
        assertEquals("C1 blank", grid.getAccessibleText());
    }

    @Test
    void sheetIsShownAgainWhereTheUserLeftIt() {
        interact(
                () -> {
                    grid.goTo(CellRange.of("H100:J120"));
                    grid.zoomPercentProperty().set(70);
                });
        GridPosition position = grid.position();
        interact(() -> grid.show(new MemoryModel().with("A1", "other")));
        assertEquals("A1", selected());
        interact(() -> grid.show(model, position));

        assertEquals("H100:J120", selected());
        assertEquals(position, grid.position());
    }
}
