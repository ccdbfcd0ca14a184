package sheetgrad.workbook;

import java.util.List;
import java.util.function.UnaryOperator;
import sheetgrad.formula.Expression;
import sheetgrad.reference.CellRange;

/**
 * What may be typed into cells (ECMA-376 part 1, 18.3.1.32): the criterion, what is said while one of the cells is
 * active, and what happens to an entry that does not keep to it.
 *
 * @param allowsBlank whether nothing may be entered, and anything as long as a cell that the criterion names is blank
 */
public record Validation(
        List<CellRange> ranges,
        Criterion criterion,
        boolean allowsBlank,
        Alert alert,
        Prompt prompt)
        implements CellRule<Validation> {
    /** What kind of entry is asked for. */
    public enum Kind {
        ANY("none"),
        WHOLE("whole"),
        DECIMAL("decimal"),
        LIST("list"),
        DATE("date"),
        TIME("time"),
        TEXT_LENGTH("textLength"),
        CUSTOM("custom");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** The word in files. */
        public String word() {
            return word;
        }

        /** Whether the entry, or its length, is compared with one or two numbers. */
        public boolean isCompared() {
            return this != ANY && this != LIST && this != CUSTOM;
        }
    }

    /** What becomes of an entry that is not valid: refused, entered if the user insists, or entered unless he gives up. */
    public enum Severity {
        STOP,
        WARNING,
        INFORMATION
    }

    /**
     * What an entry must be.
     *
     * @param operator of kinds that compare, as in files: "between", "lessThan" and so on
     * @param operands relative to the cell: the limits, the list (a range, a name, or a text with commas), or the formula
     *     that must give TRUE
     * @param hasButton whether a list is offered for choice
     */
    public record Criterion(
            Kind kind, String operator, List<Expression> operands, boolean hasButton) {
        public Criterion {
            operands = List.copyOf(operands);
        }
    }

    /** What is said of an entry that is not valid; empty texts stand for the program's own words. */
    public record Alert(boolean isShown, Severity severity, String title, String text) {}

    /** What is said while one of the cells is active. */
    public record Prompt(boolean isShown, String title, String text) {
        /** Whether there is anything to be seen. */
        public boolean says() {
            return isShown && !(title.isEmpty() && text.isEmpty());
        }
    }

    public Validation {
        ranges = List.copyOf(ranges);
    }

    /** Whether the cell is one of its cells. */
    public boolean governs(int row, int column) {
        return ranges.stream().anyMatch(range -> range.contains(row, column));
    }

    @Override
    public Validation withRanges(List<CellRange> now) {
        return new Validation(now, criterion, allowsBlank, alert, prompt);
    }

    @Override
    public Validation rewritten(UnaryOperator<Expression> rewriter) {
        List<Expression> now = criterion.operands().stream().map(rewriter).toList();
        return now.equals(criterion.operands())
                ? this
                : new Validation(
                        ranges,
                        new Criterion(
                                criterion.kind(), criterion.operator(), now, criterion.hasButton()),
                        allowsBlank,
                        alert,
                        prompt);
    }
}
