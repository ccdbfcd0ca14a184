package sheetgrad.ui.grid;

import sheetgrad.reference.CellAddress;

/**
 * Where the user is in a sheet, to come back to after a visit to another one.
 *
 * @param firstRow the first row behind the frozen rows
 * @param firstColumn the first column behind the frozen columns
 */
public record GridPosition(Selection selection, int firstRow, int firstColumn, int zoomPercent) {
    /** Where the sheet's file asks to be shown. */
    public static GridPosition initial(GridModel sheet) {
        return new GridPosition(
                Selection.of(new CellAddress(0, 0)),
                sheet.layout().firstVisibleRow(),
                sheet.layout().firstVisibleColumn(),
                sheet.layout().zoomPercent());
    }

    /** The same place in another size. */
    public GridPosition withZoom(int percent) {
        return new GridPosition(selection, firstRow, firstColumn, percent);
    }
}
