package sheetgrad.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A rectangle of cells within one sheet, both corners included. A range over every row is a whole column ("A:C"), one
 * over every column a whole row ("1:3").
 */
public record CellRange(int firstRow, int firstColumn, int lastRow, int lastColumn) {
    /** Every cell that a sheet can have. */
    public static final CellRange WHOLE_SHEET =
            new CellRange(0, 0, CellAddress.MAXIMUM_ROWS - 1, CellAddress.MAXIMUM_COLUMNS - 1);

    public CellRange {
        if (!CellAddress.exists(firstRow, firstColumn)
                || !CellAddress.exists(lastRow, lastColumn)
                || firstRow > lastRow
                || firstColumn > lastColumn) {
            throw new IllegalArgumentException(
                    "no such range: rows "
                            + firstRow
                            + " to "
                            + lastRow
                            + ", columns "
                            + firstColumn
                            + " to "
                            + lastColumn);
        }
    }

    /** The range that holds one cell. */
    public static CellRange of(CellAddress cell) {
        return new CellRange(cell.row(), cell.column(), cell.row(), cell.column());
    }

    /** The range of {@code rows} x {@code columns} cells with this upper left corner. */
    public static CellRange ofSize(CellAddress corner, int rows, int columns) {
        return new CellRange(
                corner.row(),
                corner.column(),
                corner.row() + rows - 1,
                corner.column() + columns - 1);
    }

    /** Reads "A1:B2", "A1", "A:C" or "1:3"; throws {@link IllegalArgumentException} if the text is no range. */
    public static CellRange of(String a1) {
        return parse(a1)
                .orElseThrow(() -> new IllegalArgumentException("not a range of cells: " + a1));
    }

    /** Reads "A1:B2", "A1", "A:C" or "1:3", with or without dollar signs; nothing if the text is no range. */
    public static Optional<CellRange> parse(String a1) {
        CellAddress origin = new CellAddress(0, 0);
        return RelativeRange.parse(a1, origin).flatMap(range -> range.at(0, 0));
    }

    public int rows() {
        return lastRow - firstRow + 1;
    }

    public int columns() {
        return lastColumn - firstColumn + 1;
    }

    /** How many cells the range holds. */
    public long size() {
        return (long) rows() * columns();
    }

    /**
     * The range so many rows further down and columns further right; negative for up and left.
     *
     * @throws IllegalArgumentException if that is beyond the edge of a sheet
     */
    public CellRange moved(int rows, int columns) {
        return new CellRange(
                firstRow + rows, firstColumn + columns, lastRow + rows, lastColumn + columns);
    }

    public boolean isSingleCell() {
        return firstRow == lastRow && firstColumn == lastColumn;
    }

    /** The whole columns of this range. */
    public CellRange wholeColumns() {
        return new CellRange(0, firstColumn, CellAddress.MAXIMUM_ROWS - 1, lastColumn);
    }

    /** The whole rows of this range. */
    public CellRange wholeRows() {
        return new CellRange(firstRow, 0, lastRow, CellAddress.MAXIMUM_COLUMNS - 1);
    }

    public boolean isWholeColumns() {
        return firstRow == 0 && lastRow == CellAddress.MAXIMUM_ROWS - 1;
    }

    public boolean isWholeRows() {
        return firstColumn == 0 && lastColumn == CellAddress.MAXIMUM_COLUMNS - 1;
    }

    /** The upper left corner. */
    public CellAddress first() {
        return new CellAddress(firstRow, firstColumn);
    }

    /** The lower right corner. */
    public CellAddress last() {
        return new CellAddress(lastRow, lastColumn);
    }

    /** Every cell, row by row; for ranges that are known to be small. */
    public List<CellAddress> cells() {
        List<CellAddress> cells = new ArrayList<>();
        for (int row = firstRow; row <= lastRow; row++) {
            for (int column = firstColumn; column <= lastColumn; column++) {
                cells.add(new CellAddress(row, column));
            }
        }
        return cells;
    }

    public boolean contains(int row, int column) {
        return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
    }

    public boolean contains(CellAddress cell) {
        return contains(cell.row(), cell.column());
    }

    public boolean contains(CellRange other) {
        return contains(other.firstRow, other.firstColumn)
                && contains(other.lastRow, other.lastColumn);
    }

    public boolean intersects(CellRange other) {
        return firstRow <= other.lastRow
                && other.firstRow <= lastRow
                && firstColumn <= other.lastColumn
                && other.firstColumn <= lastColumn;
    }

    /** The cells that both ranges hold, if there are any. */
    public Optional<CellRange> intersection(CellRange other) {
        if (!intersects(other)) {
            return Optional.empty();
        }
        return Optional.of(
                new CellRange(
                        Math.max(firstRow, other.firstRow),
                        Math.max(firstColumn, other.firstColumn),
                        Math.min(lastRow, other.lastRow),
                        Math.min(lastColumn, other.lastColumn)));
    }

    /** The cells of this range that do not lie in the other, as up to four ranges. */
    public List<CellRange> without(CellRange other) {
        Optional<CellRange> common = intersection(other);
        if (common.isEmpty()) {
            return List.of(this);
        }
        CellRange hole = common.get();
        List<CellRange> rest = new ArrayList<>(4);
        if (hole.firstRow > firstRow) {
            rest.add(new CellRange(firstRow, firstColumn, hole.firstRow - 1, lastColumn));
        }
        if (hole.lastRow < lastRow) {
            rest.add(new CellRange(hole.lastRow + 1, firstColumn, lastRow, lastColumn));
        }
        if (hole.firstColumn > firstColumn) {
            rest.add(new CellRange(hole.firstRow, firstColumn, hole.lastRow, hole.firstColumn - 1));
        }
        if (hole.lastColumn < lastColumn) {
            rest.add(new CellRange(hole.firstRow, hole.lastColumn + 1, hole.lastRow, lastColumn));
        }
        return rest;
    }

    /** The smallest range that holds both. */
    public CellRange union(CellRange other) {
        return new CellRange(
                Math.min(firstRow, other.firstRow),
                Math.min(firstColumn, other.firstColumn),
                Math.max(lastRow, other.lastRow),
                Math.max(lastColumn, other.lastColumn));
    }

    /** The range as text: "B2", "A1:B2", "A:C" or "1:3". */
    public String toA1() {
        if (isWholeColumns()) {
            return A1.columnName(firstColumn) + ":" + A1.columnName(lastColumn);
        }
        if (isWholeRows()) {
            return (firstRow + 1) + ":" + (lastRow + 1);
        }
        return isSingleCell() ? first().toA1() : first().toA1() + ":" + last().toA1();
    }

    @Override
    public String toString() {
        return toA1();
    }
}
