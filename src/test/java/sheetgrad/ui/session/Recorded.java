package sheetgrad.ui.session;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import sheetgrad.function.BuiltInFunctions;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.ui.grid.WrappedLines;
import sheetgrad.value.Value;
import sheetgrad.workbook.Workbook;
import sheetgrad.xlsx.RecoveryFiles;

/** A session without a window, whose answers come on its own thread and are kept. */
public final class Recorded implements SessionListener, AutoCloseable {
    private static final SessionServices SERVICES =
            services(
                    new RecoveryFiles(
                            Path.of(System.getProperty("java.io.tmpdir"), "recovery-of-tests"),
                            Clock.systemUTC()));

    private final List<String> failures = new ArrayList<>();
    private final WorkbookSession session;

    private Recorded(
            java.util.function.Function<Recorded, CompletableFuture<WorkbookSession>> opening)
            throws InterruptedException, ExecutionException, TimeoutException {
        session = opening.apply(this).get(90, TimeUnit.SECONDS);
    }

    public static Recorded create(Supplier<Workbook> builder) throws Exception {
        return new Recorded(recorded -> SessionStart.create(builder, "model", SERVICES, recorded));
    }

    /** Keeps its copies for the case of a crash there. */
    static Recorded create(Supplier<Workbook> builder, RecoveryFiles recovery) throws Exception {
        return new Recorded(
                recorded -> SessionStart.create(builder, "model", services(recovery), recorded));
    }

    private static SessionServices services(RecoveryFiles recovery) {
        return new SessionServices(
                BuiltInFunctions.registry(),
                new WorkbookFiles(),
                recovery,
                () -> new WrappedLines()::count,
                Runnable::run);
    }

    public static Recorded open(Path file) throws Exception {
        return new Recorded(recorded -> SessionStart.open(file, SERVICES, recorded));
    }

    public WorkbookSession session() {
        return session;
    }

    /** The workbook after all commands so far. */
    public SessionSnapshot latest() {
        return get(session.questions().latest());
    }

    /** What a cell of the first sheet shows after all commands so far. */
    public Value value(String a1) {
        CellAddress cell = CellAddress.of(a1);
        SessionSnapshot snapshot = latest();
        return snapshot.values().value(snapshot.sheets().get(0).id(), cell.row(), cell.column());
    }

    public void enter(String a1, String text) {
        session.enter(0, CellAddress.of(a1), text);
    }

    public void clear(String a1) {
        session.clear(0, List.of(CellRange.of(a1)));
    }

    public synchronized List<String> failures() {
        return List.copyOf(failures);
    }

    public static <T> T get(CompletableFuture<T> future) {
        try {
            return future.get(60, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void snapshotTaken(SessionSnapshot snapshot) {}

    @Override
    public void activityChanged(Optional<String> activity) {}

    @Override
    public synchronized void commandFailed(String sentence) {
        failures.add(sentence);
    }

    @Override
    public void close() {
        session.close();
    }
}
