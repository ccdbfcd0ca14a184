package sheetgrad.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import sheetgrad.reference.CellRange;
import sheetgrad.workbook.PageBreaks;
import sheetgrad.workbook.PageSetup;
import sheetgrad.workbook.PrintNames;
import sheetgrad.workbook.Sheet;

/** Pages set up and broken by keys and clicks. */
class PageWindowTest extends WindowRobot {
    private Sheet sheet() {
        return view().model().currentSheet().orElseThrow().sheet();
    }

    private void run(String command) {
        Platform.runLater(() -> window.commands().find(command).orElseThrow().run());
    }

    private void fill(String field, String text) {
        interact(() -> lookup(field).queryAs(TextField.class).setText(text));
    }

    private void tab(int index) {
        interact(
                () ->
                        lookup("#page-tabs")
                                .queryAs(TabPane.class)
                                .getSelectionModel()
                                .select(index));
    }

    @Test
    void pagesAreSetUpInADialogThatRefusesWhatItDoesNotUnderstand() {
        openModel();
        run("Page set-up...");
        waitFor(() -> lookup("#page-dialog").tryQuery().isPresent());
        clickOn("#page-scaled");
        fill("#page-percent", "5");
        clickOn("OK");
        Label message = lookup("#page-message").query();
        assertEquals("Scale: type a whole number from 10 to 400.", message.getText());
        fill("#page-percent", "80");
        tab(2);
        fill("#page-footer-right", "&P");
        clickOn("#page-differs-first");
        fill("#page-first-header-centre", "Title");
        tab(3);
        fill("#page-title-rows", "1:2");
        clickOn("#page-headings");
        clickOn("OK");
        waitFor(() -> sheet().pageSetup().isPresent());
        PageSetup setup = sheet().pageSetup().orElseThrow();
        assertEquals(new PageSetup.Scaling(80, false, 1, 0), setup.scaling());
        assertEquals("&R&P", setup.headings().footer());
        assertEquals(
                new PageSetup.OtherHeadings(
                        Optional.of(new PageSetup.Headings("&CTitle", "")), Optional.empty()),
                setup.others());
        assertTrue(setup.options().showsHeadings());
        assertEquals(Optional.of(CellRange.of("1:2")), names().titleRows());
        chord(KeyCode.CONTROL, KeyCode.Z);
        waitFor(() -> sheet().pageSetup().isEmpty());
        assertEquals(Optional.empty(), names().titleRows());
    }

    private PrintNames names() {
        return new PrintNames(
                view().model().snapshotProperty().get().orElseThrow().names(), sheet().id());
    }

    @Test
    void breaksAreInsertedAndTakenAway() {
        openModel();
        select("C5");
        run("Insert page break");
        waitFor(() -> sheet().pageBreaks().equals(new PageBreaks(List.of(4), List.of(2))));
        assertEquals(sheet().pageBreaks(), grid().model().pageBreaks());
        select("A5");
        run("Remove page break");
        waitFor(() -> sheet().pageBreaks().equals(new PageBreaks(List.of(), List.of(2))));
        run("Reset page breaks");
        waitFor(() -> sheet().pageBreaks().isEmpty());
        select("A1");
        run("Insert page break");
        waitFor(() -> message().startsWith("The first cell begins a page anyway"));
    }
}
