package sheetgrad.calculation.update;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sheetgrad.calculation.analysis.SummaryFormulas;
import sheetgrad.calculation.block.Block;
import sheetgrad.calculation.block.BlockIndex;
import sheetgrad.calculation.block.SpillRanges;
import sheetgrad.calculation.store.ValueStore;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.workbook.CellContent;
import sheetgrad.workbook.Sheet;
import sheetgrad.workbook.Workbook;

/**
 * Brings values, blocks and spills up to date after cells were given other contents, and marks dirty what depends on
 * them. Where cells change places it is {@link StructuralUpdate}.
 */
public final class ContentUpdate {
    private final Workbook workbook;
    private final BlockIndex index;
    private final ValueStore values;
    private final SpillRanges spills;
    private final DirtyMarking marking;

    public ContentUpdate(
            Workbook workbook,
            BlockIndex index,
            ValueStore values,
            SpillRanges spills,
            DirtyMarking marking) {
        this.workbook = workbook;
        this.index = index;
        this.values = values;
        this.spills = spills;
        this.marking = marking;
    }

    /** Stores what needs no calculation: constants, and errors for what is no formula. */
    public void take(int sheet, int row, int column, CellContent content) {
        PlainContent.value(workbook, sheet, row, column, content)
                .ifPresent(value -> values.sheet(sheet).set(row, column, value));
        if (content instanceof CellContent.ArrayFormula array && !array.range().isSingleCell()) {
            spills.fill(sheet, new CellAddress(row, column), array.range());
        }
    }

    /** Takes note that the cells of a range hold something else than before. */
    public void contentsChanged(int sheet, CellRange range) {
        List<CellAddress> torn = tear(sheet, range);
        blank(sheet, range);
        index.contentsChanged(sheet, range);
        workbook.sheet(sheet)
                .contents()
                .forEach(range, (row, column, content) -> take(sheet, row, column, content));
        torn.forEach(anchor -> markFormula(sheet, anchor));
        for (Map.Entry<CellAddress, CellRange> blocked :
                List.copyOf(spills.blockedOn(sheet).entrySet())) {
            if (range.contains(blocked.getKey())) {
                spills.unblock(sheet, blocked.getKey());
            } else if (blocked.getValue().intersects(range)
                    || torn.stream().anyMatch(blocked.getValue()::contains)) {
                markFormula(sheet, blocked.getKey());
            }
        }
        List<Block> changed = new ArrayList<>();
        index.forEachIn(sheet, range, changed::add);
        for (Block block : changed) {
            block.within(range).ifPresent(cells -> marking.mark(block, cells));
        }
        marking.markDependents(sheet, range);
    }

    /** Empties the spills and arrays that fill cells of a range; their anchors have to be calculated again. */
    private List<CellAddress> tear(int sheet, CellRange range) {
        List<CellAddress> torn = new ArrayList<>();
        spills.forEachMeeting(sheet, range, torn::add);
        for (CellAddress anchor : torn) {
            spills.release(sheet, anchor)
                    .ifPresent(
                            filled -> {
                                blank(sheet, filled);
                                marking.markDependents(sheet, filled);
                            });
        }
        return torn;
    }

    /** Takes note that a cell holds something else than before. */
    public void contentChanged(int sheet, CellAddress cell) {
        Optional<CellContent> content =
                workbook.sheet(sheet).contents().find(cell.row(), cell.column());
        Optional<CellRange> freed = spills.release(sheet, cell);
        spills.unblock(sheet, cell);
        freed.ifPresent(range -> blank(sheet, range));
        CellRange changed = freed.orElse(CellRange.of(cell));
        index.contentChanged(sheet, cell, content);
        spills.anchorOf(sheet, cell.row(), cell.column())
                .ifPresent(anchor -> markFormula(sheet, anchor));
        spills.blockedBy(sheet, changed).forEach(anchor -> markFormula(sheet, anchor));
        content.filter(CellContent.ArrayFormula.class::isInstance)
                .map(array -> tear(sheet, ((CellContent.ArrayFormula) array).range()))
                .ifPresent(torn -> torn.forEach(anchor -> markFormula(sheet, anchor)));
        if (content.isPresent()) {
            take(sheet, cell.row(), cell.column(), content.get());
        } else if (spills.anchorOf(sheet, cell.row(), cell.column()).isEmpty()) {
            blank(sheet, CellRange.of(cell));
        }
        markFormula(sheet, cell);
        marking.markDependents(sheet, changed);
    }

    /** Takes note that rows were hidden or shown: SUBTOTAL and AGGREGATE may leave out others than before. */
    public void hiddenRowsChanged() {
        List<Block> summaries = new ArrayList<>();
        for (Sheet sheet : workbook.sheets()) {
            index.forEachIn(
                    sheet.id(),
                    CellRange.WHOLE_SHEET,
                    block -> {
                        if (SummaryFormulas.hasSummary(
                                block.expression(), block.sheet(), workbook)) {
                            summaries.add(block);
                        }
                    });
        }
        summaries.forEach(block -> marking.mark(block, block.range()));
    }

    private void blank(int sheet, CellRange range) {
        values.sheet(sheet).clear(range);
    }

    private void markFormula(int sheet, CellAddress cell) {
        Block block = index.at(sheet, cell.row(), cell.column());
        if (block != null) {
            marking.mark(block, CellRange.of(cell));
        }
    }
}
