package sheetgrad.calculation.store;

/** Numbers of a range of cells where they lie, to be read row by row without copying; only while nothing is written. */
public final class NumberRows {
    private double[][] columns = new double[0][];
    private int first;

    /** Goes to the cells from this row and column on. */
    public void enter(SheetValues values, int row, int column, int count) {
        if (columns.length < count) {
            columns = new double[count][];
        }
        for (int k = 0; k < count; k++) {
            columns[k] = values.numbers(row, column + k);
        }
        first = row % ValueChunk.SIZE;
    }

    /** How many rows can be read from there: those of one chunk. */
    public int rows() {
        return ValueChunk.SIZE - first;
    }

    /** The number of a cell, so many rows and columns from where this went to; NaN if it holds none. */
    public double get(int row, int column) {
        return columns[column][first + row];
    }
}
