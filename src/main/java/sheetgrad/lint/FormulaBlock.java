package sheetgrad.lint;

import sheetgrad.formula.Expression;
import sheetgrad.reference.CellRange;
import sheetgrad.workbook.Sheet;

/** A rectangle of cells that hold copies of one formula. */
record FormulaBlock(Sheet sheet, CellRange range, Expression formula) {
    /** Its size, as "26 x 24". */
    String shape() {
        return range.rows() + " x " + range.columns();
    }
}
