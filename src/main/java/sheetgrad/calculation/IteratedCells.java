package sheetgrad.calculation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import sheetgrad.calculation.block.SpillRanges;
import sheetgrad.calculation.store.CellKey;
import sheetgrad.calculation.store.ValueStore;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.value.ArrayValue;
import sheetgrad.value.NumberValue;
import sheetgrad.value.Value;
import sheetgrad.workbook.CalculationSettings;

/**
 * Cells at which circles are cut open where the workbook asks for iterative calculation: while such a cell is being
 * calculated, the circle reads the value it had before. All that depends on these cells is calculated again until none
 * of them changes by as much as the workbook's maximum change, or as often as it allows.
 */
final class IteratedCells {
    private final ValueStore values;
    private final SpillRanges spills;
    private final Map<Long, Value> before = new LinkedHashMap<>();

    IteratedCells(ValueStore values, SpillRanges spills) {
        this.values = values;
        this.spills = spills;
    }

    void clear() {
        before.clear();
    }

    /** Cuts circles open at this cell. */
    void add(long cell) {
        before.put(cell, current(cell));
    }

    boolean contains(long cell) {
        return before.containsKey(cell);
    }

    /** The cells in the order in which their circles were found. */
    List<Long> cells() {
        return List.copyOf(before.keySet());
    }

    /** Whether the values are to be improved once more; takes them as those before the next pass. */
    boolean goesOn(int passes, CalculationSettings settings) {
        double change = 0;
        for (Map.Entry<Long, Value> cell : before.entrySet()) {
            Value now = current(cell.getKey());
            change = Math.max(change, change(cell.getValue(), now));
            cell.setValue(now);
        }
        return !before.isEmpty()
                && passes < settings.maximumIterations()
                && change >= settings.maximumChange();
    }

    private static double change(Value before, Value now) {
        if (now instanceof NumberValue number) {
            double old = before instanceof NumberValue other ? other.number() : 0;
            return Math.abs(number.number() - old);
        }
        if (now instanceof ArrayValue array
                && before instanceof ArrayValue other
                && array.rows() == other.rows()
                && array.columns() == other.columns()) {
            double change = 0;
            for (int i = 0; i < array.size(); i++) {
                change = Math.max(change, change(other.get(i), array.get(i)));
            }
            return change;
        }
        return now.equals(before) ? 0 : Double.POSITIVE_INFINITY;
    }

    /** What a cell shows, or the array that it is the anchor of. */
    private Value current(long cell) {
        int sheet = CellKey.sheet(cell);
        CellAddress address = new CellAddress(CellKey.row(cell), CellKey.column(cell));
        CellRange filled = spills.rangeOf(sheet, address).orElse(CellRange.of(address));
        int columns = filled.columns();
        ArrayValue all =
                ArrayValue.generate(
                        filled.rows(),
                        columns,
                        i ->
                                values.value(
                                        sheet,
                                        filled.firstRow() + i / columns,
                                        filled.firstColumn() + i % columns));
        return all.size() == 1 ? all.get(0) : all;
    }
}
