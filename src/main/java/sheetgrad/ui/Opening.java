package sheetgrad.ui;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import sheetgrad.lesson.CourseModel;
import sheetgrad.lesson.generator.Refusal;
import sheetgrad.ui.session.SessionServices;
import sheetgrad.ui.session.SessionSnapshot;
import sheetgrad.ui.session.WorkbookSession;
import sheetgrad.xlsx.OpenedWorkbook;
import sheetgrad.xlsx.PoiCellFormatter;
import sheetgrad.xlsx.RecoveryFiles.Recovery;
import sheetgrad.xlsx.WorkbookFileException;

/** Opens workbooks without keeping the window waiting, and tells why one cannot be opened. */
final class Opening {
    private final SessionServices services;
    private final Consumer<String> messages;
    private final Consumer<WorkbookView> show;
    private final Consumer<Boolean> busy;

    /**
     * @param messages shows a sentence to the user
     * @param show takes a workbook as soon as there is something to see
     * @param busy is told whether something is being opened
     */
    Opening(
            SessionServices services,
            Consumer<String> messages,
            Consumer<WorkbookView> show,
            Consumer<Boolean> busy) {
        this.services = services;
        this.messages = messages;
        this.show = show;
        this.busy = busy;
    }

    void file(Path file) {
        WorkbookViewModel model = new WorkbookViewModel(messages);
        open(WorkbookSession.open(file, services, model), model);
    }

    /** Opens a file that has been read already. */
    void file(Path file, OpenedWorkbook workbook) {
        WorkbookViewModel model = new WorkbookViewModel(messages);
        open(WorkbookSession.open(file, workbook, services, model), model);
    }

    /** Opens what a crash left behind. */
    void recovered(Recovery recovery) {
        WorkbookViewModel model = new WorkbookViewModel(messages);
        open(WorkbookSession.recover(recovery, services, model), model);
    }

    void model(CourseModel course) {
        WorkbookViewModel model = new WorkbookViewModel(messages);
        open(WorkbookSession.create(course::build, course.id(), services, model), model);
    }

    private void open(CompletableFuture<WorkbookSession> opening, WorkbookViewModel model) {
        busy.accept(true);
        model.snapshotProperty()
                .addListener(
                        (value, before, now) -> {
                            if (before.isEmpty() && now.isPresent()) {
                                opening.thenAccept(session -> show(session, model, now.get()));
                            }
                        });
        opening.whenComplete(
                (session, failure) -> {
                    busy.accept(false);
                    if (failure != null) {
                        messages.accept(sentence(failure));
                    }
                });
    }

    private void show(WorkbookSession session, WorkbookViewModel model, SessionSnapshot first) {
        show.accept(
                new WorkbookView(session, model, new PoiCellFormatter(first.uses1904()), messages));
    }

    private static String sentence(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null
                        ? failure.getCause()
                        : failure;
        return cause instanceof WorkbookFileException || cause instanceof Refusal
                ? String.valueOf(cause.getMessage())
                : "The workbook cannot be opened: " + cause;
    }
}
