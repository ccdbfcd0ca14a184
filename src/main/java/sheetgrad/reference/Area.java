package sheetgrad.reference;

/**
 * A range on a known sheet. The sheet is the number the workbook gave it when it was made; numbers are never reused, so
 * an area survives the renaming and reordering of sheets.
 */
public record Area(int sheet, CellRange range) {
    public int rows() {
        return range.rows();
    }

    public int columns() {
        return range.columns();
    }

    public boolean isSingleCell() {
        return range.isSingleCell();
    }
}
