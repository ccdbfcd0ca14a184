package sheetgrad.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.value.TextValue;
import sheetgrad.workbook.SheetObjects;
import sheetgrad.workbook.SheetObjects.Hyperlink;

/** Comments and links made by keys. */
class NotesWindowTest extends WindowRobot {
    private SheetObjects objects() {
        return WaitForAsyncUtils.waitForAsyncFx(
                10_000, () -> view().model().currentSheet().orElseThrow().sheet().objects());
    }

    @Test
    void aCommentIsTypedChangedAndUndone() {
        openModel("empty");
        select("B2");
        chord(KeyCode.SHIFT, KeyCode.F2);
        waitFor(() -> lookup("#comment-dialog").tryQuery().isPresent());
        clickOn("#comment-text");
        type("why");
        clickOn("OK");
        waitFor(() -> objects().comments().equals(Map.of(CellAddress.of("B2"), "why")));
        interact(() -> view().tools().notes().deleteComment());
        waitFor(() -> objects().comments().isEmpty());
        interact(() -> grid().requestFocus());
        chord(KeyCode.CONTROL, KeyCode.Z);
        waitFor(() -> objects().comments().size() == 1);
    }

    @Test
    void aLinkToAnAddressIsShownInABlankCell() {
        openModel("empty");
        select("B2");
        chord(KeyCode.CONTROL, KeyCode.K);
        waitFor(() -> lookup("#structure-dialog").tryQuery().isPresent());
        clickOn("#structure-dialog .text-field");
        type("example.org");
        push(KeyCode.ENTER);
        CellRange cell = CellRange.of("B2");
        waitFor(
                () ->
                        objects()
                                .hyperlinks()
                                .equals(
                                        List.of(
                                                new Hyperlink(
                                                        cell, "https://example.org", false))));
        assertEquals(new TextValue("https://example.org"), value("B2"));
    }
}
