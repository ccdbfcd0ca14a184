package sheetgrad.calculation.update;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import sheetgrad.calculation.block.Block;
import sheetgrad.calculation.block.BlockIndex;
import sheetgrad.calculation.block.SpillRanges;
import sheetgrad.calculation.store.ValueStore;
import sheetgrad.function.Volatility;
import sheetgrad.reference.CellRange;

/**
 * Marks dirty what depends on changed cells, region by region: the dependents of a rectangle within a block are again a
 * rectangle. Remembers the regions in the order they were found, which is near the order of calculation.
 */
public final class DirtyMarking {
    /** Cells of a block that became dirty together. */
    public record Region(Block block, CellRange cells) {}

    private final BlockIndex index;
    private final ValueStore values;
    private final SpillRanges spills;
    private final KnownReaders readers;
    private final Deque<Region> found = new ArrayDeque<>();
    private List<Region> marked = new ArrayList<>();

    public DirtyMarking(BlockIndex index, ValueStore values, SpillRanges spills) {
        this.index = index;
        this.values = values;
        this.spills = spills;
        this.readers = new KnownReaders(index);
    }

    /** Marks these cells of a block, and everything that depends on them. */
    public void mark(Block block, CellRange cells) {
        marked.add(new Region(block, cells));
        found.add(new Region(block, cells));
        propagate();
    }

    /** Marks every formula of a sheet. */
    public void markSheet(int sheet) {
        index.forEachIn(
                sheet,
                CellRange.WHOLE_SHEET,
                block -> {
                    values.sheet(sheet).markDirty(block.range(), block.spacing());
                    marked.add(new Region(block, block.range()));
                    forEachFilled(block, block.range(), values.sheet(sheet)::markDirty);
                });
    }

    /** Marks those formulas of a sheet again that are dirty still, after a calculation was given up or cells have moved. */
    public void markLeft(int sheet) {
        index.forEachIn(
                sheet,
                CellRange.WHOLE_SHEET,
                block -> {
                    if (values.sheet(sheet).hasDirty(block.range())) {
                        marked.add(new Region(block, block.range()));
                    }
                });
    }

    /** Marks everything that depends on a range of cells, but not the cells themselves. */
    public void markDependents(int sheet, CellRange changed) {
        readers.forEach(sheet, changed, found::add);
        propagate();
    }

    /** Marks every formula whose references are found out while calculating: it may read anything. */
    public void markComputedReferences() {
        for (Block block : List.copyOf(index.volatileBlocks())) {
            if (block.volatilities().contains(Volatility.REFERENCE)) {
                mark(block, block.range());
            }
        }
    }

    /** The regions marked since this was last asked. */
    public List<Region> takeMarked() {
        List<Region> taken = marked;
        marked = new ArrayList<>();
        return taken;
    }

    private void propagate() {
        while (!found.isEmpty()) {
            Region region = found.poll();
            Block block = region.block();
            values.sheet(block.sheet())
                    .markDirty(block.closure(region.cells()), block.spacing())
                    .ifPresent(
                            cells -> {
                                marked.add(new Region(block, cells));
                                follow(block, cells);
                            });
        }
    }

    private void follow(Block block, CellRange cells) {
        readers.forEach(block.sheet(), cells, found::add);
        forEachFilled(
                block,
                cells,
                filled -> {
                    values.sheet(block.sheet()).markDirty(filled);
                    readers.forEach(block.sheet(), filled, found::add);
                });
    }

    /** Hands over the ranges that arrays and spills anchored in these cells of a block fill. */
    private void forEachFilled(Block block, CellRange cells, Consumer<CellRange> consumer) {
        if (block.isSpread()) {
            consumer.accept(block.filledBy(cells));
        } else if (block.form() == Block.Form.DYNAMIC) {
            spills.forEachMeeting(
                    block.sheet(),
                    cells,
                    anchor -> {
                        if (cells.contains(anchor)) {
                            spills.rangeOf(block.sheet(), anchor).ifPresent(consumer);
                        }
                    });
        }
    }
}
