package sheetgrad.formula;

import java.math.BigDecimal;
import java.math.MathContext;
import sheetgrad.value.ArrayValue;
import sheetgrad.value.BooleanValue;
import sheetgrad.value.ErrorValue;
import sheetgrad.value.NumberValue;
import sheetgrad.value.TextValue;
import sheetgrad.value.Value;

/** Writes constants as they stand in formulas. */
final class LiteralText {
    private static final int LONGEST_PLAIN = 20;
    private static final double LARGEST_SHORT_INTEGER = 1e15;

    private LiteralText() {}

    static String write(Value value) {
        if (value instanceof NumberValue number) {
            return number(number.number());
        }
        if (value instanceof TextValue text) {
            return "\"" + text.text().replace("\"", "\"\"") + "\"";
        }
        if (value instanceof BooleanValue bool) {
            return bool.isTrue() ? "TRUE" : "FALSE";
        }
        if (value instanceof ErrorValue error) {
            return error.kind().text();
        }
        if (value instanceof ArrayValue array) {
            return array(array);
        }
        throw new IllegalArgumentException("no constant of a formula: " + value);
    }

    private static String array(ArrayValue array) {
        StringBuilder text = new StringBuilder("{");
        for (int i = 0; i < array.size(); i++) {
            if (i > 0) {
                text.append(i % array.columns() == 0 ? ';' : ',');
            }
            text.append(write(array.get(i)));
        }
        return text.append('}').toString();
    }

    /** The shortest decimal that reads back as the same number: 0.1, 12, 1E+20. */
    static String number(double number) {
        if (number == Math.rint(number) && Math.abs(number) < LARGEST_SHORT_INTEGER) {
            return Long.toString((long) number);
        }
        BigDecimal shortest = shortest(number);
        int exponent = shortest.precision() - shortest.scale() - 1;
        if (exponent < LONGEST_PLAIN && exponent > -LONGEST_PLAIN) {
            String plain = shortest.toPlainString();
            if (exponent >= -4 || plain.length() <= LONGEST_PLAIN) {
                return plain;
            }
        }
        String mantissa = shortest.movePointLeft(exponent).toPlainString();
        String digits = (Math.abs(exponent) < 10 ? "0" : "") + Math.abs(exponent);
        return mantissa + (exponent < 0 ? "E-" : "E+") + digits;
    }

    private static BigDecimal shortest(double number) {
        BigDecimal exact = new BigDecimal(number);
        for (int digits = 15; digits < 17; digits++) {
            BigDecimal rounded = exact.round(new MathContext(digits));
            if (rounded.doubleValue() == number) {
                return rounded.stripTrailingZeros();
            }
        }
        return exact.round(new MathContext(17)).stripTrailingZeros();
    }
}
