package sheetgrad.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.kordamp.ikonli.feather.Feather;
import sheetgrad.ui.command.Command;
import sheetgrad.ui.command.CommandMenu;
import sheetgrad.workbook.FilterCondition.Aspect;

/** Commands that sort and filter lists, say what may be typed, and give cells comments and links. */
final class DataCommands {
    private final CurrentWorkbook current;
    private final List<Command> sorts;
    private final List<Command> filters;
    private final List<Command> notes;
    private final List<Command> tops;
    private final List<Command> similar;
    private final List<Command> validations;

    DataCommands(CurrentWorkbook current) {
        this.current = current;
        this.sorts =
                List.of(
                        command(
                                "sort-ascending",
                                "Sort ascending",
                                view -> new CellSorting(view).byValue(false)),
                        command(
                                "sort-descending",
                                "Sort descending",
                                view -> new CellSorting(view).byValue(true)),
                        command("sort", "Sort...", view -> new CellSorting(view).ask()),
                        command(
                                        "table",
                                        "Make a table...",
                                        view -> new CellStructure(view).makeTable())
                                .withKey("Shortcut+T"));
        this.tops =
                List.of(
                        onTop("sort-fill", "colour", Aspect.FILL),
                        onTop("sort-text-colour", "text colour", Aspect.TEXT_COLOUR),
                        onTop("sort-icon", "icon", Aspect.ICON));
        this.similar =
                List.of(
                        filterBy("filter-by-value", "value", Optional.empty()),
                        filterBy("filter-by-fill", "colour", Optional.of(Aspect.FILL)),
                        filterBy(
                                "filter-by-text-colour",
                                "text colour",
                                Optional.of(Aspect.TEXT_COLOUR)),
                        filterBy("filter-by-icon", "icon", Optional.of(Aspect.ICON)));
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

    private Command onTop(String id, String look, Aspect aspect) {
        return command(
                id,
                "Sort: the selected cell's " + look + " on top",
                view -> new CellSorting(view).onTop(aspect));
    }

    private Command filterBy(String id, String look, Optional<Aspect> aspect) {
        return command(
                id,
                "Filter by the selected cell's " + look,
                view -> view.tools().filters().filterBy(aspect));
    }

    private Command command(String id, String name, Consumer<WorkbookView> action) {
        return current.commandAfterEdit(id, name, action);
    }

    CommandMenu menu() {
        return CommandMenu.of("Data", sorts, filters, validations, notes)
                .withLast(
                        CommandMenu.of("Sort by the selected cell", tops),
                        CommandMenu.of("Filter by the selected cell", similar));
    }

    /** What is done by the look of the active cell, for where one clicks right. */
    List<CommandMenu> similar() {
        return List.of(
                CommandMenu.of("Sort", sorts.subList(0, 3), tops),
                CommandMenu.of("Filter", similar));
    }
}
