package sheetgrad.calculation.block;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import sheetgrad.calculation.analysis.PrecedentCollector;
import sheetgrad.calculation.analysis.PrecedentPattern;
import sheetgrad.calculation.store.CellKey;
import sheetgrad.formula.Expression;
import sheetgrad.function.FunctionRegistry;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.workbook.CellContent;
import sheetgrad.workbook.DataTable;
import sheetgrad.workbook.Grid;
import sheetgrad.workbook.Sheet;
import sheetgrad.workbook.Workbook;

/**
 * The blocks of a workbook: which one a cell belongs to, which lie in a range, and which cells read a range. It
 * connects blocks through ranges, never cell by cell, so that its size grows with the number of different formulas.
 */
public final class BlockIndex {
    /** A block and one of the ranges that its cells read. */
    private record Reader(Block block, PrecedentPattern pattern) {}

    private final Workbook workbook;
    private final FunctionRegistry functions;
    private final Map<Integer, Grid<Block>> blockOf = new HashMap<>();
    private final Map<Integer, RangeIndex<Block>> blocks = new HashMap<>();
    private final Map<Integer, RangeIndex<Reader>> readers = new HashMap<>();
    private final List<Block> volatileBlocks = new ArrayList<>();
    private final ComputedReads computed = new ComputedReads();
    private final KeptResults kept = new KeptResults();
    private int version;

    public BlockIndex(Workbook workbook, FunctionRegistry functions) {
        this.workbook = workbook;
        this.functions = functions;
        workbook.sheets().forEach(sheet -> group(sheet, CellRange.WHOLE_SHEET));
    }

    private void group(Sheet sheet, CellRange within) {
        new BlockGrouping(sheet).group(within).forEach(cells -> add(sheet.id(), cells));
    }

    /** Finds all blocks anew; returns the former ones, by sheet. */
    public Map<Integer, RangeIndex<Block>> rebuild() {
        Map<Integer, RangeIndex<Block>> before = new HashMap<>(blocks);
        version++;
        blockOf.clear();
        blocks.clear();
        readers.clear();
        volatileBlocks.clear();
        computed.clear();
        workbook.sheets().forEach(sheet -> group(sheet, CellRange.WHOLE_SHEET));
        return before;
    }

    /** Takes note that the cells of a range hold something else than before. */
    public void contentsChanged(int sheet, CellRange range) {
        List<Block> old = new ArrayList<>();
        forEachIn(sheet, range, old::add);
        old.forEach(block -> cut(block, range));
        group(workbook.sheet(sheet), range);
    }

    /** The block that the formula in this cell belongs to; null if the cell holds no formula. */
    public @Nullable Block at(int sheet, int row, int column) {
        Grid<Block> grid = blockOf.get(sheet);
        return grid == null ? null : grid.get(row, column);
    }

    /** The block of a cell given by its {@link CellKey}; null if the cell holds no formula. */
    public @Nullable Block at(long cell) {
        return at(CellKey.sheet(cell), CellKey.row(cell), CellKey.column(cell));
    }

    /** Blocks with volatile functions. */
    public List<Block> volatileBlocks() {
        return volatileBlocks;
    }

    /** Hands over each block of the sheet that has cells in the range. */
    public void forEachIn(int sheet, CellRange range, Consumer<Block> consumer) {
        RangeIndex<Block> index = blocks.get(sheet);
        if (index != null) {
            index.forEachMeeting(range, consumer);
        }
    }

    /** Hands over each block with cells that read something of the range, and these cells. */
    public void forEachReader(int sheet, CellRange range, BiConsumer<Block, CellRange> consumer) {
        forEachNamingReader(sheet, range, consumer);
        computed.forEachReader(sheet, range, block -> consumer.accept(block, block.range()));
    }

    /** Does so with those that name in their formulas what they read. */
    public void forEachNamingReader(
            int sheet, CellRange range, BiConsumer<Block, CellRange> consumer) {
        RangeIndex<Reader> index = readers.get(sheet);
        if (index != null) {
            List<Reader> found = new ArrayList<>();
            index.forEachMeeting(range, found::add);
            for (Reader reader : found) {
                reader.pattern()
                        .dependents(range, reader.block().range())
                        .flatMap(reader.block()::within)
                        .ifPresent(dependents -> consumer.accept(reader.block(), dependents));
            }
        }
    }

    /** A number that changes whenever a block comes or goes. */
    public int version() {
        return version;
    }

    /** What cells show whose formulas ask what is not here. */
    public KeptResults kept() {
        return kept;
    }

    /** What blocks read without naming it. */
    public ComputedReads computed() {
        return computed;
    }

    /** Takes note that a cell holds something else than before. */
    public void contentChanged(int sheet, CellAddress cell, Optional<CellContent> content) {
        Block old = at(sheet, cell.row(), cell.column());
        if (old != null) {
            cut(old, CellRange.of(cell));
        }
        content.filter(CellContent::isFormula)
                .ifPresent(
                        formula ->
                                add(sheet, new BlockGrouping.Cells(CellRange.of(cell), formula)));
    }

    /** Takes the cells of a range from a block. */
    private void cut(Block block, CellRange range) {
        if (block.within(range).isEmpty()) {
            return;
        }
        remove(block);
        for (CellRange rest : block.range().without(range)) {
            block.within(rest).ifPresent(cells -> add(block.part(cells)));
        }
    }

    private void add(int sheet, BlockGrouping.Cells cells) {
        CellRange range = cells.range();
        CellContent content = cells.content();
        if (content instanceof CellContent.BrokenFormula) {
            return;
        }
        Block.Form form = Block.Form.ORDINARY;
        CellRange filled = CellRange.of(range.first());
        Expression expression;
        if (content instanceof CellContent.ArrayFormula array) {
            form = Block.Form.ARRAY;
            filled = array.range();
            expression = array.expression();
        } else if (content instanceof CellContent.DynamicFormula dynamic) {
            form = Block.Form.DYNAMIC;
            expression = dynamic.expression();
        } else {
            expression = ((CellContent.Formula) content).expression();
        }
        PrecedentCollector collector =
                new PrecedentCollector(
                        workbook, functions, sheet, range.firstRow(), range.firstColumn());
        expression.accept(collector);
        if (form == Block.Form.ARRAY) {
            DataTable.of(expression, filled)
                    .ifPresent(table -> table.edges().forEach(collector::add));
        }
        add(
                new Block(
                        sheet,
                        range,
                        cells.spacing(),
                        expression,
                        form,
                        filled,
                        collector.patterns(),
                        collector.volatilities()));
    }

    private void add(Block block) {
        version++;
        Grid<Block> grid = blockOf.computeIfAbsent(block.sheet(), key -> new Grid<>());
        CellRange range = block.range();
        if (block.spacing().isNone()) {
            grid.fill(range, block);
        } else {
            block.forEachCell(range, (row, column) -> grid.set(row, column, block));
        }
        blocks.computeIfAbsent(block.sheet(), key -> new RangeIndex<>()).add(range, block);
        for (PrecedentPattern pattern : block.precedents()) {
            pattern.sweep(range)
                    .ifPresent(
                            swept ->
                                    readers.computeIfAbsent(
                                                    pattern.sheet(), key -> new RangeIndex<>())
                                            .add(swept, new Reader(block, pattern)));
        }
        if (!block.volatilities().isEmpty()) {
            volatileBlocks.add(block);
        }
    }

    private void remove(Block block) {
        version++;
        Grid<Block> grid = blockOf.computeIfAbsent(block.sheet(), key -> new Grid<>());
        CellRange range = block.range();
        if (block.spacing().isNone()) {
            grid.clear(range);
        } else {
            block.forEachCell(range, grid::clear);
        }
        blocks.computeIfAbsent(block.sheet(), key -> new RangeIndex<>()).remove(range, block);
        for (PrecedentPattern pattern : block.precedents()) {
            pattern.sweep(range)
                    .ifPresent(
                            swept ->
                                    readers.computeIfAbsent(
                                                    pattern.sheet(), key -> new RangeIndex<>())
                                            .remove(swept, new Reader(block, pattern)));
        }
        if (!block.volatilities().isEmpty()) {
            volatileBlocks.remove(block);
            computed.remove(block);
        }
    }
}
