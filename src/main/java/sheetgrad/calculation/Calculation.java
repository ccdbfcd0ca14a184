package sheetgrad.calculation;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import sheetgrad.calculation.block.Block;
import sheetgrad.calculation.block.BlockIndex;
import sheetgrad.calculation.block.SpillRanges;
import sheetgrad.calculation.random.RandomDraws;
import sheetgrad.calculation.store.ValueStore;
import sheetgrad.calculation.update.ContentUpdate;
import sheetgrad.calculation.update.DirtyMarking;
import sheetgrad.calculation.update.StructuralUpdate;
import sheetgrad.function.FunctionRegistry;
import sheetgrad.reference.Area;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.value.Value;
import sheetgrad.workbook.CellValues;
import sheetgrad.workbook.Edit;
import sheetgrad.workbook.FilterChange;
import sheetgrad.workbook.LayoutChange;
import sheetgrad.workbook.RangeChange;
import sheetgrad.workbook.Sheet;
import sheetgrad.workbook.StyleChange;
import sheetgrad.workbook.Workbook;
import sheetgrad.workbook.WorkbookChange;

/**
 * The values of a workbook's cells, kept up to date. After a change, {@link #contentsChanged} marks what depends on it
 * and {@link #recalculate} calculates just that. Used by one thread at a time; {@link #snapshot} is for the others.
 *
 * <p>Whoever interrupts that thread gives a calculation up: it ends with a {@link CancellationException}, cells that it
 * had not come to show what they showed before, and the next calculation goes on with them.
 */
public final class Calculation implements CellValues {
    private final Workbook workbook;
    private final FunctionRegistry functions;
    private final RandomDraws random;
    private final Clock clock;
    private final BlockIndex index;
    private final ValueStore values = new ValueStore();
    private final SpillRanges spills = new SpillRanges();
    private final DirtyMarking marking;
    private final VolatileCells volatiles;
    private final Calculator calculator;
    private final ContentUpdate contents;
    private final StructuralUpdate structure;
    private boolean isComplete = true;

    /** From how many cells on a formula is compiled: fewer are evaluated in the time that takes. */
    private static final int WORTHWHILE = 8;

    /** Prepares a calculation; every cell is blank until {@link #calculateAll}. */
    public Calculation(
            Workbook workbook, FunctionRegistry functions, RandomDraws random, Clock clock) {
        this(workbook, functions, random, clock, WORTHWHILE);
    }

    /** A calculation that compiles formulas once they were calculated for {@code worthwhile} cells. */
    Calculation(
            Workbook workbook,
            FunctionRegistry functions,
            RandomDraws random,
            Clock clock,
            int worthwhile) {
        this.workbook = workbook;
        this.functions = functions;
        this.random = random;
        this.clock = clock;
        this.index = new BlockIndex(workbook, functions);
        this.marking = new DirtyMarking(index, values, spills);
        this.volatiles = new VolatileCells(index, random, marking);
        this.contents = new ContentUpdate(workbook, index, values, spills, marking);
        this.structure = new StructuralUpdate(workbook, functions, index, values, spills, marking);
        this.calculator =
                new Calculator(
                        state(values, spills, random),
                        marking,
                        Optional.empty(),
                        Optional.empty(),
                        worthwhile,
                        index.computed());
    }

    private CalculationState state(ValueStore ofCells, SpillRanges ofArrays, RandomDraws ofRandom) {
        return new CalculationState(workbook, functions, index, ofCells, ofArrays, ofRandom, clock);
    }

    public Workbook workbook() {
        return workbook;
    }

    public RandomDraws random() {
        return random;
    }

    /**
     * Lets {@link #calculateAll} keep what a file stored for formulas that ask servers, macros, pivot tables or other files,
     * which are not here.
     */
    public void keepStored(CellValues stored) {
        index.kept().open(stored);
    }

    /** Whether the cell shows what the file stored, because its formula asks what is not here. */
    public boolean keepsStored(int sheet, CellAddress cell) {
        Block block = index.at(sheet, cell.row(), cell.column());
        return block != null && index.kept().contains(block, cell.row(), cell.column());
    }

    /** Reads what the cells hold and calculates every formula of the workbook. */
    public void calculateAll() {
        for (Sheet sheet : workbook.sheets()) {
            sheet.contents()
                    .forEach(
                            CellRange.WHOLE_SHEET,
                            (row, column, content) ->
                                    contents.take(sheet.id(), row, column, content));
        }
        calculateEverything();
    }

    /** Calculates every formula again, whether or not something that it reads has changed. */
    public void recalculateAll() {
        random.roll();
        calculateEverything();
    }

    private void calculateEverything() {
        for (Sheet sheet : workbook.sheets()) {
            marking.markSheet(sheet.id());
        }
        volatiles.track();
        calculateMarked();
    }

    /** Calculates what is marked, and what is left of a calculation that was given up. */
    private void calculateMarked() {
        if (!isComplete) {
            workbook.sheets().forEach(sheet -> marking.markLeft(sheet.id()));
        }
        isComplete = false;
        try {
            calculator.calculateMarked();
        } catch (CancellationException givenUp) {
            index.kept().stored().ifPresent(this::showStored);
            throw givenUp;
        }
        isComplete = true;
        values.allCalculated();
        index.kept().close();
    }

    private void showStored(CellValues stored) {
        StoredResults results = new StoredResults(index, values, spills);
        workbook.sheets().forEach(sheet -> results.show(sheet.id(), stored));
    }

    /** Calculates what a calculation that was given up has left, if there is any; nothing volatile besides. */
    public void finish() {
        if (!isComplete) {
            calculateMarked();
        }
    }

    /** Whether every cell is up to date: the last calculation was not given up. */
    public boolean isComplete() {
        return isComplete;
    }

    /** How far a calculation under way has come; for any thread. */
    public CalculationProgress progress() {
        return calculator.progress();
    }

    /** Takes note of an edit that the workbook has undergone; nothing is calculated yet. */
    public void contentsChanged(Edit edit) {
        if (StructuralUpdate.concerns(edit)) {
            structure.changed(edit);
            calculator.forgetFormulas();
            if (!isComplete) {
                // What was left cannot be told any more, now that cells have changed places.
                workbook.sheets().forEach(sheet -> marking.markSheet(sheet.id()));
            }
            return;
        }
        for (WorkbookChange step : edit.steps()) {
            if (step instanceof Edit.CellChange change) {
                contents.contentChanged(change.sheet(), change.cell());
            } else if (step instanceof RangeChange change) {
                contents.contentsChanged(change.area().sheet(), change.area().range());
            } else if (step instanceof LayoutChange change && change.hidesOtherRows()) {
                contents.hiddenRowsChanged();
            } else if (step instanceof FilterChange) {
                contents.hiddenRowsChanged();
            }
            if (workbook.settings().isPrecisionAsShown()) {
                formatsMayHaveChanged(step);
            }
        }
    }

    private void formatsMayHaveChanged(WorkbookChange step) {
        if (step instanceof StyleChange || step instanceof LayoutChange) {
            step.sheets().forEach(marking::markSheet);
        }
    }

    /** Shows a value in a cell without changing the workbook, as training does with its parameters at every step. */
    public void show(int sheet, CellAddress cell, Value value) {
        values.sheet(sheet).set(cell.row(), cell.column(), value);
        marking.markDependents(sheet, CellRange.of(cell));
    }

    /** Calculates what has become dirty, and what is volatile. */
    public void recalculate() {
        random.roll();
        volatiles.mark();
        calculateMarked();
    }

    /** Draws every random cell anew, even if draws are frozen; the same seed gives the same draws. */
    public void reseed(long seed) {
        random.reseed(seed);
        volatiles.markRandom();
        calculateMarked();
    }

    /** Whether any formula draws random numbers. */
    public boolean isRandom() {
        return volatiles.areRandom();
    }

    /**
     * Draws anew only the random cells within these areas, even if draws are frozen, and calculates what depends on
     * them; all other random cells keep their numbers.
     */
    public void drawAnew(List<Area> areas) {
        for (Area area : areas) {
            random.roll(area);
            volatiles.markRandom(area);
        }
        calculateMarked();
    }

    @Override
    public Value value(int sheet, int row, int column) {
        return values.value(sheet, row, column);
    }

    /** The values as they are now; they stay so, and any thread may read them. */
    public CellValues snapshot() {
        return new CalculationSnapshot(values.fork(), spills.fork());
    }

    /** The range that the array or spill of an anchor fills; nothing if the cell shows a single value. */
    @Override
    public Optional<CellRange> spillRange(int sheet, CellAddress anchor) {
        return spills.rangeOf(sheet, anchor);
    }

    /** The anchor whose array the cell shows a part of, unless it is one itself. */
    public Optional<CellAddress> anchorOf(int sheet, CellAddress cell) {
        return spills.anchorOf(sheet, cell.row(), cell.column());
    }

    /**
     * The calculation as it is now, from which slices can be calculated with other parameters, on any thread. It holds
     * as long as the workbook's formulas stay the same. Cells that are not up to date count as what they show.
     */
    public FrozenCalculation freeze() {
        return new FrozenCalculation(
                state(
                        isComplete ? values.fork() : values.settledFork(),
                        spills.fork(),
                        random.copy()));
    }

    /** The cells that cannot be compared with stored values: random, of the clock, or dependent on such cells. */
    public Unpredictable unpredictable() {
        ValueStore marks = new ValueStore();
        volatiles.markUnpredictable(new DirtyMarking(index, marks, spills));
        return (sheet, row, column) -> marks.sheet(sheet).isDirty(row, column);
    }

    /** Tells which cells are unpredictable. */
    @FunctionalInterface
    public interface Unpredictable {
        boolean contains(int sheet, int row, int column);
    }
}
