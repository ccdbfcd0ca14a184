package sheetgrad.ui;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import org.kordamp.ikonli.feather.Feather;
import sheetgrad.lesson.generator.Generators;
import sheetgrad.ui.command.Command;
import sheetgrad.ui.command.CommandMenu;
import sheetgrad.ui.session.SessionSnapshot;

/** Commands about calculation, solving and gradients. */
final class ModelCommands {
    private final Command recalculate;
    private final Command drawAnew;
    private final Command freezeRandom;
    private final Command seed;
    private final Command solve;
    private final Command gradient;
    private final Command gradientPanel;
    private final Command runs;
    private final Command repeat;
    private final List<Command> parts;

    ModelCommands(CurrentWorkbook current) {
        ObservableBooleanValue isFrozen =
                Bindings.createBooleanBinding(
                        () ->
                                current.snapshotProperty()
                                        .get()
                                        .map(SessionSnapshot::isRandomFrozen)
                                        .orElse(false),
                        current.snapshotProperty());
        recalculate =
                current.command("recalculate", "Recalculate", view -> view.session().recalculate())
                        .withIcon(Feather.REFRESH_CW)
                        .withKey("F9");
        drawAnew =
                current.command(
                                "draw-anew",
                                "Draw random numbers of the selection anew",
                                ModelCommands::drawAnew)
                        .withKey("Shift+F9");
        freezeRandom =
                current.command(
                                "freeze-random",
                                "Keep random numbers as they are",
                                view -> view.session().random().freeze(!isFrozen.get()))
                        .withSelected(isFrozen);
        seed =
                current.command("seed", "Seed of random numbers...", WorkbookView::askSeed)
                        .withHint("Draws every random number anew from a seed, always the same");
        solve =
                current.command("solve", "Solve...", view -> view.tools().solve().panel().toggle())
                        .withIcon(Feather.TRENDING_DOWN)
                        .withKey("Shortcut+Shift+M");
        runs =
                current.command(
                                "runs",
                                "Training runs...",
                                view -> view.tools().solve().runsPanel().toggle())
                        .withIcon(Feather.BAR_CHART_2)
                        .withHint("Compares the runs so far and restores their parameters");
        repeat =
                current.command("repeat", "Repeat...", view -> view.tools().solve().openRepeat())
                        .withIcon(Feather.REPEAT);
        gradientPanel =
                current.command(
                                "gradient-panel",
                                "Gradient list...",
                                view -> view.tools().gradientDock().panel().toggle())
                        .withIcon(Feather.LIST)
                        .withKey("Shortcut+Shift+G")
                        .withHint("Lists cells by the size of their derivative and explains them");
        parts =
                Generators.all().stream()
                        .map(
                                generator ->
                                        current.command(
                                                "insert-" + generator.id(),
                                                generator.title() + "...",
                                                view -> view.openGenerator(generator)))
                        .toList();
        gradient =
                current.command("gradient", "Gradient", WorkbookView::toggleGradient)
                        .withIcon(Feather.DROPLET)
                        .withKey("Shortcut+G")
                        .withHint(
                                "Shows how the loss changes with every cell: the active"
                                        + " formula's,\n"
                                        + "or that of the sheet's Solver model")
                        .withSelected(
                                current.flag(view -> view.tools().gradient().shownProperty()));
    }

    private static void drawAnew(WorkbookView view) {
        view.session()
                .random()
                .drawAnew(view.model().sheetProperty().get(), view.grid().getSelection().ranges());
    }

    CommandMenu calculateMenu() {
        return CommandMenu.of(
                "Calculate", List.of(recalculate, drawAnew), List.of(freezeRandom, seed));
    }

    CommandMenu modelMenu() {
        return CommandMenu.of(
                        "Model", List.of(solve, runs, repeat), List.of(gradient, gradientPanel))
                .withSubmenu(CommandMenu.of("Insert a part", parts));
    }

    List<Command> calculateTools() {
        return List.of(recalculate);
    }

    /** Those that the tool bar shows with their names. */
    List<Command> namedTools() {
        return List.of(solve, gradient);
    }
}
