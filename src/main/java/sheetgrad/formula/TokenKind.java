package sheetgrad.formula;

/** The kinds of words that a formula is made of. */
enum TokenKind {
    NUMBER,
    TEXT,
    ERROR,
    /** {@code $B$7}. */
    CELL,
    /** {@code A:C}. */
    COLUMNS,
    /** {@code 1:3}. */
    ROWS,
    NAME,
    /** A name with a parenthesis after it; the parenthesis is a token of its own. */
    FUNCTION,
    /** {@code 'my sheet'!}, with the exclamation mark. */
    SHEET,
    /** The brackets of a structured reference, with everything between them. */
    BRACKETS,
    /** An operator between two values, or a sign. */
    OPERATOR,
    PERCENT,
    AT,
    SPILL,
    COLON,
    COMMA,
    SEMICOLON,
    OPEN,
    CLOSE,
    OPEN_BRACE,
    CLOSE_BRACE,
    END;

    /** Whether an operand may end with this token. */
    boolean endsOperand() {
        return switch (this) {
            case NUMBER,
                    TEXT,
                    ERROR,
                    CELL,
                    COLUMNS,
                    ROWS,
                    NAME,
                    BRACKETS,
                    PERCENT,
                    SPILL,
                    CLOSE,
                    CLOSE_BRACE ->
                    true;
            default -> false;
        };
    }

    /** Whether a reference may start with this token; after a blank such a token means an intersection. */
    boolean startsReference() {
        return switch (this) {
            case ERROR, CELL, COLUMNS, ROWS, NAME, FUNCTION, SHEET, BRACKETS, OPEN -> true;
            default -> false;
        };
    }
}
