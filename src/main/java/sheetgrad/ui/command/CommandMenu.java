package sheetgrad.ui.command;

import java.util.List;
import java.util.stream.Stream;

/**
 * The commands of one menu, in groups with a line between them.
 *
 * @param submenus menus within this one, shown before the groups
 * @param last menus within this one, shown after the groups
 */
public record CommandMenu(
        String title,
        List<List<Command>> groups,
        List<CommandMenu> submenus,
        List<CommandMenu> last) {
    public CommandMenu {
        groups = groups.stream().map(List::copyOf).filter(group -> !group.isEmpty()).toList();
        submenus = List.copyOf(submenus);
        last = List.copyOf(last);
    }

    @SafeVarargs
    public static CommandMenu of(String title, List<Command>... groups) {
        return new CommandMenu(title, List.of(groups), List.of(), List.of());
    }

    /** The same with a menu inside. */
    public CommandMenu withSubmenu(CommandMenu submenu) {
        return new CommandMenu(
                title, groups, Stream.concat(submenus.stream(), Stream.of(submenu)).toList(), last);
    }

    /** The same with menus inside, below the rest. */
    public CommandMenu withLast(CommandMenu... menus) {
        return new CommandMenu(title, groups, submenus, List.of(menus));
    }

    /** Every command of the menu and of those within it. */
    public Stream<Command> commands() {
        return Stream.of(
                        submenus.stream().flatMap(CommandMenu::commands),
                        groups.stream().flatMap(List::stream),
                        last.stream().flatMap(CommandMenu::commands))
                .flatMap(commands -> commands);
    }
}
