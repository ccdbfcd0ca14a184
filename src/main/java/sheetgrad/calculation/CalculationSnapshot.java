package sheetgrad.calculation;

import java.util.Optional;
import sheetgrad.calculation.block.SpillRanges;
import sheetgrad.calculation.store.ValueStore;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.value.Value;
import sheetgrad.workbook.CellValues;

/** What a calculation showed at one moment, made of forks; any thread may read it. */
record CalculationSnapshot(ValueStore values, SpillRanges spills) implements CellValues {
    @Override
    public Value value(int sheet, int row, int column) {
        return values.value(sheet, row, column);
    }

    @Override
    public Optional<CellRange> spillRange(int sheet, CellAddress anchor) {
        return spills.rangeOf(sheet, anchor);
    }
}
