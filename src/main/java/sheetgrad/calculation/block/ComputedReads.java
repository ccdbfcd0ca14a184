package sheetgrad.calculation.block;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import sheetgrad.reference.Area;
import sheetgrad.reference.CellRange;

/**
 * The cells that blocks read without naming them, as OFFSET and INDIRECT found them out: for each block and sheet one
 * range around all that any of its cells has ever read. Thanks to it such blocks are calculated again only if something
 * there has changed. Slices on other threads look into it while the main calculation adds to it.
 */
public final class ComputedReads {
    private final Map<Block, List<Area>> areas = new IdentityHashMap<>();
    private final Map<Integer, RangeIndex<Block>> readers = new java.util.HashMap<>();

    /** What a block is known to read without naming it. */
    public synchronized List<Area> of(Block block) {
        return List.copyOf(areas.getOrDefault(block, List.of()));
    }

    public synchronized void note(Block block, Area area) {
        List<Area> known = areas.computeIfAbsent(block, key -> new ArrayList<>(1));
        for (int i = 0; i < known.size(); i++) {
            if (known.get(i).sheet() == area.sheet()) {
                CellRange before = known.get(i).range();
                if (!before.contains(area.range())) {
                    readers(area.sheet()).remove(before, block);
                    known.set(i, new Area(area.sheet(), before.union(area.range())));
                    readers(area.sheet()).add(known.get(i).range(), block);
                }
                return;
            }
        }
        known.add(area);
        readers(area.sheet()).add(area.range(), block);
    }

    private RangeIndex<Block> readers(int sheet) {
        return readers.computeIfAbsent(sheet, key -> new RangeIndex<>());
    }

    /** Hands over each block that is known to read something of the range. */
    public synchronized void forEachReader(int sheet, CellRange range, Consumer<Block> consumer) {
        RangeIndex<Block> index = readers.get(sheet);
        if (index != null) {
            index.forEachMeeting(range, consumer);
        }
    }

    synchronized void remove(Block block) {
        of(block).forEach(area -> readers(area.sheet()).remove(area.range(), block));
        areas.remove(block);
    }

    synchronized void clear() {
        areas.clear();
        readers.clear();
    }
}
