package sheetgrad.training.repeat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sheetgrad.autodiff.ModelCell;
import sheetgrad.calculation.Calculation;
import sheetgrad.reference.Area;
import sheetgrad.reference.CellAddress;
import sheetgrad.value.BlankValue;
import sheetgrad.value.NumberValue;
import sheetgrad.value.Value;
import sheetgrad.workbook.CellContent;
import sheetgrad.workbook.CellValues;
import sheetgrad.workbook.Edit;

/**
 * Carries macro steps out on a calculation: shows the new values in it without touching the workbook, and gathers them as
 * one edit. Used by one thread.
 */
public final class MacroRun {
    private final Calculation calculation;
    private final Map<ModelCell, Value> changed = new LinkedHashMap<>();
    private final Map<ModelCell, Value> sinceCalculation = new LinkedHashMap<>();
    private CellValues calculated;

    /** A run on this calculation, which must be up to date. */
    public MacroRun(Calculation calculation) {
        this.calculation = calculation;
        this.calculated = calculation.snapshot();
    }

    /** Carries the steps out in order; what is still to be calculated then is calculated at the end. */
    public void run(List<MacroStep> steps) {
        for (MacroStep step : steps) {
            run(step);
        }
        calculate();
    }

    private void run(MacroStep step) {
        if (step instanceof MacroStep.SetNumber set) {
            forEach(set.area(), cell -> put(cell, new NumberValue(set.number())));
        } else if (step instanceof MacroStep.CopyValues copy) {
            copy(copy.from(), copy.to());
        } else if (step instanceof MacroStep.Clear clear) {
            forEach(clear.area(), cell -> put(cell, BlankValue.BLANK));
        } else if (step instanceof MacroStep.AppendBelow append) {
            put(below(append.start()), value(append.from()));
        } else if (step instanceof MacroStep.DivideIfAbove divide) {
            if (number(divide.watched()) > divide.limit()) {
                double divided = number(divide.divided()) / divide.divisor();
                put(divide.divided(), new NumberValue(divided));
            }
        } else if (step instanceof MacroStep.CopyIfLess copy) {
            if (number(copy.from()) < number(copy.to())) {
                put(copy.to(), value(copy.from()));
            }
        } else {
            calculate();
        }
    }

    private void copy(Area from, Area to) {
        List<Value> values = new ArrayList<>();
        forEach(from, cell -> values.add(value(cell)));
        int[] next = {0};
        forEach(to, cell -> put(cell, values.get(next[0]++)));
    }

    private interface CellAction {
        void accept(ModelCell cell);
    }

    private static void forEach(Area area, CellAction action) {
        for (CellAddress address : area.range().cells()) {
            action.accept(new ModelCell(area.sheet(), address));
        }
    }

    private ModelCell below(ModelCell start) {
        ModelCell cell = start;
        while (!(value(down(cell)) instanceof BlankValue)) {
            cell = down(cell);
        }
        return down(cell);
    }

    private static ModelCell down(ModelCell cell) {
        return new ModelCell(
                cell.sheet(), new CellAddress(cell.address().row() + 1, cell.address().column()));
    }

    private void put(ModelCell cell, Value value) {
        changed.put(cell, value);
        sinceCalculation.put(cell, value);
        calculation.show(cell.sheet(), cell.address(), value);
    }

    private void calculate() {
        if (!sinceCalculation.isEmpty()) {
            calculation.recalculate();
            sinceCalculation.clear();
            calculated = calculation.snapshot();
        }
    }

    /** What a cell shows: since the last calculation only cells that were written themselves have changed. */
    Value value(ModelCell cell) {
        Value written = sinceCalculation.get(cell);
        return written != null
                ? written
                : calculated.value(cell.sheet(), cell.address().row(), cell.address().column());
    }

    /** The number that a cell shows; NaN for anything else. */
    public double number(ModelCell cell) {
        return value(cell) instanceof NumberValue number ? number.number() : Double.NaN;
    }

    /** The edit that writes into the workbook what the calculation shows now. */
    public Edit edit(String name) {
        List<Edit.CellChange> changes = new ArrayList<>();
        changed.forEach(
                (cell, value) ->
                        changes.add(
                                new Edit.CellChange(cell.sheet(), cell.address(), content(value))));
        return new Edit(name, changes);
    }

    private static Optional<CellContent> content(Value value) {
        return value instanceof BlankValue
                ? Optional.empty()
                : Optional.of(new CellContent.Constant(value));
    }
}
