package sheetgrad.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.testfx.util.WaitForAsyncUtils;
import sheetgrad.SharedFiles;
import sheetgrad.reference.CellRange;
import sheetgrad.value.BlankValue;

/** What a lecturer does again and again. */
abstract class LessonRobot extends WindowRobot {
    private static final long PATIENCE = 90;

    /** A copy that may be changed; the test is skipped where there is no corpus. */
    static Path copied(String name) throws IOException {
        Path original = SharedFiles.file("corpus/" + name);
        Path copy =
                Files.createTempDirectory("lesson").resolve(String.valueOf(original.getFileName()));
        return Files.copy(original, copy);
    }

    void sheet(String name) {
        clickOn(
                lookup(name)
                        .match((Node node) -> node.getStyleClass().contains("sheet-tab"))
                        .<Node>query());
        WaitForAsyncUtils.waitForFxEvents();
    }

    void enter(String cell, String text) {
        select(cell);
        type(text);
        push(KeyCode.ENTER);
    }

    void solve() {
        clickOn("#tool-solve");
        waitFor(() -> lookup("#solve-start").tryQuery().isPresent());
        solveShown();
    }

    /** Presses Solve in the panel and waits for the end. */
    void solveShown() {
        clickOn("#solve-start");
        try {
            WaitForAsyncUtils.waitFor(
                    PATIENCE,
                    TimeUnit.SECONDS,
                    () -> {
                        String message = lookup("#solve-message").queryAs(Labeled.class).getText();
                        return message.startsWith("Converged") || message.contains("steps");
                    });
        } catch (TimeoutException tooLong) {
            throw new AssertionError(
                    "not solved: " + lookup("#solve-message").queryAs(Labeled.class).getText(),
                    tooLong);
        }
        waitFor(() -> !view().session().isSolving());
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Types into neighbouring cells of a row. */
    void enterRow(String first, String... texts) {
        select(first);
        for (String text : texts) {
            type(text);
            push(KeyCode.TAB);
        }
        waitForIdle();
    }

    /** Types into every selected cell. */
    void enterAll(String range, String text) {
        select(range);
        type(text);
        chord(KeyCode.CONTROL, KeyCode.ENTER);
        waitForIdle();
    }

    /** Copies one range and pastes it at a cell, on another sheet if it is named. */
    void copy(String range, String sheet, String to, String pasteCommand) {
        select(range);
        chord(KeyCode.CONTROL, KeyCode.C);
        if (!sheet.isEmpty()) {
            sheet(sheet);
        }
        select(to);
        command(pasteCommand);
        waitForIdle();
    }

    /** Continues a row of cells down to the last row by selecting both and Ctrl+D. */
    void fillDown(String range) {
        select(range);
        chord(KeyCode.CONTROL, KeyCode.D);
        waitForIdle();
    }

    /** Cuts the column of one cell and puts it in before that of another. */
    void moveColumn(String from, String before) {
        select(from);
        chord(KeyCode.CONTROL, KeyCode.SPACE);
        chord(KeyCode.CONTROL, KeyCode.X);
        select(before);
        chord(KeyCode.CONTROL, KeyCode.SPACE);
        chord(KeyCode.CONTROL, KeyCode.EQUALS);
        waitForIdle();
    }

    /** A double click on the square at the lower right corner of the range. */
    void fillDownByHandle(String range) {
        select(range);
        Bounds box = grid().boundsOf(CellRange.of(range));
        moveTo(grid().localToScreen(box.getMaxX() - 1, box.getMaxY() - 1));
        doubleClickOn(MouseButton.PRIMARY);
        waitForIdle();
    }

    /** Drags over a range that is in the window. */
    void dragOver(String first, String last) {
        drag(middleOf(first)).dropTo(middleOf(last));
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Everything asked for so far has been done and is shown. */
    void waitForIdle() {
        waitFor(() -> isAnswered());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private boolean isAnswered() throws Exception {
        return !view().session().questions().latest().get(90, TimeUnit.SECONDS).sheets().isEmpty();
    }

    void waitForBlank(String cell) {
        waitFor(() -> value(cell) instanceof BlankValue);
    }
}
