package sheetgrad.autodiff.export;

import sheetgrad.formula.Expression;
import sheetgrad.reference.Area;

/**
 * Cells of the slice that one statement calculates: copies of one formula, or the arrays of one formula.
 *
 * @param area the cells that the tensor holds, from the first to the last
 * @param hosts the cells whose formula it is: those of the area, or the anchors of arrays
 * @param formula as the cells have it
 * @param meaning the same with variables, LAMBDAs and names written out
 */
record Region(String name, Area area, Hosts hosts, Expression formula, Expression meaning) {
    /**
     * Where a formula reads: a tensor of the script and the cells it holds.
     *
     * @param rowStep every how many rows of the area have an element
     * @param columnStep every how many columns
     */
    record Source(String name, Area area, int rowStep, int columnStep) {
        Source(String name, Area area) {
            this(name, area, 1, 1);
        }

        boolean isDense() {
            return rowStep == 1 && columnStep == 1;
        }
    }

    /** Whether each formula fills several cells. */
    boolean isArray() {
        return !area.range().equals(hosts.range());
    }

    Source source() {
        return isArray()
                ? new Source(name, area)
                : new Source(name, area, hosts.rowStep(), hosts.columnStep());
    }
}
