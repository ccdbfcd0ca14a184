package sheetgrad.xlsx;

import sheetgrad.workbook.Workbook;

/**
 * A workbook as it was opened.
 *
 * @param workbook what it holds, to be calculated and edited
 * @param stored the values that the file had for its cells
 * @param source the package as it came, into which a later save writes
 */
public record OpenedWorkbook(Workbook workbook, StoredValues stored, WorkbookPackage source) {}
