package sheetgrad.calculation;

import java.util.Optional;
import sheetgrad.calculation.analysis.PrecedentPattern;
import sheetgrad.calculation.block.Block;
import sheetgrad.calculation.block.BlockIndex;
import sheetgrad.calculation.block.SpillRanges;
import sheetgrad.calculation.store.CellKey;
import sheetgrad.calculation.store.SheetValues;
import sheetgrad.calculation.store.ValueStore;
import sheetgrad.reference.CellRange;

/** Puts on the stack what a formula is about to read and what has yet to be calculated, as far as its text tells. */
final class LookAhead {
    /** Ranges up to this many cells are looked at cell by cell, larger ones block by block. */
    private static final int SMALL_RANGE = 64;

    private final BlockIndex index;
    private final ValueStore values;
    private final SpillRanges spills;
    private final CalculatedCells cells;
    private final CellStack stack;

    LookAhead(
            BlockIndex index,
            ValueStore values,
            SpillRanges spills,
            CalculatedCells cells,
            CellStack stack) {
        this.index = index;
        this.values = values;
        this.spills = spills;
        this.cells = cells;
        this.stack = stack;
    }

    /** Puts on the stack what the formula's text names and is dirty and not waiting; whether there was any. */
    boolean pushPrecedents(Block block, int row, int column) {
        int before = stack.size();
        for (PrecedentPattern pattern : block.precedents()) {
            Optional<CellRange> range = pattern.at(row, column);
            if (range.isEmpty() || !values.sheet(pattern.sheet()).hasDirty(range.get())) {
                continue;
            }
            if (range.get().size() <= SMALL_RANGE) {
                pushDirty(pattern.sheet(), range.get());
            } else {
                pushDirtyBlocks(pattern.sheet(), range.get());
            }
        }
        return stack.size() > before;
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
        if (!sheetValues.hasDirty(range)) {
            return;
        }
        for (int column = range.lastColumn(); column >= range.firstColumn(); column--) {
            for (int row = range.lastRow(); row >= range.firstRow(); row--) {
                if (sheetValues.isDirty(row, column)) {
                    long cell = cells.anchor(CellKey.of(sheet, row, column));
                    if (!values.isEntered(cell)) {
                        stack.push(cell);
                    }
                }
            }
        }
    }
}
