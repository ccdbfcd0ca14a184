package sheetgrad.ui.whatif;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import sheetgrad.autodiff.ModelCell;
import sheetgrad.reference.Area;
import sheetgrad.ui.session.Places;
import sheetgrad.ui.session.WhatIfControl;
import sheetgrad.ui.session.WhatIfControl.Sought;
import sheetgrad.ui.training.SolveViewModel.Place;
import sheetgrad.value.NumberText;

/** What the dialog Goal seek holds, and its commands. Used on the application thread. */
public final class GoalSeekViewModel {
    private final WhatIfControl control;
    private final Supplier<Optional<Place>> place;
    private final StringProperty set = new SimpleStringProperty("");
    private final StringProperty goal = new SimpleStringProperty("");
    private final StringProperty changing = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper isBusy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canRestore = new ReadOnlyBooleanWrapper();
    private Optional<Sought> sought = Optional.empty();

    /** @param place where the user is; nothing while no sheet is shown */
    public GoalSeekViewModel(WhatIfControl control, Supplier<Optional<Place>> place) {
        this.control = control;
        this.place = place;
    }

    /** Begins the search. */
    public void seek() {
        if (isBusy.get()) {
            return;
        }
        try {
            Place here =
                    place.get()
                            .orElseThrow(() -> new IllegalArgumentException("No sheet is open."));
            ModelCell target = cell(here, "Set cell", set.get());
            ModelCell changed = cell(here, "By changing", changing.get());
            double wanted =
                    NumberText.parse(goal.get())
                            .orElseThrow(
                                    () ->
                                            new IllegalArgumentException(
                                                    "To value must be a number, such as 0.5."));
            isBusy.set(true);
            message.set("Seeking...");
            control.seek(target, wanted, changed).thenAccept(this::found);
        } catch (IllegalArgumentException refusal) {
            message.set(String.valueOf(refusal.getMessage()));
        }
    }

    private static ModelCell cell(Place here, String field, String text) {
        Area area =
                new Places(here.snapshot(), here.sheet())
                        .find(text)
                        .filter(Area::isSingleCell)
                        .orElseThrow(
                                () ->
                                        new IllegalArgumentException(
                                                field + " must be one cell, such as B4."));
        return new ModelCell(area.sheet(), area.range().first());
    }

    private void found(Optional<Sought> result) {
        isBusy.set(false);
        sought = result;
        canRestore.set(result.isPresent());
        message.set(result.map(this::sentence).orElse(""));
    }

    private String sentence(Sought result) {
        String reached = set.get() + " is " + NumberText.general(result.outcome().reached());
        String at = " for " + changing.get() + " = " + NumberText.general(result.outcome().value());
        return result.outcome().isFound()
                ? "Found: " + reached + at + "."
                : "Not found: the closest is that " + reached + at + ".";
    }

    /** Takes the result back. */
    public void restore() {
        sought.ifPresent(
                result ->
                        control.restore(result)
                                .thenAccept(
                                        isDone ->
                                                message.set(
                                                        isDone
                                                                ? "The former number is back."
                                                                : "Something was changed since:"
                                                                        + " undo takes both back.")));
        sought = Optional.empty();
        canRestore.set(false);
    }

    /** The cell that is to reach the goal. */
    public StringProperty setProperty() {
        return set;
    }

    public StringProperty goalProperty() {
        return goal;
    }

    /** The cell whose number is sought. */
    public StringProperty changingProperty() {
        return changing;
    }

    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return isBusy.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canRestoreProperty() {
        return canRestore.getReadOnlyProperty();
    }
}
