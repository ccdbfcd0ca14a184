package sheetgrad.calculation.update;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import sheetgrad.calculation.block.BlockIndex;
import sheetgrad.reference.Area;
import sheetgrad.reference.CellRange;

/**
 * Which cells read a range, remembered from the last time it was asked for: whoever drags a slider, trains or draws
 * random numbers changes the same cells again and again. All is forgotten once a block comes or goes.
 */
public final class KnownReaders {
    private static final int MOST_RANGES = 1000;

    /** More are found anew each time, so that what is remembered stays small. */
    private static final int MOST_REGIONS = 64;

    private final BlockIndex index;
    private final Map<Area, List<DirtyMarking.Region>> known = new HashMap<>();
    private int version;

    KnownReaders(BlockIndex index) {
        this.index = index;
    }

    /** Hands over each region of a block whose cells read something of the range. */
    void forEach(int sheet, CellRange range, Consumer<DirtyMarking.Region> consumer) {
        forgetFormerBlocks();
        Area area = new Area(sheet, range);
        List<DirtyMarking.Region> regions = known.get(area);
        if (regions == null) {
            regions = find(area);
        }
        for (int i = 0; i < regions.size(); i++) {
            consumer.accept(regions.get(i));
        }
        index.computed()
                .forEachReader(
                        sheet,
                        range,
                        block -> consumer.accept(new DirtyMarking.Region(block, block.range())));
    }

    private void forgetFormerBlocks() {
        if (version != index.version() || known.size() > MOST_RANGES) {
            known.clear();
            version = index.version();
        }
    }

    private List<DirtyMarking.Region> find(Area area) {
        List<DirtyMarking.Region> regions = new ArrayList<>(4);
        index.forEachNamingReader(
                area.sheet(),
                area.range(),
                (block, cells) -> regions.add(new DirtyMarking.Region(block, cells)));
        if (regions.size() <= MOST_REGIONS) {
            known.put(area, regions);
        }
        return regions;
    }
}
