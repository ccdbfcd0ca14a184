package sheetgrad.calculation;

import java.util.Optional;
import java.util.function.Function;
import sheetgrad.reference.CellRange;

/**
 * Calculates dirty cells of one block, many at a time where its formula has a {@link LaneProgram} and everything it
 * reads is up to date; cell by cell with the tree evaluator where not, and where a lane met what is no number.
 */
final class BlockCalculation {
    private final ValueStore values;
    private final Calculator cells;
    private final LanePlace place;
    private final LaneFormula.Table formulas;
    private final Function<Block, Optional<LaneProgram>> compiler;

    BlockCalculation(
            ValueStore values,
            Calculator cells,
            LanePlace place,
            LaneFormula.Table formulas,
            Function<Block, Optional<LaneProgram>> compiler) {
        this.values = values;
        this.cells = cells;
        this.place = place;
        this.formulas = formulas;
        this.compiler = compiler;
    }

    /** Calculates those of the cells that are dirty. */
    void calculate(Block block, CellRange region) {
        Optional<LaneProgram> program = program(block, region);
        int lanes = program.isPresent() ? lanesAtOnce(block, region) : 0;
        if (lanes > 0) {
            calculateLanes(block, region, program.orElseThrow(), lanes);
        } else {
            for (int column = region.firstColumn(); column <= region.lastColumn(); column++) {
                calculateCells(block.sheet(), column, region.firstRow(), region.lastRow());
            }
        }
    }

    private Optional<LaneProgram> program(Block block, CellRange region) {
        LaneFormula formula = block.turn().formula;
        if (formula == null) {
            formula = formulas.of(block);
            block.turn().formula = formula;
        }
        return formula.program(region.size(), block, compiler)
                .filter(program -> program.suits(region));
    }

    /**
     * How many cells of a column can be calculated at once: 0 if something they read has yet to be calculated, as many
     * as lie between a cell and what it reads where the block reads itself.
     */
    private int lanesAtOnce(Block block, CellRange region) {
        int lanes = Integer.MAX_VALUE;
        for (PrecedentPattern pattern : block.precedents()) {
            Optional<CellRange> read = pattern.sweep(region);
            SheetValues sheet = values.sheet(pattern.sheet());
            if (read.isEmpty() || !sheet.hasDirty(read.get())) {
                continue;
            }
            if (pattern.sheet() == block.sheet() && read.get().intersects(region)) {
                lanes = Math.min(lanes, pattern.distance());
                if (read.get().without(region).stream().anyMatch(sheet::hasDirty)) {
                    return 0;
                }
            } else {
                return 0;
            }
        }
        return lanes;
    }

    private void calculateLanes(Block block, CellRange region, LaneProgram program, int lanes) {
        SheetValues sheetValues = values.sheet(block.sheet());
        place.enterRegion(block, region);
        for (int column = region.firstColumn(); column <= region.lastColumn(); column++) {
            place.enterColumn(column, region.firstRow());
            int row = sheetValues.firstDirty(column, region.firstRow(), region.lastRow());
            while (row >= 0) {
                int end = Math.min(region.lastRow(), row | ValueChunk.SIZE - 1);
                int last = sheetValues.lastDirtyInChunk(column, row, end);
                place.enterSpan(row, last - row + 1);
                calculateSpan(block, program.root(), lanes);
                row =
                        last < region.lastRow()
                                ? sheetValues.firstDirty(column, last + 1, region.lastRow())
                                : -1;
            }
        }
    }

    private void calculateSpan(Block block, Lanes root, int lanes) {
        int step = Math.min(lanes, place.count());
        for (int from = 0; from < place.count(); from += step) {
            int to = Math.min(from + step, place.count());
            boolean isComplete =
                    block.isSpread()
                            ? storeArrays(block, root, from, to)
                            : store(root, 0, from, to, root.calculate(place, 0, 0, from, to));
            if (!isComplete) {
                calculateCells(
                        block.sheet(), place.column(), place.row() + from, place.row() + to - 1);
            }
        }
    }

    private boolean store(Lanes root, int column, int from, int to, double[] results) {
        return place.ownValues()
                .store(
                        place.row() + from,
                        place.column() + column,
                        results,
                        from,
                        to - from,
                        root.isLogical());
    }

    /** Stores one row of an array in each lane; none of it where one of its elements is no number. */
    private boolean storeArrays(Block block, Lanes root, int from, int to) {
        double[][] elements = new double[block.filled().columns()][];
        double[] check = new double[to];
        for (int k = 0; k < elements.length; k++) {
            elements[k] = root.broadcast(place, 0, k, from, to).clone();
            for (int lane = from; lane < to; lane++) {
                check[lane] += 0 * elements[k][lane];
            }
        }
        boolean isComplete = true;
        for (int k = 0; k < elements.length; k++) {
            for (int lane = from; lane < to; lane++) {
                elements[k][lane] += check[lane];
            }
            isComplete &= store(root, k, from, to, elements[k]);
        }
        return isComplete;
    }

    private void calculateCells(int sheet, int column, int from, int to) {
        SheetValues sheetValues = values.sheet(sheet);
        int row = sheetValues.firstDirty(column, from, to);
        while (row >= 0) {
            cells.calculate(CellKey.of(sheet, row, column));
            row = row < to ? sheetValues.firstDirty(column, row + 1, to) : -1;
        }
    }
}
