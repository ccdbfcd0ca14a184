package sheetgrad.reference;

import java.util.regex.Pattern;

/** The letters of columns and the quoting of sheet names in A1 notation. */
public final class A1 {
    private static final Pattern PLAIN_SHEET = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_.]*");
    private static final Pattern LOOKS_LIKE_CELL =
            Pattern.compile("[A-Za-z]{1,3}[0-9]+|[Rr]([0-9]+)?([Cc]([0-9]+)?)?|[Cc]([0-9]+)?");

    private A1() {}

    /** The letters of a zero-based column: 0 is "A", 26 is "AA". */
    public static String columnName(int column) {
        StringBuilder letters = new StringBuilder(3);
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
            letters.append((char) ('A' + (rest - 1) % 26));
        }
        return letters.reverse().toString();
    }

    /** The first place from {@code start} on where no letter from A to Z stands. */
    static int endOfLetters(String text, int start) {
        int end = start;
        while (end < text.length() && isLetter(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isLetter(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }

    /** The zero-based row of digits such as "12", of which the first is no 0; -1 if the text is no row of a sheet. */
    static int rowIndex(String digits) {
        if (digits.isEmpty() || digits.length() > 7 || digits.charAt(0) == '0') {
            return -1;
        }
        int row = 0;
        for (int i = 0; i < digits.length(); i++) {
            char digit = digits.charAt(i);
            if (digit < '0' || digit > '9') {
                return -1;
            }
            row = row * 10 + (digit - '0');
        }
        return row <= CellAddress.MAXIMUM_ROWS ? row - 1 : -1;
    }

    /** The zero-based column of letters such as "AA"; -1 if the text is no column of a sheet. */
    public static int columnIndex(String letters) {
        if (letters.isEmpty() || letters.length() > 3) {
            return -1;
        }
        int column = 0;
        for (int i = 0; i < letters.length(); i++) {
            char letter = Character.toUpperCase(letters.charAt(i));
            if (letter < 'A' || letter > 'Z') {
                return -1;
            }
            column = column * 26 + (letter - 'A' + 1);
        }
        return column <= CellAddress.MAXIMUM_COLUMNS ? column - 1 : -1;
    }

    /** A sheet's name as it stands before the exclamation mark: in quotes where its characters ask for them. */
    public static String quoteSheet(String sheet) {
        boolean isPlain =
                PLAIN_SHEET.matcher(sheet).matches() && !LOOKS_LIKE_CELL.matcher(sheet).matches();
        return isPlain ? sheet : quoteWhole(sheet);
    }

    /** A name in quotes, whatever its characters. */
    public static String quoteWhole(String sheet) {
        return "'" + sheet.replace("'", "''") + "'";
    }

    /** The opposite of {@link #quoteSheet}: takes off the quotes, if there are any. */
    public static String unquoteSheet(String text) {
        boolean isQuoted = text.length() >= 2 && text.startsWith("'") && text.endsWith("'");
        return isQuoted ? text.substring(1, text.length() - 1).replace("''", "'") : text;
    }
}
