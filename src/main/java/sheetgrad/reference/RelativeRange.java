package sheetgrad.reference;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A reference to a range as a formula holds it: two corners, each part absolute or relative. Corners may cross when the
 * formula is copied ("A$1:A3" copied upwards); the range seen from a cell is always put in order. Whole columns have the
 * absolute rows 0 to last, whole rows the absolute columns.
 */
public record RelativeRange(RelativeCell first, RelativeCell last) {
    private static final Pattern COLUMNS =
            Pattern.compile("(\\$?)([A-Za-z]{1,3}):(\\$?)([A-Za-z]{1,3})");
    private static final Pattern ROWS =
            Pattern.compile("(\\$?)([1-9][0-9]{0,6}):(\\$?)([1-9][0-9]{0,6})");
    private static final int LAST_ROW = CellAddress.MAXIMUM_ROWS - 1;
    private static final int LAST_COLUMN = CellAddress.MAXIMUM_COLUMNS - 1;

    /** Reads "A1:B2", "A1", "A:C" or "1:3" as written in the cell {@code host}; nothing if it is no range. */
    public static Optional<RelativeRange> parse(String a1, CellAddress host) {
        int colon = a1.indexOf(':');
        if (colon < 0) {
            return RelativeCell.parse(a1, host).map(cell -> new RelativeRange(cell, cell));
        }
        Optional<RelativeCell> first = RelativeCell.parse(a1.substring(0, colon), host);
        Optional<RelativeCell> last = RelativeCell.parse(a1.substring(colon + 1), host);
        if (first.isPresent() && last.isPresent()) {
            return Optional.of(new RelativeRange(first.get(), last.get()));
        }
        return parseColumns(a1, host).or(() -> parseRows(a1, host));
    }

    /** Whether this range has as many rows and columns as the other, whichever cell they are seen from. */
    public boolean hasShapeOf(RelativeRange other) {
        return isAsFixed(first, other.first)
                && isAsFixed(last, other.last)
                && last.row() - first.row() == other.last.row() - other.first.row()
                && last.column() - first.column() == other.last.column() - other.first.column();
    }

    private static boolean isAsFixed(RelativeCell one, RelativeCell other) {
        return one.isRowAbsolute() == other.isRowAbsolute()
                && one.isColumnAbsolute() == other.isColumnAbsolute();
    }

    private static Optional<RelativeRange> parseColumns(String a1, CellAddress host) {
        Matcher matcher = COLUMNS.matcher(a1);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String top = matcher.group(1) + matcher.group(2) + "$1";
        String bottom = matcher.group(3) + matcher.group(4) + "$" + CellAddress.MAXIMUM_ROWS;
        return parseCorners(top, bottom, host);
    }

    private static Optional<RelativeRange> parseRows(String a1, CellAddress host) {
        Matcher matcher = ROWS.matcher(a1);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String left = "$A" + matcher.group(1) + matcher.group(2);
        String right = "$" + A1.columnName(LAST_COLUMN) + matcher.group(3) + matcher.group(4);
        return parseCorners(left, right, host);
    }

    private static Optional<RelativeRange> parseCorners(
            String first, String last, CellAddress host) {
        return RelativeCell.parse(first, host)
                .flatMap(
                        one ->
                                RelativeCell.parse(last, host)
                                        .map(other -> new RelativeRange(one, other)));
    }

    /** The range seen from a formula in this row and column; nothing if a corner lies outside the sheet. */
    public Optional<CellRange> at(int hostRow, int hostColumn) {
        int row1 = first.rowAt(hostRow);
        int row2 = last.rowAt(hostRow);
        int column1 = first.columnAt(hostColumn);
        int column2 = last.columnAt(hostColumn);
        if (!CellAddress.exists(row1, column1) || !CellAddress.exists(row2, column2)) {
            return Optional.empty();
        }
        return Optional.of(
                new CellRange(
                        Math.min(row1, row2),
                        Math.min(column1, column2),
                        Math.max(row1, row2),
                        Math.max(column1, column2)));
    }

    /** The cells from which a formula sees the whole range within the sheet; nothing if there are none. */
    public Optional<CellRange> hosts() {
        return first.hosts().flatMap(cells -> last.hosts().flatMap(cells::intersection));
    }

    /** The range that a name means where this one lies outside the sheet: distances go on at the opposite edge. */
    public RelativeRange aroundTheEdge() {
        return new RelativeRange(first.aroundTheEdge(), last.aroundTheEdge());
    }

    /** Written out for the same reason as that of {@link RelativeCell}. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RelativeRange range
                && first.equals(range.first)
                && last.equals(range.last);
    }

    @Override
    public int hashCode() {
        return 31 * first.hashCode() + last.hashCode();
    }

    public boolean isWholeColumns() {
        return first.isRowAbsolute()
                && last.isRowAbsolute()
                && first.row() == 0
                && last.row() == LAST_ROW;
    }

    public boolean isWholeRows() {
        return first.isColumnAbsolute()
                && last.isColumnAbsolute()
                && first.column() == 0
                && last.column() == LAST_COLUMN;
    }

    /** The reference as text, as it reads in the cell {@code host}; "#REF!" if a corner is outside the sheet. */
    public String toA1(CellAddress host) {
        if (at(host.row(), host.column()).isEmpty()) {
            return "#REF!";
        }
        if (isWholeColumns()) {
            return first.columnText(first.columnAt(host.column()))
                    + ":"
                    + last.columnText(last.columnAt(host.column()));
        }
        if (isWholeRows()) {
            return first.rowText(first.rowAt(host.row()))
                    + ":"
                    + last.rowText(last.rowAt(host.row()));
        }
        return first.toA1(host) + ":" + last.toA1(host);
    }

    /** Numbers of rows and columns; see {@link RelativeCell#toR1C1}. */
    public String toR1C1() {
        if (isWholeColumns()) {
            return first.columnNumber() + ":" + last.columnNumber();
        }
        return isWholeRows()
                ? first.rowNumber() + ":" + last.rowNumber()
                : first.toR1C1() + ":" + last.toR1C1();
    }
}
