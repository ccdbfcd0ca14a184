package sheetgrad.calculation;

import java.util.List;
import java.util.Set;
import sheetgrad.calculation.block.Block;
import sheetgrad.calculation.block.BlockIndex;
import sheetgrad.calculation.random.RandomDraws;
import sheetgrad.calculation.update.DirtyMarking;
import sheetgrad.function.Volatility;
import sheetgrad.reference.Area;

/**
 * The cells that are calculated although nothing that their formulas name has changed: they draw random numbers, ask for
 * the time, or read cells that they do not name.
 */
final class VolatileCells {
    private final BlockIndex index;
    private final RandomDraws random;
    private final DirtyMarking marking;

    VolatileCells(BlockIndex index, RandomDraws random, DirtyMarking marking) {
        this.index = index;
        this.random = random;
        this.marking = marking;
    }

    /** Marks those that may show something else than at the last calculation. */
    void mark() {
        for (Block block : List.copyOf(index.volatileBlocks())) {
            boolean isRandomOnly = block.volatilities().equals(Set.of(Volatility.RANDOM));
            boolean holds =
                    isRandomOnly
                            ? random.isFrozen()
                            : block.isVolatileByReferenceOnly() && block.turn().isTracked;
            if (!holds) {
                marking.mark(block, block.range());
            }
            block.turn().isTracked = true;
        }
    }

    /** Takes note that all are about to be calculated, so that it becomes known what they read without naming it. */
    void track() {
        index.volatileBlocks().forEach(block -> block.turn().isTracked = true);
    }

    boolean areRandom() {
        return !randomBlocks().isEmpty();
    }

    /** Marks those that draw random numbers, even if draws are frozen. */
    void markRandom() {
        randomBlocks().forEach(block -> marking.mark(block, block.range()));
    }

    /** Marks those of them that lie in an area. */
    void markRandom(Area area) {
        for (Block block : randomBlocks()) {
            if (block.sheet() == area.sheet()) {
                block.within(area.range()).ifPresent(cells -> marking.mark(block, cells));
            }
        }
    }

    private List<Block> randomBlocks() {
        return index.volatileBlocks().stream().filter(VolatileCells::isRandom).toList();
    }

    private static boolean isRandom(Block block) {
        return block.volatilities().contains(Volatility.RANDOM);
    }

    /** Marks what cannot be foretold, random numbers and the time, and all that depends on it. */
    void markUnpredictable(DirtyMarking marks) {
        for (Block block : index.volatileBlocks()) {
            if (isRandom(block) || block.volatilities().contains(Volatility.TIME)) {
                marks.mark(block, block.range());
            }
        }
    }
}
