package sheetgrad.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import sheetgrad.ui.grid.Highlight;
import sheetgrad.ui.session.Places;
import sheetgrad.ui.session.SessionSnapshot;
import sheetgrad.ui.session.WorkbookSession;
import sheetgrad.ui.training.RepeatDialog;
import sheetgrad.ui.training.RepeatViewModel;
import sheetgrad.ui.training.SolvePanel;
import sheetgrad.ui.training.SolveViewModel;
import sheetgrad.ui.training.SolveViewModel.Place;

/** The Solve panel beside the grid: shown and hidden, and filled with the model of the sheet in front. */
final class SolveDock {
    private final SolveViewModel solve;
    private final SolvePanel panel;
    private final Supplier<Optional<Place>> place;
    private final Supplier<String> selectionText;
    private final RepeatViewModel repeat;
    private final BooleanProperty isShown = new SimpleBooleanProperty();
    private int filledSheet = WorkbookViewModel.NO_SHEET;

    /**
     * @param place what is in front; nothing before there is a sheet
     * @param selectionText the selected cells as text
     */
    SolveDock(
            WorkbookSession session,
            Supplier<Optional<Place>> place,
            Supplier<String> selectionText) {
        this.place = place;
        this.selectionText = selectionText;
        this.solve = new SolveViewModel(session, place);
        this.repeat = new RepeatViewModel(session, place);
        this.panel = new SolvePanel(solve, selectionText, () -> isShown.set(false));
        panel.visibleProperty().bind(isShown);
        panel.managedProperty().bind(isShown);
    }

    /** Opens the dialog in which copies are repeated. */
    void openRepeat() {
        new RepeatDialog(repeat, selectionText, panel.getScene().getWindow()).show();
    }

    SolvePanel panel() {
        return panel;
    }

    BooleanProperty shownProperty() {
        return isShown;
    }

    void toggle() {
        isShown.set(!isShown.get());
    }

    /** Calls the listener whenever {@link #outlines} may have changed. */
    void onOutlines(Runnable changed) {
        isShown.addListener((value, before, now) -> changed.run());
        solve.form().lossProperty().addListener((value, before, now) -> changed.run());
        solve.form().parametersProperty().addListener((value, before, now) -> changed.run());
    }

    /** The panel follows the sheet in front, unless it is shown and in use for another. */
    void follow() {
        Optional<Place> here = place.get();
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
        return place.get()
                .filter(here -> isShown.get() && filledSheet != WorkbookViewModel.NO_SHEET)
                .map(
                        here ->
                                ModelOutlines.of(
                                        solve,
                                        new Places(here.snapshot(), filledSheet),
                                        here.snapshot().sheet(here.sheet()).name()))
                .orElse(List.of());
    }
}
