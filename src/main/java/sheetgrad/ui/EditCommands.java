package sheetgrad.ui;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.kordamp.ikonli.feather.Feather;
import sheetgrad.ui.command.Command;
import sheetgrad.ui.command.CommandMenu;
import sheetgrad.ui.session.PasteForm;
import sheetgrad.ui.session.PasteForm.Part;
import sheetgrad.ui.session.SessionSnapshot;

/** Commands that change cells and find them. */
final class EditCommands {
    private final Command undo;
    private final Command redo;
    private final Command repeat;
    private final Command cut;
    private final Command copy;
    private final Command paste;
    private final Command clear;
    private final Command goTo;
    private final Command goToSpecial;
    private final List<Command> fills;
    private final List<Command> pastes;
    private final List<Command> specials;
    private final Command find;
    private final List<Command> findAgain;

    EditCommands(MainWindow window, CurrentWorkbook current) {
        find =
                current.command("find", "Find and replace...", view -> window.openFind())
                        .withIcon(Feather.SEARCH)
                        .withKey("Shortcut+F");
        findAgain =
                List.of(
                        current.command("find-next", "Find next", view -> window.findAgain(1))
                                .withKey("Shift+F4"),
                        current.command(
                                        "find-previous",
                                        "Find previous",
                                        view -> window.findAgain(-1))
                                .withKey("Shortcut+Shift+F4"));
        undo =
                current.undoing(
                        current.command("undo", "Undo", view -> view.session().undo())
                                .withIcon(Feather.CORNER_UP_LEFT)
                                .withKey("Shortcut+Z"),
                        SessionSnapshot::undoName);
        redo =
                current.redoing(
                        current.command("redo", "Redo", EditCommands::redo)
                                .withIcon(Feather.CORNER_UP_RIGHT)
                                .withKey("Shortcut+Y"));
        repeat =
                current.command("repeat", "Repeat what was done last", EditCommands::repeat)
                        .withIcon(Feather.REPEAT)
                        .withKey("F4");
        cut =
                current.command("cut", "Cut", view -> view.tools().clipboard().cut())
                        .withIcon(Feather.SCISSORS)
                        .withKey("Shortcut+X");
        copy =
                current.command("copy", "Copy", view -> view.tools().clipboard().copy())
                        .withIcon(Feather.COPY)
                        .withKey("Shortcut+C");
        paste =
                current.command("paste", "Paste", view -> view.tools().clipboard().paste())
                        .withIcon(Feather.CLIPBOARD)
                        .withKey("Shortcut+V");
        clear =
                current.command("clear", "Delete contents", WorkbookView::clearSelection)
                        .withIcon(Feather.DELETE);
        goTo =
                current.command("go-to", "Go to...", EditCommands::goTo)
                        .withIcon(Feather.CORNER_DOWN_RIGHT)
                        .withKey("F5");
        goToSpecial =
                current.command("go-to-special", "Go to special...", EditCommands::goToSpecial)
                        .withHint("F5 twice: selects blanks, formulas, differences and so on");
        fills = fills(current);
        pastes = pastes(current);
        specials = specials(current);
    }

    /** As in Excel, the last deed is repeated where there is nothing to redo. */
    private static void redo(WorkbookView view) {
        boolean hasRedo =
                view.model()
                        .snapshotProperty()
                        .get()
                        .flatMap(SessionSnapshot::redoName)
                        .isPresent();
        if (hasRedo) {
            view.session().redo();
        } else {
            repeat(view);
        }
    }

    /** F5 once asks for an address, and F5 there for a kind of cells. */
    private static void goTo(WorkbookView view) {
        if (view.formulaBar().isNameBoxFocused()) {
            goToSpecial(view);
        } else {
            view.formulaBar().focusNameBox();
        }
    }

    private static void goToSpecial(WorkbookView view) {
        if (view.finishEdit()) {
            view.grid().requestFocus();
            view.tools().askSpecial();
        }
    }

    private static void repeat(WorkbookView view) {
        if (!view.grid().isEditing()) {
            view.tools().repetition().again();
        }
    }

    private static List<Command> specials(CurrentWorkbook current) {
        return List.of(
                special(current, "select-blanks", "Select blank cells", SpecialCells.BLANKS),
                special(current, "select-numbers", "Select entered values", SpecialCells.CONSTANTS),
                special(current, "select-formulas", "Select formulas", SpecialCells.FORMULAS),
                special(current, "select-errors", "Select errors", SpecialCells.ERRORS),
                special(
                                current,
                                "select-row-differences",
                                "Select differences from the active cell's column",
                                SpecialCells.ROW_DIFFERENCES)
                        .withKey("Shortcut+Back Slash"),
                special(
                                current,
                                "select-column-differences",
                                "Select differences from the active cell's row",
                                SpecialCells.COLUMN_DIFFERENCES)
                        .withKey("Shortcut+Shift+Back Slash"),
                special(current, "select-visible", "Select visible cells", SpecialCells.VISIBLE)
                        .withKey("Alt+SEMICOLON"),
                special(
                                current,
                                "select-commented",
                                "Select cells with a comment",
                                SpecialCells.COMMENTED)
                        .withKey("Shortcut+Shift+O"),
                current.command(
                                "select-array",
                                "Select the array",
                                view -> view.tools().selectArray())
                        .withKey("Shortcut+SLASH"));
    }

    private static Command special(
            CurrentWorkbook current, String id, String name, SpecialCells kind) {
        return current.command(id, name, view -> view.tools().selectSpecial(kind));
    }

    private static List<Command> pastes(CurrentWorkbook current) {
        return List.of(
                paste(current, "paste-values", "Paste values", Part.VALUES, false)
                        .withKey("Shortcut+Shift+V"),
                paste(current, "paste-formulas", "Paste formulas", Part.FORMULAS, false),
                paste(current, "paste-formats", "Paste formats", Part.FORMATS, false),
                paste(current, "paste-transposed", "Paste transposed", Part.ALL, true),
                paste(
                        current,
                        "paste-values-transposed",
                        "Paste values transposed",
                        Part.VALUES,
                        true));
    }

    private static Command paste(
            CurrentWorkbook current, String id, String name, Part part, boolean isTransposed) {
        PasteForm form = new PasteForm(part, isTransposed);
        return current.command(id, name, view -> view.tools().clipboard().paste(form))
                .withIcon(Feather.CLIPBOARD);
    }

    private static List<Command> fills(CurrentWorkbook current) {
        return List.of(
                current.command("fill-down", "Fill down", view -> view.tools().filling().down())
                        .withIcon(Feather.ARROW_DOWN)
                        .withKey("Shortcut+D"),
                current.command("fill-right", "Fill right", view -> view.tools().filling().right())
                        .withIcon(Feather.ARROW_RIGHT)
                        .withKey("Shortcut+R"),
                current.command(
                                "auto-sum",
                                "Sum of what lies beside",
                                view -> view.tools().filling().autoSum())
                        .withIcon(Feather.PLUS_SQUARE)
                        .withKey("Alt+EQUALS"),
                typing(current, "type-date", "Date of today", tool -> tool.typeNow(false))
                        .withKey("Shortcut+SEMICOLON"),
                typing(current, "type-time", "Time of now", tool -> tool.typeNow(true))
                        .withKey("Shortcut+Shift+SEMICOLON"),
                typing(
                                current,
                                "copy-above",
                                "Formula of the cell above",
                                tool -> tool.typeAbove(false))
                        .withKey("Shortcut+QUOTE"),
                typing(
                                current,
                                "value-above",
                                "Value of the cell above",
                                tool -> tool.typeAbove(true))
                        .withKey("Shortcut+Shift+QUOTE"));
    }

    /** A command that begins to type; while a text is edited already it does nothing. */
    private static Command typing(
            CurrentWorkbook current, String id, String name, Consumer<CellFilling> action) {
        return current.command(
                id,
                name,
                view -> {
                    if (!view.grid().isEditing()) {
                        action.accept(view.tools().filling());
                    }
                });
    }

    CommandMenu menu() {
        return CommandMenu.of(
                        "Edit",
                        List.of(undo, redo, repeat),
                        List.of(cut, copy, paste, clear),
                        List.of(find, findAgain.get(0), findAgain.get(1), goTo, goToSpecial))
                .withLast(
                        pasteMenu(),
                        CommandMenu.of("Fill", fills),
                        CommandMenu.of("Select", specials));
    }

    /** Further keys of the same commands, as Excel has them. */
    Map<String, Command> otherKeys() {
        return Map.of(
                "Shortcut+H", find,
                "Shift+F5", find,
                "Alt+Back Space", undo,
                "Shift+Delete", cut,
                "Shortcut+Insert", copy,
                "Shift+Insert", paste);
    }

    /** What is offered where one clicks right on cells. */
    List<List<Command>> cellTools() {
        return List.of(List.of(cut, copy, paste), List.of(clear));
    }

    /** A menu there of other pastes. */
    CommandMenu pasteMenu() {
        return CommandMenu.of("Paste special", pastes);
    }

    List<Command> undoTools() {
        return List.of(undo, redo);
    }

    List<Command> clipboardTools() {
        return List.of(cut, copy, paste);
    }
}
