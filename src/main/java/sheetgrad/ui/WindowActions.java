package sheetgrad.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCombination;
import org.controlsfx.control.action.Action;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import sheetgrad.ui.grid.GridView;
import sheetgrad.ui.session.SessionSnapshot;

/** The commands of menus and tool bar, each made once with its key and with the condition under which it is possible. */
final class WindowActions {
    private static final int ZOOM_STEP = 10;

    /** A button of the tool bar, with its icon and whether it shows its name beside it. */
    record Tool(Action action, Ikon icon, boolean isNamed) {}

    private final MainWindow window;
    private final ObservableValue<Optional<SessionSnapshot>> snapshot;
    private final BooleanBinding hasNoWorkbook;

    final Action open;
    final Action save;
    final Action saveAs;
    final Action close;
    final Action quit;
    final Action undo;
    final Action redo;
    final Action cut;
    final Action copy;
    final Action paste;
    final Action clear;
    final Action goTo;
    final Action zoomIn;
    final Action zoomOut;
    final Action zoomFull;
    final Action nextSheet;
    final Action previousSheet;
    final Action recalculate;
    final Action solve;
    final Action gradient;
    final Action about;

    /** @param snapshot of the workbook in the window; nothing while there is none */
    WindowActions(MainWindow window, ObservableValue<Optional<SessionSnapshot>> snapshot) {
        this.window = window;
        this.snapshot = snapshot;
        this.hasNoWorkbook =
                Bindings.createBooleanBinding(() -> snapshot.getValue().isEmpty(), snapshot);
        open = always("Open...", Feather.FOLDER, "Shortcut+O", window::chooseFile);
        quit = always("Quit", Feather.LOG_OUT, "Shortcut+Q", window::quit);
        about = always("About Sheetgrad", Feather.INFO, "", window::showAbout);
        save = action("Save", Feather.SAVE, "Shortcut+S", view -> window.save());
        saveAs = action("Save as...", Feather.SAVE, "Shortcut+Shift+S", view -> window.saveAs());
        close = action("Close", Feather.X, "Shortcut+W", view -> window.closeWorkbook());
        cut = action("Cut", Feather.SCISSORS, "Shortcut+X", view -> view.clipboard().cut());
        copy = action("Copy", Feather.COPY, "Shortcut+C", view -> view.clipboard().copy());
        paste = action("Paste", Feather.CLIPBOARD, "Shortcut+V", view -> view.clipboard().paste());
        clear = action("Delete contents", Feather.DELETE, "", WorkbookView::clearSelection);
        goTo =
                action(
                        "Go to...",
                        Feather.CORNER_DOWN_RIGHT,
                        "F5",
                        view -> view.formulaBar().focusNameBox());
        zoomIn =
                action("Larger", Feather.ZOOM_IN, "Shortcut+PLUS", view -> zoomBy(view, ZOOM_STEP));
        zoomOut =
                action(
                        "Smaller",
                        Feather.ZOOM_OUT,
                        "Shortcut+MINUS",
                        view -> zoomBy(view, -ZOOM_STEP));
        zoomFull =
                action(
                        "100 %",
                        Feather.SEARCH,
                        "Shortcut+0",
                        view -> view.grid().zoomPercentProperty().set(100));
        nextSheet =
                action(
                        "Next sheet",
                        Feather.CHEVRON_RIGHT,
                        "Ctrl+Page Down",
                        view -> view.moveSheet(1));
        previousSheet =
                action(
                        "Previous sheet",
                        Feather.CHEVRON_LEFT,
                        "Ctrl+Page Up",
                        view -> view.moveSheet(-1));
        recalculate =
                action(
                        "Recalculate",
                        Feather.REFRESH_CW,
                        "F9",
                        view -> view.session().recalculate());
        solve =
                action(
                        "Solve...",
                        Feather.TRENDING_DOWN,
                        "Shortcut+Shift+M",
                        view -> view.solveShownProperty().set(!view.solveShownProperty().get()));
        gradient =
                action(
                        "Show gradient",
                        Feather.DROPLET,
                        "Shortcut+G",
                        WorkbookView::toggleGradient);
        undo =
                undoing(
                        "Undo",
                        Feather.CORNER_UP_LEFT,
                        "Shortcut+Z",
                        SessionSnapshot::undoName,
                        view -> view.session().undo());
        redo =
                undoing(
                        "Redo",
                        Feather.CORNER_UP_RIGHT,
                        "Shortcut+Y",
                        SessionSnapshot::redoName,
                        view -> view.session().redo());
    }

    private static void zoomBy(WorkbookView view, int percent) {
        GridView grid = view.grid();
        grid.zoomPercentProperty().set(grid.zoomPercentProperty().get() + percent);
    }

    private static Action always(String text, Ikon icon, String key, Runnable command) {
        Action action = new Action(text, event -> command.run());
        action.setGraphic(new FontIcon(icon));
        if (!key.isEmpty()) {
            action.setAccelerator(KeyCombination.valueOf(key));
        }
        action.setLongText(text + keyOf(action));
        return action;
    }

    /** The action's key in parentheses, for tooltips. */
    private static String keyOf(Action action) {
        return action.getAccelerator() == null
                ? ""
                : " (" + action.getAccelerator().getDisplayText() + ")";
    }

    /** A command on the open workbook. */
    private Action action(String text, Ikon icon, String key, Consumer<WorkbookView> command) {
        Action action = always(text, icon, key, () -> window.withWorkbook(command));
        action.disabledProperty().bind(hasNoWorkbook);
        return action;
    }

    /** A command that names the edit it is about and is possible only if there is one. */
    private Action undoing(
            String text,
            Ikon icon,
            String key,
            java.util.function.Function<SessionSnapshot, Optional<String>> editName,
            Consumer<WorkbookView> command) {
        Action action = always(text, icon, key, () -> window.withWorkbook(command));
        action.disabledProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () -> snapshot.getValue().flatMap(editName).isEmpty(), snapshot));
        action.longTextProperty()
                .bind(
                        Bindings.createStringBinding(
                                () ->
                                        snapshot.getValue()
                                                        .flatMap(editName)
                                                        .map(name -> text + ": " + name)
                                                        .orElse(text)
                                                + keyOf(action),
                                snapshot));
        return action;
    }

    /** Those with a button in the tool bar, in groups. */
    List<List<Tool>> toolBar() {
        return List.of(
                List.of(new Tool(open, Feather.FOLDER, false), new Tool(save, Feather.SAVE, false)),
                List.of(
                        new Tool(undo, Feather.CORNER_UP_LEFT, false),
                        new Tool(redo, Feather.CORNER_UP_RIGHT, false)),
                List.of(
                        new Tool(cut, Feather.SCISSORS, false),
                        new Tool(copy, Feather.COPY, false),
                        new Tool(paste, Feather.CLIPBOARD, false)),
                List.of(
                        new Tool(zoomOut, Feather.ZOOM_OUT, false),
                        new Tool(zoomIn, Feather.ZOOM_IN, false)),
                List.of(new Tool(recalculate, Feather.REFRESH_CW, false)),
                List.of(new Tool(solve, Feather.TRENDING_DOWN, true)));
    }
}
