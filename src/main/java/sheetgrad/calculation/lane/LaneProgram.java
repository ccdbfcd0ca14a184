package sheetgrad.calculation.lane;

import sheetgrad.reference.CellRange;

/**
 * A formula made ready to be calculated for many cells of a block at once.
 *
 * @param root what the cells show: of an array its first element
 * @param hosts the cells for which the program is right: from there all that the formula reads lies within the sheet, and a
 *     reference to a table's own row within the table
 */
public record LaneProgram(Lanes root, CellRange hosts) {}
