package sheetgrad.ui;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.controlsfx.control.StatusBar;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;
import sheetgrad.reference.CellAddress;
import sheetgrad.ui.session.LeftCopies;
import sheetgrad.ui.session.Recorded;
import sheetgrad.ui.session.SmallModels;
import sheetgrad.value.NumberValue;
import sheetgrad.value.Value;
import sheetgrad.workbook.Workbook;

/** What the window asks before a save, and random numbers drawn anew by their key. */
class SavingWindowTest extends WindowRobot {
    /** A file with a rule whose formula nobody can read. */
    private Path fileWithBrokenRule() throws Exception {
        Path made = Files.createTempDirectory("saving").resolve("rules.xlsx");
        try (Recorded recorded = Recorded.create(SmallModels::line)) {
            assertTrue(Recorded.get(recorded.session().save(made)));
        }
        try (FileSystem parts = FileSystems.newFileSystem(made)) {
            Path sheet = parts.getPath("/xl/worksheets/sheet1.xml");
            String rule =
                    "</sheetData><conditionalFormatting sqref=\"A1\"><cfRule type=\"expression\""
                            + " priority=\"1\"><formula>A1+*2</formula></cfRule></conditionalFormatting>";
            Files.writeString(sheet, Files.readString(sheet).replace("</sheetData>", rule));
        }
        return made;
    }

    private void insertRow() {
        interact(() -> view().session().structure().insertRows(0, 1, 1));
        waitFor(() -> stage.getTitle().contains("(edited)"));
    }

    @Test
    void lossesAreToldBeforeASaveOnce() throws Exception {
        openFile(fileWithBrokenRule());
        byte[] before = Files.readAllBytes(file);
        insertRow();
        push(KeyCode.CONTROL, KeyCode.S);
        waitFor(() -> lookup("#losses").tryQuery().isPresent());
        String losses = lookup("#losses").queryAs(TextArea.class).getText();
        assertTrue(losses.contains("A1+*2"), losses);
        clickOn("Cancel");
        WaitForAsyncUtils.waitForFxEvents();
        assertArrayEquals(before, Files.readAllBytes(file));
        assertTrue(stage.getTitle().contains("(edited)"), stage.getTitle());
        push(KeyCode.CONTROL, KeyCode.S);
        waitFor(() -> lookup("#losses").tryQuery().isPresent());
        clickOn("Save anyway");
        waitFor(() -> stage.getTitle().equals("rules.xlsx - Sheetgrad"));
        insertRow();
        push(KeyCode.CONTROL, KeyCode.S);
        waitFor(() -> stage.getTitle().equals("rules.xlsx - Sheetgrad"));
    }

    @Test
    void selectedRandomNumbersAreDrawnAnewByTheirKey() {
        openModel();
        interact(
                () -> {
                    view().session().enter(0, CellAddress.of("F1"), "=RAND()");
                    view().session().enter(0, CellAddress.of("F2"), "=RAND()");
                });
        waitFor(() -> value("F2") instanceof NumberValue);
        Value chosen = value("F1");
        Value other = value("F2");
        select("F1");
        push(KeyCode.SHIFT, KeyCode.F9);
        waitFor(() -> !value("F1").equals(chosen));
        assertNotEquals(chosen, value("F1"));
        assertEquals(other, value("F2"));
    }

    @Test
    void twentyChangesAreKeptForTheCaseOfACrashUntilTheWorkbookIsClosed() {
        openModel();
        interact(
                () -> {
                    for (int change = 1; change <= 20; change++) {
                        view().session().enter(0, CellAddress.of("F1"), "" + change);
                    }
                });
        waitFor(() -> recovery.list().size() == 1);
        assertEquals(List.of(), new LeftCopies(recovery).list());
        push(KeyCode.CONTROL, KeyCode.W);
        waitFor(() -> lookup("Don't save").tryQuery().isPresent());
        clickOn("Don't save");
        waitFor(() -> recovery.list().isEmpty());
    }

    @Test
    void calculationThatTakesLongIsGivenUpByEscape() {
        openModel();
        interact(
                () ->
                        view().session()
                                .enter(
                                        0,
                                        CellAddress.of("F1"),
                                        "=REDUCE(0,SEQUENCE(1E7),LAMBDA(a,b,a+LN(b)))"));
        waitFor(() -> lookup("#status-cancel").queryButton().getParent().isVisible());
        push(KeyCode.ESCAPE);
        waitFor(() -> status().equals("Calculate"));
        interact(() -> view().session().enter(0, CellAddress.of("F1"), "=1+1"));
        waitForNumber("F1", 2, 0);
        waitFor(() -> status().equals("Ready"));
    }

    private String status() {
        return lookup(".status-bar").queryAs(StatusBar.class).getText();
    }

    /** As if a program had crashed before this one was started. */
    private void crash() throws Exception {
        Workbook workbook = SmallModels.line();
        try (Recorded recorded = Recorded.create(() -> workbook)) {
            recorded.enter("D1", "3");
            recovery.save(
                    "crashed",
                    "lost",
                    workbook,
                    recorded.latest().values(),
                    Optional.empty(),
                    Optional.of(file));
        }
    }

    private void closeAgain() {
        openModel();
        push(KeyCode.CONTROL, KeyCode.W);
        waitFor(() -> lookup("#start-open").tryQuery().isPresent());
    }

    @Test
    void copyThatACrashLeftIsRecoveredAndSavedWhereItCameFrom() throws Exception {
        crash();
        closeAgain();
        clickOn("#recover-crashed");
        waitFor(() -> stage.getTitle().equals("lost (edited) - Sheetgrad"));
        assertEquals(3, number("D1"));
        waitFor(
                () ->
                        recovery.list().size() == 1
                                && !recovery.list().get(0).session().equals("crashed"));
        push(KeyCode.CONTROL, KeyCode.S);
        waitFor(() -> stage.getTitle().equals("line.xlsx - Sheetgrad"));
        assertEquals(List.of(), recovery.list());
        try (Recorded saved = Recorded.open(file)) {
            assertEquals(new NumberValue(3), saved.value("D1"));
        }
    }

    @Test
    void copyThatACrashLeftIsDiscarded() throws Exception {
        crash();
        closeAgain();
        clickOn("#discard-crashed");
        waitFor(() -> lookup("#recover-crashed").tryQuery().isEmpty());
        assertEquals(List.of(), recovery.list());
    }
}
