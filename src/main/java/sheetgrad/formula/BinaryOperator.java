package sheetgrad.formula;

/**
 * Operators between two operands. All associate to the left. A higher precedence binds tighter; percent (6) and the
 * signs (7) stand between {@code ^} and the reference operators, so that {@code -2^2} is 4, as in Excel.
 */
public enum BinaryOperator {
    EQUAL("=", 1),
    NOT_EQUAL("<>", 1),
    LESS("<", 1),
    LESS_OR_EQUAL("<=", 1),
    GREATER(">", 1),
    GREATER_OR_EQUAL(">=", 1),
    CONCATENATE("&", 2),
    ADD("+", 3),
    SUBTRACT("-", 3),
    MULTIPLY("*", 4),
    DIVIDE("/", 4),
    POWER("^", 5),
    UNION(",", 8),
    INTERSECTION(" ", 9),
    RANGE(":", 10);

    private final String symbol;
    private final int precedence;

    BinaryOperator(String symbol, int precedence) {
        this.symbol = symbol;
        this.precedence = precedence;
    }

    public String symbol() {
        return symbol;
    }

    public int precedence() {
        return precedence;
    }

    /** Whether the operands are references rather than values. */
    public boolean isReferenceOperator() {
        return this == UNION || this == INTERSECTION || this == RANGE;
    }
}
