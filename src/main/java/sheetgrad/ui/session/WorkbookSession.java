package sheetgrad.ui.session;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import sheetgrad.function.FunctionRegistry;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.training.ModelException;
import sheetgrad.training.RateRangeTest;
import sheetgrad.training.TrainingModel;
import sheetgrad.value.DateSystem;
import sheetgrad.value.DateText;
import sheetgrad.workbook.CellStyle;
import sheetgrad.workbook.Edit;
import sheetgrad.workbook.Formatting;
import sheetgrad.workbook.SheetLayout;
import sheetgrad.workbook.SolverModel;
import sheetgrad.xlsx.RecoveryFiles.Recovery;

/**
 * An open workbook. Commands return at once and are carried out one after the other on the session's own thread; what
 * they lead to arrives at the {@link SessionListener}. While a solve is under way, commands that would change cells are
 * refused with a sentence. Every method may be called from any thread.
 */
public final class WorkbookSession implements AutoCloseable {
    static final String BUSY_SOLVING =
            "The model is being solved: stop that before you change cells.";

    private final SessionServices services;
    private final SheetEdits edits;
    private final CommandQueue queue;
    private final SolveControl solving;
    private final StructureControl structure;
    private final FilterControl filters;
    private final PageControl pages;
    private final RepeatControl repeating;
    private final WhatIfControl whatIf;
    private final SaveControl saving;
    private final RandomControl random;
    private final SessionQuestions questions;
    private final GeneratorControl generating;
    private final KaggleControl kaggle;
    private final NameControl names;
    private final NoteControl notes;
    private final RuleControl rules;
    private final ChartControl charts;

    WorkbookSession(
            ScheduledExecutorService engine,
            OpenWorkbook open,
            SessionServices services,
            SessionListener listener) {
        this.services = services;
        DateSystem system = open.workbook().settings().dateSystem();
        CellEntry entry = new CellEntry(services.functions(), DateText.at(system, LocalDate.now()));
        this.edits = new SheetEdits(open, entry);
        this.queue = new CommandQueue(engine, open, services.listenerExecutor(), listener);
        this.solving = new SolveControl(engine, open, services.listenerExecutor(), queue::publish);
        this.kaggle = new KaggleControl(queue, this::change);
        this.generating = new GeneratorControl(queue, this::change);
        this.questions = new SessionQuestions(queue);
        this.random = new RandomControl(this::change);
        EditSubmission submission = new EditSubmission(this::change, queue::fail);
        this.structure = new StructureControl(submission);
        this.filters = new FilterControl(submission, queue);
        this.pages = new PageControl(submission);
        this.names = new NameControl(submission);
        this.notes = new NoteControl(submission);
        this.charts =
                new ChartControl(submission, new EditSubmission(this::changeDrawings, queue::fail));
        this.rules = new RuleControl(submission, queue, edits, entry);
        this.repeating = new RepeatControl(queue, solving::isActive);
        this.whatIf = new WhatIfControl(queue, submission, solving::isActive);
        this.saving =
                new SaveControl(
                        queue,
                        services.files(),
                        new RecoveryCopy(services.recovery()),
                        solving::isActive);
    }

    /** Takes the place of a copy that a crash left behind. */
    void replace(Recovery recovery) {
        saving.replace(recovery);
    }

    /** Calculation is queued before anybody can send commands. */
    void begin(SessionSnapshot first) {
        queue.submit("Calculating", open -> open.calculation().calculateAll());
        queue.publish(first);
    }

    /** Why the text cannot be entered into the cell; nothing if it can. */
    public Optional<EntryRefusal> refusal(
            SessionSnapshot snapshot, int sheet, CellAddress cell, String text) {
        return isSolving()
                ? Optional.of(EntryRefusal.of(BUSY_SOLVING))
                : edits.refusal(snapshot.sheet(sheet), cell, text);
    }

    /** Enters a typed text into a cell; an empty text clears it. */
    public void enter(int sheet, CellAddress cell, String text) {
        edit(() -> edits.enter(sheet, cell, text).or(() -> edits.circle(sheet, cell)));
    }

    /** Enters a text into every cell of the ranges, a formula as if it were typed into {@code active}. */
    public void enterAll(int sheet, List<CellRange> ranges, CellAddress active, String text) {
        edit(() -> edits.enterAll(sheet, ranges, active, text));
    }

    /** Enters an array formula that fills the range. */
    public void enterArray(int sheet, CellRange range, String text) {
        edit(() -> edits.enterArray(sheet, range, text));
    }

    /** Continues the cells of {@code source} over {@code target}, which holds it and reaches further on one side. */
    public void fill(int sheet, CellRange source, CellRange target, FillForm form) {
        edit(() -> edits.fill(sheet, source, target, form));
    }

    /**
     * Gives ranges another format.
     *
     * @param name what the user does, such as "Bold"
     * @param change makes the new format of the one that a cell has
     */
    public void format(
            int sheet, List<CellRange> ranges, String name, UnaryOperator<CellStyle> change) {
        change(
                open ->
                        open.apply(
                                Formatting.of(name, open.workbook().sheet(sheet), ranges, change)));
    }

    /** Gives ranges another format that depends on where in its range a cell lies. */
    public void formatPlaced(
            int sheet, List<CellRange> ranges, String name, Formatting.PlacedChange change) {
        change(
                open ->
                        open.apply(
                                Formatting.placed(
                                        name, open.workbook().sheet(sheet), ranges, change)));
    }

    /** Clears the contents of ranges. */
    public void clear(int sheet, List<CellRange> ranges) {
        edit(() -> edits.clear(sheet, ranges));
    }

    /** Pastes cells of another program; a text is read as if it were typed, and kept if it is no formula. */
    public void paste(int sheet, CellAddress corner, PastedTable table, PasteForm form) {
        edit(() -> edits.paste(sheet, corner, table, form));
    }

    /** Pastes copied cells with their formulas; those that were cut leave their old place. */
    public void paste(int sheet, CellRange selected, CopiedCells copied, PasteForm form) {
        edit(() -> edits.paste(sheet, selected, copied, form));
    }

    /** Inserting, deleting, moving and sorting of cells; sheets. */
    public StructureControl structure() {
        return structure;
    }

    /** Parts of models, written by generators. */
    public GeneratorControl generating() {
        return generating;
    }

    /** Kaggle's files of the Titanic. */
    public KaggleControl kaggle() {
        return kaggle;
    }

    /** Defined names. */
    public NameControl names() {
        return names;
    }

    /** Comments and links. */
    public NoteControl notes() {
        return notes;
    }

    /** Conditional formats and validations. */
    public RuleControl rules() {
        return rules;
    }

    /** Filters of sheets and tables. */
    public FilterControl filters() {
        return filters;
    }

    /** How sheets are put on pages. */
    public PageControl pages() {
        return pages;
    }

    private void edit(Supplier<Optional<String>> attempt) {
        change(open -> attempt.get().ifPresent(queue::fail));
    }

    public void undo() {
        change(open -> tell(open.undo()));
    }

    public void redo() {
        change(open -> tell(open.redo()));
    }

    /** What undo and redo do may lie out of sight. */
    private void tell(Optional<Edit> restored) {
        restored.flatMap(Edit::area).ifPresent(queue::restored);
    }

    /** Calculates volatile cells anew. */
    public void recalculate() {
        change(open -> open.calculation().recalculate());
    }

    /** Random numbers: drawn anew, kept, or drawn from a seed. */
    public RandomControl random() {
        return random;
    }

    /** Puts these parameters into the cells of a model, as one step that can be undone. */
    public void setParameters(SolverModel model, double[] parameters) {
        change(
                open -> {
                    try {
                        open.apply(TrainingModel.of(open.workbook(), model).write(parameters));
                    } catch (ModelException refusal) {
                        queue.fail(String.valueOf(refusal.getMessage()));
                    }
                });
    }

    /**
     * Changes widths, heights or other settings of a sheet's view.
     *
     * @param name what the user does, such as "Row height"
     */
    public void changeLayout(int sheet, String name, Consumer<SheetLayout> change) {
        queue.submit("", open -> open.changeLayout(sheet, name, change));
    }

    /** Makes the rows of ranges as high as their cells need now, and follow them from then on. */
    public void fitRows(int sheet, List<CellRange> ranges) {
        change(open -> open.fitRows(sheet, ranges));
    }

    /** Shows a sheet in another size, which the next save writes; nothing to be undone. */
    public void zoom(int sheet, int percent) {
        queue.submit("", open -> open.zoom(sheet, percent));
    }

    /** Saves; the future completes on the listener's executor with true, or false after the listener was told why not. */
    public CompletableFuture<Boolean> save(Path target) {
        return saving.save(target);
    }

    /** Saving, and what a save would not keep. */
    public SaveControl saving() {
        return saving;
    }

    /** Trains the parameters of a model; the listener hears of it. */
    public void solve(SolveRequest request, SolveListener solveListener) {
        queue.submit("", open -> solving.start(request, solveListener));
    }

    /** Tries learning rates for a model; nothing is changed. */
    public void findRate(
            SolveRequest request,
            Consumer<RateRangeTest.Outcome> found,
            SolveListener solveListener) {
        queue.submit(
                "Trying learning rates", open -> solving.findRate(request, found, solveListener));
    }

    /** Pause, steps, stop and restoring of the solve that was started last. */
    public SolveControl solving() {
        return solving;
    }

    /** Copies that are repeated. */
    public RepeatControl repeating() {
        return repeating;
    }

    /** Numbers dragged by hand or sought for a goal. */
    public WhatIfControl whatIf() {
        return whatIf;
    }

    /**
     * Gives up the calculation or the save under way: cells that it had not come to are calculated by the next change or
     * {@link #recalculate}, a file is as it was before.
     */
    public void cancel() {
        queue.cancel();
    }

    /** The share of the calculation under way that is done, from 0 to 1. */
    public double progress() {
        return queue.progress();
    }

    public boolean isSolving() {
        return solving.isActive();
    }

    /** Charts on sheets. */
    public ChartControl charts() {
        return charts;
    }

    /** Questions that change nothing. */
    public SessionQuestions questions() {
        return questions;
    }

    /** The functions that formulas may call. */
    public FunctionRegistry functions() {
        return services.functions();
    }

    /** A command that changes nothing a cell depends on: carried out while a solve is under way, too. */
    private void changeDrawings(Consumer<OpenWorkbook> command) {
        queue.submit(
                "",
                open -> {
                    command.accept(open);
                    saving.follow(open);
                });
    }

    /** A command that changes cells: refused while a solve is under way. */
    private void change(Consumer<OpenWorkbook> command) {
        queue.submit(
                "Calculating",
                open -> {
                    if (solving.isActive()) {
                        queue.fail(BUSY_SOLVING);
                    } else {
                        command.accept(open);
                        saving.follow(open);
                    }
                });
    }

    /** Ends the session and a solve under way; nothing is saved. */
    @Override
    public void close() {
        end();
    }

    /** The same; completes on the listener's executor once no copy for recovery is left. */
    public CompletableFuture<Boolean> end() {
        solving.stop();
        CompletableFuture<Boolean> discarded = saving.discardCopy();
        queue.close();
        return discarded;
    }
}
