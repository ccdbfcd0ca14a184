package sheetgrad.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;
import sheetgrad.reference.CellRange;
import sheetgrad.ui.clipboard.HtmlTable;
import sheetgrad.ui.session.PastedTable;
import sheetgrad.value.NumberValue;
import sheetgrad.workbook.CellStyle;
import sheetgrad.workbook.Sheet;

/** Tables that other programs left on the clipboard, and what they are given. */
class ClipboardWindowTest extends LessonRobot {
    private static final String TABLE =
            """
            <google-sheets-html-origin><table><tr>
            <td style="font-weight:bold;" colspan="2" data-sheets-value='{"1":2,"2":"Sum"}'>Sum</td></tr><tr>
            <td data-sheets-value='{"1":3,"3":0.25}' data-sheets-numberformat='{"1":2,"2":"0.0","3":1}'>0.3</td>
            <td data-sheets-value='{"1":3,"3":0.5}' data-sheets-formula="=R[0]C[-1]*2">0.5</td>
            </tr></table></google-sheets-html-origin>
            """;

    private Sheet sheet() {
        return WaitForAsyncUtils.waitForAsyncFx(
                10_000, () -> view().model().currentSheet().orElseThrow().sheet());
    }

    private CellStyle style(int row, int column) {
        return sheet().styleAt(row, column);
    }

    @Test
    void formulasFormatsAndMergesAreTakenAndGiven() {
        openModel("empty");
        select("B2");
        interact(
                () ->
                        Clipboard.getSystemClipboard()
                                .setContent(
                                        Map.of(
                                                DataFormat.PLAIN_TEXT,
                                                "Sum\t\n0.3\t0.5\n",
                                                DataFormat.HTML,
                                                TABLE)));
        chord(KeyCode.CONTROL, KeyCode.V);
        waitForNumber("C3", 0.5, 0);
        assertEquals(List.of(CellRange.of("B2:C2")), sheet().merges());
        assertTrue(style(1, 1).font().isBold());
        assertEquals("0.0", style(2, 1).numberFormat());
        enter("B3", "2");
        waitForNumber("C3", 4, 0);
        select("B2:C3");
        chord(KeyCode.CONTROL, KeyCode.C);
        PastedTable given =
                HtmlTable.parse(
                                WaitForAsyncUtils.waitForAsyncFx(
                                        10_000, () -> Clipboard.getSystemClipboard().getHtml()))
                        .orElseThrow();
        assertEquals(List.of(CellRange.of("A1:B1")), given.merges());
        PastedTable.Cell doubled = given.rows().get(1).get(1);
        assertEquals(Optional.of(new NumberValue(4)), doubled.value());
        assertEquals(Optional.of("=R[0]C[-1]*2"), doubled.formula());
        assertEquals(
                Optional.of("0.0"), given.rows().get(1).get(0).look().orElseThrow().numberFormat());
    }
}
