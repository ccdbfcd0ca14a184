package sheetgrad.calculation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import sheetgrad.calculation.analysis.PrecedentCollector;
import sheetgrad.calculation.block.Block;
import sheetgrad.calculation.block.ComputedReads;
import sheetgrad.calculation.block.LinkedCells;
import sheetgrad.calculation.evaluation.Evaluator;
import sheetgrad.calculation.evaluation.TracingEvaluator;
import sheetgrad.calculation.store.CellKey;
import sheetgrad.formula.Expression;
import sheetgrad.formula.ExpressionCopy;
import sheetgrad.function.FunctionRegistry;
import sheetgrad.function.Recorder;
import sheetgrad.reference.Area;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.reference.Spacing;
import sheetgrad.value.Value;
import sheetgrad.workbook.CellValues;
import sheetgrad.workbook.Workbook;

/**
 * The values of a workbook at one moment, from which slices are calculated with other parameters. Slices on several
 * threads do not disturb one another. It holds as long as the workbook's formulas stay the same.
 */
public final class FrozenCalculation {
    private final CalculationState state;

    /** @param state values, spills and random numbers of its own, which nobody changes */
    FrozenCalculation(CalculationState state) {
        this.state = state;
    }

    public Workbook workbook() {
        return state.workbook();
    }

    public FunctionRegistry functions() {
        return state.functions();
    }

    /** The areas that an expression names, as they are for this cell; those of defined names included. */
    public List<Area> precedents(Expression expression, int sheet, int row, int column) {
        PrecedentCollector collector =
                new PrecedentCollector(state.workbook(), state.functions(), sheet, row, column);
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
        return new LinkedCells(state.index(), state.spills()).precedents(areas, isTransitive);
    }

    /** The cells that read something of the areas, or with {@code isTransitive} depend on it, in the same way. */
    public List<Area> dependents(List<Area> areas, boolean isTransitive) {
        return new LinkedCells(state.index(), state.spills()).dependents(areas, isTransitive);
    }

    /** What an expression gives in a cell, as part of a formula there; a range as an array. */
    public Value evaluate(Expression expression, int sheet, CellAddress cell) {
        Evaluator evaluator = evaluator(state.fork(), Optional.empty());
        Block block = formula(expression, Block.Form.DYNAMIC, sheet, cell);
        return evaluator.evaluate(block, cell.row(), cell.column());
    }

    /**
     * The cells that read a cell, those included whose formulas work out where to read; of an array formula the cells
     * that hold it.
     */
    public List<Area> readers(int sheet, CellAddress cell) {
        List<Area> readers = new ArrayList<>();
        state.index()
                .forEachReader(
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
        Block block = state.index().at(formula.sheet(), cell.row(), cell.column());
        if (block == null) {
            return Optional.empty();
        }
        CalculationState own = state.fork();
        CellAddress place = changed.range().first();
        own.values().sheet(changed.sheet()).set(place.row(), place.column(), value);
        Evaluator evaluator = evaluator(own, Optional.of(recorder));
        return Optional.of(evaluator.evaluate(block, cell.row(), cell.column()));
    }

    /**
     * How the formula of a cell comes to its value, part after part; of a cell that shows part of an array, the formula of
     * the array. Nothing for a cell without a formula.
     */
    public Optional<FormulaSteps> steps(int sheet, CellAddress cell) {
        CellAddress anchor = anchorOf(sheet, cell).orElse(cell);
        Block block = state.index().at(CellKey.of(sheet, anchor.row(), anchor.column()));
        if (block == null) {
            return Optional.empty();
        }
        Expression expression = ExpressionCopy.of(block.expression());
        TracingEvaluator evaluator =
                new TracingEvaluator(
                        state.workbook(),
                        state.functions(),
                        reader(state.fork()),
                        state.random(),
                        state.clock(),
                        table ->
                                SliceCalculation.fork(state, Optional.empty(), Optional.empty())
                                        .within(table));
        Value result =
                evaluator.evaluate(
                        formula(expression, block.form(), sheet, anchor),
                        anchor.row(),
                        anchor.column());
        return Optional.of(
                new FormulaSteps(
                        state.workbook(), sheet, anchor, expression, evaluator.steps(), result));
    }

    private static Evaluator evaluator(CalculationState own, Optional<Recorder> recorder) {
        return new Evaluator(
                own.workbook(),
                own.functions(),
                reader(own),
                own.random(),
                own.clock(),
                recorder,
                table -> SliceCalculation.fork(own, recorder, Optional.empty()).within(table));
    }

    private static CalculatedCells reader(CalculationState own) {
        return new CalculatedCells(
                own,
                new IteratedCells(own.values(), own.spills()),
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
        return state.spills().rangeOf(sheet, anchor);
    }

    /** The anchor whose array the cell shows a part of, unless it is one itself. */
    public Optional<CellAddress> anchorOf(int sheet, CellAddress cell) {
        return state.spills().anchorOf(sheet, cell.row(), cell.column());
    }

    /** The state.values() at the moment of freezing. */
    public CellValues values() {
        return state.values();
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
        slice.recalculateEverything();
        return slice;
    }

    private SliceCalculation slice(Optional<Recorder> recorder, Optional<InputTracer> inputs) {
        return SliceCalculation.fork(state, recorder, inputs);
    }
}
