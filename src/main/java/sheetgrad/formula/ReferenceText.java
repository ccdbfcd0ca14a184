package sheetgrad.formula;

import sheetgrad.reference.CellAddress;
import sheetgrad.reference.RelativeCell;
import sheetgrad.reference.RelativeRange;

/**
 * Recognises and reads {@code $B$7}, {@code A:C} and {@code 1:3} inside a longer text, without regular expressions:
 * half of all words in formulas are cells. The recognisers return where the reference ends, or {@link #NONE}.
 */
final class ReferenceText {
    static final int NONE = -1;

    private ReferenceText() {}

    static int endOfCell(String text, int start) {
        int row = endOfColumn(text, start);
        int end = row == NONE ? NONE : endOfRow(text, row);
        return end == NONE || Letters.continuesName(Letters.at(text, end)) ? NONE : end;
    }

    static int endOfColumns(String text, int start) {
        int colon = endOfColumn(text, start);
        int second = colon == NONE ? NONE : afterColon(text, colon);
        int end = second == NONE ? NONE : endOfColumn(text, second);
        return end == NONE || continuesReference(Letters.at(text, end)) ? NONE : end;
    }

    static int endOfRows(String text, int start) {
        int colon = endOfRow(text, start);
        int second = colon == NONE ? NONE : afterColon(text, colon);
        int end = second == NONE ? NONE : endOfRow(text, second);
        return end == NONE || continuesReference(Letters.at(text, end)) ? NONE : end;
    }

    private static boolean continuesReference(char c) {
        return Letters.continuesName(c) || c == '$' || c == '(' || c == '!' || c == '[';
    }

    private static int afterColon(String text, int start) {
        int colon = Letters.endOfBlanks(text, start);
        return Letters.at(text, colon) == ':' ? Letters.endOfBlanks(text, colon + 1) : NONE;
    }

    private static int endOfColumn(String text, int start) {
        int first = Letters.at(text, start) == '$' ? start + 1 : start;
        int end = first;
        while (end - first < 3 && Letters.isAsciiLetter(Letters.at(text, end))) {
            end++;
        }
        return end == first || readColumn(text, first, end) >= CellAddress.MAXIMUM_COLUMNS
                ? NONE
                : end;
    }

    private static int endOfRow(String text, int start) {
        int first = Letters.at(text, start) == '$' ? start + 1 : start;
        int end = first;
        while (end - first < 7 && Letters.isDigit(Letters.at(text, end))) {
            end++;
        }
        boolean isRow =
                end > first
                        && text.charAt(first) != '0'
                        && readRow(text, first, end) < CellAddress.MAXIMUM_ROWS;
        return isRow ? end : NONE;
    }

    private static int readColumn(String text, int start, int end) {
        int column = 0;
        for (int i = start; i < end; i++) {
            column = column * 26 + ((text.charAt(i) & ~0x20) - 'A' + 1);
        }
        return column - 1;
    }

    private static int readRow(String text, int start, int end) {
        int row = 0;
        for (int i = start; i < end; i++) {
            row = row * 10 + (text.charAt(i) - '0');
        }
        return row - 1;
    }

    /** Reads what {@link #endOfCell} recognised. */
    static RelativeCell cell(String text, int start, CellAddress host) {
        return cell(rowPart(text, startOfRow(text, start)), columnPart(text, start), host);
    }

    /** Where the row of what {@link #endOfCell} recognised begins, its dollar sign included. */
    static int startOfRow(String text, int start) {
        return endOfColumn(text, start);
    }

    /** The zero-based row that begins at {@code start}, without a dollar sign. */
    static int row(String text, int start) {
        return readRow(text, start, endOfRow(text, start));
    }

    /** Reads what {@link #endOfColumns} recognised. */
    static RelativeRange columns(String text, int start, CellAddress host) {
        Part first = columnPart(text, start);
        Part second = columnPart(text, afterColon(text, endOfColumn(text, start)));
        Part top = new Part(0, true);
        Part bottom = new Part(CellAddress.MAXIMUM_ROWS - 1, true);
        return new RelativeRange(cell(top, first, host), cell(bottom, second, host));
    }

    /** Reads what {@link #endOfRows} recognised. */
    static RelativeRange rows(String text, int start, CellAddress host) {
        Part first = rowPart(text, start);
        Part second = rowPart(text, afterColon(text, endOfRow(text, start)));
        Part left = new Part(0, true);
        Part right = new Part(CellAddress.MAXIMUM_COLUMNS - 1, true);
        return new RelativeRange(cell(first, left, host), cell(second, right, host));
    }

    private static Part columnPart(String text, int start) {
        boolean isAbsolute = text.charAt(start) == '$';
        return new Part(
                readColumn(text, isAbsolute ? start + 1 : start, endOfColumn(text, start)),
                isAbsolute);
    }

    private static Part rowPart(String text, int start) {
        boolean isAbsolute = text.charAt(start) == '$';
        return new Part(
                readRow(text, isAbsolute ? start + 1 : start, endOfRow(text, start)), isAbsolute);
    }

    private static RelativeCell cell(Part row, Part column, CellAddress host) {
        return new RelativeCell(
                row.isAbsolute ? row.index : row.index - host.row(),
                row.isAbsolute,
                column.isAbsolute ? column.index : column.index - host.column(),
                column.isAbsolute);
    }

    private record Part(int index, boolean isAbsolute) {}
}
