package sheetgrad.calculation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sheetgrad.calculation.analysis.PrecedentPattern;
import sheetgrad.calculation.block.Block;
import sheetgrad.calculation.block.BlockIndex;
import sheetgrad.calculation.block.BlockTurn;
import sheetgrad.calculation.block.SpillRanges;
import sheetgrad.calculation.store.ValueStore;
import sheetgrad.calculation.update.DirtyMarking;
import sheetgrad.reference.Area;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;

/**
 * The order in which dirty blocks are calculated: each after those that it reads, found on a stack of its own. It begins
 * with the order of the last time, so that mostly a look at the dirty marks tells that nothing stands in the way. What
 * the order leaves open (circles, computed references) the cell-by-cell calculation resolves.
 */
final class BlockSchedule {
    private final BlockIndex index;
    private final ValueStore values;
    private final SpillRanges spills;
    private final BlockCalculation calculation;
    private final CalculationProgress progress;
    private final Deque<Block> waiting = new ArrayDeque<>();
    private List<Block> due = List.of();
    private int rank;

    /** Whether the cells last looked at read any that are dirty, of their own block too. */
    private boolean readsDirty;

    BlockSchedule(
            BlockIndex index,
            ValueStore values,
            SpillRanges spills,
            BlockCalculation calculation,
            CalculationProgress progress) {
        this.index = index;
        this.values = values;
        this.spills = spills;
        this.calculation = calculation;
        this.progress = progress;
    }

    /** Calculates the dirty cells of these regions. */
    void calculate(List<DirtyMarking.Region> regions) {
        due = new ArrayList<>();
        for (DirtyMarking.Region region : regions) {
            BlockTurn turn = region.block().turn();
            CellRange known = turn.due;
            if (known == null) {
                due.add(region.block());
            }
            turn.due = known == null ? region.cells() : known.union(region.cells());
        }
        due.sort(Comparator.comparingInt(block -> block.turn().rank));
        due.forEach(block -> progress.expect(sizeDue(block)));
        for (Block block : due) {
            waiting.push(block);
            calculateWaiting();
        }
    }

    private static long sizeDue(Block block) {
        CellRange cells = block.turn().due;
        return cells == null ? 0 : cells.size();
    }

    /** Forgets what is due, after a calculation was given up. */
    void abandon() {
        waiting.clear();
        for (Block block : due) {
            block.turn().isWaiting = false;
            block.turn().due = null;
        }
    }

    private void calculateWaiting() {
        while (!waiting.isEmpty()) {
            Block block = waiting.element();
            BlockTurn turn = block.turn();
            CellRange cells = turn.due;
            if (cells == null) {
                waiting.pop();
            } else if (!turn.isWaiting && pushPrecedents(block, cells)) {
                turn.isWaiting = true;
            } else {
                boolean isReady = !turn.isWaiting && !readsDirty;
                waiting.pop();
                turn.isWaiting = false;
                turn.due = null;
                turn.rank = ++rank;
                calculation.calculate(block, cells, isReady);
            }
        }
    }

    /** Puts the dirty blocks that these cells read on the stack; whether there was any. */
    private boolean pushPrecedents(Block block, CellRange cells) {
        int before = waiting.size();
        readsDirty = false;
        for (PrecedentPattern pattern : block.precedents()) {
            pattern.sweep(cells)
                    .ifPresent(read -> pushDirty(block, new Area(pattern.sheet(), read)));
        }
        if (!block.volatilities().isEmpty()) {
            index.computed().of(block).forEach(area -> pushDirty(block, area));
        }
        return waiting.size() > before;
    }

    private void pushDirty(Block reader, Area read) {
        int sheet = read.sheet();
        if (values.sheet(sheet).hasDirty(read.range())) {
            readsDirty = true;
            index.forEachIn(sheet, read.range(), block -> push(block, reader, read.range()));
            spills.forEachMeeting(
                    sheet, read.range(), anchor -> push(blockAt(sheet, anchor), reader, null));
        }
    }

    private @Nullable Block blockAt(int sheet, CellAddress cell) {
        return index.at(sheet, cell.row(), cell.column());
    }

    private void push(@Nullable Block other, Block reader, @Nullable CellRange read) {
        if (other == null || other == reader || other.turn().isWaiting) {
            return;
        }
        CellRange due = other.turn().due;
        if (due != null && (read == null || due.intersects(read))) {
            waiting.push(other);
        }
    }
}
