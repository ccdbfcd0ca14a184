package sheetgrad.calculation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sheetgrad.reference.Area;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.reference.Displacement;
import sheetgrad.workbook.Grid;

/** Where cells were before displacements that have happened one after the other. */
final class DisplacedCells {
    private final List<Displacement> inverses;

    DisplacedCells(List<Displacement> displacements) {
        this.inverses = Displacement.inverses(displacements);
    }

    /** What the cell had where it was before; null if it is a new cell, or had nothing. */
    @Nullable Block before(Map<Integer, Grid<Block>> blocks, int sheet, int row, int column) {
        int onSheet = sheet;
        int atRow = row;
        int atColumn = column;
        for (Displacement inverse : inverses) {
            if (inverse.moves(onSheet, atRow, atColumn)) {
                onSheet = inverse.targetSheet();
                atRow += inverse.rows();
                atColumn += inverse.columns();
            } else if (inverse.loses(onSheet, atRow, atColumn)) {
                return null;
            }
        }
        Grid<Block> grid = blocks.get(onSheet);
        return grid == null ? null : grid.get(atRow, atColumn);
    }

    /** The whole rows or columns that are new, where whole rows or columns have moved. */
    static Optional<Area> vacated(Displacement displacement) {
        if (displacement.from().isEmpty()) {
            return Optional.empty();
        }
        CellRange from = displacement.from().get().range();
        int bottom = from.lastRow();
        int right = from.lastColumn();
        if (displacement.rows() > 0) {
            bottom = Math.min(from.firstRow() + displacement.rows(), CellAddress.MAXIMUM_ROWS) - 1;
        } else if (displacement.columns() > 0) {
            right =
                    Math.min(
                                    from.firstColumn() + displacement.columns(),
                                    CellAddress.MAXIMUM_COLUMNS)
                            - 1;
        } else {
            return Optional.empty();
        }
        CellRange vacated = new CellRange(from.firstRow(), from.firstColumn(), bottom, right);
        return Optional.of(new Area(displacement.from().get().sheet(), vacated));
    }
}
