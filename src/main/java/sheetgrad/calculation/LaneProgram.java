package sheetgrad.calculation;

import java.util.List;
import sheetgrad.reference.CellRange;

/**
 * A formula made ready to be calculated for many cells of a block at once.
 *
 * @param root what the cells show: of an array its first element
 * @param cells all cells it reads
 * @param bounds the ranges within whose rows the formula's cells must lie, for references to a table's own row
 */
record LaneProgram(Lanes root, List<CellLanes> cells, List<CellRange> bounds) {

    /** Whether the program is right for all of these cells: none of them reads cells outside the sheet. */
    boolean suits(CellRange region) {
        for (CellRange rows : bounds) {
            if (rows.firstRow() > region.firstRow() || rows.lastRow() < region.lastRow()) {
                return false;
            }
        }
        for (CellLanes one : cells) {
            if (!one.existsFor(region.firstRow(), region.firstColumn())
                    || !one.existsFor(region.lastRow(), region.lastColumn())) {
                return false;
            }
        }
        return true;
    }
}
