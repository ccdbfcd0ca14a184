package sheetgrad.calculation;

import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import sheetgrad.function.FunctionRegistry;
import sheetgrad.function.Recorder;
import sheetgrad.reference.Area;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.value.NumberValue;
import sheetgrad.value.ReferenceValue;
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
final class Calculator implements CellReader {
    /** How often one anchor may change the size of its spill during one calculation. */
    private static final int MAXIMUM_RESPILLS = 5;

    /** Ranges up to this many cells are looked at cell by cell, larger ones block by block. */
    private static final int SMALL_RANGE = 64;

    private final BlockIndex index;
    private final ValueStore values;
    private final SpillRanges spills;
    private final DirtyMarking marking;
    private final Evaluator evaluator;
    private final ResultWriter writer;
    private final Set<Long> withoutLookingAhead = new HashSet<>();
    private final Map<Long, Integer> respills = new HashMap<>();
    private final Cycles cycles;
    private final Optional<InputTracer> inputs;
    private final Workbook workbook;
    private final IteratedCells iterated;
    private final BlockSchedule schedule;
    private final LaneFormula.Table laneFormulas;
    private final ComputedReads computed;
    private long[] stack = new long[256];
    private int size;

    Calculator(
            Workbook workbook,
            FunctionRegistry functions,
            BlockIndex index,
            ValueStore values,
            SpillRanges spills,
            DirtyMarking marking,
            RandomDraws random,
            Clock clock,
            Optional<Recorder> recorder,
            Optional<InputTracer> inputs,
            int worthwhile,
            ComputedReads computed) {
        this.index = index;
        this.inputs = inputs;
        this.values = values;
        this.spills = spills;
        this.marking = marking;
        this.evaluator = new Evaluator(workbook, functions, this, random, clock, recorder);
        this.computed = computed;
        this.writer = new ResultWriter(workbook, values, spills);
        this.cycles = new Cycles(workbook);
        this.workbook = workbook;
        this.iterated = new IteratedCells(values, spills);
        this.laneFormulas = new LaneFormula.Table(worthwhile);
        BlockCalculation blocks =
                new BlockCalculation(
                        values,
                        this,
                        new LanePlace(values, random, computed),
                        laneFormulas,
                        block -> LaneCompiler.compile(workbook, functions, block));
        this.schedule = new BlockSchedule(index, values, spills, blocks);
    }

    /** Takes note that names, tables or sheets have changed; the blocks must be new ones. */
    void forgetFormulas() {
        laneFormulas.clear();
    }

    /** Calculates everything that is dirty. */
    void calculateMarked() {
        withoutLookingAhead.clear();
        respills.clear();
        iterated.clear();
        calculateRegions();
        for (int passes = 1; iterated.goesOn(passes, workbook.settings()); passes++) {
            iterateOnce();
        }
    }

    /** Calculates the cells at which circles are cut open once more, and all that depends on them. */
    private void iterateOnce() {
        for (long cell : iterated.cells()) {
            Block block = index.at(CellKey.sheet(cell), CellKey.row(cell), CellKey.column(cell));
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
        push(cell);
        while (size > 0) {
            long top = anchor(stack[size - 1]);
            int row = CellKey.row(top);
            int column = CellKey.column(top);
            SheetValues sheetValues = values.sheet(CellKey.sheet(top));
            Block block = index.at(CellKey.sheet(top), row, column);
            if (block == null || !sheetValues.isDirty(row, column)) {
                settle(stack[--size]);
                continue;
            }
            stack[size - 1] = top;
            if (!sheetValues.isEntered(row, column)) {
                sheetValues.setEntered(row, column, true);
                if (!withoutLookingAhead.contains(top) && pushPrecedents(block, row, column)) {
                    continue;
                }
            }
            evaluate(block, top);
        }
    }

    /** A cell that is calculated, or holds no formula, shows what it shows. */
    private void settle(long cell) {
        values.sheet(CellKey.sheet(cell)).clearDirty(CellKey.row(cell), CellKey.column(cell));
    }

    private void evaluate(Block block, long cell) {
        int row = CellKey.row(cell);
        int column = CellKey.column(cell);
        if (respills.getOrDefault(cell, 0) > MAXIMUM_RESPILLS) {
            size--;
            store(block, cell, cycles.error(new long[] {cell}));
            return;
        }
        try {
            Value value = evaluator.evaluate(block, row, column);
            size--;
            store(block, cell, value);
        } catch (NotCalculatedException unready) {
            long needed = anchor(unready.cell());
            SheetValues sheetValues = values.sheet(CellKey.sheet(needed));
            if (sheetValues.isEntered(CellKey.row(needed), CellKey.column(needed))) {
                resolveCircle(needed);
            } else {
                settleUnlessFormula(unready.cell(), needed);
                push(needed);
            }
        }
    }

    /** A member of an array whose anchor is up to date shows what it shows. */
    private void settleUnlessFormula(long cell, long anchor) {
        boolean isAnchorDirty =
                values.sheet(CellKey.sheet(anchor))
                        .isDirty(CellKey.row(anchor), CellKey.column(anchor));
        if (cell != anchor && !isAnchorDirty) {
            settle(cell);
        }
    }

    private void store(Block block, long cell, Value value) {
        Optional<CellRange> resized =
                writer.write(block, CellKey.row(cell), CellKey.column(cell), value);
        if (resized.isPresent()) {
            respills.merge(cell, 1, Integer::sum);
            marking.markDependents(block.sheet(), resized.get());
            marking.markComputedReferences();
            markBlocked(block.sheet(), resized.get());
        }
    }

    /** Spills that found no room look again where another changed its size. */
    private void markBlocked(int sheet, CellRange resized) {
        spills.blockedOn(sheet)
                .forEach(
                        (anchor, wanted) -> {
                            Block block = index.at(sheet, anchor.row(), anchor.column());
                            if (block != null && wanted.intersects(resized)) {
                                marking.mark(block, CellRange.of(anchor));
                            }
                        });
    }

    /** A waiting cell is needed again: evaluate the circle without looking ahead, or call it a cycle. */
    private void resolveCircle(long needed) {
        int start = size - 1;
        while (stack[start] != needed) {
            start--;
        }
        boolean isNew = false;
        int entered = 0;
        long[] circle = new long[size - start];
        for (int i = start; i < size; i++) {
            long cell = stack[i];
            SheetValues sheetValues = values.sheet(CellKey.sheet(cell));
            if (sheetValues.isEntered(CellKey.row(cell), CellKey.column(cell))) {
                isNew |= withoutLookingAhead.add(cell);
                circle[entered++] = cell;
                if (i > start) {
                    sheetValues.setEntered(CellKey.row(cell), CellKey.column(cell), false);
                }
            }
        }
        if (isNew) {
            size = start + 1;
        } else if (workbook.settings().iterates() && !iterated.contains(needed)) {
            size = start + 1;
            iterated.add(needed);
        } else {
            size = start;
            reportCycle(Arrays.copyOf(circle, entered));
        }
    }

    private void reportCycle(long[] cells) {
        Value error = cycles.error(cells);
        for (long cell : cells) {
            Block block = index.at(CellKey.sheet(cell), CellKey.row(cell), CellKey.column(cell));
            if (block != null) {
                store(block, cell, error);
            }
        }
    }

    /** Puts on the stack what the formula's text names and is dirty and not waiting; whether there was any. */
    private boolean pushPrecedents(Block block, int row, int column) {
        int before = size;
        for (PrecedentPattern pattern : block.precedents()) {
            Optional<CellRange> range = pattern.at(row, column);
            if (range.isEmpty()) {
                continue;
            }
            if (range.get().size() <= SMALL_RANGE) {
                pushDirty(pattern.sheet(), range.get());
            } else {
                pushDirtyBlocks(pattern.sheet(), range.get());
            }
        }
        return size > before;
    }

    private void pushDirtyBlocks(int sheet, CellRange range) {
        index.forEachIn(
                sheet,
                range,
                block ->
                        block.range()
                                .intersection(range)
                                .ifPresent(part -> pushDirty(sheet, part)));
        spills.forEachMeeting(sheet, range, anchor -> pushDirty(sheet, CellRange.of(anchor)));
    }

    private void pushDirty(int sheet, CellRange range) {
        SheetValues sheetValues = values.sheet(sheet);
        for (int column = range.lastColumn(); column >= range.firstColumn(); column--) {
            for (int row = range.lastRow(); row >= range.firstRow(); row--) {
                if (sheetValues.isDirty(row, column)) {
                    long cell = anchor(CellKey.of(sheet, row, column));
                    if (!values.sheet(sheet).isEntered(CellKey.row(cell), CellKey.column(cell))) {
                        push(cell);
                    }
                }
            }
        }
    }

    /** The cell itself, or the anchor of the array it belongs to. */
    private long anchor(long cell) {
        int sheet = CellKey.sheet(cell);
        if (index.at(sheet, CellKey.row(cell), CellKey.column(cell)) != null) {
            return cell;
        }
        Optional<CellAddress> anchor =
                spills.anchorOf(sheet, CellKey.row(cell), CellKey.column(cell));
        return anchor.isPresent()
                ? CellKey.of(sheet, anchor.get().row(), anchor.get().column())
                : cell;
    }

    private void push(long cell) {
        if (size == stack.length) {
            stack = Arrays.copyOf(stack, 2 * size);
        }
        stack[size++] = cell;
    }

    @Override
    public Value read(int sheet, int row, int column) {
        @Nullable Value value = values.sheet(sheet).read(row, column);
        if (value == null) {
            long anchor = anchor(CellKey.of(sheet, row, column));
            if (iterated.contains(anchor) && isWaiting(anchor)) {
                return values.sheet(sheet).get(row, column);
            }
            throw new NotCalculatedException(CellKey.of(sheet, row, column));
        }
        return inputs.isPresent() && value instanceof NumberValue number && !number.isTraced()
                ? trace(sheet, row, column, number)
                : value;
    }

    /** A number that somebody entered becomes a traced one when it is first read. */
    private Value trace(int sheet, int row, int column, NumberValue number) {
        long cell = CellKey.of(sheet, row, column);
        boolean isEntered = anchor(cell) == cell && index.at(sheet, row, column) == null;
        if (!isEntered) {
            return number;
        }
        Value traced = inputs.orElseThrow().trace(sheet, row, column, number.number());
        values.sheet(sheet).set(row, column, traced);
        return traced;
    }

    private boolean isWaiting(long cell) {
        return values.sheet(CellKey.sheet(cell)).isEntered(CellKey.row(cell), CellKey.column(cell));
    }

    @Override
    public void noteComputed(Block block, ReferenceValue reference) {
        reference.areas().forEach(area -> computed.note(block, area));
    }

    @Override
    public Optional<CellRange> usedPart(Area area) {
        return values.sheet(area.sheet()).usedPart(area.range());
    }

    @Override
    public Optional<CellRange> usedPartOfSheet(Area area) {
        SheetValues sheetValues = values.sheet(area.sheet());
        return sheetValues.lastRow() < 0
                ? Optional.empty()
                : area.range()
                        .intersection(
                                new CellRange(
                                        0, 0, sheetValues.lastRow(), sheetValues.lastColumn()));
    }

    @Override
    public Optional<CellAddress> arrayFormula(int sheet, int row, int column) {
        long anchor = anchor(CellKey.of(sheet, row, column));
        Block block = index.at(sheet, CellKey.row(anchor), CellKey.column(anchor));
        return block != null && block.form() == Block.Form.ARRAY
                ? Optional.of(new CellAddress(CellKey.row(anchor), CellKey.column(anchor)))
                : Optional.empty();
    }

    @Override
    public Optional<CellRange> spillRange(int sheet, int row, int column) {
        return spills.rangeOf(sheet, new CellAddress(row, column));
    }
}
