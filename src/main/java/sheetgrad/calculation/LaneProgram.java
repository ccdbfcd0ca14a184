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
        return bounds.stream()
                        .allMatch(
                                rows ->
                                        rows.firstRow() <= region.firstRow()
                                                && rows.lastRow() >= region.lastRow())
                && cells.stream()
                        .allMatch(
                                one ->
                                        one.at(region.firstRow(), region.firstColumn()).isPresent()
                                                && one.at(region.lastRow(), region.lastColumn())
                                                        .isPresent());
    }
}
