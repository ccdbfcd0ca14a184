package sheetgrad.xlsx;

import sheetgrad.value.BlankValue;
import sheetgrad.value.BooleanValue;
import sheetgrad.value.ErrorKind;
import sheetgrad.value.ErrorValue;
import sheetgrad.value.NumberValue;
import sheetgrad.value.OmittedValue;
import sheetgrad.value.TextValue;
import sheetgrad.value.Value;

/** Values as cells of a file hold them. */
final class FileValue {
    /** Half a unit in the fifteenth digit, the last that Excel shows. */
    private static final double INVISIBLE = 5e-16;

    private FileValue() {}

    /** The value that a file can hold: a circular reference is 0, as in Excel; errors newer than files are #VALUE!. */
    static Value of(Value value) {
        if (value instanceof ErrorValue error) {
            return switch (error.kind()) {
                case CYCLE -> NumberValue.ZERO;
                case NULL,
                        DIVISION_BY_ZERO,
                        VALUE,
                        REFERENCE,
                        NAME,
                        NUMBER,
                        NOT_AVAILABLE,
                        GETTING_DATA ->
                        error;
                default -> ErrorValue.of(ErrorKind.VALUE);
            };
        }
        return value.isScalar() && !(value instanceof OmittedValue) ? value : BlankValue.BLANK;
    }

    /** Whether a cell looks the same with either value, numbers to all digits that Excel shows. */
    static boolean isSame(Value one, Value other) {
        if (one instanceof NumberValue first && other instanceof NumberValue second) {
            double difference = Math.abs(first.number() - second.number());
            return difference
                    <= INVISIBLE * Math.max(Math.abs(first.number()), Math.abs(second.number()));
        }
        if (one instanceof ErrorValue first && other instanceof ErrorValue second) {
            return first.kind() == second.kind();
        }
        return one.equals(other);
    }

    /** The attribute {@code t} for the result of a formula; empty for a number. */
    static String resultType(Value value) {
        if (value instanceof TextValue) {
            return "str";
        }
        return value instanceof BooleanValue ? "b" : value instanceof ErrorValue ? "e" : "";
    }

    /** The text within {@code v}, escaped. */
    static String text(Value value) {
        if (value instanceof TextValue text) {
            return FileText.encode(text.text());
        }
        if (value instanceof BooleanValue flag) {
            return flag.isTrue() ? "1" : "0";
        }
        if (value instanceof ErrorValue error) {
            return error.kind().text();
        }
        return value instanceof NumberValue number ? FileNumber.text(number.number()) : "";
    }
}
