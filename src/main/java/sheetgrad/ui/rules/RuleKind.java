package sheetgrad.ui.rules;

/** The kinds of conditional formats that can be made, as the user chooses among them. */
public enum RuleKind {
    GREATER("Greater than", 1, true),
    LESS("Less than", 1, true),
    BETWEEN("Between", 2, true),
    EQUAL("Equal to", 1, true),
    NOT_EQUAL("Not equal to", 1, true),
    CONTAINS("Text that contains", 1, true),
    DUPLICATES("Duplicate values", 0, true),
    UNIQUE("Unique values", 0, true),
    TOP("Top so many", 1, true),
    TOP_PERCENT("Top so many per cent", 1, true),
    BOTTOM("Bottom so many", 1, true),
    BOTTOM_PERCENT("Bottom so many per cent", 1, true),
    ABOVE_AVERAGE("Above average", 0, true),
    BELOW_AVERAGE("Below average", 0, true),
    FORMULA("Where a formula is true", 1, true),
    TWO_COLOURS("Scale of two colours", 0, false),
    THREE_COLOURS("Scale of three colours", 0, false),
    DATA_BAR("Data bars", 0, false),
    ICONS("Icons", 0, false);

    private final String words;
    private final int operands;
    private final boolean hasLook;

    RuleKind(String words, int operands, boolean hasLook) {
        this.words = words;
        this.operands = operands;
        this.hasLook = hasLook;
    }

    /** How many values or formulas the user gives for it. */
    public int operands() {
        return operands;
    }

    /** Whether cells for which it holds get a look, rather than a colour, bar or icon by their value. */
    public boolean hasLook() {
        return hasLook;
    }

    /** How many colours it is made of, besides a look. */
    public int colours() {
        return this == TWO_COLOURS ? 2 : this == THREE_COLOURS ? 3 : this == DATA_BAR ? 1 : 0;
    }

    @Override
    public String toString() {
        return words;
    }
}
