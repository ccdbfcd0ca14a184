package sheetgrad.calculation.evaluation;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import sheetgrad.calculation.random.RandomDraws;
import sheetgrad.function.CalculationContext;
import sheetgrad.function.EqualValues;
import sheetgrad.function.FunctionDeclaration;
import sheetgrad.function.Recorder;
import sheetgrad.function.RunningTotal;
import sheetgrad.function.WorkbookFacts;
import sheetgrad.reference.Area;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.value.DateSystem;
import sheetgrad.value.Matrix;
import sheetgrad.value.ReferenceValue;
import sheetgrad.value.Value;
import sheetgrad.workbook.Workbook;

/** The cell whose formula is being evaluated, and what functions may ask there; one cell after the other. */
public final class FormulaContext implements CalculationContext {
    /** Finds out what a text refers to, seen from the cell being calculated. */
    @FunctionalInterface
    interface TextResolver {
        Value resolve(String reference, boolean isA1);
    }

    /** Works out a cell's formula as if it stood further down. */
    @FunctionalInterface
    interface FormulaFiller {
        Optional<Value> value(int sheet, int row, int column, int rows);
    }

    /** What the evaluator does for functions that ask. */
    record Answers(
            TextResolver texts, FormulaFiller fillings, Consumer<ReferenceValue> unnamedReads) {}

    private final EvaluatedWorkbook workbook;
    private final CellReader cells;
    private final RandomDraws random;
    private final Clock clock;
    private final Optional<Recorder> recorder;
    private final Answers answers;
    private boolean isElsewhere;
    private boolean lacksAnswer;
    private boolean readsUnnamed;
    private int sheet;
    private int row;
    private int column;
    private int draws;

    FormulaContext(
            Workbook workbook,
            CellReader cells,
            RandomDraws random,
            Clock clock,
            Optional<Recorder> recorder,
            Answers answers) {
        this.workbook = new EvaluatedWorkbook(workbook, cells);
        this.cells = cells;
        this.random = random;
        this.clock = clock;
        this.recorder = recorder;
        this.answers = answers;
    }

    /** Another cell is to be calculated; its random numbers start anew. */
    void enter(int cellSheet, int cellRow, int cellColumn) {
        sheet = cellSheet;
        row = cellRow;
        column = cellColumn;
        draws = 0;
        isElsewhere = false;
        lacksAnswer = false;
        readsUnnamed = false;
    }

    @Override
    public void lackAnswer() {
        lacksAnswer = true;
    }

    /** Whether the formula has asked what is not here. */
    boolean lacksAnswer() {
        return lacksAnswer;
    }

    /** Works something out as if another cell were calculated; the cells it reads are taken note of. */
    Value at(int otherSheet, int otherRow, int otherColumn, Supplier<Value> work) {
        int ownSheet = sheet;
        int ownRow = row;
        int ownColumn = column;
        boolean wasElsewhere = isElsewhere;
        sheet = otherSheet;
        row = otherRow;
        column = otherColumn;
        isElsewhere = true;
        try {
            return work.get();
        } finally {
            sheet = ownSheet;
            row = ownRow;
            column = ownColumn;
            isElsewhere = wasElsewhere;
        }
    }

    @Override
    public Optional<Value> filledDown(int cellSheet, int cellRow, int cellColumn, int rows) {
        return answers.fillings().value(cellSheet, cellRow, cellColumn, rows);
    }

    @Override
    public Value cell(int cellSheet, int cellRow, int cellColumn) {
        if (isElsewhere) {
            CellRange cell = CellRange.of(new CellAddress(cellRow, cellColumn));
            noteUnnamed(new Area(cellSheet, cell));
        }
        return cells.read(cellSheet, cellRow, cellColumn);
    }

    @Override
    public Optional<Matrix> numbers(Area area) {
        if (isElsewhere) {
            noteUnnamed(area);
        }
        return cells.numbers(area);
    }

    @Override
    public void noteUnnamed(Area area) {
        readsUnnamed = true;
        answers.unnamedReads().accept(ReferenceValue.of(area));
    }

    @Override
    public Value resolve(String reference, boolean isA1) {
        return answers.texts().resolve(reference, isA1);
    }

    @Override
    public Optional<CellRange> usedPart(Area area) {
        return cells.usedPart(area);
    }

    @Override
    public Optional<CellRange> usedPartOfSheet(Area area) {
        return cells.usedPartOfSheet(area);
    }

    @Override
    public Optional<EqualValues> equalValues(Area area) {
        return recorder.isPresent() || isElsewhere
                ? Optional.empty()
                : cells.equalValues(area, this);
    }

    @Override
    public Optional<RunningTotal> runningTotal(RunningTotal.Key key) {
        return recorder.isPresent() || isElsewhere ? Optional.empty() : cells.runningTotal(key);
    }

    /** A formula that has read cells which it does not name has to read them itself, so that it is known to do so. */
    @Override
    public Value known(FunctionDeclaration function, List<Value> arguments, Supplier<Value> work) {
        Optional<KnownResults> results =
                recorder.isPresent() || isElsewhere ? Optional.empty() : cells.knownResults();
        if (results.isEmpty()) {
            return work.get();
        }
        KnownResults.Call call = new KnownResults.Call(function, arguments);
        Optional<Value> known = results.get().find(call);
        if (known.isPresent()) {
            return known.get();
        }
        Value result = work.get();
        if (!readsUnnamed && !lacksAnswer) {
            results.get().note(call, result);
        }
        return result;
    }

    /** The range that the array of a single cell fills. */
    Optional<CellRange> spillRange(Area cell) {
        return cells.spillRange(cell.sheet(), cell.range().firstRow(), cell.range().firstColumn());
    }

    @Override
    public int sheet() {
        return sheet;
    }

    @Override
    public int row() {
        return row;
    }

    @Override
    public int column() {
        return column;
    }

    @Override
    public double nextRandom() {
        return random.draw(sheet, row, column, draws++);
    }

    @Override
    public Clock clock() {
        return clock;
    }

    @Override
    public DateSystem dateSystem() {
        return workbook.dateSystem();
    }

    @Override
    public WorkbookFacts workbook() {
        return workbook;
    }

    @Override
    public Optional<Recorder> recorder() {
        return recorder;
    }
}
