package sheetgrad.lesson.generator;

import sheetgrad.reference.A1;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;

/** References as formulas have them: "A1" moves when the formula is copied, "$A$1" does not. */
public final class Places {
    private Places() {}

    /** "$B$7". */
    public static String fixed(CellAddress cell) {
        return text(cell, true, true);
    }

    /** "$A$1:$B$2", or "$A$1" for a single cell. */
    public static String fixed(CellRange range) {
        return join(range, true, true);
    }

    /** "A$1:B$2": only the columns move. */
    public static String fixedRows(CellRange range) {
        return join(range, true, false);
    }

    /** "$A1:$B2": only the rows move. */
    public static String fixedColumns(CellRange range) {
        return join(range, false, true);
    }

    /** "$B7": only the row moves. */
    public static String fixedColumn(CellAddress cell) {
        return text(cell, false, true);
    }

    /** "B$7": only the column moves. */
    public static String fixedRow(CellAddress cell) {
        return text(cell, true, false);
    }

    /** The cell of a range at a zero-based row and column within it. */
    public static CellAddress at(CellRange range, int row, int column) {
        return new CellAddress(range.firstRow() + row, range.firstColumn() + column);
    }

    /** The row above a range, for its headings; a refusal if there is none. */
    public static int headingRow(String what, CellRange below) {
        Refusal.unless(
                below.firstRow() > 0,
                "%s needs a row for headings above %s, which begins in row 1",
                what,
                below.toA1());
        return below.firstRow() - 1;
    }

    /** One row of a range, zero-based. */
    public static CellRange row(CellRange range, int row) {
        int number = range.firstRow() + row;
        return new CellRange(number, range.firstColumn(), number, range.lastColumn());
    }

    /** One column of a range, zero-based. */
    public static CellRange column(CellRange range, int column) {
        int number = range.firstColumn() + column;
        return new CellRange(range.firstRow(), number, range.lastRow(), number);
    }

    /** Rows x columns, for messages: "28 x 28". */
    public static String shape(CellRange range) {
        return range.rows() + " x " + range.columns();
    }

    private static String join(CellRange range, boolean fixesRows, boolean fixesColumns) {
        String first = text(range.first(), fixesRows, fixesColumns);
        return range.isSingleCell()
                ? first
                : first + ":" + text(range.last(), fixesRows, fixesColumns);
    }

    private static String text(CellAddress cell, boolean fixesRow, boolean fixesColumn) {
        return (fixesColumn ? "$" : "")
                + A1.columnName(cell.column())
                + (fixesRow ? "$" : "")
                + (cell.row() + 1);
    }
}
