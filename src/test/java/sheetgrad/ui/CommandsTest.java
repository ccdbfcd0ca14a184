package sheetgrad.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.ui.settings.MemorySettings;
import sheetgrad.workbook.CellStyle;

/** Formats, arrows, the palette and the looks of the window, by real keys and clicks. */
class CommandsTest extends WindowRobot {
    private CellStyle style(String a1) {
        CellAddress cell = CellAddress.of(a1);
        return WaitForAsyncUtils.waitForAsyncFx(
                5000,
                () ->
                        view().model()
                                .currentSheet()
                                .orElseThrow()
                                .sheet()
                                .styleAt(cell.row(), cell.column()));
    }

    @Test
    void boldIsSwitchedOnAndUndone() {
        openModel();
        select("A1:B2");
        chord(KeyCode.CONTROL, KeyCode.B);
        waitFor(() -> style("B2").font().isBold());
        clickOn("#tool-italic");
        waitFor(() -> style("A1").font().isItalic() && style("A1").font().isBold());
        chord(KeyCode.CONTROL, KeyCode.Z);
        chord(KeyCode.CONTROL, KeyCode.Z);
        waitFor(() -> !style("B2").font().isBold());
    }

    /** Microsoft's list of keys: Ctrl+Shift+7, minus, 4 and 2 for outline, no borders, currency and time; Shift+F4 finds again. */
    @Test
    void keysOfExcelGiveBordersFormatsAndFindAgain() {
        openModel();
        select("A1:B2");
        chord(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.DIGIT7);
        waitFor(() -> style("A1").borders().top().line() == CellStyle.Line.THIN);
        assertEquals(CellStyle.Line.NONE, style("A1").borders().right().line());
        assertEquals(CellStyle.Line.THIN, style("B2").borders().right().line());
        chord(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.MINUS);
        waitFor(() -> style("B2").borders().equals(CellStyle.Borders.NONE));
        chord(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.DIGIT2);
        waitFor(() -> style("B2").numberFormat().equals("h:mm AM/PM"));
        chord(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.DIGIT4);
        waitFor(() -> style("B2").numberFormat().startsWith("$#,##0.00"));
        select("A1");
        chord(KeyCode.SHIFT, KeyCode.F4);
        waitFor(() -> lookup("#find-text").query().isFocused());
        type("SUM");
        push(KeyCode.ENTER);
        waitFor(() -> grid().getSelection().active().equals(CellAddress.of("D4")));
        select("E9");
        chord(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F4);
        waitFor(() -> grid().getSelection().active().equals(CellAddress.of("D4")));
        chord(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.U);
        waitFor(() -> lookup("#formula-lines").query().isVisible());
        clickOn("#formula-lines");
        waitFor(() -> grid().isEditing());
        push(KeyCode.END);
        type("+1");
        push(KeyCode.ENTER);
        waitFor(() -> grid().model().editText(3, 3).equals("=SUM(C1:C3)+1"));
        chord(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.U);
        waitFor(() -> lookup("#formula-field").query().isVisible());
    }

    @Test
    void paletteFindsACommandByItsWords() {
        openModel();
        select("B1");
        chord(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
        waitFor(() -> lookup("#command-search").query().isFocused());
        type("per ce");
        push(KeyCode.ENTER);
        waitFor(() -> style("B1").numberFormat().equals("0%"));
        assertFalse(lookup("#command-palette").query().isVisible());
        assertTrue(grid().isFocused());
    }

    @Test
    void precedentsAreTracedLevelByLevel() {
        openModel();
        select("D4");
        chord(KeyCode.CONTROL, KeyCode.ALT, KeyCode.P);
        waitFor(() -> grid().decorations().arrows().size() == 1);
        assertEquals(CellRange.of("C1:C3"), grid().decorations().arrows().get(0).from());
        chord(KeyCode.CONTROL, KeyCode.ALT, KeyCode.P);
        waitFor(() -> grid().decorations().arrows().size() == 13);
        select("D1");
        chord(KeyCode.CONTROL, KeyCode.ALT, KeyCode.D);
        waitFor(() -> grid().decorations().arrows().size() == 16);
    }

    @Test
    void formulasAreShownInPlaceOfValues() {
        openModel();
        select("D4");
        assertEquals("D4 35, formula =SUM(C1:C3)", grid().getAccessibleText());
        command("Show formulas");
        assertEquals("D4 =SUM(C1:C3)", grid().getAccessibleText());
    }

    @Test
    void panesAreFrozenAtTheActiveCell() {
        openModel();
        select("B2");
        command("Freeze panes");
        waitFor(
                () ->
                        view().model().currentSheet().orElseThrow().sheet().layout().frozenRows()
                                == 1);
    }

    @Test
    void valuesArePastedWithoutTheirFormulas() {
        openModel();
        select("D4");
        chord(KeyCode.CONTROL, KeyCode.C);
        select("F4");
        chord(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.V);
        waitForNumber("F4", 35, 0);
        assertEquals("35", formula());
    }

    @Test
    void darkAndPresentedWindow() {
        openModel();
        command("Dark");
        command("Present");
        assertEquals(150, grid().zoomPercentProperty().get());
        interact(() -> view().shown().move(1));
        assertEquals(150, grid().zoomPercentProperty().get());
        interact(() -> view().shown().move(-1));
        assertEquals(
                List.of(100, 100),
                view().model().visibleSheets().stream()
                        .map(sheet -> sheet.sheet().layout().zoomPercent())
                        .toList());
        command("Present");
        command("Dark");
        assertEquals(100, grid().zoomPercentProperty().get());
    }

    @Test
    void marksOfLikelyErrorsStayOffInTheNextWorkbook() {
        openModel();
        MemorySettings settings = new MemorySettings();
        interact(
                () -> {
                    ViewMemory.follow(view(), settings);
                    window.commands().find("Mark likely errors").orElseThrow().run();
                    MemorySettings next = new MemorySettings();
                    settings.get("error-checks").ifPresent(off -> next.put("error-checks", off));
                    view().shownCells().setChecked(true);
                    ViewMemory.follow(view(), next);
                });
        assertFalse(view().shownCells().checkedProperty().get());
    }

    @Test
    void draggingTheBorderMovesCellsAndTheirReadersFollow() {
        openModel();
        select("D1:D2");
        Bounds box = grid().boundsOf(CellRange.of("D1:D2"));
        Point2D border = grid().localToScreen(box.getMinX(), box.getCenterY() + 12);
        drag(border, MouseButton.PRIMARY).dropTo(middleOf("F2"));
        waitForNumber("F1", 0, 0);
        select("C1");
        assertEquals("=($F$1*A1+$F$2-B1)^2", formula());
    }

    @Test
    void textIsFoundAndReplaced() {
        openModel();
        select("A1");
        chord(KeyCode.CONTROL, KeyCode.F);
        type("SUM");
        push(KeyCode.ENTER);
        assertEquals("D4", grid().getSelection().toA1());
        clickOn("#find-replacement");
        type("MAX");
        clickOn("#find-replace");
        waitForNumber("D4", 25, 0);
        push(KeyCode.ESCAPE);
        assertTrue(grid().isFocused());
    }
}
