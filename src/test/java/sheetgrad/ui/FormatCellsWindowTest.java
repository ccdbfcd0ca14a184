package sheetgrad.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;
import sheetgrad.reference.CellRange;
import sheetgrad.ui.command.Command;
import sheetgrad.ui.format.NumberCategory;
import sheetgrad.workbook.CellStyle;
import sheetgrad.workbook.CellStyle.Border;
import sheetgrad.workbook.CellStyle.Line;

/** The format of cells asked for in the dialog. */
class FormatCellsWindowTest extends WindowRobot {
    private CellStyle style(int row, int column) {
        return WaitForAsyncUtils.waitForAsyncFx(
                10_000,
                () -> view().model().currentSheet().orElseThrow().sheet().styleAt(row, column));
    }

    private void page(int index) {
        interact(() -> lookup("#format-pages").<TabPane>query().getSelectionModel().select(index));
    }

    @Test
    void whatWasTouchedChangesInOneStep() {
        openModel("empty");
        select("A2");
        chord(KeyCode.CONTROL, KeyCode.I);
        waitFor(() -> style(1, 0).font().isItalic());
        select("A1:A3");
        chord(KeyCode.CONTROL, KeyCode.DIGIT1);
        waitFor(() -> lookup("#format-dialog").tryQuery().isPresent());
        TextField code = lookup("#format-code").query();
        interact(() -> code.setText("0.00\""));
        clickOn("OK");
        assertTrue(lookup("#format-mistake").queryAs(Label.class).getText().contains("not closed"));
        interact(
                () ->
                        lookup("#format-kinds")
                                .<ListView<NumberCategory>>query()
                                .getSelectionModel()
                                .select(NumberCategory.ACCOUNTING));
        assertEquals(BuiltinFormats.getBuiltinFormat(44), code.getText());
        clickOn("#format-code");
        chord(KeyCode.CONTROL, KeyCode.A);
        type("0.00%");
        page(2);
        clickOn("#format-bold");
        page(3);
        clickOn("#format-border-outline");
        clickOn("OK");
        waitFor(() -> style(2, 0).font().isBold());
        for (int row = 0; row < 3; row++) {
            assertEquals("0.00%", style(row, 0).numberFormat());
            assertTrue(style(row, 0).font().isBold());
            assertEquals(row == 1, style(row, 0).font().isItalic());
        }
        Border thin = new Border(Line.THIN, 0);
        assertEquals(CellStyle.Borders.NONE.withLeft(thin).withRight(thin), style(1, 0).borders());
        assertEquals(thin, style(0, 0).borders().top());
        chord(KeyCode.CONTROL, KeyCode.Z);
        waitFor(() -> !style(2, 0).font().isBold());
        assertEquals(CellStyle.DEFAULT, style(0, 0));
    }

    private List<CellRange> merges() {
        return WaitForAsyncUtils.waitForAsyncFx(
                10_000, () -> view().model().currentSheet().orElseThrow().sheet().merges());
    }

    @Test
    void mergedCellsAreAskedForAndTakenApartByTheSameCommand() {
        openModel("empty");
        select("A1");
        type("1\t2\n");
        select("A1:B1");
        Command merge = window.commands().find("Merge and centre").orElseThrow();
        Platform.runLater(merge::run);
        waitFor(() -> lookup("#structure-dialog").tryQuery().isPresent());
        clickOn("OK");
        waitFor(() -> merges().equals(List.of(CellRange.of("A1:B1"))));
        assertEquals(CellStyle.Horizontal.CENTER, style(0, 0).alignment().horizontal());
        interact(merge::run);
        waitFor(() -> merges().isEmpty());
    }
}
