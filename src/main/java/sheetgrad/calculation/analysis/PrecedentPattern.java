package sheetgrad.calculation.analysis;

import java.util.Optional;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.reference.RelativeCell;
import sheetgrad.reference.RelativeRange;

/** A range that every cell of a block reads, seen from the cell; on one sheet, the same for all of them. */
public record PrecedentPattern(int sheet, RelativeRange range) {
    /** What the cell at this row and column reads, as far as it lies within the sheet. */
    public Optional<CellRange> at(int row, int column) {
        return range.at(row, column);
    }

    /** A range that holds everything the cells of {@code block} read. */
    public Optional<CellRange> sweep(CellRange block) {
        RelativeCell first = range.first();
        RelativeCell last = range.last();
        int top = Math.min(first.rowAt(block.firstRow()), last.rowAt(block.firstRow()));
        int bottom = Math.max(first.rowAt(block.lastRow()), last.rowAt(block.lastRow()));
        int left =
                Math.min(first.columnAt(block.firstColumn()), last.columnAt(block.firstColumn()));
        int right = Math.max(first.columnAt(block.lastColumn()), last.columnAt(block.lastColumn()));
        return clip(top, left, bottom, right);
    }

    /**
     * How far below what it reads each cell of a region stands, if the region is calculated column by column from the
     * left, each from the top: 0 if that is not in time, {@link Integer#MAX_VALUE} if a column always is.
     */
    public int distance(CellRange region) {
        RelativeCell first = range.first();
        RelativeCell last = range.last();
        boolean isFixed = first.isColumnAbsolute() || last.isColumnAbsolute();
        if (isFixed && region.columns() > 1) {
            return 0;
        }
        int left = region.firstColumn();
        int right = Math.max(first.columnAt(left), last.columnAt(left)) - left;
        if (right < 0) {
            return Integer.MAX_VALUE;
        }
        int top = region.firstRow();
        int below = Math.max(first.rowAt(top), last.rowAt(top)) - top;
        return right == 0 ? Math.max(0, -below) : 0;
    }

    /** The cells of {@code block} that read something of {@code changed}. */
    public Optional<CellRange> dependents(CellRange changed, CellRange block) {
        RelativeCell first = range.first();
        RelativeCell last = range.last();
        int[] rows =
                hosts(
                        first.row(),
                        first.isRowAbsolute(),
                        last.row(),
                        last.isRowAbsolute(),
                        changed.firstRow(),
                        changed.lastRow());
        int[] columns =
                hosts(
                        first.column(),
                        first.isColumnAbsolute(),
                        last.column(),
                        last.isColumnAbsolute(),
                        changed.firstColumn(),
                        changed.lastColumn());
        int top = Math.max(rows[0], block.firstRow());
        int bottom = Math.min(rows[1], block.lastRow());
        int left = Math.max(columns[0], block.firstColumn());
        int right = Math.min(columns[1], block.lastColumn());
        return top > bottom || left > right
                ? Optional.empty()
                : Optional.of(new CellRange(top, left, bottom, right));
    }

    /**
     * The first and last host line from which the lines between {@code one} and {@code other} meet those from {@code
     * from} to {@code to}: the greater end must reach {@code from}, the smaller must not lie past {@code to}. An
     * absolute end that does so, does so for every host.
     */
    private static int[] hosts(
            int one, boolean isOneAbsolute, int other, boolean isOtherAbsolute, int from, int to) {
        int least = Integer.MIN_VALUE;
        int most = Integer.MAX_VALUE;
        boolean reaches = (isOneAbsolute && one >= from) || (isOtherAbsolute && other >= from);
        if (!reaches) {
            least =
                    isOneAbsolute && isOtherAbsolute
                            ? Integer.MAX_VALUE
                            : from
                                    - Math.max(
                                            isOneAbsolute ? Integer.MIN_VALUE : one,
                                            isOtherAbsolute ? Integer.MIN_VALUE : other);
        }
        boolean starts = (isOneAbsolute && one <= to) || (isOtherAbsolute && other <= to);
        if (!starts) {
            most =
                    isOneAbsolute && isOtherAbsolute
                            ? Integer.MIN_VALUE
                            : to
                                    - Math.min(
                                            isOneAbsolute ? Integer.MAX_VALUE : one,
                                            isOtherAbsolute ? Integer.MAX_VALUE : other);
        }
        return new int[] {least, most};
    }

    private static Optional<CellRange> clip(int top, int left, int bottom, int right) {
        int firstRow = Math.max(0, top);
        int firstColumn = Math.max(0, left);
        int lastRow = Math.min(CellAddress.MAXIMUM_ROWS - 1, bottom);
        int lastColumn = Math.min(CellAddress.MAXIMUM_COLUMNS - 1, right);
        return firstRow > lastRow || firstColumn > lastColumn
                ? Optional.empty()
                : Optional.of(new CellRange(firstRow, firstColumn, lastRow, lastColumn));
    }
}
