package sheetgrad.ui;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import org.kordamp.ikonli.feather.Feather;
import sheetgrad.ui.command.Command;
import sheetgrad.ui.command.CommandMenu;
import sheetgrad.ui.grid.GridView;
import sheetgrad.workbook.SheetLayout;

/** Commands that change what is seen. */
final class ViewCommands {
    private static final int ZOOM_STEP = 10;

    private final Command zoomIn;
    private final Command zoomOut;
    private final Command zoomFull;
    private final Command nextSheet;
    private final Command nextPane;
    private final Command previousPane;
    private final CommandMenu texts;
    private final Command previousSheet;
    private final List<Command> looks;

    ViewCommands(MainWindow window, CurrentWorkbook current) {
        looks = looks(window, current);
        texts = textSizes(window);
        nextPane = Command.of("next-pane", "Next pane", () -> window.movePane(true)).withKey("F6");
        previousPane =
                Command.of("previous-pane", "Previous pane", () -> window.movePane(false))
                        .withKey("Shift+F6");
        zoomIn =
                current.command("zoom-in", "Larger", view -> zoomBy(view, ZOOM_STEP))
                        .withIcon(Feather.ZOOM_IN)
                        .withKey("Shortcut+Alt+PLUS");
        zoomOut =
                current.command("zoom-out", "Smaller", view -> zoomBy(view, -ZOOM_STEP))
                        .withIcon(Feather.ZOOM_OUT)
                        .withKey("Shortcut+Alt+MINUS");
        zoomFull =
                current.command(
                                "zoom-full",
                                "100 %",
                                view -> view.grid().zoomPercentProperty().set(100))
                        .withIcon(Feather.SEARCH)
                        .withKey("Shortcut+Alt+0");
        nextSheet =
                current.command("next-sheet", "Next sheet", view -> view.shown().move(1))
                        .withIcon(Feather.CHEVRON_RIGHT)
                        .withKey("Ctrl+Page Down");
        previousSheet =
                current.command("previous-sheet", "Previous sheet", view -> view.shown().move(-1))
                        .withIcon(Feather.CHEVRON_LEFT)
                        .withKey("Ctrl+Page Up");
    }

    private static List<Command> looks(MainWindow window, CurrentWorkbook current) {
        return List.of(
                current.command("freeze-panes", "Freeze panes", WorkbookView::toggleFrozen)
                        .withIcon(Feather.LAYOUT)
                        .withSelected(
                                layout(current, one -> one.frozenRows() + one.frozenColumns() > 0)),
                current.command(
                                "outline-symbols",
                                "Outline symbols",
                                WorkbookView::toggleOutlineSymbols)
                        .withKey("Shortcut+8")
                        .withSelected(layout(current, SheetLayout::showsOutlineSymbols)),
                current.command(
                                "expand-formula-bar",
                                "Formula bar of several lines",
                                view -> view.formulaBar().toggleExpanded())
                        .withKey("Shortcut+Shift+U")
                        .withSelected(current.flag(view -> view.formulaBar().expandedProperty())),
                Command.of("dark", "Dark", () -> window.appearance().toggleDark())
                        .withIcon(Feather.MOON)
                        .withSelected(window.appearance().darkProperty()),
                Command.of("present", "Present", () -> window.appearance().togglePresenting())
                        .withIcon(Feather.MONITOR)
                        .withKey("Shortcut+Alt+H")
                        .withSelected(window.appearance().presentingProperty()),
                Command.of("save-view", "Save this view...", window::saveView)
                        .withIcon(Feather.BOOKMARK)
                        .withDisabled(current.missing()),
                Command.of("forget-views", "Forget the saved views", window::forgetViews)
                        .withDisabled(current.missing()),
                Command.of("palette", "All commands...", window::openPalette)
                        .withIcon(Feather.COMMAND)
                        .withKey("Shortcut+Shift+P"));
    }

    /** Whether the sheet in front is laid out so. */
    private static ObservableBooleanValue layout(
            CurrentWorkbook current, Predicate<SheetLayout> condition) {
        return Bindings.createBooleanBinding(
                () ->
                        current.view()
                                .flatMap(view -> view.model().currentSheet())
                                .map(sheet -> sheet.sheet().layout())
                                .filter(condition)
                                .isPresent(),
                current.snapshotProperty());
    }

    private static void zoomBy(WorkbookView view, int percent) {
        GridView grid = view.grid();
        grid.zoomPercentProperty().set(grid.zoomPercentProperty().get() + percent);
    }

    private static CommandMenu textSizes(MainWindow window) {
        return CommandMenu.of(
                "Text size",
                List.of(
                        Command.of(
                                "text-larger",
                                "Larger texts",
                                () -> window.appearance().changeTextSize(2)),
                        Command.of(
                                "text-smaller",
                                "Smaller texts",
                                () -> window.appearance().changeTextSize(-2)),
                        Command.of(
                                "text-usual",
                                "Usual size of texts",
                                () -> window.appearance().changeTextSize(0))));
    }

    CommandMenu menu() {
        return CommandMenu.of(
                        "View",
                        List.of(zoomIn, zoomOut, zoomFull),
                        List.of(nextSheet, previousSheet),
                        List.of(nextPane, previousPane),
                        looks)
                .withSubmenu(texts);
    }

    List<Command> tools() {
        return List.of(zoomOut, zoomIn);
    }

    /** Further keys of the same commands, as keyboards differ in where plus and minus are. */
    Map<String, Command> otherKeys() {
        return Map.of(
                "Shortcut+Alt+EQUALS", zoomIn,
                "Shortcut+Alt+Shift+EQUALS", zoomIn,
                "Shortcut+Alt+ADD", zoomIn,
                "Shortcut+Alt+SUBTRACT", zoomOut);
    }
}
