package sheetgrad.calculation.block;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import sheetgrad.calculation.analysis.PrecedentPattern;
import sheetgrad.reference.Area;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;

/**
 * Finds what areas are calculated from, or what is calculated from them, block by block: one level or all. Areas of the
 * answer do not overlap; those asked about are in it only where a circle leads back to them.
 */
public final class LinkedCells {
    private final BlockIndex index;
    private final SpillRanges spills;

    public LinkedCells(BlockIndex index, SpillRanges spills) {
        this.index = index;
        this.spills = spills;
    }

    /** What the formulas of the areas read. */
    public List<Area> precedents(List<Area> areas, boolean isTransitive) {
        return found(areas, isTransitive, this::forEachPrecedent);
    }

    /** The cells whose formulas read something of the areas. */
    public List<Area> dependents(List<Area> areas, boolean isTransitive) {
        return found(areas, isTransitive, this::forEachDependent);
    }

    private static List<Area> found(
            List<Area> areas, boolean isTransitive, BiConsumer<Area, Consumer<Area>> step) {
        List<Area> found = new ArrayList<>();
        Deque<Area> waiting = new ArrayDeque<>(areas);
        for (int left = areas.size(); left > 0 || isTransitive && !waiting.isEmpty(); left--) {
            step.accept(
                    waiting.remove(),
                    next -> {
                        List<Area> fresh = without(next, found);
                        found.addAll(fresh);
                        waiting.addAll(fresh);
                    });
        }
        return found;
    }

    private static List<Area> without(Area area, List<Area> others) {
        List<CellRange> rest = List.of(area.range());
        for (Area other : others) {
            if (other.sheet() == area.sheet()) {
                rest = rest.stream().flatMap(one -> one.without(other.range()).stream()).toList();
            }
        }
        return rest.stream().map(range -> new Area(area.sheet(), range)).toList();
    }

    private void forEachPrecedent(Area area, Consumer<Area> consumer) {
        forEachFormula(area, (block, cells) -> forEachPart(block, cells, consumer));
    }

    private void forEachPart(Block block, CellRange cells, Consumer<Area> consumer) {
        for (PrecedentPattern pattern : block.precedents()) {
            if (block.spacing().isNone()) {
                pattern.sweep(cells).ifPresent(read -> accept(pattern.sheet(), read, consumer));
            } else {
                block.forEachCell(
                        cells,
                        (row, column) ->
                                pattern.at(row, column)
                                        .ifPresent(
                                                read -> accept(pattern.sheet(), read, consumer)));
            }
        }
    }

    /** Formulas in the area, and those whose arrays reach into it. */
    private void forEachFormula(Area area, BiConsumer<Block, CellRange> consumer) {
        index.forEachIn(
                area.sheet(),
                area.range(),
                block ->
                        block.within(area.range())
                                .ifPresent(cells -> consumer.accept(block, cells)));
        spills.forEachMeeting(
                area.sheet(),
                area.range(),
                anchor -> {
                    Block block = index.at(area.sheet(), anchor.row(), anchor.column());
                    if (block != null && !area.range().contains(anchor)) {
                        consumer.accept(block, CellRange.of(anchor));
                    }
                });
    }

    private void forEachDependent(Area area, Consumer<Area> consumer) {
        index.forEachReader(
                area.sheet(),
                area.range(),
                (block, cells) -> {
                    if (block.spacing().isNone()) {
                        accept(block.sheet(), cells, consumer);
                    } else {
                        block.forEachCell(
                                cells,
                                (row, column) ->
                                        accept(
                                                block.sheet(),
                                                CellRange.of(new CellAddress(row, column)),
                                                consumer));
                    }
                    spills.forEachMeeting(
                            block.sheet(),
                            cells,
                            anchor -> {
                                if (cells.contains(anchor)) {
                                    spills.rangeOf(block.sheet(), anchor)
                                            .ifPresent(
                                                    filled ->
                                                            accept(
                                                                    block.sheet(),
                                                                    filled,
                                                                    consumer));
                                }
                            });
                });
    }

    private static void accept(int sheet, CellRange range, Consumer<Area> consumer) {
        consumer.accept(new Area(sheet, range));
    }
}
