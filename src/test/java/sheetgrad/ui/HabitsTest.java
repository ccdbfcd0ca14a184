package sheetgrad.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.ui.panel.PanelSplit;
import sheetgrad.ui.panel.SidePanel;
import sheetgrad.ui.panel.SidePanels;
import sheetgrad.value.NumberValue;
import sheetgrad.value.TextValue;
import sheetgrad.workbook.SheetLayout;

/** What hands that know Excel do without thinking. */
class HabitsTest extends LessonRobot {
    private String text(String field) {
        return lookup(field).queryAs(TextInputControl.class).getText();
    }

    @Test
    void activeFormulaIsTheLossAndParametersArePointedAt() {
        openModel("empty");
        enterAll("A1:B1", "1");
        enter("A2", "=(A1-3)^2+B1^2");
        select("A2");
        clickOn("#tool-solve");
        waitFor(() -> text("#solve-loss").equals("A2"));
        clickOn("#solve-parameters");
        dragOver("A1", "B1");
        assertEquals("A1:B1", text("#solve-parameters"));
        solveShown();
        waitForNumber("A1", 3, 1e-6);
        interact(() -> grid().scrollTo(CellAddress.of("A300")));
        clickOn("#tool-solve");
        interact(() -> {});
        assertFalse(grid().isSeen(CellAddress.of("A2")));
        interact(() -> assertEquals(330, panelOpenedBeforeItsWindowIsWide(), 10));
    }

    private static double panelOpenedBeforeItsWindowIsWide() {
        SidePanel panel = new SidePanel("a", "A", () -> new Label("a"));
        SidePanels side = new SidePanels(List.of(panel), hidden -> {});
        PanelSplit split = new PanelSplit(new Region(), side);
        split.resize(300, 600);
        panel.shownProperty().set(true);
        new Scene(split, 1400, 600);
        split.applyCss();
        split.layout();
        return side.getWidth();
    }

    @Test
    void parenthesesStillOpenAreClosedAndCirclesAreTold() {
        openModel("empty");
        enter("A1", "=SUM(MAX(1,2");
        waitForNumber("A1", 2, 0);
        select("A1");
        assertEquals("=SUM(MAX(1,2))", formula());
        enter("A1", "=B1");
        enter("B1", "=SUM(A:A)");
        waitFor(() -> message().startsWith("B1 needs its own value (circular reference: "));
    }

    @Test
    void enterPastesMarkedCellsOnceAndEscapeRemovesTheMark() {
        openModel("empty");
        enter("A1", "7");
        select("A1");
        chord(KeyCode.CONTROL, KeyCode.C);
        select("B1");
        push(KeyCode.ENTER);
        waitForNumber("B1", 7, 0);
        assertTrue(view().tools().clipboard().marked().isEmpty());
        select("A1");
        chord(KeyCode.CONTROL, KeyCode.C);
        assertTrue(view().tools().clipboard().marked().isPresent());
        push(KeyCode.ESCAPE);
        assertTrue(view().tools().clipboard().marked().isEmpty());
        chord(KeyCode.CONTROL, KeyCode.C);
        enter("C1", "5");
        select("D1");
        push(KeyCode.ENTER);
        assertEquals("D2", grid().getSelection().active().toA1());
        waitForBlank("D1");
    }

    @Test
    void aNewSheetGetsTheKeysPressedMeanwhileAndUndoShowsWhatItChanges() {
        openModel("empty");
        enter("B1", "7");
        waitForNumber("B1", 7, 0);
        CountDownLatch isBusy = new CountDownLatch(1);
        interact(() -> view().session().changeLayout(0, "Layout", layout -> await(isBusy)));
        enter("B1", "6");
        enter("B1", "7");
        clickOn("#add-sheet");
        type("5");
        push(KeyCode.ENTER);
        isBusy.countDown();
        waitFor(() -> view().model().visibleSheets().size() == 2);
        waitForNumber("A1", 5, 0);
        sheet("Sheet1");
        waitForBlank("A1");
        assertEquals(new NumberValue(7), value("B1"));
        enter("A7", "2");
        waitForNumber("A7", 2, 0);
        sheet("Sheet2");
        chord(KeyCode.CONTROL, KeyCode.Z);
        waitFor(() -> selected().equals("A7"));
        waitForBlank("A7");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void doubleClickFillsPastSingleBlanksAndADragEndsWhereTheButtonIsLetGo() {
        openModel("empty");
        enterAll("A1:B6", "1");
        select("B3");
        push(KeyCode.DELETE);
        enter("C1", "=A1+B1");
        fillDownByHandle("C1");
        waitForNumber("C6", 2, 0);
        waitForBlank("C7");
        Point2D from = middleOf("B2");
        Point2D to = middleOf("D5");
        interact(
                () -> {
                    fire(MouseEvent.MOUSE_PRESSED, from, true);
                    fire(MouseEvent.MOUSE_RELEASED, to, false);
                });
        assertEquals("B2:D5", selected());
    }

    private void fire(EventType<MouseEvent> type, Point2D screen, boolean isStill) {
        Point2D at = grid().localToScene(grid().screenToLocal(screen));
        Event.fireEvent(
                grid(),
                new MouseEvent(
                        type,
                        at.getX(),
                        at.getY(),
                        screen.getX(),
                        screen.getY(),
                        MouseButton.PRIMARY,
                        1,
                        false,
                        false,
                        false,
                        false,
                        true,
                        false,
                        false,
                        false,
                        false,
                        isStill,
                        null));
    }

    @Test
    void cutCellsAreForgottenWhenTheirSheetChanges() {
        openModel("empty");
        enter("A1", "7");
        waitForNumber("A1", 7, 0);
        select("A1");
        chord(KeyCode.CONTROL, KeyCode.X);
        enter("C3", "1");
        waitForNumber("C3", 1, 0);
        assertTrue(view().tools().clipboard().marked().isEmpty());
        waitForNumber("A1", 7, 0);
    }

    @Test
    void cutColumnsArePutInBeforeOthersAndOneUndoTakesItBack() {
        openModel("empty");
        enterRow("A1", "a", "b", "c");
        enter("E1", "=C1&A1");
        waitFor(() -> value("E1").equals(new TextValue("ca")));
        moveColumn("C1", "A1");
        waitFor(() -> value("A1").equals(new TextValue("c")));
        assertEquals(new TextValue("a"), value("B1"));
        assertEquals(new TextValue("b"), value("C1"));
        assertEquals(new TextValue("ca"), value("E1"));
        select("E1");
        assertEquals("=A1&B1", formula());
        chord(KeyCode.CONTROL, KeyCode.Z);
        waitFor(() -> value("A1").equals(new TextValue("a")));
        assertEquals(new TextValue("c"), value("C1"));
    }

    @Test
    void rowsOfSelectedBlanksAreDeletedTogether() {
        openModel("empty");
        enterAll("A1:A6", "=ROW()");
        enterAll("B1:B6", "1");
        select("B2");
        push(KeyCode.DELETE);
        select("B4:B5");
        push(KeyCode.DELETE);
        waitForBlank("B5");
        select("B1:B6");
        command("Select blank cells");
        assertEquals(2, grid().getSelection().ranges().size());
        command("Delete rows");
        waitForBlank("A4");
        assertEquals(new NumberValue(3), value("A3"));
        chord(KeyCode.CONTROL, KeyCode.Z);
        waitForNumber("A6", 6, 0);
    }

    @Test
    void todayAndTheCellAboveAreTypedByKeysAndLinkedCellsSelected() {
        openModel();
        select("G1");
        chord(KeyCode.CONTROL, KeyCode.SEMICOLON);
        LocalDate today = LocalDate.now();
        assertEquals(
                today.getMonthValue() + "/" + today.getDayOfMonth() + "/" + today.getYear(),
                formula());
        push(KeyCode.ESCAPE);
        interact(() -> view().session().enter(0, CellAddress.of("G1"), "=A1+A2"));
        waitFor(() -> value("G1") instanceof NumberValue);
        select("G2");
        chord(KeyCode.CONTROL, KeyCode.QUOTE);
        assertEquals("=A1+A2", formula());
        push(KeyCode.ENTER);
        waitFor(() -> value("G2").equals(value("G1")));
        select("G1");
        interact(() -> view().tools().tracing().selectPrecedents(false));
        waitFor(() -> isSelected("A2"));
        interact(() -> view().tools().tracing().selectDependents(false));
        waitFor(() -> isSelected("G2"));
        chord(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.DIGIT5);
        waitFor(
                () ->
                        view().model()
                                .currentSheet()
                                .orElseThrow()
                                .sheet()
                                .styleAt(1, 6)
                                .numberFormat()
                                .equals("0%"));
    }

    private boolean isSelected(String a1) {
        return grid().getSelection().ranges().stream()
                .anyMatch(range -> range.contains(CellAddress.of(a1)));
    }

    @Test
    void keysSelectHideAndExtend() {
        openModel();
        select("D4");
        chord(KeyCode.CONTROL, KeyCode.OPEN_BRACKET);
        waitFor(() -> selected().equals("C1:C3"));
        chord(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.CLOSE_BRACKET);
        waitFor(() -> selected().equals("D4"));
        chord(KeyCode.CONTROL, KeyCode.DIGIT9);
        chord(KeyCode.CONTROL, KeyCode.DIGIT0);
        waitFor(() -> layout().row(3).isHidden() && layout().column(3).isHidden());
        select("C3:E5");
        chord(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.DIGIT9);
        chord(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.DIGIT0);
        waitFor(() -> !layout().row(3).isHidden() && !layout().column(3).isHidden());
        chord(KeyCode.CONTROL, KeyCode.PERIOD);
        assertEquals("E3", grid().getSelection().active().toA1());
        select("B2");
        push(KeyCode.F8);
        push(KeyCode.DOWN);
        push(KeyCode.ESCAPE);
        assertEquals("B2:B3", selected());
        push(KeyCode.SHIFT, KeyCode.F8);
        push(KeyCode.RIGHT);
        push(KeyCode.RIGHT);
        push(KeyCode.ESCAPE);
        assertEquals("B2:B3,D2", selected());
        push(KeyCode.RIGHT);
        assertEquals("E2", selected());
    }

    private String selected() {
        return grid().getSelection().toA1();
    }

    private SheetLayout layout() {
        return view().model().currentSheet().orElseThrow().sheet().layout();
    }

    @Test
    void bordersAreClickedTwiceAndDraggedWithTheOtherButton() {
        openModel();
        select("C1");
        Bounds box = grid().boundsOf(CellRange.of("C1"));
        Point2D border = grid().localToScreen(box.getCenterX() - 12, box.getMaxY() - 1);
        doubleClickOn(border);
        assertEquals("C3", selected());
        select("D4");
        Bounds last = grid().boundsOf(CellRange.of("D4"));
        Point2D edge = grid().localToScreen(last.getCenterX() - 12, last.getMinY() - 1);
        drag(edge, MouseButton.SECONDARY).dropTo(middleOf("F6"));
        clickOn("Copy here as values only");
        waitForNumber("F6", 35, 0);
        assertEquals("35", formula());
        push(KeyCode.F2);
        push(KeyCode.HOME);
        push(KeyCode.RIGHT);
        chord(KeyCode.CONTROL, KeyCode.DELETE);
        assertEquals("3", formula());
        push(KeyCode.ESCAPE);
        type("=sum(");
        chord(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.A);
        assertTrue(formula().startsWith("=sum(number"), formula());
        push(KeyCode.ESCAPE);
        push(KeyCode.ESCAPE);
    }

    @Test
    void tabIsRenamedInPlace() {
        openModel("empty");
        doubleClickOn("Sheet1");
        type("data");
        push(KeyCode.ENTER);
        waitFor(() -> view().model().currentSheet().orElseThrow().name().equals("data"));
        clickOn("#add-sheet");
        waitFor(() -> view().model().visibleSheets().size() == 2);
    }

    @Test
    void shiftAndArrowPointFromTheEditedCell() {
        openModel("empty");
        select("B2");
        type("=ROWS(");
        push(KeyCode.SHIFT, KeyCode.DOWN);
        assertEquals("=ROWS(B2:B3", formula());
        push(KeyCode.ESCAPE);
    }

    @Test
    void whatWasDoneLastIsRepeatedByAKey() {
        openModel("empty");
        enter("A1", "5");
        push(KeyCode.F4);
        waitForNumber("A2", 5, 0);
        select("A1");
        chord(KeyCode.CONTROL, KeyCode.B);
        select("B3:B4");
        push(KeyCode.F4);
        select("C1");
        chord(KeyCode.CONTROL, KeyCode.Y);
        waitFor(() -> isBold("A1") && isBold("B4") && isBold("C1"));
        select("A1");
        command("Insert rows");
        push(KeyCode.F4);
        waitForNumber("A3", 5, 0);
        chord(KeyCode.CONTROL, KeyCode.Z);
        waitForNumber("A2", 5, 0);
        chord(KeyCode.CONTROL, KeyCode.Y);
        waitForNumber("A3", 5, 0);
        waitForBlank("A2");
    }

    private boolean isBold(String cell) {
        CellAddress place = CellAddress.of(cell);
        return view().model()
                .currentSheet()
                .orElseThrow()
                .sheet()
                .styleAt(place.row(), place.column())
                .font()
                .isBold();
    }

    @Test
    void differencesAndFormulasOfAKindAreSelected() {
        openModel("empty");
        enterAll("A1:C3", "=ROW()");
        enter("B2", "7");
        enter("C3", "=\"x\"");
        select("A1:C3");
        chord(KeyCode.CONTROL, KeyCode.BACK_SLASH);
        assertEquals(
                List.of(CellRange.of("B2"), CellRange.of("C3")), grid().getSelection().ranges());
        select("A1:C3");
        chord(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.BACK_SLASH);
        assertEquals(
                List.of(CellRange.of("B2"), CellRange.of("C3")), grid().getSelection().ranges());
        select("E9");
        push(KeyCode.F5);
        push(KeyCode.F5);
        waitFor(() -> lookup("#special-dialog").tryQuery().isPresent());
        clickOn("#special-formulas");
        clickOn("#special-kind-numbers");
        clickOn("OK");
        waitFor(() -> grid().getSelection().toA1().equals("C3"));
        select("A2:A3");
        chord(KeyCode.ALT, KeyCode.SHIFT, KeyCode.RIGHT);
        waitForIdle();
        assertEquals(1, layout().row(2).outlineLevel());
        chord(KeyCode.ALT, KeyCode.SHIFT, KeyCode.LEFT);
        waitForIdle();
        assertEquals(0, layout().row(2).outlineLevel());
    }
}
