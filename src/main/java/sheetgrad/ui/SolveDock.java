package sheetgrad.ui;

import sheetgrad.ui.grid.Highlight;
import sheetgrad.ui.panel.SidePanel;
import sheetgrad.ui.session.Places;
import sheetgrad.ui.session.SessionSnapshot;
import sheetgrad.ui.training.RepeatDialog;
import sheetgrad.ui.training.RepeatViewModel;
import sheetgrad.ui.training.RunHistory;
import sheetgrad.ui.training.RunsPanel;
import sheetgrad.ui.training.SolvePanel;
import sheetgrad.ui.training.SolveViewModel;
import sheetgrad.ui.training.SolveViewModel.Place;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The Solve panel beside the grid: shown and hidden, and filled with the model of the sheet in front. */
final class SolveDock {
    private final SolveViewModel solve;
    private final SidePanel panel;
    private final SidePanel runsPanel;
    private final WorkbookContext context;
    private final RepeatViewModel repeat;
    private int filledSheet = WorkbookViewModel.NO_SHEET;

    SolveDock(WorkbookContext context) {
        this.context = context;
        this.solve = new SolveViewModel(context.session(), context::place);
        this.repeat = new RepeatViewModel(context.session(), context::place);
        this.panel = new SidePanel("solve", "Solve", new SolvePanel(solve, context::selectionText));
        this.runsPanel = new SidePanel("runs", "Training runs", new RunsPanel(solve));
        new GridPick(context, Set.of("solve-loss", "solve-parameters", "solve-metrics"));
    }

    /** Opens the dialog in which copies are repeated. */
    void openRepeat() {
        new RepeatDialog(repeat, context::selectionText, context.grid().getScene().getWindow())
                .show();
    }

    /** The runs so far. */
    RunHistory runs() {
        return solve.runs();
    }

    SidePanel runsPanel() {
        return runsPanel;
    }

    SidePanel panel() {
        return panel;
    }

    /** Calls the listener whenever {@link #outlines} may have changed. */
    void onOutlines(Runnable changed) {
        panel.shownProperty().addListener((value, before, now) -> changed.run());
        solve.form().lossProperty().addListener((value, before, now) -> changed.run());
        solve.form().parametersProperty().addListener((value, before, now) -> changed.run());
    }

    /** The panel follows the sheet in front, unless it is shown and in use for another. */
    void follow() {
        Optional<Place> here = context.place();
        if (here.isPresent()
                && filledSheet != here.get().sheet()
                && solve.stateProperty().get() == SolveViewModel.State.READY) {
            filledSheet = here.get().sheet();
            SessionSnapshot snapshot = here.get().snapshot();
            solve.fill(
                    Optional.ofNullable(snapshot.solverModels().get(filledSheet)),
                    snapshot.sheet(filledSheet).name());
        }
    }

    /** The outlines of loss and parameters on the sheet in front, while the panel is shown. */
    List<Highlight> outlines() {
        return context.place()
                .filter(
                        here ->
                                panel.shownProperty().get()
                                        && filledSheet != WorkbookViewModel.NO_SHEET)
                .map(
                        here ->
                                ModelOutlines.of(
                                        solve,
                                        new Places(here.snapshot(), filledSheet),
                                        here.snapshot().sheet(here.sheet()).name()))
                .orElse(List.of());
    }
}
