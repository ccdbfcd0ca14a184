package sheetgrad.calculation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import sheetgrad.calculation.analysis.PrecedentCollector;
import sheetgrad.calculation.block.Block;
import sheetgrad.calculation.block.BlockIndex;
import sheetgrad.calculation.block.ComputedReads;
import sheetgrad.calculation.block.LinkedCells;
import sheetgrad.calculation.block.SpillRanges;
import sheetgrad.calculation.evaluation.Evaluator;
import sheetgrad.calculation.evaluation.TracingEvaluator;
import sheetgrad.calculation.random.RandomDraws;
import sheetgrad.calculation.store.CellKey;
import sheetgrad.calculation.store.ValueStore;
import sheetgrad.formula.Expression;
import sheetgrad.formula.ExpressionCopy;
import sheetgrad.function.FunctionRegistry;
import sheetgrad.function.Recorder;
import sheetgrad.reference.Area;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.reference.Spacing;
import sheetgrad.value.Value;
import sheetgrad.workbook.Workbook;

/**
 * The values of a workbook at one moment, from which slices are calculated with other parameters. Slices on several
 * threads do not disturb one another. It holds as long as the workbook's formulas stay the same.
 */
public final class FrozenCalculation {
    private final Workbook workbook;
    private final FunctionRegistry functions;
    private final BlockIndex index;
    private final ValueStore values;
    private final SpillRanges spills;
    private final RandomDraws random;
    private final Clock clock;

    FrozenCalculation(
            Workbook workbook,
            FunctionRegistry functions,
            BlockIndex index,
            ValueStore values,
            SpillRanges spills,
            RandomDraws random,
            Clock clock) {
        this.workbook = workbook;
        this.functions = functions;
        this.index = index;
        this.values = values;
        this.spills = spills;
        this.random = random.copy();
        this.clock = clock;
    }

    public Workbook workbook() {
        return workbook;
    }

    public FunctionRegistry functions() {
        return functions;
    }

    /** The areas that an expression names, as they are for this cell; those of defined names included. */
    public List<Area> precedents(Expression expression, int sheet, int row, int column) {
        PrecedentCollector collector =
                new PrecedentCollector(workbook, functions, sheet, row, column);
        expression.accept(collector);
        return collector.patterns().stream()
                .flatMap(
                        pattern ->
                                pattern.at(row, column).stream()
                                        .map(range -> new Area(pattern.sheet(), range)))
                .toList();
    }

    /** What the formulas in areas read, or with {@code isTransitive} are calculated from, in areas that do not overlap. */
    public List<Area> precedents(List<Area> areas, boolean isTransitive) {
        return new LinkedCells(index, spills).precedents(areas, isTransitive);
    }

    /** The cells that read something of the areas, or with {@code isTransitive} depend on it, in the same way. */
    public List<Area> dependents(List<Area> areas, boolean isTransitive) {
        return new LinkedCells(index, spills).dependents(areas, isTransitive);
    }

    /** What an expression gives in a cell, as part of a formula there; a range as an array. */
    public Value evaluate(Expression expression, int sheet, CellAddress cell) {
        Evaluator evaluator = evaluator(values.fork(), Optional.empty());
        Block block = formula(expression, Block.Form.DYNAMIC, sheet, cell);
        return evaluator.evaluate(block, cell.row(), cell.column());
    }

    /**
     * The cells that read a cell, those included whose formulas work out where to read; of an array formula the cells
     * that hold it.
     */
    public List<Area> readers(int sheet, CellAddress cell) {
        List<Area> readers = new ArrayList<>();
        index.forEachReader(
                sheet,
                CellRange.of(cell),
                (block, cells) -> readers.add(new Area(block.sheet(), cells)));
        return readers;
    }

    /**
     * What the formula of a cell gives where one cell holds another value and all others stay as they are, those
     * between the two included: a scalar, or the array that the formula's cell is the anchor of. Nothing for a cell
     * without a formula.
     *
     * @param recorder is told what is calculated from traced numbers
     */
    public Optional<Value> evaluateAlone(
            Area formula, Area changed, Value value, Recorder recorder) {
        CellAddress cell = formula.range().first();
        Block block = index.at(formula.sheet(), cell.row(), cell.column());
        if (block == null) {
            return Optional.empty();
        }
        ValueStore ownValues = values.fork();
        CellAddress place = changed.range().first();
        ownValues.sheet(changed.sheet()).set(place.row(), place.column(), value);
        Evaluator evaluator = evaluator(ownValues, Optional.of(recorder));
        return Optional.of(evaluator.evaluate(block, cell.row(), cell.column()));
    }

    /**
     * How the formula of a cell comes to its value, part after part; of a cell that shows part of an array, the formula of
     * the array. Nothing for a cell without a formula.
     */
    public Optional<FormulaSteps> steps(int sheet, CellAddress cell) {
        CellAddress anchor = anchorOf(sheet, cell).orElse(cell);
        Block block = index.at(CellKey.of(sheet, anchor.row(), anchor.column()));
        if (block == null) {
            return Optional.empty();
        }
        Expression expression = ExpressionCopy.of(block.expression());
        TracingEvaluator evaluator =
                new TracingEvaluator(
                        workbook,
                        functions,
                        reader(values.fork()),
                        random,
                        clock,
                        table -> fork(values, Optional.empty(), Optional.empty()).within(table));
        Value result =
                evaluator.evaluate(
                        formula(expression, block.form(), sheet, anchor),
                        anchor.row(),
                        anchor.column());
        return Optional.of(
                new FormulaSteps(workbook, sheet, anchor, expression, evaluator.steps(), result));
    }

    private Evaluator evaluator(ValueStore ownValues, Optional<Recorder> recorder) {
        return new Evaluator(
                workbook,
                functions,
                reader(ownValues),
                random,
                clock,
                recorder,
                table -> fork(ownValues, recorder, Optional.empty()).within(table));
    }

    private CalculatedCells reader(ValueStore ownValues) {
        SpillRanges ownSpills = spills.fork();
        return new CalculatedCells(
                workbook,
                index,
                ownValues,
                ownSpills,
                new IteratedCells(ownValues, ownSpills),
                Optional.empty(),
                new ComputedReads());
    }

    private static Block formula(
            Expression expression, Block.Form form, int sheet, CellAddress cell) {
        CellRange host = CellRange.of(cell);
        return new Block(sheet, host, Spacing.NONE, expression, form, host, List.of(), Set.of());
    }

    /** The range that the array of an anchor fills. */
    public Optional<CellRange> arrayRange(int sheet, CellAddress anchor) {
        return spills.rangeOf(sheet, anchor);
    }

    /** The anchor whose array the cell shows a part of, unless it is one itself. */
    public Optional<CellAddress> anchorOf(int sheet, CellAddress cell) {
        return spills.anchorOf(sheet, cell.row(), cell.column());
    }

    /** The values at the moment of freezing. */
    public sheetgrad.workbook.CellValues values() {
        return values;
    }

    /** A new slice; what is calculated from traced numbers is told to the recorder. */
    public SliceCalculation slice(Optional<Recorder> recorder) {
        return slice(recorder, Optional.empty());
    }

    /**
     * A slice in which every formula is calculated anew when asked for, and every entered number that a formula reads is
     * traced.
     */
    public SliceCalculation sliceFromInputs(Recorder recorder, InputTracer inputs) {
        SliceCalculation slice = slice(Optional.of(recorder), Optional.of(inputs));
        slice.recalculateEverything(workbook);
        return slice;
    }

    private SliceCalculation slice(Optional<Recorder> recorder, Optional<InputTracer> inputs) {
        return fork(values, recorder, inputs);
    }

    private SliceCalculation fork(
            ValueStore from, Optional<Recorder> recorder, Optional<InputTracer> inputs) {
        return SliceCalculation.fork(
                workbook, functions, index, from, spills, random, clock, recorder, inputs);
    }
}
