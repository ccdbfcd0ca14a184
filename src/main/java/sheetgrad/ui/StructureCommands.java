package sheetgrad.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.SeparatorMenuItem;
import javafx.stage.Window;
import org.kordamp.ikonli.feather.Feather;
import sheetgrad.ui.command.Command;
import sheetgrad.ui.command.CommandControls;
import sheetgrad.ui.command.CommandMenu;
import sheetgrad.ui.session.SessionSnapshot;
import sheetgrad.ui.session.SheetSnapshot;
import sheetgrad.ui.session.StructureControl;
import sheetgrad.workbook.SheetLayout;

/** Commands that insert and delete cells, and change sheets and names; in a menu, and where one clicks right. */
final class StructureCommands {
    private final CurrentWorkbook current;
    private final List<List<Command>> clipboard;
    private final List<CommandMenu> within;
    private final Command insert;
    private final Command delete;
    private final List<Command> lines;
    private final List<Command> hiding;
    private final List<Command> sheets;
    private final List<Command> names;
    private final List<Command> formats;

    /**
     * @param clipboard what is offered first where one clicks right on cells
     * @param within menus there
     * @param formats what is offered last there
     * @param names those about defined names
     */
    StructureCommands(
            CurrentWorkbook current,
            List<List<Command>> clipboard,
            List<CommandMenu> within,
            List<Command> formats,
            List<Command> names) {
        this.within = within;
        this.current = current;
        this.formats = formats;
        this.clipboard = clipboard;
        insert = cells("insert", "Insert...", CellStructure::insert).withKey("Shortcut+PLUS");
        delete = cells("delete", "Delete...", CellStructure::delete).withKey("Shortcut+MINUS");
        lines =
                List.of(
                        again("insert-rows", "Insert rows", CellStructure::insertRows),
                        again("insert-columns", "Insert columns", CellStructure::insertColumns),
                        again("delete-rows", "Delete rows", CellStructure::deleteRows),
                        again("delete-columns", "Delete columns", CellStructure::deleteColumns));
        hiding =
                List.of(
                        again("hide-rows", "Hide rows", one -> one.hide(false))
                                .withKey("Shortcut+9"),
                        cells("show-rows", "Show hidden rows", one -> one.show(false))
                                .withKey("Shortcut+Shift+9"),
                        again("hide-columns", "Hide columns", one -> one.hide(true))
                                .withKey("Shortcut+0"),
                        cells("show-columns", "Show hidden columns", one -> one.show(true))
                                .withKey("Shortcut+Shift+0"),
                        again("group", "Group rows or columns", one -> one.group(1))
                                .withKey("Alt+Shift+Right"),
                        again("ungroup", "Ungroup rows or columns", one -> one.group(-1))
                                .withKey("Alt+Shift+Left"));
        sheets =
                List.of(
                        tab("new-sheet", "New sheet", (view, tab) -> view.shown().add())
                                .withIcon(Feather.PLUS)
                                .withKey("Shift+F11"),
                        tab("rename-sheet", "Rename sheet...", this::renameSheet),
                        tab("copy-sheet", "Duplicate sheet", this::copySheet),
                        tab("sheet-left", "Move sheet left", (view, tab) -> moveSheet(view, -1)),
                        tab("sheet-right", "Move sheet right", (view, tab) -> moveSheet(view, 1)),
                        tab(
                                "hide-sheet",
                                "Hide sheet",
                                (view, tab) -> structure(view).hideSheet(tab.id())),
                        tab("show-sheet", "Show hidden sheet...", (view, tab) -> showSheet(view)),
                        tab(
                                "delete-sheet",
                                "Delete sheet",
                                (view, tab) -> structure(view).deleteSheet(tab.id())));
        this.names = names;
        current.viewProperty()
                .addListener((value, before, now) -> now.ifPresent(this::addContextMenus));
    }

    CommandMenu menu() {
        return CommandMenu.of("Sheet", List.of(insert, delete), sheets)
                .withLast(rowsAndColumns(), CommandMenu.of("Names", names));
    }

    private CommandMenu rowsAndColumns() {
        return CommandMenu.of("Rows and columns", lines, hiding);
    }

    /** Further keys of the same commands, as keyboards differ in where plus and minus are. */
    Map<String, Command> otherKeys() {
        return Map.of(
                "Shortcut+EQUALS", insert,
                "Shortcut+Shift+EQUALS", insert,
                "Shortcut+ADD", insert,
                "Shortcut+SUBTRACT", delete);
    }

    private Command cells(String id, String name, Consumer<CellStructure> action) {
        return current.commandAfterEdit(id, name, view -> action.accept(new CellStructure(view)));
    }

    /** A command that can be repeated with other cells. */
    private Command again(String id, String name, Consumer<CellStructure> action) {
        return cells(
                id,
                name,
                cells -> {
                    action.accept(cells);
                    current.with(
                            view ->
                                    view.tools()
                                            .repetition()
                                            .done(() -> action.accept(new CellStructure(view))));
                });
    }

    private Command tab(String id, String name, BiConsumer<WorkbookView, SheetSnapshot> action) {
        return current.commandAfterEdit(
                id,
                name,
                view -> view.model().currentSheet().ifPresent(tab -> action.accept(view, tab)));
    }

    private static StructureControl structure(WorkbookView view) {
        return view.session().structure();
    }

    private static Window window(WorkbookView view) {
        return view.getScene().getWindow();
    }

    private static int position(WorkbookView view, SheetSnapshot tab) {
        return snapshot(view).map(taken -> taken.sheets().indexOf(tab)).orElse(0);
    }

    private static Optional<SessionSnapshot> snapshot(WorkbookView view) {
        return view.model().snapshotProperty().get();
    }

    private void renameSheet(WorkbookView view, SheetSnapshot tab) {
        StructureQuestions.text(window(view), "Rename sheet", tab.name())
                .ifPresent(name -> structure(view).renameSheet(tab.id(), name));
    }

    private void copySheet(WorkbookView view, SheetSnapshot tab) {
        view.model().awaitTab();
        structure(view).copySheet(tab.id(), position(view, tab) + 1);
    }

    private static void moveSheet(WorkbookView view, int step) {
        view.model()
                .currentSheet()
                .ifPresent(tab -> structure(view).moveSheet(tab.id(), position(view, tab) + step));
    }

    /** Asks which; very hidden ones, which only macros show in Excel, are not offered. */
    private static void showSheet(WorkbookView view) {
        List<SheetSnapshot> hidden =
                snapshot(view).map(SessionSnapshot::sheets).orElse(List.of()).stream()
                        .filter(
                                one ->
                                        one.sheet().layout().visibility()
                                                == SheetLayout.Visibility.HIDDEN)
                        .toList();
        if (hidden.isEmpty()) {
            view.model().tell("This workbook has no hidden sheets.");
            return;
        }
        List<String> names = hidden.stream().map(SheetSnapshot::name).toList();
        StructureQuestions.oneOf(window(view), "Show sheet", names)
                .map(name -> hidden.get(names.indexOf(name)).id())
                .ifPresent(structure(view)::showSheet);
    }

    private void addContextMenus(WorkbookView view) {
        List<List<Command>> groups = new ArrayList<>(clipboard);
        groups.addAll(List.of(List.of(insert, delete), formats));
        List<CommandMenu> submenus = new ArrayList<>(within);
        submenus.add(rowsAndColumns());
        addContextMenu(view.grid(), groups, submenus);
        addContextMenu(view.tabs(), List.of(sheets), List.of());
    }

    private static void addContextMenu(
            Node node, List<List<Command>> groups, List<CommandMenu> submenus) {
        ContextMenu menu = new ContextMenu();
        for (List<Command> group : groups) {
            if (!menu.getItems().isEmpty()) {
                menu.getItems().add(new SeparatorMenuItem());
            }
            group.forEach(command -> menu.getItems().add(CommandControls.item(command)));
        }
        submenus.forEach(submenu -> menu.getItems().add(CommandControls.menu(submenu)));
        node.setOnContextMenuRequested(
                event -> {
                    menu.show(node, event.getScreenX(), event.getScreenY());
                    event.consume();
                });
        node.setOnMousePressed(event -> menu.hide());
    }
}
