package sheetgrad.ui.grid;

/**
 * Where the user is in a sheet, to come back to after a visit to another one.
 *
 * @param firstRow the first row behind the frozen rows
 * @param firstColumn the first column behind the frozen columns
 */
public record GridPosition(Selection selection, int firstRow, int firstColumn, int zoomPercent) {}
