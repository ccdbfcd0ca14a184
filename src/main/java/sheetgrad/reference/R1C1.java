package sheetgrad.reference;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * References written as numbers of rows and columns: {@code R2C3}, {@code R[-1]C} (one row above), {@code R1C1:R5C2},
 * {@code C3} (a whole column), {@code R[1]} (a whole row). Read only; INDIRECT accepts them.
 */
public final class R1C1 {
    private static final Pattern CORNER =
            Pattern.compile(
                    "(?i)(?:R(?:(\\d{1,7})|\\[(-?\\d{1,7})])?)?(?:C(?:(\\d{1,5})|\\[(-?\\d{1,5})])?)?");

    /** The row and column of a corner; -1 for a whole row or column. */
    private record Corner(int row, int column) {}

    private R1C1() {}

    /** The range that a text means in the cell {@code host}; nothing if it is no such reference. */
    public static Optional<CellRange> parse(String text, CellAddress host) {
        int colon = text.indexOf(':');
        Optional<Corner> first = corner(colon < 0 ? text : text.substring(0, colon), host);
        Optional<Corner> last = colon < 0 ? first : corner(text.substring(colon + 1), host);
        return first.flatMap(one -> last.flatMap(other -> between(one, other)));
    }

    private static Optional<Corner> corner(String text, CellAddress host) {
        Matcher matcher = CORNER.matcher(text);
        if (text.isEmpty() || !matcher.matches()) {
            return Optional.empty();
        }
        boolean hasRow = Character.toUpperCase(text.charAt(0)) == 'R';
        boolean hasColumn = text.indexOf('C') >= 0 || text.indexOf('c') >= 0;
        int row = hasRow ? line(matcher.group(1), matcher.group(2), host.row()) : -1;
        int column = hasColumn ? line(matcher.group(3), matcher.group(4), host.column()) : -1;
        boolean exists = CellAddress.exists(hasRow ? row : 0, hasColumn ? column : 0);
        return exists ? Optional.of(new Corner(row, column)) : Optional.empty();
    }

    private static int line(@Nullable String absolute, @Nullable String relative, int host) {
        if (absolute != null) {
            return Integer.parseInt(absolute) - 1;
        }
        return relative == null ? host : host + Integer.parseInt(relative);
    }

    private static Optional<CellRange> between(Corner one, Corner other) {
        boolean isSameKind =
                (one.row < 0) == (other.row < 0) && (one.column < 0) == (other.column < 0);
        if (!isSameKind) {
            return Optional.empty();
        }
        boolean isWholeColumns = one.row < 0;
        boolean isWholeRows = one.column < 0;
        return Optional.of(
                new CellRange(
                        isWholeColumns ? 0 : Math.min(one.row, other.row),
                        isWholeRows ? 0 : Math.min(one.column, other.column),
                        isWholeColumns
                                ? CellAddress.MAXIMUM_ROWS - 1
                                : Math.max(one.row, other.row),
                        isWholeRows
                                ? CellAddress.MAXIMUM_COLUMNS - 1
                                : Math.max(one.column, other.column)));
    }
}
