/**
 * Cell addresses, ranges, and relative and absolute references, with the A1 notation in which people read and write
 * them. Start from {@link sheetgrad.reference.CellAddress} and {@link sheetgrad.reference.CellRange}. Rows and columns
 * are zero-based integers everywhere; A1 text is read and written here and nowhere else. This package knows no values,
 * formulas or sheets: a sheet is a name in text, or a number that the workbook gave it.
 */
@NullMarked
package sheetgrad.reference;

import org.jspecify.annotations.NullMarked;
