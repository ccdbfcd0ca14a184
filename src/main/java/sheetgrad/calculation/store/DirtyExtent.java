package sheetgrad.calculation.store;

import sheetgrad.reference.CellRange;

/**
 * A range around all cells of a sheet that were marked dirty since every cell was calculated: what lies beside it is
 * clean, so that after an edit no more is looked through than the edit has changed.
 */
public final class DirtyExtent {
    private int top;
    private int left;
    private int bottom;
    private int right;

    DirtyExtent() {
        clear();
    }

    DirtyExtent(DirtyExtent original) {
        top = original.top;
        left = original.left;
        bottom = original.bottom;
        right = original.right;
    }

    /** Takes note that every cell is calculated. */
    void clear() {
        top = Integer.MAX_VALUE;
        left = Integer.MAX_VALUE;
        bottom = -1;
        right = -1;
    }

    /** Takes note that cells are marked. */
    void include(CellRange range) {
        include(range.firstRow(), range.firstColumn());
        include(range.lastRow(), range.lastColumn());
    }

    void include(int row, int column) {
        top = Math.min(top, row);
        left = Math.min(left, column);
        bottom = Math.max(bottom, row);
        right = Math.max(right, column);
    }

    /** Takes note that no cell of the range is dirty: the extent then begins below, so that growing ranges are not searched again. */
    void exclude(CellRange range) {
        boolean isTopOfAll =
                range.firstRow() <= top
                        && range.firstColumn() <= left
                        && range.lastColumn() >= right;
        if (isTopOfAll) {
            top = Math.max(top, range.lastRow() + 1);
        }
    }

    /** The first row in which any cell may be dirty. */
    int top() {
        return top;
    }

    /** Whether any cell of the range may be dirty. */
    boolean meets(CellRange range) {
        return range.firstRow() <= bottom
                && range.lastRow() >= top
                && range.firstColumn() <= right
                && range.lastColumn() >= left;
    }
}
