package sheetgrad.formula;

/**
 * A word of a formula: the characters from {@code start} to before {@code end}.
 *
 * @param followsBlank whether blanks stand before it; a blank between two references is an operator
 */
record Token(TokenKind kind, int start, int end, boolean followsBlank) {
    boolean is(TokenKind other) {
        return kind == other;
    }
}
