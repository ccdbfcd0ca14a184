package sheetgrad.ui;

import java.util.List;
import java.util.function.Consumer;
import org.kordamp.ikonli.feather.Feather;
import sheetgrad.ui.command.Command;
import sheetgrad.ui.command.CommandMenu;

/** Commands that show how cells depend on one another. */
final class AuditCommands {
    private final List<Command> tracing;
    private final Command showFormulas;
    private final List<Command> values;
    private final List<Command> whatIf;

    AuditCommands(CurrentWorkbook current) {
        tracing =
                List.of(
                        current.command(
                                        "trace-precedents",
                                        "Trace precedents",
                                        view -> view.tools().tracing().precedents())
                                .withIcon(Feather.CORNER_LEFT_UP)
                                .withKey("Shortcut+Alt+P"),
                        current.command(
                                        "trace-dependents",
                                        "Trace dependents",
                                        view -> view.tools().tracing().dependents())
                                .withIcon(Feather.CORNER_RIGHT_DOWN)
                                .withKey("Shortcut+Alt+D"),
                        selecting(
                                        current,
                                        "select-precedents",
                                        "Select precedents",
                                        tool -> tool.selectPrecedents(false))
                                .withKey("Shortcut+Open Bracket"),
                        selecting(
                                        current,
                                        "select-dependents",
                                        "Select dependents",
                                        tool -> tool.selectDependents(false))
                                .withKey("Shortcut+Close Bracket"),
                        selecting(
                                        current,
                                        "select-all-precedents",
                                        "Select all precedents",
                                        tool -> tool.selectPrecedents(true))
                                .withKey("Shortcut+Shift+Open Bracket"),
                        selecting(
                                        current,
                                        "select-all-dependents",
                                        "Select all dependents",
                                        tool -> tool.selectDependents(true))
                                .withKey("Shortcut+Shift+Close Bracket"),
                        current.command(
                                "trace-error",
                                "Trace error",
                                view -> view.tools().tracing().error()),
                        current.command(
                                "go-to-error",
                                "Go to where the error arose",
                                view -> view.tools().tracing().goToError()),
                        current.command(
                                "go-to-other-end",
                                "Go to the other end of the arrow",
                                view -> view.tools().tracing().goToOtherEnd()),
                        current.command(
                                        "remove-arrows",
                                        "Remove arrows",
                                        view -> view.tools().tracing().clear())
                                .withIcon(Feather.X));
        showFormulas =
                current.command(
                                "show-formulas",
                                "Show formulas",
                                view -> view.shownCells().toggleFormulas())
                        .withKey("Shortcut+Back Quote")
                        .withSelected(
                                current.flag(view -> view.shownCells().formulasShownProperty()));
        values =
                List.of(
                        current.command(
                                        "error-checks",
                                        "Mark likely errors",
                                        view -> view.shownCells().toggleChecks())
                                .withSelected(
                                        current.flag(view -> view.shownCells().checkedProperty())),
                        current.command(
                                "ignore-error",
                                "Ignore likely errors here",
                                view -> new IgnoredCells(view).ignore()),
                        current.command(
                                "evaluate-formula",
                                "Evaluate formula...",
                                view -> view.tools().evaluations().open()),
                        current.command(
                                        "watch-window",
                                        "Watch window",
                                        view -> view.tools().watches().panel().toggle())
                                .withIcon(Feather.EYE)
                                .withSelected(
                                        current.flag(
                                                view ->
                                                        view.tools()
                                                                .watches()
                                                                .panel()
                                                                .shownProperty())),
                        current.command(
                                "add-watch",
                                "Watch the selected cells",
                                view -> view.tools().watches().addSelection()));
        whatIf =
                List.of(
                        current.command(
                                "goal-seek",
                                "Goal seek...",
                                view -> view.tools().whatIf().openGoalSeek()),
                        current.command(
                                "data-table",
                                "Data table...",
                                view -> view.tools().whatIf().openDataTable()),
                        current.command(
                                        "add-sliders",
                                        "Sliders for the selected cells",
                                        view -> view.tools().whatIf().addSliders())
                                .withIcon(Feather.SLIDERS));
    }

    private static Command selecting(
            CurrentWorkbook current, String id, String name, Consumer<Tracing> action) {
        return current.commandAfterEdit(id, name, view -> action.accept(view.tools().tracing()));
    }

    CommandMenu menu() {
        return CommandMenu.of("Audit", tracing, values, whatIf, List.of(showFormulas));
    }
}
