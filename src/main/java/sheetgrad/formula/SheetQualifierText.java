package sheetgrad.formula;

import java.util.OptionalInt;
import sheetgrad.reference.A1;

/** Reads and writes what stands before the exclamation mark: {@code Sheet1!}, {@code 'a b:c d'!}, {@code [1]Sheet1!}. */
final class SheetQualifierText {
    private static final int MOST_DIGITS = 8;

    private SheetQualifierText() {}

    /** Reads a qualifier with its exclamation mark; {@code position} is where it stands in the formula. */
    static SheetQualifier read(String text, int position) throws FormulaSyntaxException {
        String inner = A1.unquoteSheet(text.substring(0, text.length() - 1));
        int close = inner.indexOf(']');
        OptionalInt workbook = close < 0 ? OptionalInt.empty() : workbook(inner, close, position);
        String sheets = inner.substring(close + 1);
        int colon = sheets.indexOf(':');
        String first = colon < 0 ? sheets : sheets.substring(0, colon);
        String last = sheets.substring(colon + 1);
        boolean isBookAlone = sheets.isEmpty() && workbook.isPresent();
        if (((first.isEmpty() || last.isEmpty()) && !isBookAlone) || last.indexOf(':') >= 0) {
            throw new FormulaSyntaxException("no sheet can have the name " + inner, position);
        }
        return new SheetQualifier(workbook, first, last);
    }

    private static OptionalInt workbook(String inner, int close, int position)
            throws FormulaSyntaxException {
        String number = inner.startsWith("[") ? inner.substring(1, close) : "";
        boolean isNumber =
                !number.isEmpty()
                        && number.length() <= MOST_DIGITS
                        && number.chars().allMatch(c -> Letters.isDigit((char) c));
        if (!isNumber) {
            throw new FormulaSyntaxException(
                    "another file is named by its number in the list of links, as in [1]Sheet1!A1",
                    position);
        }
        return OptionalInt.of(Integer.parseInt(number));
    }

    /** The qualifier with its exclamation mark. */
    static String write(SheetQualifier sheet) {
        String book =
                sheet.externalWorkbook().isPresent()
                        ? "[" + sheet.externalWorkbook().getAsInt() + "]"
                        : "";
        String names =
                sheet.isSpan() ? sheet.firstSheet() + ":" + sheet.lastSheet() : sheet.firstSheet();
        boolean isPlain = isPlain(sheet.firstSheet()) && isPlain(sheet.lastSheet());
        return isPlain ? book + names + "!" : "'" + (book + names).replace("'", "''") + "'!";
    }

    private static boolean isPlain(String sheet) {
        return sheet.isEmpty() || A1.quoteSheet(sheet).equals(sheet);
    }
}
