package sheetgrad.ui;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kordamp.ikonli.feather.Feather;
import sheetgrad.lesson.guide.GuidedLessons;
import sheetgrad.ui.command.Command;
import sheetgrad.ui.command.CommandMenu;

/** All commands of a window, in the order of its menus. */
final class WindowCommands {
    private final FileCommands file;
    private final EditCommands edit;
    private final ViewCommands view;
    private final ModelCommands model;
    private final StructureCommands structure;
    private final DataCommands data;
    private final InsertCommands insert;
    private final FormatCommands format;
    private final PageCommands pages;
    private final AuditCommands audit;
    private final CommandMenu help;

    WindowCommands(MainWindow window, CurrentWorkbook current) {
        file = new FileCommands(window, current);
        edit = new EditCommands(window, current);
        view = new ViewCommands(window, current);
        model = new ModelCommands(current);
        data = new DataCommands(current);
        insert = new InsertCommands(current);
        CommandMenu sizes = new SizeCommands(current).menu();
        format = new FormatCommands(current, sizes);
        pages = new PageCommands(current);
        structure =
                new StructureCommands(
                        current,
                        edit.cellTools(),
                        Stream.concat(Stream.of(edit.pasteMenu(), sizes), data.similar().stream())
                                .toList(),
                        List.of(format.cells()),
                        new NameCommands(current).all());
        audit = new AuditCommands(current);
        help =
                CommandMenu.of(
                                "Help",
                                List.of(
                                        Command.of("about", "About Sheetgrad", window::showAbout)
                                                .withIcon(Feather.INFO)))
                        .withSubmenu(CommandMenu.of("Guided lessons", lessons(window)));
    }

    private static List<Command> lessons(MainWindow window) {
        return GuidedLessons.all().stream()
                .map(
                        lesson ->
                                Command.of(
                                                "lesson-" + lesson.id(),
                                                lesson.title(),
                                                () -> window.openLesson(lesson))
                                        .withHint(lesson.description()))
                .toList();
    }

    List<CommandMenu> menus() {
        return List.of(
                file.menu(),
                edit.menu(),
                insert.menu(),
                structure.menu(),
                data.menu(),
                view.menu(),
                format.menu(),
                pages.menu(),
                audit.menu(),
                model.calculateMenu(),
                model.modelMenu(),
                help);
    }

    /** Every command, in the order of the menus. */
    List<Command> all() {
        return menus().stream().flatMap(CommandMenu::commands).toList();
    }

    /** The command of this name. */
    Optional<Command> find(String name) {
        return all().stream().filter(command -> command.name().equals(name)).findFirst();
    }

    /** Those with a button in the tool bar, in groups. */
    List<List<Command>> tools() {
        return List.of(
                file.tools(),
                edit.undoTools(),
                edit.clipboardTools(),
                format.tools(),
                format.alignmentTools(),
                view.tools(),
                model.calculateTools());
    }

    /** Those with a button that shows its name. */
    List<Command> namedTools() {
        return model.namedTools();
    }

    /** Keys that work beside those the menus show. */
    Map<String, Command> otherKeys() {
        Map<String, Command> keys = new HashMap<>(view.otherKeys());
        keys.putAll(structure.otherKeys());
        keys.putAll(file.otherKeys());
        keys.putAll(edit.otherKeys());
        keys.putAll(format.otherKeys());
        return keys;
    }
}
