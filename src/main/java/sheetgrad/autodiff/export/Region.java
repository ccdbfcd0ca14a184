package sheetgrad.autodiff.export;

import sheetgrad.formula.Expression;
import sheetgrad.reference.Area;
import sheetgrad.reference.CellRange;

/**
 * Cells of the slice that one statement calculates: copies of one formula, or the array of one formula.
 *
 * @param area the cells that the tensor holds
 * @param hosts the cells whose formula it is: all of them, or for an array its anchor
 */
record Region(String name, Area area, CellRange hosts, Expression formula) {
    /** Where a formula reads: a tensor of the script and the cells it holds. */
    record Source(String name, Area area) {}

    Source source() {
        return new Source(name, area);
    }
}
