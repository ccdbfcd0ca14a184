package sheetgrad.reference;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads references written as numbers of rows and columns: {@code R2C3}, {@code R[-1]C} (one row above), {@code
 * R1C1:R5C2}, {@code C3} (a whole column), {@code R[1]} (a whole row). {@link RelativeRange#toR1C1} writes them.
 */
public final class R1C1 {
    private static final String NUMBER = "(\\d{1,7}|\\[-?\\d{1,7}])?";
    private static final Pattern CORNER = Pattern.compile("(?i)(R%1$s)?(C%1$s)?".formatted(NUMBER));
    private static final String FIRST = "1";

    private R1C1() {}

    /**
     * The range that a text means; nothing if it is no such reference. A single cell is both corners. The range may lie
     * outside the sheet, wherever it is seen from.
     */
    public static Optional<RelativeRange> parse(String text) {
        int colon = text.indexOf(':');
        Matcher first = CORNER.matcher(colon < 0 ? text : text.substring(0, colon));
        Matcher last = CORNER.matcher(text.substring(colon + 1));
        if (text.isEmpty() || !first.matches() || !last.matches() || !areAlike(first, last)) {
            return Optional.empty();
        }
        return Optional.of(
                new RelativeRange(
                        cell(first, FIRST, FIRST),
                        cell(
                                last,
                                String.valueOf(CellAddress.MAXIMUM_ROWS),
                                String.valueOf(CellAddress.MAXIMUM_COLUMNS))));
    }

    /** Both cells, both whole rows or both whole columns. */
    private static boolean areAlike(Matcher first, Matcher last) {
        return (first.group(1) == null) == (last.group(1) == null)
                && (first.group(3) == null) == (last.group(3) == null);
    }

    /** @param row the row of whole columns; {@code column} is the column of whole rows */
    private static RelativeCell cell(Matcher corner, String row, String column) {
        String ownRow = corner.group(1) == null ? row : corner.group(2);
        String ownColumn = corner.group(3) == null ? column : corner.group(4);
        return new RelativeCell(
                number(ownRow), isAbsolute(ownRow), number(ownColumn), isAbsolute(ownColumn));
    }

    private static boolean isAbsolute(@Nullable String number) {
        return number != null && !number.startsWith("[");
    }

    private static int number(@Nullable String number) {
        if (number == null) {
            return 0;
        }
        return isAbsolute(number)
                ? Integer.parseInt(number) - 1
                : Integer.parseInt(number.substring(1, number.length() - 1));
    }
}
