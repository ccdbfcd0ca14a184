package sheetgrad.reference;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A reference to one cell as a formula holds it: each part is either absolute (a zero-based index, "$B$7") or relative
 * (a distance from the cell that holds the formula, "B7"). Copies of a formula hold equal references.
 *
 * @param row zero-based row if {@code isRowAbsolute}, otherwise rows below the formula's cell (may be negative)
 * @param column zero-based column if {@code isColumnAbsolute}, otherwise columns to the right of the formula's cell
 */
public record RelativeCell(int row, boolean isRowAbsolute, int column, boolean isColumnAbsolute) {
    /** The reference to {@code target} that stays on it wherever the formula is copied ("$B$7"). */
    public static RelativeCell absolute(CellAddress target) {
        return new RelativeCell(target.row(), true, target.column(), true);
    }

    /** Reads "B7", "$B7", "B$7" or "$B$7" as written in the cell {@code host}; nothing if it is no address. */
    public static Optional<RelativeCell> parse(String a1, CellAddress host) {
        boolean isColumnAbsolute = a1.startsWith("$");
        int letters = isColumnAbsolute ? 1 : 0;
        int end = A1.endOfLetters(a1, letters);
        boolean isRowAbsolute = a1.startsWith("$", end);
        int column = A1.columnIndex(a1.substring(letters, end));
        int row = A1.rowIndex(a1.substring(isRowAbsolute ? end + 1 : end));
        if (!CellAddress.exists(row, column)) {
            return Optional.empty();
        }
        return Optional.of(
                new RelativeCell(
                        isRowAbsolute ? row : row - host.row(),
                        isRowAbsolute,
                        isColumnAbsolute ? column : column - host.column(),
                        isColumnAbsolute));
    }

    /** The zero-based row seen from a formula in row {@code hostRow}; may lie outside the sheet. */
    public int rowAt(int hostRow) {
        return isRowAbsolute ? row : hostRow + row;
    }

    /** The zero-based column seen from a formula in column {@code hostColumn}; may lie outside the sheet. */
    public int columnAt(int hostColumn) {
        return isColumnAbsolute ? column : hostColumn + column;
    }

    /** The cell seen from the formula's cell; nothing if it lies outside the sheet. */
    public Optional<CellAddress> at(int hostRow, int hostColumn) {
        int targetRow = rowAt(hostRow);
        int targetColumn = columnAt(hostColumn);
        return CellAddress.exists(targetRow, targetColumn)
                ? Optional.of(new CellAddress(targetRow, targetColumn))
                : Optional.empty();
    }

    /** The cells from which a formula sees a cell of the sheet; nothing if there are none. */
    Optional<CellRange> hosts() {
        int down = isRowAbsolute ? 0 : row;
        int across = isColumnAbsolute ? 0 : column;
        int top = Math.max(0, -down);
        int left = Math.max(0, -across);
        int bottom = CellAddress.MAXIMUM_ROWS - 1 - Math.max(0, down);
        int right = CellAddress.MAXIMUM_COLUMNS - 1 - Math.max(0, across);
        return top > bottom || left > right
                ? Optional.empty()
                : Optional.of(new CellRange(top, left, bottom, right));
    }

    /**
     * The same reference with every distance of more than half a sheet taken the other way round: in names references
     * go on at the opposite edge of the sheet, so that files keep "four rows above" as "1048572 rows below".
     */
    RelativeCell aroundTheEdge() {
        return new RelativeCell(
                isRowAbsolute ? row : shortWay(row, CellAddress.MAXIMUM_ROWS),
                isRowAbsolute,
                isColumnAbsolute ? column : shortWay(column, CellAddress.MAXIMUM_COLUMNS),
                isColumnAbsolute);
    }

    private static int shortWay(int distance, int size) {
        int around = distance > 0 ? distance - size : distance + size;
        return Math.abs(distance) > size / 2 ? around : distance;
    }

    /** The reference as text, as it reads in the cell {@code host}; "#REF!" if it points outside the sheet. */
    public String toA1(CellAddress host) {
        return at(host.row(), host.column())
                .map(target -> columnText(target.column()) + rowText(target.row()))
                .orElse("#REF!");
    }

    /** Numbers of row and column, relative ones in brackets: the same text in every copy. */
    public String toR1C1() {
        return rowNumber() + columnNumber();
    }

    String rowNumber() {
        return isRowAbsolute ? "R" + (row + 1) : "R[" + row + "]";
    }

    String columnNumber() {
        return isColumnAbsolute ? "C" + (column + 1) : "C[" + column + "]";
    }

    /** Written out because trees of formulas are compared by the thousand, and what Java generates is slow at that. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RelativeCell cell
                && row == cell.row
                && column == cell.column
                && isRowAbsolute == cell.isRowAbsolute
                && isColumnAbsolute == cell.isColumnAbsolute;
    }

    @Override
    public int hashCode() {
        return 31 * (31 * row + column) + (isRowAbsolute ? 1 : 0) + (isColumnAbsolute ? 2 : 0);
    }

    String columnText(int targetColumn) {
        return (isColumnAbsolute ? "$" : "") + A1.columnName(targetColumn);
    }

    String rowText(int targetRow) {
        return (isRowAbsolute ? "$" : "") + (targetRow + 1);
    }
}
