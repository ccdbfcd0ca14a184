package sheetgrad.ui.validation;

import java.util.Arrays;

/** The ways to compare as the dialog names them. */
public enum OperatorChoice {
    BETWEEN("between", "between"),
    NOT_BETWEEN("not between", "notBetween"),
    EQUAL("equal to", "equal"),
    NOT_EQUAL("not equal to", "notEqual"),
    GREATER("greater than", "greaterThan"),
    LESS("less than", "lessThan"),
    AT_LEAST("at least", "greaterThanOrEqual"),
    AT_MOST("at most", "lessThanOrEqual");

    private final String name;
    private final String word;

    OperatorChoice(String name, String word) {
        this.name = name;
        this.word = word;
    }

    /** The word in files. */
    String word() {
        return word;
    }

    boolean hasTwoLimits() {
        return this == BETWEEN || this == NOT_BETWEEN;
    }

    static OperatorChoice of(String word) {
        return Arrays.stream(values())
                .filter(one -> one.word.equals(word))
                .findFirst()
                .orElse(BETWEEN);
    }

    @Override
    public String toString() {
        return name;
    }
}
