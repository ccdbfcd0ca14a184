package sheetgrad.function;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import sheetgrad.value.BlankValue;
import sheetgrad.value.BooleanValue;
import sheetgrad.value.DateText;
import sheetgrad.value.ErrorKind;
import sheetgrad.value.ErrorValue;
import sheetgrad.value.NumberValue;
import sheetgrad.value.TextValue;
import sheetgrad.value.Value;
import sheetgrad.value.Wildcard;

/**
 * A condition on cells as SUMIF and its relatives take it: a value to be equal to, or a text such as {@code ">5"},
 * {@code "<>x"}, {@code "a*"}, {@code "="} (blank) or {@code "<>"} (not blank).
 */
final class Criterion {
    private static final String[] RELATIONS = {"<>", "<=", ">=", "=", "<", ">"};

    private final Predicate<Value> condition;
    private final Optional<Value> equalOperand;
    private final Optional<Bound> bound;

    /**
     * What numbers are less or greater than.
     *
     * @param order whether a number passes that is less (-1), equal (0) or greater (1)
     */
    record Bound(double number, IntPredicate order) {}

    private Criterion(
            Predicate<Value> condition, Optional<Value> equalOperand, Optional<Bound> bound) {
        this.condition = condition;
        this.equalOperand = equalOperand;
        this.bound = bound;
    }

    static Criterion of(Value value, DateText dates) {
        if (value instanceof TextValue text) {
            return new Criterion(
                    parse(text.text(), dates),
                    operandOfEquality(text.text(), dates).filter(Criterion::isPlain),
                    bound(text.text(), dates));
        }
        Value operand = Comparison.isBlank(value) ? NumberValue.ZERO : value;
        return new Criterion(equalTo(operand, dates), Optional.of(operand), Optional.empty());
    }

    private static Optional<Bound> bound(String text, DateText dates) {
        return relation(text)
                .filter(relation -> !isEquality(relation))
                .flatMap(
                        relation ->
                                operand(text.substring(relation.length()), dates)
                                                instanceof NumberValue number
                                        ? Optional.of(new Bound(number.number(), order(relation)))
                                        : Optional.empty());
    }

    private static boolean isEquality(String relation) {
        return relation.equals("=") || relation.equals("<>");
    }

    /** What cells must be equal to, if the criterion asks for nothing else. */
    private static Optional<Value> operandOfEquality(String text, DateText dates) {
        String relation = relation(text).orElse("");
        String rest = text.substring(relation.length());
        boolean isEquality = relation.isEmpty() || relation.equals("=");
        return isEquality && !rest.isEmpty() ? Optional.of(operand(rest, dates)) : Optional.empty();
    }

    private static boolean isPlain(Value operand) {
        return !(operand instanceof TextValue text && Wildcard.isIn(text.text()));
    }

    /** The value that satisfying cells are equal to, as look-ups compare, and texts that read as that number. */
    Optional<Value> equalOperand() {
        return equalOperand;
    }

    /** The bound that satisfying cells, numbers all of them, lie at one side of, if the criterion is such a relation. */
    Optional<Bound> bound() {
        return bound;
    }

    boolean holds(Value cell) {
        return condition.test(cell);
    }

    private static Predicate<Value> parse(String text, DateText dates) {
        Optional<String> relation = relation(text);
        if (relation.isPresent()) {
            return compare(relation.get(), text.substring(relation.get().length()), dates);
        }
        return text.isEmpty() ? Criterion::isBlankOrEmpty : equalTo(operand(text, dates), dates);
    }

    private static Optional<String> relation(String text) {
        return Arrays.stream(RELATIONS).filter(text::startsWith).findFirst();
    }

    private static Predicate<Value> compare(String relation, String text, DateText dates) {
        if (isEquality(relation)) {
            Predicate<Value> isEqual =
                    text.isEmpty()
                            ? cell -> cell instanceof BlankValue
                            : equalTo(operand(text, dates), dates);
            return relation.equals("=") ? isEqual : isEqual.negate();
        }
        Value bound = operand(text, dates);
        IntPredicate order = order(relation);
        Predicate<Value> isPassedOver =
                text.isEmpty() ? Criterion::isBlankOrEmpty : BlankValue.class::isInstance;
        return cell ->
                !isPassedOver.test(cell)
                        && Comparison.isSameKind(cell, bound)
                        && order.test(Comparison.exactly(cell, bound));
    }

    private static IntPredicate order(String relation) {
        switch (relation) {
            case "<":
                return sign -> sign < 0;
            case "<=":
                return sign -> sign <= 0;
            case ">":
                return sign -> sign > 0;
            default:
                return sign -> sign >= 0;
        }
    }

    private static Value operand(String text, DateText dates) {
        Optional<Double> number = dates.readNumber(text);
        if (number.isPresent()) {
            return new NumberValue(number.get());
        }
        if (text.equalsIgnoreCase("TRUE") || text.equalsIgnoreCase("FALSE")) {
            return BooleanValue.of(text.equalsIgnoreCase("TRUE"));
        }
        return ErrorKind.parse(text)
                .<Value>map(ErrorValue::of)
                .orElseGet(() -> new TextValue(text));
    }

    private static Predicate<Value> equalTo(Value operand, DateText dates) {
        if (operand instanceof NumberValue number) {
            return cell -> isNumber(cell, number.number(), dates);
        }
        if (operand instanceof TextValue text) {
            Wildcard wildcard = new Wildcard(text.text());
            return cell -> cell instanceof TextValue other && wildcard.matches(other.text());
        }
        if (operand instanceof ErrorValue error) {
            return cell -> cell instanceof ErrorValue other && other.kind() == error.kind();
        }
        return operand::equals;
    }

    /** Texts that read as the number are equal to it here, unlike anywhere else. */
    private static boolean isNumber(Value cell, double number, DateText dates) {
        if (cell instanceof TextValue text) {
            return dates.readNumber(text.text()).filter(read -> read == number).isPresent();
        }
        return cell instanceof NumberValue other && other.number() == number;
    }

    private static boolean isBlankOrEmpty(Value cell) {
        return cell instanceof BlankValue
                || (cell instanceof TextValue text && text.text().isEmpty());
    }
}
