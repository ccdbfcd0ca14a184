package sheetgrad.ui;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;
import sheetgrad.SharedFiles;
import sheetgrad.value.BlankValue;
import sheetgrad.value.NumberText;
import sheetgrad.value.NumberValue;
import sheetgrad.value.Value;

/** The lessons of the course done live, as their lecturer does them: by typing, filling and solving. */
class LessonsTest extends WindowRobot {
    private static final long PATIENCE = 90;

    /** A copy that may be changed; the test is skipped where there is no corpus. */
    private static Path copied(String name) throws IOException {
        Path original = SharedFiles.file("corpus/" + name);
        Path copy =
                Files.createTempDirectory("lesson").resolve(String.valueOf(original.getFileName()));
        return Files.copy(original, copy);
    }

    private void sheet(String name) {
        clickOn(
                lookup(name)
                        .match((Node node) -> node.getStyleClass().contains("sheet-tab"))
                        .<Node>query());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void enter(String cell, String text) {
        select(cell);
        type(text);
        push(KeyCode.ENTER);
    }

    private void solve() {
        clickOn("#tool-solve");
        waitFor(() -> lookup("#solve-start").tryQuery().isPresent());
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
            throw new AssertionError("not solved", tooLong);
        }
        waitFor(() -> !view().session().isSolving());
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void collaborativeFilteringIsFilledAndSolved() throws Exception {
        openFile(copied("course22/collab_filter.xlsx"));
        sheet("dotprod");
        waitForNumber("V41", 2.80606206164831, 1e-9);
        select("H25:V39");
        push(KeyCode.DELETE);
        waitFor(() -> value("V39") instanceof BlankValue);
        select("H25");
        type("=IF(H2=\"\",0,MMULT($B25:$F25,H$19:H$23))");
        push(KeyCode.ENTER);
        waitFor(() -> value("H25") instanceof NumberValue);
        select("H25:V25");
        chord(KeyCode.CONTROL, KeyCode.R);
        waitFor(() -> value("V25") instanceof NumberValue);
        select("H25:V39");
        chord(KeyCode.CONTROL, KeyCode.D);
        waitForNumber("V41", 2.80606206164831, 1e-9);
        enter("B25", "0.125+0.21");
        chord(KeyCode.CONTROL, KeyCode.Z);
        waitForNumber("V41", 2.80606206164831, 1e-9);
        solve();
        NumberValue loss = (NumberValue) value("V41");
        assertTrue(loss.number() < 0.394, "loss " + loss.number());
    }

    @Test
    void newFilterValuesChangeTheConvolution() throws Exception {
        openFile(copied("course22/conv-example.xlsx"));
        sheet("conv-example");
        waitForNumber("EN4", 258.737626710757, 1e-9);
        NumberValue before = (NumberValue) value("AD11");
        enter("AD11", NumberText.general(before.number() + 0.125));
        waitForNumber("EN4", 265.922960242563, 1e-9);
        chord(KeyCode.CONTROL, KeyCode.Z);
        waitForNumber("EN4", 258.737626710757, 1e-9);
    }

    @Test
    void gradientDescentIsResetAndRun() throws Exception {
        openFile(copied("course-v3/graddesc.xlsm"));
        sheet("basic");
        enter("C1", "1");
        enter("C2", "1");
        waitForNumber("C1", 1, 0);
        waitForNumber("C2", 1, 0);
        for (int epoch = 0; epoch < 5; epoch++) {
            select("C32:D32");
            chord(KeyCode.CONTROL, KeyCode.C);
            Value next = value("C32");
            select("C1");
            interact(() -> lookupCommand("Paste values transposed"));
            waitFor(() -> value("C1").equals(next));
        }
        waitForNumber("C1", 1.2754625002528799, 1e-9);
        waitForNumber("C2", 2.569996469807525, 1e-9);
    }

    private void lookupCommand(String name) {
        window.commands().find(name).orElseThrow().run();
    }

    @Test
    void titanicIsBuiltFromItsTable() throws Exception {
        openFile(copied("course22/titanic.xlsx"));
        sheet("linear");
        waitForNumber("AA7", 0.14422714930851466, 1e-12);
        select("AC4:AD715");
        push(KeyCode.DELETE);
        waitFor(() -> value("AC715") instanceof BlankValue);
        enter("AC4", "=SUMPRODUCT(H4:Q4,$R$4:$AA$4)");
        waitFor(() -> value("AC4") instanceof NumberValue);
        NumberValue predicted = (NumberValue) value("AC4");
        assertTrue(Double.isFinite(predicted.number()));
        enter("AD4", "=(AC4-A4)^2");
        select("AC4:AD715");
        chord(KeyCode.CONTROL, KeyCode.D);
        waitFor(() -> value("AD715") instanceof NumberValue);
        enter("R4", "0.5");
        solve();
        NumberValue loss = (NumberValue) value("AA7");
        assertTrue(loss.number() < 0.2, "loss " + loss.number());
    }
}
