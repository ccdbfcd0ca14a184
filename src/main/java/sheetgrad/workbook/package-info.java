/**
 * What a file holds: sheets, cell contents, names, tables, formats, stored Solver models, and undoable edits of them.
 * Start from {@link sheetgrad.workbook.Workbook}. Calculated values do not live here but in the calculation; this
 * package calculates nothing and reads no files. A workbook is changed by one thread, through
 * {@link sheetgrad.workbook.EditHistory}.
 */
@NullMarked
package sheetgrad.workbook;

import org.jspecify.annotations.NullMarked;
