package sheetgrad.workbook;

import java.util.OptionalInt;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;

/**
 * One thing that was done to the structure of a workbook since it was opened, as {@link Workbook#structuralEdits} lists
 * them. Rows, columns and ranges are those at the time of the edit, after all earlier ones; sheets are given by id.
 * Formulas, names, tables and all else that refers to the cells have been rewritten along with it.
 */
public sealed interface StructuralEdit {
    /** Blank rows were put before the row that was {@code first}. */
    record RowsInserted(int sheet, int first, int count) implements StructuralEdit {}

    /** The rows from {@code first} on were taken out. */
    record RowsDeleted(int sheet, int first, int count) implements StructuralEdit {}

    /** Blank columns were put before the column that was {@code first}. */
    record ColumnsInserted(int sheet, int first, int count) implements StructuralEdit {}

    /** The columns from {@code first} on were taken out. */
    record ColumnsDeleted(int sheet, int first, int count) implements StructuralEdit {}

    /** Blank cells were put in; what was there moved down, or else to the right. */
    record CellsInserted(int sheet, CellRange range, boolean shiftsDown)
            implements StructuralEdit {}

    /** Cells were taken out; what was below moved up, or else what was at the right to the left. */
    record CellsDeleted(int sheet, CellRange range, boolean shiftsUp) implements StructuralEdit {}

    /** Cells were moved, with their formats, onto whatever was there; {@code to} is their new upper left corner. */
    record RangeMoved(int sheet, CellRange range, int targetSheet, CellAddress to)
            implements StructuralEdit {}

    /** A blank sheet was added; {@code position} is its place among the tabs then. */
    record SheetAdded(int sheet, int position, String name) implements StructuralEdit {}

    /** A sheet was copied with everything on it. */
    record SheetCopied(int original, int sheet, int position, String name)
            implements StructuralEdit {}

    /** A sheet was deleted, with the names, tables and Solver model that belonged to it. */
    record SheetDeleted(int sheet, String name) implements StructuralEdit {}

    /** A sheet's tab was put in another place. */
    record SheetMoved(int sheet, int position) implements StructuralEdit {}

    /** A sheet got another name. */
    record SheetRenamed(int sheet, String from, String to) implements StructuralEdit {}

    /** A defined name got another name; {@code scope} is the id of the sheet within which it counts. */
    record NameRenamed(String from, String to, OptionalInt scope) implements StructuralEdit {}

    /** A table got another name. */
    record TableRenamed(String from, String to) implements StructuralEdit {}

    /** A column of a table got another name. */
    record TableColumnRenamed(String table, String from, String to) implements StructuralEdit {}
}
