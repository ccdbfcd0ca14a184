package sheetgrad.ui;

import java.util.List;
import java.util.function.Consumer;
import org.kordamp.ikonli.feather.Feather;
import sheetgrad.ui.command.Command;
import sheetgrad.ui.command.CommandMenu;

/** Commands that sort and filter lists, say what may be typed, and give cells comments and links. */
final class DataCommands {
    private final CurrentWorkbook current;
    private final List<Command> sorts;
    private final List<Command> filters;
    private final List<Command> notes;
    private final List<Command> validations;

    DataCommands(CurrentWorkbook current) {
        this.current = current;
        this.sorts =
                List.of(
                        command("sort", "Sort...", view -> new CellStructure(view).sortByKeys()),
                        command(
                                        "table",
                                        "Make a table...",
                                        view -> new CellStructure(view).makeTable())
                                .withKey("Shortcut+T"));
        this.filters =
                List.of(
                        command("filter", "Filter", view -> view.tools().filters().toggle())
                                .withIcon(Feather.FILTER)
                                .withKey("Shortcut+Shift+L"),
                        command(
                                "clear-filter",
                                "Clear filter",
                                view -> view.tools().filters().clear()),
                        command(
                                        "reapply-filter",
                                        "Reapply filter",
                                        view -> view.tools().filters().reapply())
                                .withKey("Shortcut+Alt+L"));
        this.validations =
                List.of(
                        command(
                                "validation",
                                "Validation...",
                                view -> view.tools().validations().edit()),
                        command(
                                        "choose",
                                        "Choose from the list",
                                        view -> view.tools().validations().offer())
                                .withKey("Alt+DOWN"));
        this.notes =
                List.of(
                        command("comment", "Comment...", view -> view.tools().notes().editComment())
                                .withIcon(Feather.MESSAGE_SQUARE)
                                .withKey("Shift+F2"),
                        command(
                                "delete-comment",
                                "Delete comment",
                                view -> view.tools().notes().deleteComment()),
                        command("link", "Link...", view -> view.tools().notes().editLink())
                                .withIcon(Feather.LINK)
                                .withKey("Shortcut+K"),
                        command(
                                "remove-link",
                                "Remove link",
                                view -> view.tools().notes().removeLink()));
    }

    private Command command(String id, String name, Consumer<WorkbookView> action) {
        return current.command(
                id,
                name,
                view -> {
                    if (view.finishEdit()) {
                        action.accept(view);
                    }
                });
    }

    CommandMenu menu() {
        return CommandMenu.of("Data", sorts, filters, validations, notes);
    }
}
