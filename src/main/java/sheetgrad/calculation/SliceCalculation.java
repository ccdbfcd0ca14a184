package sheetgrad.calculation;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import sheetgrad.calculation.block.ComputedReads;
import sheetgrad.calculation.block.SpillRanges;
import sheetgrad.calculation.evaluation.DataTables;
import sheetgrad.calculation.store.CellKey;
import sheetgrad.calculation.store.ValueStore;
import sheetgrad.calculation.update.DirtyMarking;
import sheetgrad.function.Recorder;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.value.Value;
import sheetgrad.workbook.CellValues;
import sheetgrad.workbook.Sheet;
import sheetgrad.workbook.Workbook;

/**
 * A calculation of part of a workbook beside the main one: some cells are given other values, and asking for a cell
 * calculates just what lies between. The main calculation does not notice.
 */
public final class SliceCalculation implements CellValues, DataTables.Fork {
    /** Visits a calculated cell. */
    @FunctionalInterface
    public interface CellVisitor {
        void visit(int sheet, int row, int column, Value value);
    }

    private final Workbook workbook;
    private final ValueStore values;
    private final SpillRanges spills;
    private final DirtyMarking marking;
    private final Calculator calculator;

    private SliceCalculation(CalculationState state, DirtyMarking marking, Calculator calculator) {
        this.workbook = state.workbook();
        this.values = state.values();
        this.spills = state.spills();
        this.marking = marking;
        this.calculator = calculator;
    }

    /** A calculation that goes on from these values without changing them. */
    static SliceCalculation fork(
            CalculationState original, Optional<Recorder> recorder, Optional<InputTracer> inputs) {
        CalculationState state = original.fork();
        DirtyMarking marking = new DirtyMarking(state.index(), state.values(), state.spills());
        Calculator calculator =
                new Calculator(
                        state, marking, recorder, inputs, Integer.MAX_VALUE, new ComputedReads());
        return new SliceCalculation(state, marking, calculator);
    }

    /** This one, in which the calculation of a cell has begun: to need it is a cycle. */
    SliceCalculation within(long cell) {
        values.setEntered(cell, true);
        return this;
    }

    /** Gives a cell another value, in place of its content; what depends on it is calculated when asked for. */
    @Override
    public void set(int sheet, CellAddress cell, Value value) {
        values.sheet(sheet).set(cell.row(), cell.column(), value);
        marking.markDependents(sheet, CellRange.of(cell));
    }

    /** Counts every formula whose references are worked out while calculating as depending on the changed cells. */
    @Override
    public void includeComputedReferences() {
        marking.markComputedReferences();
    }

    /** Counts every formula as depending on the changed cells. */
    void recalculateEverything() {
        for (Sheet sheet : workbook.sheets()) {
            marking.markSheet(sheet.id());
        }
    }

    /** The value of a cell, calculated now with everything it needs. */
    @Override
    public Value require(int sheet, CellAddress cell) {
        calculator.calculate(CellKey.of(sheet, cell.row(), cell.column()));
        return values.value(sheet, cell.row(), cell.column());
    }

    @Override
    public Value value(int sheet, int row, int column) {
        return values.value(sheet, row, column);
    }

    /** Visits once every cell that was calculated here because something it reads was given another value. */
    public void forEachCalculated(CellVisitor visitor) {
        Set<Long> visited = new HashSet<>();
        CellVisitor once =
                (sheet, row, column, value) -> {
                    if (visited.add(CellKey.of(sheet, row, column))) {
                        visitor.visit(sheet, row, column, value);
                    }
                };
        for (DirtyMarking.Region region : marking.takeMarked()) {
            int sheet = region.block().sheet();
            region.block()
                    .forEachCell(
                            region.cells(), (row, column) -> visitFilled(sheet, row, column, once));
        }
    }

    private void visitFilled(int sheet, int row, int column, CellVisitor visitor) {
        CellAddress anchor = new CellAddress(row, column);
        CellRange filled = spills.rangeOf(sheet, anchor).orElse(CellRange.of(anchor));
        for (int c = filled.firstColumn(); c <= filled.lastColumn(); c++) {
            for (int r = filled.firstRow(); r <= filled.lastRow(); r++) {
                if (!values.sheet(sheet).isDirty(r, c)) {
                    visitor.visit(sheet, r, c, values.value(sheet, r, c));
                }
            }
        }
    }
}
