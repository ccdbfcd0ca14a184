package sheetgrad.calculation;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import sheetgrad.calculation.analysis.PrecedentPattern;
import sheetgrad.calculation.block.Block;
import sheetgrad.calculation.block.ComputedReads;
import sheetgrad.calculation.lane.LaneFormula;
import sheetgrad.calculation.lane.LanePlace;
import sheetgrad.calculation.lane.LaneProgram;
import sheetgrad.calculation.lane.Lanes;
import sheetgrad.calculation.random.RandomDraws;
import sheetgrad.calculation.store.CellKey;
import sheetgrad.calculation.store.SheetValues;
import sheetgrad.calculation.store.ValueChunk;
import sheetgrad.calculation.store.ValueStore;
import sheetgrad.reference.Area;
import sheetgrad.reference.CellRange;
import sheetgrad.value.Cancellation;

/**
 * Calculates dirty cells of one block, many at a time where its formula has a {@link LaneProgram} and everything it
 * reads is up to date; cell by cell with the tree evaluator where not, and where a lane met what is no number.
 */
final class BlockCalculation {
    private final ValueStore values;
    private final Calculator cells;
    private final LanePlace place;
    private final LaneFormula.Table formulas;
    private final ComputedReads computed;
    private final Function<Block, Optional<LaneProgram>> compiler;
    private final CalculationProgress progress;

    /** The block whose lanes are being calculated, or were last. */
    private @Nullable Block current;

    /** The elements of arrays before all of them are known, by columns of the array. */
    private double[][] elements = new double[0][];

    BlockCalculation(
            ValueStore values,
            Calculator cells,
            RandomDraws random,
            ComputedReads computed,
            LaneFormula.Table formulas,
            Function<Block, Optional<LaneProgram>> compiler,
            CalculationProgress progress) {
        this.values = values;
        this.cells = cells;
        this.place = new LanePlace(values, random, this::noteComputed);
        this.computed = computed;
        this.formulas = formulas;
        this.compiler = compiler;
        this.progress = progress;
    }

    /**
     * Calculates those of the cells that are dirty.
     *
     * @param isReady whether everything that they read is known to be up to date
     */
    void calculate(Block block, CellRange region, boolean isReady) {
        Optional<LaneProgram> program = program(block, region);
        int lanes = program.isEmpty() ? 0 : isReady ? region.rows() : lanesAtOnce(block, region);
        if (lanes > 0) {
            calculateLanes(block, region, program.orElseThrow().root(), lanes);
        } else {
            calculateCells(block, region);
            progress.advance(region.size());
        }
    }

    private Optional<LaneProgram> program(Block block, CellRange region) {
        LaneFormula formula = block.turn().formula;
        if (formula == null) {
            formula = formulas.of(block.sheet(), block.liftsArrays(), block.expression());
            block.turn().formula = formula;
        }
        return formula.program(region.size(), block, compiler)
                .filter(program -> program.hosts().contains(region));
    }

    /**
     * How many cells of a column can be calculated at once: 0 if something they read has yet to be calculated, as many
     * as lie between a cell and what it reads where the block reads itself. Cells that lie apart wait for their own
     * kind like for any other.
     */
    private int lanesAtOnce(Block block, CellRange region) {
        int lanes = Integer.MAX_VALUE;
        for (PrecedentPattern pattern : block.precedents()) {
            Optional<CellRange> read = pattern.sweep(region);
            SheetValues sheet = values.sheet(pattern.sheet());
            if (read.isEmpty() || !sheet.hasDirty(read.get())) {
                continue;
            }
            if (!block.spacing().isNone()) {
                if (readsDirty(block, pattern, region)) {
                    return 0;
                }
            } else if (pattern.sheet() == block.sheet() && read.get().intersects(region)) {
                lanes = Math.min(lanes, pattern.distance(region));
                if (read.get().without(region).stream().anyMatch(sheet::hasDirty)) {
                    return 0;
                }
            } else {
                return 0;
            }
        }
        return lanes;
    }

    private boolean readsDirty(Block block, PrecedentPattern pattern, CellRange region) {
        SheetValues sheet = values.sheet(pattern.sheet());
        boolean[] found = new boolean[1];
        block.forEachCell(
                region,
                (row, column) ->
                        found[0] =
                                found[0]
                                        || pattern.at(row, column)
                                                .filter(sheet::hasDirty)
                                                .isPresent());
        return found[0];
    }

    private void calculateLanes(Block block, CellRange region, Lanes root, int lanes) {
        current = block;
        place.enterRegion(block.sheet(), region, block.spacing().rows());
        if (region.firstRow() == region.lastRow() && !block.isSpread()) {
            calculateRow(block, region, root);
            return;
        }
        for (int column = region.firstColumn();
                column <= region.lastColumn();
                column += block.spacing().columns()) {
            place.enterColumn(column);
            int row = firstDirty(block, region, column, region.firstRow());
            while (row <= region.lastRow()) {
                int end = Math.min(region.lastRow(), row | ValueChunk.SIZE - 1);
                int last = values.sheet(block.sheet()).lastDirtyInChunk(column, row, end);
                int count = (last - row) / place.step() + 1;
                place.enterSpan(row, count);
                Cancellation.check();
                calculateSpan(block, root, lanes);
                progress.advance(count);
                row = firstDirty(block, region, column, row + count * place.step());
            }
        }
    }

    private void noteComputed(Area area) {
        if (current != null) {
            computed.note(current, area);
        }
    }

    /** Calculates the cells of a single row, each as a lane by itself. */
    private void calculateRow(Block block, CellRange region, Lanes root) {
        for (int column = region.firstColumn();
                column <= region.lastColumn();
                column += block.spacing().columns()) {
            if (place.ownValues().isDirty(region.firstRow(), column)) {
                place.enterColumn(column);
                place.enterSpan(region.firstRow(), 1);
                Cancellation.check();
                calculateOneByOne(block, root);
            }
        }
        progress.advance(region.size());
    }

    /** The first row from {@code from} on in which a cell of the block is dirty, or one past the region. */
    private int firstDirty(Block block, CellRange region, int column, int from) {
        SheetValues sheetValues = values.sheet(block.sheet());
        int step = block.spacing().rows();
        int row = from;
        while (row <= region.lastRow()) {
            int dirty = sheetValues.firstDirty(column, row, region.lastRow());
            if (dirty < 0) {
                return region.lastRow() + 1;
            }
            row += (dirty - row + step - 1) / step * step;
            if (row == dirty) {
                return row;
            }
        }
        return row;
    }

    private void calculateSpan(Block block, Lanes root, int lanes) {
        int end = place.to();
        int step = Math.min(lanes, end - place.from());
        if (step == 1 && !block.isSpread()) {
            calculateOneByOne(block, root);
            return;
        }
        for (int from = place.from(); from < end; from += step) {
            int to = Math.min(from + step, end);
            boolean isComplete =
                    block.isSpread()
                            ? storeArrays(block, root, from, to)
                            : store(root, 0, from, to, root.calculate(place, 0, 0, from, to));
            if (!isComplete) {
                int column = place.column();
                calculateCells(
                        block, new CellRange(place.row(from), column, place.row(to - 1), column));
            }
        }
    }

    /** Lanes of which each waits for the one above, as those of a running sum do, or a single one. */
    private void calculateOneByOne(Block block, Lanes root) {
        for (int lane = place.from(); lane < place.to(); lane++) {
            int row = place.row(lane);
            double result = root.one(place, 0, 0, lane);
            if (!place.ownValues().store(row, place.column(), result, root.isLogical())) {
                cells.calculate(CellKey.of(block.sheet(), row, place.column()));
            }
        }
    }

    private boolean store(Lanes root, int column, int from, int to, double[] results) {
        return place.ownValues()
                .store(
                        place.row(from),
                        place.step(),
                        place.column() + column,
                        results,
                        from,
                        to - from,
                        root.isLogical());
    }

    /** Stores one row of an array in each lane; none of it where one of its elements is no number. */
    private boolean storeArrays(Block block, Lanes root, int from, int to) {
        int columns = block.filled().columns();
        if (elements.length < columns) {
            elements = new double[columns][ValueChunk.SIZE];
        }
        boolean areFinite = true;
        for (int k = 0; k < columns; k++) {
            double[] x = root.broadcast(place, 0, k, from, to);
            System.arraycopy(x, from, elements[k], from, to - from);
            areFinite &= ValueChunk.areFinite(x, from, to);
        }
        if (!areFinite) {
            leaveOutIncomplete(columns, from, to);
        }
        boolean isComplete = true;
        for (int k = 0; k < columns; k++) {
            isComplete &= store(root, k, from, to, elements[k]);
        }
        return isComplete;
    }

    private void leaveOutIncomplete(int columns, int from, int to) {
        for (int lane = from; lane < to; lane++) {
            double check = 0;
            for (int k = 0; k < columns; k++) {
                check += 0 * elements[k][lane];
            }
            for (int k = 0; k < columns; k++) {
                elements[k][lane] += check;
            }
        }
    }

    private void calculateCells(Block block, CellRange part) {
        int step = block.spacing().rows();
        for (int column = part.firstColumn();
                column <= part.lastColumn();
                column += block.spacing().columns()) {
            int row = firstDirty(block, part, column, part.firstRow());
            while (row <= part.lastRow()) {
                cells.calculate(CellKey.of(block.sheet(), row, column));
                row = firstDirty(block, part, column, row + step);
            }
        }
    }
}
