package sheetgrad.reference;

import java.util.Optional;

/** How many rows and columns copies of a formula lie apart: 1 where each touches the next. */
public record Spacing(int rows, int columns) {
    /** Each cell touches the next. */
    public static final Spacing NONE = new Spacing(1, 1);

    public boolean isNone() {
        return rows == 1 && columns == 1;
    }

    /** The smallest range around the cells within {@code part}, spaced from the first of {@code all} on; its corners are such cells. */
    public Optional<CellRange> within(CellRange part, CellRange all) {
        Optional<CellRange> common = all.intersection(part);
        if (isNone() || common.isEmpty()) {
            return common;
        }
        CellRange range = common.get();
        int top = upTo(range.firstRow() - all.firstRow(), rows) + all.firstRow();
        int left = upTo(range.firstColumn() - all.firstColumn(), columns) + all.firstColumn();
        int bottom = range.lastRow() - (range.lastRow() - all.firstRow()) % rows;
        int right = range.lastColumn() - (range.lastColumn() - all.firstColumn()) % columns;
        return top > bottom || left > right
                ? Optional.empty()
                : Optional.of(new CellRange(top, left, bottom, right));
    }

    /** The multiple of {@code step} that is not less than {@code distance}. */
    private static int upTo(int distance, int step) {
        return (distance + step - 1) / step * step;
    }
}
