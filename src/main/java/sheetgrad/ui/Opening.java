package sheetgrad.ui;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import sheetgrad.lesson.CourseModel;
import sheetgrad.lesson.generator.Refusal;
import sheetgrad.ui.session.SessionServices;
import sheetgrad.ui.session.SessionSnapshot;
import sheetgrad.ui.session.SessionStart;
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
    private final Consumer<Optional<String>> busy;
    private Optional<CompletableFuture<WorkbookSession>> underWay = Optional.empty();

    /**
     * @param messages shows a sentence to the user
     * @param show takes a workbook as soon as there is something to see
     * @param busy is told what is being opened, and when that is over
     */
    Opening(
            SessionServices services,
            Consumer<String> messages,
            Consumer<WorkbookView> show,
            Consumer<Optional<String>> busy) {
        this.services = services;
        this.messages = messages;
        this.show = show;
        this.busy = busy;
    }

    void file(Path file) {
        WorkbookViewModel model = new WorkbookViewModel(messages);
        open(String.valueOf(file.getFileName()), SessionStart.open(file, services, model), model);
    }

    /** Opens a file that has been read already. */
    void file(Path file, OpenedWorkbook workbook) {
        WorkbookViewModel model = new WorkbookViewModel(messages);
        open(
                String.valueOf(file.getFileName()),
                SessionStart.open(file, workbook, services, model),
                model);
    }

    /** Opens what a crash left behind. */
    void recovered(Recovery recovery) {
        WorkbookViewModel model = new WorkbookViewModel(messages);
        open(recovery.name(), SessionStart.recover(recovery, services, model), model);
    }

    void model(CourseModel course) {
        model(course, view -> {});
    }

    /** @param then what to do with the model once it is shown */
    void model(CourseModel course, Consumer<WorkbookView> then) {
        WorkbookViewModel model = new WorkbookViewModel(messages);
        open(
                course.title(),
                SessionStart.create(course::build, course.id(), services, model),
                model,
                then);
    }

    boolean isUnderWay() {
        return underWay.isPresent();
    }

    /** Gives up what is being opened; what has been read of it is thrown away. */
    void cancel() {
        throwAway();
        busy.accept(Optional.empty());
    }

    private void throwAway() {
        underWay.ifPresent(opening -> opening.thenAccept(WorkbookSession::close));
        underWay = Optional.empty();
    }

    private boolean isWanted(CompletableFuture<WorkbookSession> opening) {
        return underWay.filter(opening::equals).isPresent();
    }

    private void open(
            String name, CompletableFuture<WorkbookSession> opening, WorkbookViewModel model) {
        open(name, opening, model, view -> {});
    }

    private void open(
            String name,
            CompletableFuture<WorkbookSession> opening,
            WorkbookViewModel model,
            Consumer<WorkbookView> then) {
        throwAway();
        underWay = Optional.of(opening);
        busy.accept(Optional.of("Opening " + name));
        model.snapshotProperty()
                .addListener(
                        (value, before, now) -> {
                            if (before.isEmpty() && now.isPresent()) {
                                opening.thenAccept(
                                        session -> {
                                            if (isWanted(opening)) {
                                                underWay = Optional.empty();
                                                WorkbookView view = view(session, model, now.get());
                                                show.accept(view);
                                                busy.accept(Optional.empty());
                                                then.accept(view);
                                            }
                                        });
                            }
                        });
        opening.whenComplete(
                (session, failure) -> {
                    if (failure != null && isWanted(opening)) {
                        underWay = Optional.empty();
                        busy.accept(Optional.empty());
                        messages.accept(sentence(failure));
                    }
                });
    }

    private static WorkbookView view(
            WorkbookSession session, WorkbookViewModel model, SessionSnapshot first) {
        return new WorkbookView(session, model, new PoiCellFormatter(first.settings().uses1904()));
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
