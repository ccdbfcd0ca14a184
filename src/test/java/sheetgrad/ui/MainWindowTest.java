package sheetgrad.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Application;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.controlsfx.control.NotificationPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;
import sheetgrad.function.BuiltInFunctions;
import sheetgrad.lesson.CourseModel;
import sheetgrad.reference.CellRange;
import sheetgrad.ui.grid.GridView;
import sheetgrad.ui.session.Recorded;
import sheetgrad.ui.session.SessionServices;
import sheetgrad.ui.session.SmallModels;
import sheetgrad.ui.session.WorkbookFiles;
import sheetgrad.ui.settings.MemorySettings;
import sheetgrad.value.NumberValue;

/** Real clicks and key presses in the window, without a display. */
@SuppressWarnings("NullAway.Init") // the toolkit must run before the window can be made
class MainWindowTest extends ApplicationTest {
    private final MemorySettings settings = new MemorySettings();
    private Path directory;
    private Path file;
    private Stage stage;
    private MainWindow window;

    /** Files as if chosen in the dialogs. */
    private final class Chosen implements FileChoice {
        @Override
        public Optional<Path> toOpen(Window owner) {
            return Optional.of(file);
        }

        @Override
        public Optional<Path> toSave(Window owner, String suggestedName, Optional<Path> current) {
            return Optional.of(file);
        }
    }

    @Override
    public void start(Stage shown) throws IOException {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        directory = Files.createTempDirectory("window");
        file = directory.resolve("line.xlsx");
        stage = shown;
        window =
                new MainWindow(
                        shown,
                        new WindowServices(
                                new SessionServices(
                                        BuiltInFunctions.registry(),
                                        new WorkbookFiles(),
                                        new PulseExecutor()),
                                settings,
                                List.of(
                                        new CourseModel(
                                                "line",
                                                "A line",
                                                "Two parameters.",
                                                SmallModels::line)),
                                new Chosen()));
        window.show();
    }

    @AfterEach
    void close() {
        interact(
                () -> {
                    window.current().with(view -> view.session().close());
                    stage.hide();
                });
    }

    private static void waitFor(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition);
        } catch (TimeoutException tooLong) {
            throw new AssertionError("did not happen", tooLong);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void openModel() {
        clickOn("#model-line");
        waitFor(() -> lookup("#grid").tryQuery().isPresent());
    }

    private GridView grid() {
        return lookup("#grid").queryAs(GridView.class);
    }

    private void select(String range) {
        interact(
                () -> {
                    grid().goTo(CellRange.of(range));
                    grid().requestFocus();
                });
    }

    private String formula() {
        return lookup("#formula-field").queryAs(TextField.class).getText();
    }

    private double number(String a1) {
        CellRange cell = CellRange.of(a1);
        return WaitForAsyncUtils.waitForAsyncFx(
                10_000,
                () -> {
                    double[] number = {Double.NaN};
                    window.current()
                            .with(
                                    view ->
                                            view.model()
                                                    .snapshotProperty()
                                                    .get()
                                                    .ifPresent(
                                                            snapshot -> {
                                                                if (snapshot.values()
                                                                                .value(
                                                                                        0,
                                                                                        cell
                                                                                                .firstRow(),
                                                                                        cell
                                                                                                .firstColumn())
                                                                        instanceof
                                                                        NumberValue value) {
                                                                    number[0] = value.number();
                                                                }
                                                            }));
                    return number[0];
                });
    }

    private void type(String text) {
        write(text);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private String message() {
        NotificationPane pane = lookup(".notification-pane").queryAs(NotificationPane.class);
        return pane.isShowing() ? pane.getText() : "";
    }

    @Test
    void typedFormulaIsCalculatedAndUndone() {
        openModel();
        select("F1");
        type("=SUM(B1:B3)*2");
        push(KeyCode.ENTER);
        waitFor(() -> number("F1") == 18);
        assertEquals(CellRange.of("F2"), grid().getSelection().currentRange());
        assertTrue(stage.getTitle().startsWith("line (edited)"), stage.getTitle());
        push(KeyCode.CONTROL, KeyCode.Z);
        waitFor(() -> Double.isNaN(number("F1")));
        assertFalse(stage.getTitle().contains("edited"), stage.getTitle());
    }

    @Test
    void refusedFormulaKeepsTheEditorOpenWithTheReason() {
        openModel();
        select("F1");
        type("=1+");
        push(KeyCode.ENTER);
        assertTrue(grid().isEditing());
        assertTrue(grid().editMessageProperty().get().startsWith("This is not a formula"));
        type("1");
        push(KeyCode.ENTER);
        waitFor(() -> number("F1") == 2);
        assertFalse(grid().isEditing());
    }

    @Test
    void formulaBarEditsTheActiveCell() {
        openModel();
        select("D4");
        assertEquals("=SUM(C1:C3)", formula());
        clickOn("#formula-field");
        push(KeyCode.END);
        type("+1");
        push(KeyCode.ENTER);
        waitFor(() -> number("D4") == 36);
    }

    @Test
    void nameBoxGoesToOtherSheets() {
        openModel();
        clickOn("#name-box");
        push(KeyCode.CONTROL, KeyCode.A);
        type("empty!C5");
        push(KeyCode.ENTER);
        assertEquals(CellRange.of("C5"), grid().getSelection().currentRange());
        push(KeyCode.CONTROL, KeyCode.PAGE_UP);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(CellRange.of("A1"), grid().getSelection().currentRange());
        assertEquals("0", formula());
    }

    @Test
    void cellsAreCopiedWithTheirFormulas() {
        openModel();
        select("D4");
        push(KeyCode.CONTROL, KeyCode.C);
        select("E4");
        push(KeyCode.CONTROL, KeyCode.V);
        waitFor(() -> number("E4") == 0);
        assertEquals("=SUM(D1:D3)", formula());
    }

    @Test
    void selectionIsSummedUpInTheStatusBar() {
        openModel();
        select("B1:B3");
        waitFor(() -> lookup("#status-sum").queryAs(Label.class).getText().equals("Sum: 9"));
        assertEquals("Average: 3", lookup("#status-average").queryAs(Label.class).getText());
        assertEquals("Count: 3", lookup("#status-count").queryAs(Label.class).getText());
    }

    @Test
    void gradientIsShownOnTheGridAndInWords() {
        openModel();
        select("B3");
        clickOn("#tool-gradient");
        Label legend = lookup("#status-gradient").queryAs(Label.class);
        waitFor(() -> legend.getText().equals("Gradient of line!D4: largest -26 at D1"));
        assertEquals(
                "d loss / d B3 = 10, value 5",
                lookup("#status-derivative").queryAs(Label.class).getText());
        assertEquals("B3 5, d loss / d B3 = 10, value 5", grid().getAccessibleText());
        assertTrue(lookup("#tool-gradient").queryAs(ToggleButton.class).isSelected());
        select("D2");
        type("1");
        push(KeyCode.ENTER);
        waitFor(() -> legend.getText().equals("Gradient of line!D4: largest -20 at D1"));
        push(KeyCode.CONTROL, KeyCode.G);
        waitFor(() -> legend.getText().isEmpty());
        assertFalse(lookup("#tool-gradient").queryAs(ToggleButton.class).isSelected());
    }

    @Test
    void solvedModelIsSavedAndOpenedAgain() throws Exception {
        openModel();
        clickOn("#tool-solve");
        clickOn("#solve-start");
        waitFor(
                () ->
                        lookup("#solve-message")
                                .queryAs(Labeled.class)
                                .getText()
                                .startsWith("Converged"));
        assertEquals(2, number("D1"), 1e-6);
        push(KeyCode.CONTROL, KeyCode.S);
        waitFor(() -> stage.getTitle().equals("line.xlsx - Sheetgrad"));
        try (Recorded saved = Recorded.open(file)) {
            saved.latest();
            assertEquals(2, ((NumberValue) saved.value("D1")).number(), 1e-6);
        }
        push(KeyCode.CONTROL, KeyCode.W);
        waitFor(() -> lookup("#start-open").tryQuery().isPresent());
        clickOn("#start-open");
        waitFor(() -> stage.getTitle().equals("line.xlsx - Sheetgrad"));
        assertEquals(2, number("D1"), 1e-6);
    }

    @Test
    void fileThatCannotBeOpenedIsNamedAndTheWorkbookStays() throws IOException {
        openModel();
        Files.writeString(file, "no workbook");
        push(KeyCode.CONTROL, KeyCode.O);
        waitFor(() -> message().contains("line.xlsx"));
        assertEquals(35, number("D4"));
        assertTrue(lookup("#grid").tryQuery().isPresent());
    }

    @Test
    void closingAsksWhatToDoWithEdits() {
        openModel();
        select("A1");
        type("7");
        push(KeyCode.ENTER);
        waitFor(() -> number("A1") == 7);
        push(KeyCode.CONTROL, KeyCode.W);
        waitFor(() -> lookup("Don't save").tryQuery().isPresent());
        clickOn("Don't save");
        waitFor(() -> lookup("#start-open").tryQuery().isPresent());
    }
}
