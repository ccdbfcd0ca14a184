package sheetgrad.formula;

import sheetgrad.value.ErrorKind;

/**
 * Cuts the text of a formula into tokens, one at a time, in a single pass. What a character means depends on what stands
 * before it: {@code #} after an operand is the spill operator, elsewhere it starts an error; brackets after a name are a
 * structured reference, elsewhere they may also be another file's number.
 */
final class FormulaLexer {
    private final String text;
    private int position;
    private TokenKind previous = TokenKind.OPERATOR;

    /** Starts reading {@code text} at {@code position}. */
    FormulaLexer(String text, int position) {
        this.text = text;
        this.position = position;
    }

    /** The next token; the last one is {@link TokenKind#END}, again and again. */
    Token next() throws FormulaSyntaxException {
        int start = Letters.endOfBlanks(text, position);
        boolean followsBlank = start > position;
        position = start;
        previous = start == text.length() ? TokenKind.END : scan(text.charAt(start), followsBlank);
        return new Token(previous, start, position, followsBlank);
    }

    private TokenKind scan(char c, boolean followsBlank) throws FormulaSyntaxException {
        return switch (c) {
            case '(' -> single(TokenKind.OPEN);
            case ')' -> single(TokenKind.CLOSE);
            case ',' -> single(TokenKind.COMMA);
            case ';' -> single(TokenKind.SEMICOLON);
            case ':' -> single(TokenKind.COLON);
            case '{' -> single(TokenKind.OPEN_BRACE);
            case '}' -> single(TokenKind.CLOSE_BRACE);
            case '%' -> single(TokenKind.PERCENT);
            case '@' -> single(TokenKind.AT);
            case '+', '-', '*', '/', '^', '&', '=', '<', '>' -> operator(c);
            case '"' -> quoted('"', TokenKind.TEXT);
            case '\'' -> quotedSheet();
            case '[' -> bracket(followsBlank);
            case '#' -> hash(followsBlank);
            default -> word(c);
        };
    }

    private TokenKind single(TokenKind kind) {
        return to(position + 1, kind);
    }

    private TokenKind to(int end, TokenKind kind) {
        position = end;
        return kind;
    }

    private TokenKind operator(char c) {
        char second = Letters.at(text, position + 1);
        boolean isDouble =
                (c == '<' && (second == '=' || second == '>')) || (c == '>' && second == '=');
        return to(position + (isDouble ? 2 : 1), TokenKind.OPERATOR);
    }

    private TokenKind quoted(char quote, TokenKind kind) throws FormulaSyntaxException {
        int end = position + 1;
        while (true) {
            int next = text.indexOf(quote, end);
            if (next < 0) {
                throw new FormulaSyntaxException(
                        "a closing quotation mark " + quote + " is missing", position);
            }
            if (Letters.at(text, next + 1) != quote) {
                return to(next + 1, kind);
            }
            end = next + 2;
        }
    }

    private TokenKind quotedSheet() throws FormulaSyntaxException {
        int start = position;
        quoted('\'', TokenKind.SHEET);
        if (Letters.at(text, position) != '!') {
            throw new FormulaSyntaxException(
                    "an exclamation mark is missing after the name of a sheet", start);
        }
        return single(TokenKind.SHEET);
    }

    private TokenKind bracket(boolean followsBlank) throws FormulaSyntaxException {
        if (!previous.endsOperand() || followsBlank) {
            int end = endOfExternalSheet();
            if (end != ReferenceText.NONE) {
                return to(end, TokenKind.SHEET);
            }
        }
        return to(endOfBrackets(), TokenKind.BRACKETS);
    }

    private int endOfExternalSheet() {
        int close = text.indexOf(']', position);
        if (close < 0) {
            return ReferenceText.NONE;
        }
        int end = Letters.endOfName(text, close + 1);
        if (end > close + 1 && Letters.at(text, end) == ':') {
            end = Letters.endOfName(text, end + 1);
        }
        return Letters.at(text, end) == '!' ? end + 1 : ReferenceText.NONE;
    }

    private int endOfBrackets() throws FormulaSyntaxException {
        int open = 0;
        for (int i = position; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\'') {
                i++;
            } else if (c == '[') {
                open++;
            } else if (c == ']' && --open == 0) {
                return i + 1;
            }
        }
        throw new FormulaSyntaxException("a closing bracket ] is missing", position);
    }

    private TokenKind hash(boolean followsBlank) throws FormulaSyntaxException {
        boolean isSpill = previous.endsOperand() && !followsBlank;
        if (!isSpill || previous == TokenKind.ERROR) {
            for (ErrorKind kind : ErrorKind.values()) {
                if (text.regionMatches(true, position, kind.text(), 0, kind.text().length())) {
                    return to(position + kind.text().length(), TokenKind.ERROR);
                }
            }
        }
        if (isSpill) {
            return single(TokenKind.SPILL);
        }
        throw new FormulaSyntaxException("no error value is written like this", position);
    }

    private TokenKind word(char c) throws FormulaSyntaxException {
        if (Letters.isDigit(c) || c == '.') {
            return numberOrRows();
        }
        if (c == '$') {
            return dollar();
        }
        if (!Letters.startsName(c)) {
            throw new FormulaSyntaxException(
                    "the character " + c + " has no meaning here", position);
        }
        return name();
    }

    private TokenKind numberOrRows() throws FormulaSyntaxException {
        int rows = ReferenceText.endOfRows(text, position);
        if (rows != ReferenceText.NONE) {
            return to(rows, TokenKind.ROWS);
        }
        int end = endOfDigits(position);
        if (Letters.at(text, end) == '.') {
            end = endOfDigits(end + 1);
        }
        if (end == position + 1 && text.charAt(position) == '.') {
            throw new FormulaSyntaxException(
                    "a digit is missing after the decimal point", position);
        }
        return to(endOfExponent(end), TokenKind.NUMBER);
    }

    private int endOfExponent(int start) {
        if ((Letters.at(text, start) | 0x20) != 'e') {
            return start;
        }
        char sign = Letters.at(text, start + 1);
        int first = sign == '+' || sign == '-' ? start + 2 : start + 1;
        int end = endOfDigits(first);
        return end == first ? start : end;
    }

    private int endOfDigits(int start) {
        int end = start;
        while (Letters.isDigit(Letters.at(text, end))) {
            end++;
        }
        return end;
    }

    private TokenKind dollar() throws FormulaSyntaxException {
        int cell = ReferenceText.endOfCell(text, position);
        if (cell != ReferenceText.NONE) {
            return to(cell, TokenKind.CELL);
        }
        int columns = ReferenceText.endOfColumns(text, position);
        if (columns != ReferenceText.NONE) {
            return to(columns, TokenKind.COLUMNS);
        }
        int rows = ReferenceText.endOfRows(text, position);
        if (rows != ReferenceText.NONE) {
            return to(rows, TokenKind.ROWS);
        }
        throw new FormulaSyntaxException("no cell is written like this", position);
    }

    private TokenKind name() {
        int end = Letters.endOfName(text, position);
        char after = Letters.at(text, end);
        if (after == '!') {
            return to(end + 1, TokenKind.SHEET);
        }
        if (after == '(') {
            return to(end, TokenKind.FUNCTION);
        }
        int cell = ReferenceText.endOfCell(text, position);
        if (cell != ReferenceText.NONE) {
            return to(cell, TokenKind.CELL);
        }
        // After a sheet the names of a span are over: in a!b:c!d the first sheet is a, the second
        // c.
        int span =
                after == ':' && previous != TokenKind.SHEET
                        ? Letters.endOfName(text, end + 1)
                        : end;
        if (span > end + 1 && Letters.at(text, span) == '!') {
            return to(span + 1, TokenKind.SHEET);
        }
        int columns = ReferenceText.endOfColumns(text, position);
        if (columns != ReferenceText.NONE) {
            return to(columns, TokenKind.COLUMNS);
        }
        boolean isCall = Letters.at(text, Letters.endOfBlanks(text, end)) == '(';
        return to(end, isCall ? TokenKind.FUNCTION : TokenKind.NAME);
    }
}
