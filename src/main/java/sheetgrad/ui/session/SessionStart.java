package sheetgrad.ui.session;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Supplier;
import sheetgrad.workbook.Workbook;
import sheetgrad.xlsx.OpenedWorkbook;
import sheetgrad.xlsx.RecoveryFiles.Recovery;
import sheetgrad.xlsx.WorkbookFileException;

/** Starts sessions: gets hold of the workbook on the session's own thread and shows it before anything is calculated. */
public final class SessionStart {
    /** A workbook with what is shown of it first. */
    private record Start(OpenWorkbook open, SessionSnapshot first) {}

    /** Where a workbook comes from. */
    @FunctionalInterface
    private interface Source {
        Start open() throws WorkbookFileException;
    }

    private SessionStart() {}

    /**
     * Opens a file. The future completes, on the listener's executor, as soon as the file's stored values can be shown;
     * it fails with {@link WorkbookFileException}. Calculation follows.
     */
    public static CompletableFuture<WorkbookSession> open(
            Path file, SessionServices services, SessionListener listener) {
        return begin(services, listener, () -> start(file, services.files().read(file), services));
    }

    /** Begins with a file that has been read already. */
    public static CompletableFuture<WorkbookSession> open(
            Path file, OpenedWorkbook opened, SessionServices services, SessionListener listener) {
        return begin(services, listener, () -> start(file, opened, services));
    }

    private static Start start(Path file, OpenedWorkbook opened, SessionServices services) {
        OpenWorkbook open =
                OpenWorkbook.of(opened, file, services.functions(), services.lineCounts().get());
        return new Start(open, open.snapshot(opened.stored()));
    }

    /** Begins with the copy that a crash left behind, to be saved where the workbook came from. */
    public static CompletableFuture<WorkbookSession> recover(
            Recovery recovery, SessionServices services, SessionListener listener) {
        return begin(
                        services,
                        listener,
                        () -> {
                            OpenedWorkbook opened = services.files().read(recovery.copy());
                            OpenWorkbook open =
                                    OpenWorkbook.of(
                                            opened,
                                            recovery,
                                            services.functions(),
                                            services.lineCounts().get());
                            return new Start(open, open.snapshot(opened.stored()));
                        })
                .thenApply(
                        session -> {
                            session.replace(recovery);
                            return session;
                        });
    }

    /** Begins with a workbook that no file holds yet. */
    public static CompletableFuture<WorkbookSession> create(
            Supplier<Workbook> builder,
            String name,
            SessionServices services,
            SessionListener listener) {
        return begin(
                services,
                listener,
                () -> {
                    OpenWorkbook open =
                            OpenWorkbook.of(
                                    builder.get(),
                                    name,
                                    services.functions(),
                                    services.lineCounts().get());
                    open.calculation().calculateAll();
                    return new Start(open, open.snapshot());
                });
    }

    /** Completes on the listener's executor when the first snapshot is on its way, or with why there is none. */
    private static CompletableFuture<WorkbookSession> begin(
            SessionServices services, SessionListener listener, Source source) {
        ScheduledExecutorService engine = EngineThread.executor("workbook");
        CompletableFuture<WorkbookSession> future = new CompletableFuture<>();
        engine.execute(
                () -> {
                    try {
                        Start start = source.open();
                        WorkbookSession session =
                                new WorkbookSession(engine, start.open(), services, listener);
                        session.begin(start.first());
                        services.listenerExecutor().execute(() -> future.complete(session));
                    } catch (WorkbookFileException
                            | RuntimeException
                            | StackOverflowError failure) {
                        engine.shutdown();
                        services.listenerExecutor()
                                .execute(() -> future.completeExceptionally(failure));
                    }
                });
        return future;
    }
}
