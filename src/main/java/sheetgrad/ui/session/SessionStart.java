package sheetgrad.ui.session;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import sheetgrad.xlsx.WorkbookFileException;

/** Starts sessions: gets hold of the workbook on the session's own thread and shows it before anything is calculated. */
final class SessionStart {
    /** A workbook with what is shown of it first. */
    record Start(OpenWorkbook open, SessionSnapshot first) {}

    /** Where a workbook comes from. */
    @FunctionalInterface
    interface Source {
        Start open() throws WorkbookFileException;
    }

    private SessionStart() {}

    /** Completes on the listener's executor when the first snapshot is on its way, or with why there is none. */
    static CompletableFuture<WorkbookSession> begin(
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
