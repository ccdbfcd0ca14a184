package sheetgrad.calculation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import sheetgrad.function.Volatility;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;

/**
 * Marks dirty what depends on changed cells, region by region: the dependents of a rectangle within a block are again a
 * rectangle. Remembers the regions in the order they were found, which is near the order of calculation.
 */
final class DirtyMarking {
    /** Cells of a block that became dirty together. */
    record Region(Block block, CellRange cells) {}

    private final BlockIndex index;
    private final ValueStore values;
    private final SpillRanges spills;
    private final Deque<Region> found = new ArrayDeque<>();
    private List<Region> marked = new ArrayList<>();

    DirtyMarking(BlockIndex index, ValueStore values, SpillRanges spills) {
        this.index = index;
        this.values = values;
        this.spills = spills;
    }

    /** Marks these cells of a block, and everything that depends on them. */
    void mark(Block block, CellRange cells) {
        marked.add(new Region(block, cells));
        found.add(new Region(block, cells));
        propagate();
    }

    /** Marks everything that depends on a range of cells, but not the cells themselves. */
    void markDependents(int sheet, CellRange changed) {
        index.forEachReader(sheet, changed, (block, cells) -> found.add(new Region(block, cells)));
        propagate();
    }

    /** Marks every formula whose references are found out while calculating: it may read anything. */
    void markComputedReferences() {
        for (Block block : List.copyOf(index.volatileBlocks())) {
            if (block.volatilities().contains(Volatility.REFERENCE)) {
                mark(block, block.range());
            }
        }
    }

    /** The regions marked since this was last asked. */
    List<Region> takeMarked() {
        List<Region> taken = marked;
        marked = new ArrayList<>();
        return taken;
    }

    private void propagate() {
        while (!found.isEmpty()) {
            Region region = found.poll();
            Block block = region.block();
            markCells(block.sheet(), block.closure(region.cells()))
                    .ifPresent(
                            cells -> {
                                marked.add(new Region(block, cells));
                                follow(block, cells);
                            });
        }
    }

    /** Marks cells; returns a range around those that were not dirty before. */
    private Optional<CellRange> markCells(int sheet, CellRange cells) {
        SheetValues sheetValues = values.sheet(sheet);
        int top = Integer.MAX_VALUE;
        int bottom = -1;
        int left = Integer.MAX_VALUE;
        int right = -1;
        for (int column = cells.firstColumn(); column <= cells.lastColumn(); column++) {
            for (int row = cells.firstRow(); row <= cells.lastRow(); row++) {
                if (sheetValues.markDirty(row, column)) {
                    top = Math.min(top, row);
                    bottom = Math.max(bottom, row);
                    left = Math.min(left, column);
                    right = Math.max(right, column);
                }
            }
        }
        return bottom < 0 ? Optional.empty() : Optional.of(new CellRange(top, left, bottom, right));
    }

    private void follow(Block block, CellRange cells) {
        followRange(block.sheet(), cells);
        if (block.form() == Block.Form.ORDINARY) {
            return;
        }
        for (int column = cells.firstColumn(); column <= cells.lastColumn(); column++) {
            for (int row = cells.firstRow(); row <= cells.lastRow(); row++) {
                spills.rangeOf(block.sheet(), new CellAddress(row, column))
                        .ifPresent(
                                filled -> {
                                    markCells(block.sheet(), filled);
                                    followRange(block.sheet(), filled);
                                });
            }
        }
    }

    private void followRange(int sheet, CellRange range) {
        index.forEachReader(sheet, range, (block, cells) -> found.add(new Region(block, cells)));
    }
}
