package sheetgrad.calculation;

import java.util.ArrayList;
import java.util.List;
import sheetgrad.calculation.block.Block;
import sheetgrad.calculation.block.BlockIndex;
import sheetgrad.calculation.block.SpillRanges;
import sheetgrad.calculation.store.SheetValues;
import sheetgrad.calculation.store.ValueStore;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.value.Value;
import sheetgrad.workbook.CellValues;

/** What formulas show whose first calculation was given up before it was their turn: what the file stored for them. */
final class StoredResults {
    private final BlockIndex index;
    private final ValueStore values;
    private final SpillRanges spills;

    StoredResults(BlockIndex index, ValueStore values, SpillRanges spills) {
        this.index = index;
        this.values = values;
        this.spills = spills;
    }

    /** Shows them in the cells of a sheet that are dirty, which they stay. */
    void show(int sheet, CellValues stored) {
        List<Block> blocks = new ArrayList<>();
        index.forEachIn(sheet, CellRange.WHOLE_SHEET, blocks::add);
        for (Block block : blocks) {
            block.forEachCell(
                    block.range(),
                    (row, column) -> {
                        if (values.sheet(sheet).isDirty(row, column)) {
                            fill(stored, block, new CellAddress(row, column));
                        }
                    });
        }
    }

    private void fill(CellValues stored, Block block, CellAddress anchor) {
        CellRange cell = CellRange.of(anchor);
        CellRange filled = block.isSpread() ? block.filledBy(cell) : cell;
        if (block.form() == Block.Form.DYNAMIC) {
            filled = stored.spillRange(block.sheet(), anchor).orElse(cell);
        }
        if (!filled.isSingleCell()) {
            spills.fill(block.sheet(), anchor, filled);
        }
        SheetValues shown = values.sheet(block.sheet());
        for (int row = filled.firstRow(); row <= filled.lastRow(); row++) {
            for (int column = filled.firstColumn(); column <= filled.lastColumn(); column++) {
                Value value = stored.value(block.sheet(), row, column);
                shown.set(row, column, value);
                shown.markDirty(row, column);
            }
        }
    }
}
