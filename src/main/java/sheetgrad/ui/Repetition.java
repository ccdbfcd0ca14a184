package sheetgrad.ui;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableBooleanValue;

/** What was done last that can be done again with other cells: a format, an entry, inserted rows. */
final class Repetition {
    private final ReadOnlyObjectWrapper<Optional<Runnable>> last =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    /** @param again does the same with the cells that are selected then */
    void done(Runnable again) {
        last.set(Optional.of(again));
    }

    void again() {
        last.get().ifPresent(Runnable::run);
    }

    /** Whether there is something that can be done again. */
    ObservableBooleanValue possible() {
        return Bindings.createBooleanBinding(() -> last.get().isPresent(), last);
    }
}
