package sheetgrad.ui.session;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import sheetgrad.formula.FormulaSyntaxException;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.workbook.CellContent;
import sheetgrad.workbook.Edit;
import sheetgrad.workbook.Edit.CellChange;
import sheetgrad.workbook.Grid;
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
    static final String PART_OF_ARRAY = "You can't change part of an array.";
    static final String BUSY_SOLVING =
            "The model is being solved: stop that before you change cells.";
    private static final Logger LOG = Logger.getLogger(WorkbookSession.class.getName());

    /** Something to do with the open workbook, on its thread. */
    private interface Command {
        void run(OpenWorkbook open) throws WorkbookFileException;
    }

    private final ScheduledExecutorService engine;
    private final OpenWorkbook open;
    private final SessionServices services;
    private final CellEntry entry;
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
        this.entry = new CellEntry(services.functions());
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

    private static void begin(
            WorkbookSession session,
            SessionSnapshot first,
            CompletableFuture<WorkbookSession> future) {
        session.services.listenerExecutor().execute(() -> future.complete(session));
        session.snapshots.send(first);
        session.submit("Calculating", open -> open.calculation().calculateAll());
    }

    /** Why the text cannot be entered into the cell; nothing if it can. */
    public Optional<String> refusal(
            SessionSnapshot snapshot, int sheet, CellAddress cell, String text) {
        if (isSolving()) {
            return Optional.of(BUSY_SOLVING);
        }
        if (snapshot.sheet(sheet).arrayCutBy(List.of(CellRange.of(cell))).isPresent()) {
            return Optional.of(PART_OF_ARRAY);
        }
        try {
            entry.read(text, cell);
            return Optional.empty();
        } catch (FormulaSyntaxException mistake) {
            return Optional.of(
                    "This is not a formula: "
                            + mistake.getMessage()
                            + " (at character "
                            + (mistake.position() + 1)
                            + ")");
        }
    }

    /** Enters a typed text into a cell; an empty text clears it. */
    public void enter(int sheet, CellAddress cell, String text) {
        change(
                open -> {
                    try {
                        Optional<CellContent> content = entry.read(text, cell);
                        apply(
                                "Typing in " + cell.toA1(),
                                List.of(new CellChange(sheet, cell, content)));
                    } catch (FormulaSyntaxException mistake) {
                        fail("This is not a formula: " + mistake.getMessage());
                    }
                });
    }

    /** Clears the contents of ranges. */
    public void clear(int sheet, List<CellRange> ranges, String editName) {
        change(open -> apply(editName, clearing(sheet, ranges)));
    }

    private List<CellChange> clearing(int sheet, List<CellRange> ranges) {
        Grid<CellContent> contents = open.workbook().sheet(sheet).contents();
        List<CellChange> changes = new ArrayList<>();
        for (CellRange range : ranges) {
            contents.forEach(
                    range,
                    (row, column, content) ->
                            changes.add(
                                    new CellChange(
                                            sheet,
                                            new CellAddress(row, column),
                                            Optional.empty())));
        }
        return changes;
    }

    /** Pastes text from elsewhere, every cell read as if it were typed; what is no formula becomes text. */
    public void paste(int sheet, CellAddress corner, PastedText text) {
        change(
                open -> {
                    CellRange destination = text.destination(corner);
                    List<CellChange> changes = new ArrayList<>();
                    for (int row = 0; row < destination.rows(); row++) {
                        for (int column = 0; column < destination.columns(); column++) {
                            CellAddress cell =
                                    new CellAddress(corner.row() + row, corner.column() + column);
                            changes.add(
                                    new CellChange(
                                            sheet,
                                            cell,
                                            entry.readOrKeep(text.text(row, column), cell)));
                        }
                    }
                    applyWithin("Paste", sheet, List.of(destination), changes);
                });
    }

    /** Pastes copied cells with their formulas; those that were cut leave their old place. */
    public void paste(int sheet, CellRange selected, CopiedCells copied) {
        change(
                open -> {
                    CellRange destination = copied.destination(selected);
                    List<CellChange> changes = new ArrayList<>();
                    if (copied.isCut()) {
                        changes.addAll(clearing(copied.sheet(), List.of(copied.range())));
                    }
                    changes.addAll(copied.changes(sheet, destination));
                    if (copied.isCut() && cutsArray(copied.sheet(), List.of(copied.range()))) {
                        fail(PART_OF_ARRAY);
                    } else {
                        applyWithin("Paste", sheet, List.of(destination), changes);
                    }
                });
    }

    private void apply(String name, List<CellChange> changes) {
        int sheet = changes.isEmpty() ? 0 : changes.get(0).sheet();
        applyWithin(
                name,
                sheet,
                changes.stream().map(change -> CellRange.of(change.cell())).toList(),
                changes);
    }

    private void applyWithin(
            String name, int sheet, List<CellRange> ranges, List<CellChange> changes) {
        if (changes.isEmpty()) {
            return;
        }
        if (cutsArray(sheet, ranges)) {
            fail(PART_OF_ARRAY);
        } else {
            open.apply(new Edit(name, changes));
        }
    }

    private boolean cutsArray(int sheet, List<CellRange> ranges) {
        return open.sheet(sheet).arrayCutBy(ranges).isPresent();
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
                    boolean isSaved = false;
                    try {
                        if (solving.isActive()) {
                            fail("The model is being solved: stop that before you save.");
                        } else {
                            open.save(target, services.files());
                            isSaved = true;
                        }
                    } finally {
                        boolean result = isSaved;
                        services.listenerExecutor().execute(() -> future.complete(result));
                    }
                });
        return future;
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
                    } catch (WorkbookFileException failure) {
                        fail(String.valueOf(failure.getMessage()));
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
