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
            calculateLanes(block.sheet(), region, program.orElseThrow(), lanes);
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

    private void calculateLanes(int sheet, CellRange region, LaneProgram program, int lanes) {
        SheetValues sheetValues = values.sheet(sheet);
        place.enterRegion(sheet, region.rows());
        for (int column = region.firstColumn(); column <= region.lastColumn(); column++) {
            place.enterColumn(column, region.firstRow());
            int row = sheetValues.firstDirty(column, region.firstRow(), region.lastRow());
            while (row >= 0) {
                int end = Math.min(region.lastRow(), row | ValueChunk.SIZE - 1);
                int last = sheetValues.lastDirtyInChunk(column, row, end);
                place.enterSpan(row, last - row + 1);
                calculateSpan(sheet, program.root(), lanes);
                row =
                        last < region.lastRow()
                                ? sheetValues.firstDirty(column, last + 1, region.lastRow())
                                : -1;
            }
        }
    }

    private void calculateSpan(int sheet, Lanes root, int lanes) {
        int step = Math.min(lanes, place.count());
        for (int from = 0; from < place.count(); from += step) {
            int to = Math.min(from + step, place.count());
            double[] results = root.calculate(place, 0, 0, from, to);
            int row = place.row() + from;
            boolean isComplete =
                    values.sheet(sheet)
                            .store(row, place.column(), results, from, to - from, root.isLogical());
            if (!isComplete) {
                calculateCells(sheet, place.column(), row, place.row() + to - 1);
            }
        }
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
