package sheetgrad.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;
import sheetgrad.reference.CellAddress;
import sheetgrad.workbook.Anchor;
import sheetgrad.workbook.Chart;
import sheetgrad.workbook.Drawing;
import sheetgrad.workbook.Drawing.ChartFrame;

/** A chart made of the selected cells by its key, moved, resized, changed, copied and deleted. */
class ChartWindowTest extends WindowRobot {
    private List<Drawing> drawings() {
        return view().model().currentSheet().orElseThrow().sheet().objects().drawings();
    }

    private ChartFrame chart() {
        return (ChartFrame) drawings().get(0);
    }

    private void enter(String column, String... texts) {
        for (int row = 0; row < texts.length; row++) {
            view().session().enter(0, CellAddress.of(column + (row + 1)), texts[row]);
        }
    }

    private void waitForCharts(int count) {
        waitFor(() -> drawings().size() == count);
    }

    /** A point of the grid on the screen. */
    private Point2D onScreen(String cell, double right, double below) {
        return middleOf(cell).add(right, below);
    }

    private void dragBy(Point2D from, double right, double below) {
        moveTo(from);
        press(MouseButton.PRIMARY);
        moveTo(from.add(right / 2, below / 2));
        moveTo(from.add(right, below));
        release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void aChartOfTheSelectionIsMovedResizedChangedCopiedAndDeleted() {
        openModel("empty");
        enter("A", "class", "three", "seven", "nine");
        enter("B", "right", "90", "80", "60");
        waitForNumber("B4", 60, 0);
        select("A1:B4");
        chord(KeyCode.ALT, KeyCode.F1);
        waitForCharts(1);
        waitFor(() -> grid().drawings().isActive());
        assertEquals("Chart: right, column, 1 series", grid().getAccessibleText());
        assertEquals("Sheet1!$B$2:$B$4", chart().chart().series().get(0).values().reference());

        Anchor first = chart().anchor();
        dragBy(onScreen("D4", 0, 0), 40, 60);
        waitForUndo("Move chart");
        Anchor moved = chart().anchor();
        assertEquals(60 * 0.75, down(moved.from()) - down(first.from()), 0.01);
        push(KeyCode.SHIFT, KeyCode.RIGHT);
        waitForUndo("Resize chart");
        assertEquals(moved.from(), chart().anchor().from());

        push(KeyCode.ENTER);
        waitFor(() -> lookup("#chart-dialog").tryQuery().isPresent());
        interact(
                () -> {
                    lookup("#chart-kind").<ComboBox<Chart.Kind>>query().setValue(Chart.Kind.LINE);
                    lookup("#chart-title").<TextField>query().setText("Digits");
                    lookup("#chart-legend").<CheckBox>query().setSelected(true);
                });
        clickOn("Series");
        interact(() -> lookup("#series-values-0").<TextField>query().setText("B2:B999999999"));
        clickOn("OK");
        assertTrue(lookup("#chart-dialog").tryQuery().isPresent(), "no such cells");
        interact(() -> lookup("#series-values-0").<TextField>query().setText("B2:B3"));
        clickOn("OK");
        waitForUndo("Change chart");
        assertEquals("Chart: Digits, line, 1 series", chart().chart().description());
        assertEquals("Sheet1!$B$2:$B$3", chart().chart().series().get(0).values().reference());

        interact(() -> grid().requestFocus());
        chord(KeyCode.CONTROL, KeyCode.C);
        select("A8");
        chord(KeyCode.CONTROL, KeyCode.V);
        waitForCharts(2);
        assertEquals(CellAddress.of("A8"), drawings().get(1).anchor().from().cell());
        waitFor(() -> grid().drawings().selectedProperty().get() == 1);
        push(KeyCode.DELETE);
        waitForCharts(1);
        waitForUndo("Delete chart");
        chord(KeyCode.CONTROL, KeyCode.Z);
        waitForCharts(2);
        chord(KeyCode.CONTROL, KeyCode.Z);
        waitForUndo("Change chart");
        chord(KeyCode.CONTROL, KeyCode.Z);
        waitForUndo("Resize chart");
        chord(KeyCode.CONTROL, KeyCode.Z);
        chord(KeyCode.CONTROL, KeyCode.Z);
        waitForUndo("Insert chart");
        assertEquals(first, chart().anchor());
    }

    /** How far down a corner is, with rows of 15 points. */
    private static double down(Anchor.Corner corner) {
        return corner.cell().row() * 15 + corner.below();
    }
}
