package sheetgrad.formula;

/** Operators with one operand. */
public enum UnaryOperator {
    PLUS("+", false),
    NEGATE("-", false),
    PERCENT("%", true),
    /** {@code @}: the one cell of a range that is in the formula's row or column; SINGLE in files. */
    IMPLICIT_INTERSECTION("@", false),
    /** {@code #}: the spill range of a cell; ANCHORARRAY in files. */
    SPILL("#", true);

    private final String symbol;
    private final boolean isPostfix;

    UnaryOperator(String symbol, boolean isPostfix) {
        this.symbol = symbol;
        this.isPostfix = isPostfix;
    }

    public String symbol() {
        return symbol;
    }

    public boolean isPostfix() {
        return isPostfix;
    }
}
