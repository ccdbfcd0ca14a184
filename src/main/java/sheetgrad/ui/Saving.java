package sheetgrad.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.stage.Stage;
import sheetgrad.ui.session.SaveControl;
import sheetgrad.ui.session.SessionSnapshot;
import sheetgrad.ui.settings.RecentFiles;

/** Saves the open workbook, and asks before edits would be lost. */
final class Saving {
    private final Stage stage;
    private final WindowServices services;
    private final RecentFiles recentFiles;
    private final CurrentWorkbook current;
    private final Questions questions;
    private final Runnable hideMessage;

    /** @param hideMessage takes away a message that no longer counts once something is saved anew */
    Saving(
            Stage stage,
            WindowServices services,
            RecentFiles recentFiles,
            CurrentWorkbook current,
            Runnable hideMessage) {
        this.stage = stage;
        this.services = services;
        this.recentFiles = recentFiles;
        this.current = current;
        this.questions = new Questions(stage);
        this.hideMessage = hideMessage;
    }

    /** Saves where the workbook came from, or asks where; completes with whether it was saved. */
    CompletableFuture<Boolean> save() {
        Optional<Path> file = current.snapshotProperty().get().flatMap(SessionSnapshot::file);
        return file.isPresent() ? saveTo(file.get()) : saveAs();
    }

    /** Asks where to save; completes with whether it was saved. */
    CompletableFuture<Boolean> saveAs() {
        Optional<SessionSnapshot> snapshot = current.snapshotProperty().get();
        String name = snapshot.map(SessionSnapshot::name).orElse("");
        String suggested = name.contains(".") ? name : name + ".xlsx";
        return services.files()
                .toSave(stage, suggested, snapshot.flatMap(SessionSnapshot::file))
                .map(this::saveTo)
                .orElseGet(() -> CompletableFuture.completedFuture(false));
    }

    private CompletableFuture<Boolean> saveTo(Path target) {
        Optional<WorkbookView> view = current.view();
        if (view.isEmpty() || !view.get().finishEdit()) {
            return CompletableFuture.completedFuture(false);
        }
        hideMessage.run();
        SaveControl saver = view.get().session().saving();
        return saver.losses()
                .thenCompose(this::acceptsLosses)
                .thenCompose(
                        isAccepted ->
                                isAccepted
                                        ? write(saver, target)
                                        : CompletableFuture.completedFuture(false))
                .exceptionally(givenUp -> false);
    }

    private CompletableFuture<Boolean> acceptsLosses(List<String> losses) {
        // Not within the pulse in which the answer came.
        return losses.isEmpty()
                ? CompletableFuture.completedFuture(true)
                : CompletableFuture.supplyAsync(
                        () -> questions.savesDespite(losses), Platform::runLater);
    }

    private CompletableFuture<Boolean> write(SaveControl saver, Path target) {
        return saver.save(target)
                .thenApply(
                        isSaved -> {
                            if (isSaved) {
                                recentFiles.add(target);
                            }
                            return isSaved;
                        });
    }

    /** Goes on at once if nothing would be lost; otherwise after the user has said what shall become of the edits. */
    void afterUnsavedQuestion(Runnable next) {
        Optional<WorkbookView> view = current.view();
        if (view.isEmpty()) {
            next.run();
            return;
        }
        if (!view.get().finishEdit()) {
            return;
        }
        // Dialogs must not be shown within a pulse, in which answers of the session arrive.
        view.get()
                .session()
                .questions()
                .latest()
                .thenAccept(
                        latest -> Platform.runLater(() -> askUnsaved(view.get(), latest, next)));
    }

    private void askUnsaved(WorkbookView view, SessionSnapshot latest, Runnable next) {
        if (!latest.isDirty() && !view.session().isSolving()) {
            next.run();
            return;
        }
        switch (questions.unsaved(latest.name())) {
            case SAVE ->
                    save().thenAccept(
                                    isSaved -> {
                                        if (isSaved) {
                                            Platform.runLater(next);
                                        }
                                    });
            case DISCARD -> next.run();
            case CANCEL -> view.grid().requestFocus();
        }
    }
}
