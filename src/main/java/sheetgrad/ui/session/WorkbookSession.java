package sheetgrad.ui.session;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import sheetgrad.autodiff.ModelCell;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.workbook.SheetLayout;
import sheetgrad.workbook.Workbook;
import sheetgrad.xlsx.OpenedWorkbook;
import sheetgrad.xlsx.WorkbookFileException;

/**
 * An open workbook. Commands return at once and are carried out one after the other on the session's own thread; what
 * they lead to arrives at the {@link SessionListener}. While a solve is under way, commands that would change cells are
 * refused with a sentence. Every method may be called from any thread.
 */
public final class WorkbookSession implements AutoCloseable {
    static final String BUSY_SOLVING =
            "The model is being solved: stop that before you change cells.";
    private static final Logger LOG = Logger.getLogger(WorkbookSession.class.getName());

    /** Something to do with the open workbook, on its thread. */
    private interface Command {
        void run(OpenWorkbook open);
    }

    private final ScheduledExecutorService engine;
    private final OpenWorkbook open;
    private final SessionServices services;
    private final SheetEdits edits;
    private final SnapshotDelivery<SessionSnapshot> snapshots;
    private final SessionListener listener;
    private final SolveControl solving;

    private WorkbookSession(
            ScheduledExecutorService engine,
            OpenWorkbook open,
            SessionServices services,
            SessionListener listener) {
        this.engine = engine;
        this.open = open;
        this.services = services;
        this.listener = listener;
        this.edits = new SheetEdits(open, new CellEntry(services.functions()));
        this.snapshots =
                new SnapshotDelivery<>(services.listenerExecutor(), listener::snapshotTaken);
        this.solving = new SolveControl(engine, open, services.listenerExecutor(), this::publish);
    }

    /**
     * Opens a file. The future completes, on the listener's executor, as soon as the file's stored values can be shown;
     * it fails with {@link WorkbookFileException}. Calculation follows.
     */
    public static CompletableFuture<WorkbookSession> open(
            Path file, SessionServices services, SessionListener listener) {
        ScheduledExecutorService engine = EngineThread.executor("workbook");
        CompletableFuture<WorkbookSession> future = new CompletableFuture<>();
        engine.execute(
                () -> {
                    try {
                        OpenedWorkbook opened = services.files().read(file);
                        OpenWorkbook open = OpenWorkbook.of(opened, file, services.functions());
                        begin(
                                new WorkbookSession(engine, open, services, listener),
                                open.snapshot(opened.stored()),
                                future);
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

    /** Begins with a workbook that no file holds yet. */
    public static CompletableFuture<WorkbookSession> create(
            Supplier<Workbook> builder,
            String name,
            SessionServices services,
            SessionListener listener) {
        ScheduledExecutorService engine = EngineThread.executor("workbook");
        CompletableFuture<WorkbookSession> future = new CompletableFuture<>();
        engine.execute(
                () -> {
                    try {
                        OpenWorkbook open =
                                OpenWorkbook.of(builder.get(), name, services.functions());
                        open.calculation().calculateAll();
                        begin(
                                new WorkbookSession(engine, open, services, listener),
                                open.snapshot(),
                                future);
                    } catch (RuntimeException | StackOverflowError failure) {
                        engine.shutdown();
                        services.listenerExecutor()
                                .execute(() -> future.completeExceptionally(failure));
                    }
                });
        return future;
    }

    /** Calculation is queued before anybody can send commands. */
    private static void begin(
            WorkbookSession session,
            SessionSnapshot first,
            CompletableFuture<WorkbookSession> future) {
        session.submit("Calculating", open -> open.calculation().calculateAll());
        session.snapshots.send(first);
        session.services.listenerExecutor().execute(() -> future.complete(session));
    }

    /** Why the text cannot be entered into the cell; nothing if it can. */
    public Optional<String> refusal(
            SessionSnapshot snapshot, int sheet, CellAddress cell, String text) {
        return isSolving()
                ? Optional.of(BUSY_SOLVING)
                : edits.refusal(snapshot.sheet(sheet), cell, text);
    }

    /** Enters a typed text into a cell; an empty text clears it. */
    public void enter(int sheet, CellAddress cell, String text) {
        edit(() -> edits.enter(sheet, cell, text));
    }

    /** Clears the contents of ranges. */
    public void clear(int sheet, List<CellRange> ranges) {
        edit(() -> edits.clear(sheet, ranges));
    }

    /** Pastes text from elsewhere, every cell read as if it were typed; what is no formula becomes text. */
    public void paste(int sheet, CellAddress corner, PastedText text) {
        edit(() -> edits.paste(sheet, corner, text));
    }

    /** Pastes copied cells with their formulas; those that were cut leave their old place. */
    public void paste(int sheet, CellRange selected, CopiedCells copied) {
        edit(() -> edits.paste(sheet, selected, copied));
    }

    private void edit(Supplier<Optional<String>> attempt) {
        change(open -> attempt.get().ifPresent(this::fail));
    }

    public void undo() {
        change(OpenWorkbook::undo);
    }

    public void redo() {
        change(OpenWorkbook::redo);
    }

    /** Calculates volatile cells anew. */
    public void recalculate() {
        change(open -> open.calculation().recalculate());
    }

    /** Whether random numbers stay the same from one calculation to the next. */
    public void freezeRandom(boolean isFrozen) {
        change(open -> open.calculation().random().setFrozen(isFrozen));
    }

    /** Changes widths, heights or other settings of a sheet's view. */
    public void changeLayout(int sheet, Consumer<SheetLayout> change) {
        submit("", open -> open.changeLayout(sheet, change));
    }

    /** Saves; the future completes on the listener's executor with true, or false after the listener was told why not. */
    public CompletableFuture<Boolean> save(Path target) {
        CompletableFuture<Boolean> future = new CompletableFuture<>();
        submit(
                "Saving",
                open -> {
                    boolean isSaved = trySave(open, target);
                    services.listenerExecutor().execute(() -> future.complete(isSaved));
                });
        return future;
    }

    private boolean trySave(OpenWorkbook workbook, Path target) {
        if (solving.isActive()) {
            fail("The model is being solved: stop that before you save.");
            return false;
        }
        try {
            workbook.save(target, services.files());
            return true;
        } catch (WorkbookFileException failure) {
            fail(String.valueOf(failure.getMessage()));
            return false;
        }
    }

    /** Trains the parameters of a model; the listener hears of it. */
    public void solve(SolveRequest request, SolveListener solveListener) {
        submit("", open -> solving.start(request, solveListener));
    }

    /** Pause, steps, stop and restoring of the solve that was started last. */
    public SolveControl solving() {
        return solving;
    }

    public boolean isSolving() {
        return solving.isActive();
    }

    /** The workbook after all commands so far; completes on the listener's executor. */
    public CompletableFuture<SessionSnapshot> latest() {
        CompletableFuture<SessionSnapshot> future = new CompletableFuture<>();
        execute(
                () -> {
                    SessionSnapshot snapshot = open.snapshot();
                    services.listenerExecutor().execute(() -> future.complete(snapshot));
                });
        return future;
    }

    /** Works out a summary of selected cells; completes on the listener's executor. */
    public CompletableFuture<SelectionSummary> summarise(
            SessionSnapshot snapshot, int sheet, List<CellRange> ranges) {
        CompletableFuture<SelectionSummary> future = new CompletableFuture<>();
        Optional<CellRange> used = snapshot.sheet(sheet).usedRange();
        execute(
                () -> {
                    SelectionSummary summary =
                            SelectionSummary.of(snapshot.values(), sheet, ranges, used);
                    services.listenerExecutor().execute(() -> future.complete(summary));
                });
        return future;
    }

    /** Works out the gradient of a cell after all commands so far; completes on the listener's executor. */
    public CompletableFuture<GradientSnapshot> gradient(ModelCell loss) {
        CompletableFuture<GradientSnapshot> future = new CompletableFuture<>();
        execute(
                () -> {
                    GradientSnapshot gradient = open.gradient(loss);
                    services.listenerExecutor().execute(() -> future.complete(gradient));
                });
        return future;
    }

    /** A command that changes cells: refused while a solve is under way. */
    private void change(Command command) {
        submit(
                "Calculating",
                open -> {
                    if (solving.isActive()) {
                        fail(BUSY_SOLVING);
                    } else {
                        command.run(open);
                    }
                });
    }

    private void submit(String activity, Command command) {
        if (!activity.isEmpty()) {
            tell(Optional.of(activity));
        }
        execute(
                () -> {
                    try {
                        command.run(open);
                    } catch (RuntimeException | StackOverflowError | OutOfMemoryError mistake) {
                        LOG.log(Level.WARNING, "a command failed", mistake);
                        fail("This could not be done: " + mistake);
                    }
                    publish();
                    if (!activity.isEmpty()) {
                        tell(Optional.empty());
                    }
                });
    }

    private void execute(Runnable task) {
        try {
            engine.execute(task);
        } catch (RejectedExecutionException closed) {
            LOG.log(Level.FINE, "a command came after the session was closed", closed);
        }
    }

    private void publish() {
        snapshots.send(open.snapshot());
    }

    private void tell(Optional<String> activity) {
        services.listenerExecutor().execute(() -> listener.activityChanged(activity));
    }

    private void fail(String sentence) {
        services.listenerExecutor().execute(() -> listener.commandFailed(sentence));
    }

    /** Ends the session and a solve under way; nothing is saved. */
    @Override
    public void close() {
        solving.stop();
        engine.shutdown();
    }
}
