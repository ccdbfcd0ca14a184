package sheetgrad.ui;

import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Application;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.controlsfx.control.NotificationPane;
import org.junit.jupiter.api.AfterEach;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;
import sheetgrad.function.BuiltInFunctions;
import sheetgrad.lesson.CourseModel;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.ui.grid.GridView;
import sheetgrad.ui.grid.WrappedLines;
import sheetgrad.ui.session.SessionServices;
import sheetgrad.ui.session.SmallModels;
import sheetgrad.ui.session.WorkbookFiles;
import sheetgrad.ui.settings.MemorySettings;
import sheetgrad.value.NumberValue;
import sheetgrad.value.Value;
import sheetgrad.workbook.Workbook;
import sheetgrad.xlsx.RecoveryFiles;

/** A window without a display for real clicks and key presses, on its start page. */
@SuppressWarnings("NullAway.Init") // the toolkit must run before the window can be made
abstract class WindowRobot extends ApplicationTest {
    /** Long, so that a busy machine does not fail a test: it is waited out only where something never happens. */
    private static final int LONGEST_WAIT_SECONDS = 90;

    private final MemorySettings settings = new MemorySettings();
    private Path directory;
    Path file;
    RecoveryFiles recovery;
    Stage stage;
    MainWindow window;

    /** Files as if chosen in the dialogs. */
    private final class Chosen implements FileChoice {
        @Override
        public Optional<Path> toOpen(Window owner) {
            return Optional.of(file);
        }

        @Override
        public Optional<Path> toWriteText(Window owner, String suggestedName) {
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
        recovery = new RecoveryFiles(directory.resolve("recovery"), Clock.systemUTC());
        stage = shown;
        window =
                new MainWindow(
                        shown,
                        new WindowServices(
                                new SessionServices(
                                        BuiltInFunctions.registry(),
                                        new WorkbookFiles(),
                                        recovery,
                                        () -> new WrappedLines()::count,
                                        new PulseExecutor()),
                                settings,
                                List.of(
                                        new CourseModel(
                                                "empty",
                                                "An empty sheet",
                                                "Nothing.",
                                                WindowRobot::empty),
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

    static void waitFor(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS, condition);
        } catch (TimeoutException tooLong) {
            throw new AssertionError("did not happen", tooLong);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static Workbook empty() {
        Workbook workbook = new Workbook();
        workbook.addSheet("Sheet1");
        return workbook;
    }

    void openModel() {
        clickOn("#model-line");
        waitFor(() -> lookup("#grid").tryQuery().isPresent());
    }

    GridView grid() {
        return lookup("#grid").queryAs(GridView.class);
    }

    void select(String range) {
        interact(
                () -> {
                    grid().goTo(CellRange.of(range));
                    grid().requestFocus();
                });
    }

    String formula() {
        return lookup("#formula-field").queryAs(TextField.class).getText();
    }

    double number(String a1) {
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

    void type(String text) {
        write(text);
        WaitForAsyncUtils.waitForFxEvents();
    }

    String message() {
        NotificationPane pane = lookup(".notification-pane").queryAs(NotificationPane.class);
        return pane.isShowing() ? pane.getText() : "";
    }

    /** Opens a model of the start page. */
    void openModel(String id) {
        clickOn("#model-" + id);
        waitFor(() -> lookup("#grid").tryQuery().isPresent());
    }

    /** Opens a file as if it had been chosen in the dialog. */
    void openFile(Path chosen) {
        file = chosen;
        clickOn("#start-open");
        waitFor(() -> lookup("#grid").tryQuery().isPresent());
        waitFor(
                () ->
                        window.current()
                                .view()
                                .map(view -> view.model().activityProperty().get().isEmpty())
                                .orElse(false));
    }

    WorkbookView view() {
        return window.current().view().orElseThrow();
    }

    /** What a cell of the sheet in front shows. */
    Value value(String a1) {
        CellAddress cell = CellAddress.of(a1);
        return WaitForAsyncUtils.waitForAsyncFx(
                10_000,
                () ->
                        view().model()
                                .snapshotProperty()
                                .get()
                                .orElseThrow()
                                .values()
                                .value(
                                        view().model().sheetProperty().get(),
                                        cell.row(),
                                        cell.column()));
    }

    /** Runs a command by its name; not for one that asks something in a dialog. */
    void command(String name) {
        interact(() -> window.commands().find(name).orElseThrow().run());
    }

    /** Waits until the edit of this name is the one to be taken back. */
    void waitForUndo(String name) {
        waitFor(
                () ->
                        view().model()
                                .snapshotProperty()
                                .get()
                                .orElseThrow()
                                .undoName()
                                .equals(Optional.of(name)));
    }

    void waitForNumber(String a1, double expected, double tolerance) {
        waitFor(
                () ->
                        value(a1) instanceof NumberValue number
                                && Math.abs(number.number() - expected) <= tolerance);
    }

    /** The middle of a cell on the screen, which must be in the window. */
    Point2D middleOf(String a1) {
        Bounds box = grid().boundsOf(CellRange.of(a1));
        return grid().localToScreen(box.getCenterX(), box.getCenterY());
    }

    /** Holds modifiers while a key is pressed. */
    void chord(KeyCode... keys) {
        push(keys);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
