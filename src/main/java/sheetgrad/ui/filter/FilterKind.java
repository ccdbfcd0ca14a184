package sheetgrad.ui.filter;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import sheetgrad.value.NumberText;
import sheetgrad.workbook.FilterCondition;
import sheetgrad.workbook.FilterCondition.Compared;
import sheetgrad.workbook.FilterCondition.Comparison;
import sheetgrad.workbook.FilterCondition.Operator;

/** The conditions that a column can be given, as the user chooses among them. */
public enum FilterKind {
    VALUES("is one of the values below", 0),
    EQUALS("equals", 1),
    NOT_EQUALS("does not equal", 1),
    GREATER("is greater than", 1),
    AT_LEAST("is at least", 1),
    LESS("is less than", 1),
    AT_MOST("is at most", 1),
    BETWEEN("is between", 2),
    CONTAINS("contains", 1),
    CONTAINS_NOT("does not contain", 1),
    BEGINS("begins with", 1),
    ENDS("ends with", 1),
    LARGEST("is among the largest", 1),
    LARGEST_PERCENT("is among the largest (per cent)", 1),
    SMALLEST("is among the smallest", 1),
    SMALLEST_PERCENT("is among the smallest (per cent)", 1),
    ABOVE_AVERAGE("is above average", 0),
    BELOW_AVERAGE("is below average", 0);

    private final String words;
    private final int operands;

    FilterKind(String words, int operands) {
        this.words = words;
        this.operands = operands;
    }

    /** How many values the user gives for it. */
    public int operands() {
        return operands;
    }

    @Override
    public String toString() {
        return words;
    }

    /** The condition with these operands; nothing if one is missing or is no number where one is needed. */
    public Optional<FilterCondition> condition(String first, String second) {
        boolean isMissing = operands > 0 && first.isBlank() || operands > 1 && second.isBlank();
        if (isMissing) {
            return Optional.empty();
        }
        return switch (this) {
            case VALUES -> Optional.empty();
            case EQUALS -> compared(Operator.EQUAL, first);
            case NOT_EQUALS -> compared(Operator.NOT_EQUAL, first);
            case GREATER -> compared(Operator.GREATER, first);
            case AT_LEAST -> compared(Operator.GREATER_OR_EQUAL, first);
            case LESS -> compared(Operator.LESS, first);
            case AT_MOST -> compared(Operator.LESS_OR_EQUAL, first);
            case BETWEEN ->
                    Optional.of(
                            new Compared(
                                    List.of(
                                            new Comparison(Operator.GREATER_OR_EQUAL, first),
                                            new Comparison(Operator.LESS_OR_EQUAL, second)),
                                    true));
            case CONTAINS -> compared(Operator.EQUAL, "*" + first + "*");
            case CONTAINS_NOT -> compared(Operator.NOT_EQUAL, "*" + first + "*");
            case BEGINS -> compared(Operator.EQUAL, first + "*");
            case ENDS -> compared(Operator.EQUAL, "*" + first);
            case LARGEST -> highest(first, false, false);
            case LARGEST_PERCENT -> highest(first, true, false);
            case SMALLEST -> highest(first, false, true);
            case SMALLEST_PERCENT -> highest(first, true, true);
            case ABOVE_AVERAGE -> Optional.of(new FilterCondition.BesideAverage(true));
            case BELOW_AVERAGE -> Optional.of(new FilterCondition.BesideAverage(false));
        };
    }

    private static Optional<FilterCondition> compared(Operator operator, String value) {
        return Optional.of(Compared.of(operator, value));
    }

    private static Optional<FilterCondition> highest(
            String count, boolean isPercent, boolean isBottom) {
        return NumberText.parse(count)
                .filter(number -> number >= 1 && number <= 500)
                .map(number -> new FilterCondition.Highest(number.intValue(), isPercent, isBottom));
    }

    /** A kind with the operands that make a condition. */
    record Filled(FilterKind kind, String first, String second) {
        private static final Filled NONE = new Filled(VALUES, "", "");

        /** What the user would choose for the condition; the values below for one that cannot be said otherwise. */
        static Filled of(FilterCondition condition) {
            return candidates(condition).stream()
                    .filter(
                            one ->
                                    one.kind
                                            .condition(one.first, one.second)
                                            .equals(Optional.of(condition)))
                    .findFirst()
                    .orElse(NONE);
        }

        private static List<Filled> candidates(FilterCondition condition) {
            if (condition instanceof Compared compared) {
                String first = compared.comparisons().get(0).value();
                String second =
                        compared.comparisons().get(compared.comparisons().size() - 1).value();
                boolean isPattern = first.contains("*");
                return Arrays.stream(FilterKind.values())
                        .map(
                                kind ->
                                        new Filled(
                                                kind,
                                                isPattern ? inner(kind, first) : first,
                                                second))
                        .toList();
            }
            String count =
                    condition instanceof FilterCondition.Highest highest
                            ? Integer.toString(highest.count())
                            : "";
            return Arrays.stream(FilterKind.values())
                    .map(kind -> new Filled(kind, count, ""))
                    .toList();
        }

        /** What stands between the stars that the kind adds. */
        private static String inner(FilterKind kind, String pattern) {
            String rest = pattern;
            boolean addsBefore = kind == CONTAINS || kind == CONTAINS_NOT || kind == ENDS;
            boolean addsAfter = kind == CONTAINS || kind == CONTAINS_NOT || kind == BEGINS;
            if (addsBefore && rest.startsWith("*")) {
                rest = rest.substring(1);
            }
            return addsAfter && rest.endsWith("*") ? rest.substring(0, rest.length() - 1) : rest;
        }
    }
}
