package sheetgrad.function;

import sheetgrad.value.BlankValue;
import sheetgrad.value.BooleanValue;
import sheetgrad.value.NumberValue;
import sheetgrad.value.OmittedValue;
import sheetgrad.value.TextValue;
import sheetgrad.value.Value;

/**
 * Excel's order of scalar values: numbers before texts before booleans; texts without regard to case; a blank is 0, ""
 * or FALSE, whichever the other side asks for.
 */
final class Comparison {
    private Comparison() {}

    /** As the operators compare: numbers are equal if they agree in 15 significant digits. */
    static int ofOperands(Value left, Value right) {
        Value a = isBlank(left) ? blankLike(right) : left;
        Value b = isBlank(right) ? blankLike(left) : right;
        if (a instanceof NumberValue first && b instanceof NumberValue second) {
            return ofNumbers(first.number(), second.number());
        }
        return exactly(a, b);
    }

    /** As look-ups and sorting compare: numbers to the last bit. */
    static int exactly(Value left, Value right) {
        if (rank(left) != rank(right)) {
            return Integer.compare(rank(left), rank(right));
        }
        if (left instanceof NumberValue a && right instanceof NumberValue b) {
            return a.number() == b.number() ? 0 : Double.compare(a.number(), b.number());
        }
        if (left instanceof TextValue a && right instanceof TextValue b) {
            return a.text().compareToIgnoreCase(b.text());
        }
        return left instanceof BooleanValue a && right instanceof BooleanValue b
                ? Boolean.compare(a.isTrue(), b.isTrue())
                : 0;
    }

    /** Whether two values are of one kind, so that a look-up may compare them. */
    static boolean isSameKind(Value left, Value right) {
        return rank(left) == rank(right);
    }

    static boolean isBlank(Value value) {
        return value instanceof BlankValue || value instanceof OmittedValue;
    }

    /** As the operators compare numbers. */
    static int ofNumbers(double a, double b) {
        if (a == b) {
            return 0;
        }
        boolean isClose = Math.abs(a - b) <= 1e-14 * Math.max(Math.abs(a), Math.abs(b));
        boolean isSame =
                isClose && DecimalRounding.toFifteenDigits(a) == DecimalRounding.toFifteenDigits(b);
        return isSame ? 0 : Double.compare(a, b);
    }

    private static Value blankLike(Value other) {
        if (other instanceof TextValue) {
            return TextValue.EMPTY;
        }
        return other instanceof BooleanValue ? BooleanValue.FALSE : NumberValue.ZERO;
    }

    private static int rank(Value value) {
        if (value instanceof NumberValue) {
            return 0;
        }
        if (value instanceof TextValue) {
            return 1;
        }
        if (value instanceof BooleanValue) {
            return 2;
        }
        return value.isError() ? 3 : 4;
    }
}
