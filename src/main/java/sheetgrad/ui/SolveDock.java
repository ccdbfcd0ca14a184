package sheetgrad.ui;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.application.Platform;
import sheetgrad.reference.CellAddress;
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
import sheetgrad.workbook.CellContent;
import sheetgrad.workbook.SolverModel;

/** The Solve panel beside the grid: shown and hidden, and filled with the model of the sheet in front. */
final class SolveDock {
    private final SolveViewModel solve;
    private final SidePanel panel;
    private final SidePanel runsPanel;
    private final WorkbookContext context;
    private final RepeatViewModel repeat;
    private Optional<SolvePanel> content = Optional.empty();
    private int filledSheet = WorkbookViewModel.NO_SHEET;
    private Optional<SolverModel> filledModel = Optional.empty();

    SolveDock(WorkbookContext context) {
        this.context = context;
        this.solve = new SolveViewModel(context.session(), context::place);
        this.repeat = new RepeatViewModel(context.session(), context::place);
        context.model().snapshotProperty().addListener((value, before, now) -> follow());
        this.panel = new SidePanel("solve", "Solve", this::content);
        this.runsPanel = new SidePanel("runs", "Training runs", () -> new RunsPanel(solve));
        new GridPick(context, Set.of("solve-loss", "solve-parameters", "solve-metrics"));
        panel.shownProperty()
                .addListener(
                        (value, before, isShown) -> {
                            content().setVvalue(0);
                            if (isShown && suggestLoss()) {
                                content().askForParameters();
                            }
                            keepActiveCellSeen();
                        });
    }

    private SolvePanel content() {
        SolvePanel made = content.orElseGet(() -> new SolvePanel(solve, context::selectionText));
        content = Optional.of(made);
        return made;
    }

    /** Once the panel has taken its room, the active cell may lie under it. */
    private void keepActiveCellSeen() {
        CellAddress active = context.grid().getSelection().active();
        if (context.grid().isSeen(active)) {
            Platform.runLater(() -> context.grid().scrollTo(active));
        }
    }

    /** The active cell is to be minimised if it holds a formula and the sheet keeps no model; false if not. */
    private boolean suggestLoss() {
        CellAddress active = context.grid().getSelection().active();
        boolean isFormula =
                context.place()
                        .flatMap(
                                here ->
                                        here.snapshot()
                                                .sheet(here.sheet())
                                                .sheet()
                                                .contents()
                                                .find(active.row(), active.column()))
                        .filter(content -> !(content instanceof CellContent.Constant))
                        .isPresent();
        boolean isSuggested = isFormula && solve.form().lossProperty().get().isBlank();
        if (isSuggested) {
            solve.form().lossProperty().set(active.toA1());
        }
        return isSuggested;
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

    /** Does what a button on the sheet says. */
    void pressButton(String caption) {
        repeat.press(caption, context.messages());
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

    /**
     * The panel follows the sheet in front, and the model that it keeps where cells change their places, unless it is in
     * use for another.
     */
    void follow() {
        Optional<Place> here = context.place();
        if (here.isEmpty() || solve.stateProperty().get() != SolveViewModel.State.READY) {
            return;
        }
        int sheet = here.get().sheet();
        SessionSnapshot snapshot = here.get().snapshot();
        Optional<SolverModel> stored = Optional.ofNullable(snapshot.solverModels().get(sheet));
        if (filledSheet != sheet || !stored.equals(filledModel)) {
            filledSheet = sheet;
            filledModel = stored;
            solve.fill(stored, snapshot.sheet(sheet).name());
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
