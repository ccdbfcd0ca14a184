package sheetgrad.reference;

import java.util.Optional;

/**
 * A cell of a sheet: zero-based row and column, within {@link #MAXIMUM_ROWS} x {@link #MAXIMUM_COLUMNS}, the size of a
 * sheet in Excel.
 */
public record CellAddress(int row, int column) implements Comparable<CellAddress> {
    /** Rows of a sheet. */
    public static final int MAXIMUM_ROWS = 1_048_576;

    /** Columns of a sheet. */
    public static final int MAXIMUM_COLUMNS = 16_384;

    public CellAddress {
        if (!exists(row, column)) {
            throw new IllegalArgumentException("no such cell: row " + row + ", column " + column);
        }
    }

    /** Whether a sheet has this row and column. */
    public static boolean exists(int row, int column) {
        return row >= 0 && row < MAXIMUM_ROWS && column >= 0 && column < MAXIMUM_COLUMNS;
    }

    /** Reads "B7" or "$B$7"; throws {@link IllegalArgumentException} with the text if it is no address. */
    public static CellAddress of(String a1) {
        return parse(a1)
                .orElseThrow(() -> new IllegalArgumentException("not a cell address: " + a1));
    }

    /** Reads "B7" or "$B$7", whatever the case of the letters; nothing if the text is no address. */
    public static Optional<CellAddress> parse(String a1) {
        return RelativeCell.parse(a1, new CellAddress(0, 0))
                .map(cell -> new CellAddress(cell.row(), cell.column()));
    }

    /** The address as text, such as "B7". */
    public String toA1() {
        return A1.columnName(column) + (row + 1);
    }

    /** Orders by row, then by column, as one reads a page. */
    @Override
    public int compareTo(CellAddress other) {
        return row != other.row
                ? Integer.compare(row, other.row)
                : Integer.compare(column, other.column);
    }

    @Override
    public String toString() {
        return toA1();
    }
}
