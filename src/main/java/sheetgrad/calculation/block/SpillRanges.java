package sheetgrad.calculation.block;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.workbook.Grid;

/**
 * Which cells show part of another cell's array: the members of array formulas and of spills, by sheet, and the ranges
 * of spills that found no room. Anchors themselves are not members.
 */
public final class SpillRanges {
    private final Map<Integer, Grid<CellAddress>> anchors = new HashMap<>();
    private final Map<Integer, Map<CellAddress, CellRange>> ranges = new HashMap<>();
    private final Map<Integer, RangeIndex<CellAddress>> places = new HashMap<>();
    private final Map<Integer, Map<CellAddress, CellRange>> blocked = new HashMap<>();

    public SpillRanges() {}

    private SpillRanges(SpillRanges original) {
        original.anchors.forEach((sheet, grid) -> anchors.put(sheet, grid.snapshot()));
        original.ranges.forEach((sheet, map) -> ranges.put(sheet, new HashMap<>(map)));
        original.places.forEach((sheet, index) -> places.put(sheet, index.copy()));
        original.blocked.forEach((sheet, map) -> blocked.put(sheet, new HashMap<>(map)));
    }

    public SpillRanges fork() {
        return new SpillRanges(this);
    }

    /** The anchor whose array the cell shows a part of, unless the cell is itself an anchor. */
    public Optional<CellAddress> anchorOf(int sheet, int row, int column) {
        Grid<CellAddress> grid = anchors.get(sheet);
        return grid == null ? Optional.empty() : grid.find(row, column);
    }

    /** The range an anchor fills, itself included; nothing if it shows a single value. */
    public Optional<CellRange> rangeOf(int sheet, CellAddress anchor) {
        return Optional.ofNullable(ranges.getOrDefault(sheet, Map.of()).get(anchor));
    }

    /** The ids of the sheets that have had ranges. */
    public List<Integer> sheets() {
        return List.copyOf(ranges.keySet());
    }

    /** The ranges that anchors of a sheet fill, by anchor, as they are now. */
    public Map<CellAddress, CellRange> on(int sheet) {
        return Map.copyOf(ranges.getOrDefault(sheet, Map.of()));
    }

    /** Hands over the anchor of each range of the sheet that meets this one. */
    public void forEachMeeting(int sheet, CellRange range, Consumer<CellAddress> consumer) {
        RangeIndex<CellAddress> index = places.get(sheet);
        if (index != null) {
            index.forEachMeeting(range, consumer);
        }
    }

    public void fill(int sheet, CellAddress anchor, CellRange range) {
        CellRange old = ranges.computeIfAbsent(sheet, key -> new HashMap<>()).put(anchor, range);
        RangeIndex<CellAddress> index = places.computeIfAbsent(sheet, key -> new RangeIndex<>());
        if (old != null) {
            index.remove(old, anchor);
        }
        index.add(range, anchor);
        Grid<CellAddress> grid = anchors.computeIfAbsent(sheet, key -> new Grid<>());
        for (int row = range.firstRow(); row <= range.lastRow(); row++) {
            for (int column = range.firstColumn(); column <= range.lastColumn(); column++) {
                if (row != anchor.row() || column != anchor.column()) {
                    grid.set(row, column, anchor);
                }
            }
        }
    }

    /** Forgets what an anchor fills; returns the range it filled. */
    public Optional<CellRange> release(int sheet, CellAddress anchor) {
        Map<CellAddress, CellRange> onSheet = ranges.get(sheet);
        CellRange range = onSheet == null ? null : onSheet.remove(anchor);
        Grid<CellAddress> grid = anchors.get(sheet);
        if (range == null || grid == null) {
            return Optional.empty();
        }
        RangeIndex<CellAddress> index = places.get(sheet);
        if (index != null) {
            index.remove(range, anchor);
        }
        for (int row = range.firstRow(); row <= range.lastRow(); row++) {
            for (int column = range.firstColumn(); column <= range.lastColumn(); column++) {
                if (anchor.equals(grid.get(row, column))) {
                    grid.clear(row, column);
                }
            }
        }
        return Optional.of(range);
    }

    /** Remembers the range that an anchor could not fill. */
    public void block(int sheet, CellAddress anchor, CellRange wanted) {
        blocked.computeIfAbsent(sheet, key -> new HashMap<>()).put(anchor, wanted);
    }

    public void unblock(int sheet, CellAddress anchor) {
        Map<CellAddress, CellRange> onSheet = blocked.get(sheet);
        if (onSheet != null) {
            onSheet.remove(anchor);
        }
    }

    /** The anchors that could not fill their ranges, as far as these meet another. */
    public List<CellAddress> blockedBy(int sheet, CellRange range) {
        Map<CellAddress, CellRange> onSheet = blockedOn(sheet);
        return onSheet.isEmpty()
                ? List.of()
                : onSheet.entrySet().stream()
                        .filter(entry -> entry.getValue().intersects(range))
                        .map(Map.Entry::getKey)
                        .toList();
    }

    /** The ranges on a sheet that anchors could not fill, by anchor. */
    public Map<CellAddress, CellRange> blockedOn(int sheet) {
        return blocked.getOrDefault(sheet, Map.of());
    }
}
