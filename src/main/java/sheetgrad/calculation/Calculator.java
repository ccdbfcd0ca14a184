package sheetgrad.calculation;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import sheetgrad.calculation.block.Block;
import sheetgrad.calculation.block.BlockIndex;
import sheetgrad.calculation.block.ComputedReads;
import sheetgrad.calculation.block.SpillRanges;
import sheetgrad.calculation.evaluation.Evaluator;
import sheetgrad.calculation.evaluation.NotCalculatedException;
import sheetgrad.calculation.lane.LaneCompiler;
import sheetgrad.calculation.lane.LaneFormula;
import sheetgrad.calculation.lane.LaneProgram;
import sheetgrad.calculation.store.CellKey;
import sheetgrad.calculation.store.ValueStore;
import sheetgrad.calculation.update.DirtyMarking;
import sheetgrad.function.FunctionRegistry;
import sheetgrad.function.Recorder;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.value.Value;
import sheetgrad.workbook.Workbook;

/**
 * Calculates dirty cells, each after the cells it reads. The cells waiting for one another lie on a stack of its own,
 * so that a chain of any length needs no recursion.
 *
 * <p>Before a formula is evaluated, the dirty cells among those its text names are calculated. Whether it truly reads
 * them is known only then: if that leads back to a waiting cell, the cells between are evaluated without looking ahead,
 * each asking for one cell at a time. Only a circle that remains then is a cycle; so {@code IF(FALSE,A1,0)} in A1 is
 * none.
 */
final class Calculator {
    /** How often one anchor may change the size of its spill during one calculation. */
    private static final int MAXIMUM_RESPILLS = 5;

    private final BlockIndex index;
    private final ValueStore values;
    private final SpillRanges spills;
    private final DirtyMarking marking;
    private final Evaluator evaluator;
    private final ResultWriter writer;
    private final Map<Long, Integer> respills = new HashMap<>();
    private final Cycles cycles;
    private final Workbook workbook;
    private final IteratedCells iterated;
    private final BlockSchedule schedule;
    private final LaneFormula.Table laneFormulas;
    private final CellStack stack = new CellStack();
    private final CalculatedCells cells;
    private final LookAhead lookAhead;
    private final Circles circles;
    private final CalculationProgress progress = new CalculationProgress();

    /**
     * @param inputs makes numbers that were entered traced ones
     * @param worthwhile from how many cells on a formula is compiled
     * @param computed takes note of what blocks turn out to read without naming it
     */
    Calculator(
            CalculationState state,
            DirtyMarking marking,
            Optional<Recorder> recorder,
            Optional<InputTracer> inputs,
            int worthwhile,
            ComputedReads computed) {
        this.workbook = state.workbook();
        this.index = state.index();
        this.values = state.values();
        this.spills = state.spills();
        this.marking = marking;
        this.iterated = new IteratedCells(values, spills);
        this.cells = new CalculatedCells(state, iterated, inputs, computed);
        this.lookAhead = new LookAhead(index, values, spills, cells, stack);
        this.circles = new Circles(values, stack, iterated);
        this.evaluator =
                new Evaluator(
                        workbook,
                        state.functions(),
                        cells,
                        state.random(),
                        state.clock(),
                        recorder,
                        table -> SliceCalculation.fork(state, recorder, inputs).within(table));
        this.writer = new ResultWriter(workbook, values, spills);
        this.cycles = new Cycles(workbook);
        this.laneFormulas = new LaneFormula.Table(worthwhile);
        BlockCalculation blocks =
                new BlockCalculation(
                        values,
                        this,
                        state.random(),
                        computed,
                        laneFormulas,
                        block -> compile(block, state.functions()),
                        progress);
        this.schedule = new BlockSchedule(index, values, spills, blocks, progress);
    }

    /** The program of a block; nothing where results are rounded as they are shown, which programs do not do. */
    private Optional<LaneProgram> compile(Block block, FunctionRegistry functions) {
        return workbook.settings().isPrecisionAsShown()
                ? Optional.empty()
                : LaneCompiler.compile(workbook, functions, block.laneSource());
    }

    /** Takes note that names, tables or sheets have changed; the blocks must be new ones. */
    void forgetFormulas() {
        laneFormulas.clear();
    }

    CalculationProgress progress() {
        return progress;
    }

    /**
     * Calculates everything that is dirty.
     *
     * @throws java.util.concurrent.CancellationException if that is given up: what is dirty still has to be marked again
     */
    void calculateMarked() {
        circles.clear();
        respills.clear();
        progress.begin();
        cells.places().open();
        boolean isDone = false;
        try {
            calculateRegions();
            for (int passes = 1; iterated.goesOn(passes, workbook.settings()); passes++) {
                cells.places().forget();
                iterateOnce();
            }
            isDone = true;
        } finally {
            cells.places().close();
            if (!isDone) {
                abandon();
            }
        }
    }

    /** Forgets which cells wait for which, so that a calculation can begin anew. */
    private void abandon() {
        while (!stack.isEmpty()) {
            values.setEntered(stack.top(), false);
            stack.pop();
        }
        schedule.abandon();
        marking.takeMarked();
    }

    /** Calculates the cells at which circles are cut open once more, and all that depends on them. */
    private void iterateOnce() {
        for (long cell : iterated.cells()) {
            Block block = index.at(cell);
            if (block != null) {
                CellAddress address = new CellAddress(CellKey.row(cell), CellKey.column(cell));
                marking.mark(block, CellRange.of(address));
            }
        }
        iterated.cells().forEach(this::calculate);
        calculateRegions();
    }

    private void calculateRegions() {
        for (var regions = marking.takeMarked();
                !regions.isEmpty();
                regions = marking.takeMarked()) {
            schedule.calculate(regions);
        }
    }

    /** Calculates one cell, if it is dirty, and what it needs. */
    void calculate(long cell) {
        stack.push(cell);
        while (!stack.isEmpty()) {
            long top = cells.anchor(stack.top());
            Block block = index.at(top);
            if (block == null || !values.isDirty(top)) {
                settle(stack.top());
                stack.pop();
                continue;
            }
            stack.replaceTop(top);
            if (!isWaitingForPrecedents(block, top)) {
                evaluate(block, top);
            }
        }
    }

    /** Whether cells that the formula names are calculated first, when it is met for the first time. */
    private boolean isWaitingForPrecedents(Block block, long cell) {
        if (values.isEntered(cell)) {
            return false;
        }
        values.setEntered(cell, true);
        return circles.looksAhead(cell)
                && lookAhead.pushPrecedents(block, CellKey.row(cell), CellKey.column(cell));
    }

    /** A cell that is calculated, or holds no formula, shows what it shows. */
    private void settle(long cell) {
        values.sheet(CellKey.sheet(cell)).clearDirty(CellKey.row(cell), CellKey.column(cell));
    }

    private void evaluate(Block block, long cell) {
        if (respills.getOrDefault(cell, 0) > MAXIMUM_RESPILLS) {
            stack.pop();
            store(block, cell, cycles.error(new long[] {cell}));
            return;
        }
        try {
            Value value = evaluator.evaluate(block, CellKey.row(cell), CellKey.column(cell));
            stack.pop();
            store(block, cell, value);
        } catch (NotCalculatedException unready) {
            long needed = cells.anchor(unready.cell());
            if (values.isEntered(needed)) {
                reportCycle(circles.resolve(needed, workbook.settings()));
            } else {
                settleUnlessFormula(unready.cell(), needed);
                stack.push(needed);
            }
        }
    }

    /** A member of an array whose anchor is up to date shows what it shows. */
    private void settleUnlessFormula(long cell, long anchor) {
        if (cell != anchor && !values.isDirty(anchor)) {
            settle(cell);
        }
    }

    private void store(Block block, long cell, Value value) {
        Optional<CellRange> resized =
                writer.write(block, CellKey.row(cell), CellKey.column(cell), value);
        if (resized.isPresent()) {
            cells.places().forget();
            respills.merge(cell, 1, Integer::sum);
            marking.markDependents(block.sheet(), resized.get());
            marking.markComputedReferences();
            markBlocked(block.sheet(), resized.get());
        }
    }

    /** Spills that found no room look again where another changed its size. */
    private void markBlocked(int sheet, CellRange resized) {
        for (CellAddress anchor : spills.blockedBy(sheet, resized)) {
            Block block = index.at(sheet, anchor.row(), anchor.column());
            if (block != null) {
                marking.mark(block, CellRange.of(anchor));
            }
        }
    }

    private void reportCycle(long[] cycle) {
        if (cycle.length == 0) {
            return;
        }
        Value error = cycles.error(cycle);
        for (long cell : cycle) {
            Block block = index.at(cell);
            if (block != null) {
                store(block, cell, error);
            }
        }
    }
}
