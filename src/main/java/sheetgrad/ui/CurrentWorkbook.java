package sheetgrad.ui;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableBooleanValue;
import sheetgrad.ui.command.Command;
import sheetgrad.ui.session.SessionSnapshot;

/** The workbook that is open in a window, if there is one, and commands that act on it. Used on the application thread. */
final class CurrentWorkbook {
    private final ReadOnlyObjectWrapper<Optional<WorkbookView>> view =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<SessionSnapshot>> snapshot =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ChangeListener<Optional<SessionSnapshot>> follow =
            (value, before, now) -> snapshot.set(now);
    private final BooleanBinding isMissing =
            Bindings.createBooleanBinding(() -> snapshot.get().isEmpty(), snapshot);

    /** From now on this one; a former one is closed. */
    void open(WorkbookView opened) {
        release();
        view.set(Optional.of(opened));
        opened.model().snapshotProperty().addListener(follow);
        snapshot.set(opened.model().snapshotProperty().get());
    }

    /** Closes the workbook; nothing is saved. Completes once its session has ended. */
    CompletableFuture<Boolean> close() {
        CompletableFuture<Boolean> ended =
                view.get()
                        .map(open -> open.session().end())
                        .orElseGet(() -> CompletableFuture.completedFuture(true));
        release();
        view.set(Optional.empty());
        snapshot.set(Optional.empty());
        return ended;
    }

    private void release() {
        view.get()
                .ifPresent(
                        former -> {
                            former.model().snapshotProperty().removeListener(follow);
                            former.close();
                        });
    }

    Optional<WorkbookView> view() {
        return view.get();
    }

    /** Does something with the open workbook, if there is one. */
    void with(Consumer<WorkbookView> action) {
        view.get().ifPresent(action);
    }

    ReadOnlyObjectProperty<Optional<WorkbookView>> viewProperty() {
        return view.getReadOnlyProperty();
    }

    /** What the open workbook shows; nothing while there is none. */
    ReadOnlyObjectProperty<Optional<SessionSnapshot>> snapshotProperty() {
        return snapshot.getReadOnlyProperty();
    }

    /** Something of the open workbook that is on or off; off while there is none. */
    ObservableBooleanValue flag(Function<WorkbookView, ObservableBooleanValue> flag) {
        ReadOnlyBooleanWrapper followed = new ReadOnlyBooleanWrapper();
        view.addListener(
                (value, before, now) -> {
                    followed.unbind();
                    followed.set(false);
                    now.ifPresent(opened -> followed.bind(flag.apply(opened)));
                });
        return followed;
    }

    /** Whether there is none. */
    ObservableBooleanValue missing() {
        return isMissing;
    }

    /** A command on the open workbook, possible while there is one. */
    Command command(String id, String name, Consumer<WorkbookView> action) {
        return Command.of(id, name, () -> with(action)).withDisabled(isMissing);
    }

    /** A command that finishes an edit under way first, and does nothing more where its text is refused. */
    Command commandAfterEdit(String id, String name, Consumer<WorkbookView> action) {
        return command(
                id,
                name,
                view -> {
                    if (view.finishEdit()) {
                        action.accept(view);
                    }
                });
    }

    /** A command that redoes the edit it names, or repeats what was done last. */
    Command redoing(Command command) {
        ObservableBooleanValue repeats = flag(view -> view.tools().repetition().possible());
        return undoing(command, SessionSnapshot::redoName)
                .withDisabled(
                        Bindings.createBooleanBinding(
                                () ->
                                        snapshot.get().flatMap(SessionSnapshot::redoName).isEmpty()
                                                && !repeats.get(),
                                snapshot,
                                repeats));
    }

    /** A command that names the edit it is about and is possible only if there is one. */
    Command undoing(Command command, Function<SessionSnapshot, Optional<String>> editName) {
        return command.withDisabled(
                        Bindings.createBooleanBinding(
                                () -> snapshot.get().flatMap(editName).isEmpty(), snapshot))
                .withHint(
                        Bindings.createStringBinding(
                                () ->
                                        snapshot.get()
                                                .flatMap(editName)
                                                .map(edit -> command.name() + ": " + edit)
                                                .orElse(command.name()),
                                snapshot));
    }
}
