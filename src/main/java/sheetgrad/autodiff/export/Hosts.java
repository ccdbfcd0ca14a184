package sheetgrad.autodiff.export;

import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;

/**
 * The cells that hold copies of one formula: every cell of a range, or every second, third, ... row or column of it.
 *
 * @param range from the first to the last
 */
record Hosts(CellRange range, int rowStep, int columnStep) {
    static Hosts of(CellRange range) {
        return new Hosts(range, 1, 1);
    }

    /** How many rows of copies there are. */
    int rows() {
        return (range.rows() - 1) / rowStep + 1;
    }

    /** How many columns of copies there are. */
    int columns() {
        return (range.columns() - 1) / columnStep + 1;
    }

    int size() {
        return rows() * columns();
    }

    boolean isDense() {
        return rowStep == 1 && columnStep == 1;
    }

    CellAddress first() {
        return range.first();
    }

    CellAddress last() {
        return range.last();
    }

    /** One of the cells, row by row. */
    CellAddress cell(int index) {
        return new CellAddress(
                range.firstRow() + index / columns() * rowStep,
                range.firstColumn() + index % columns() * columnStep);
    }
}
