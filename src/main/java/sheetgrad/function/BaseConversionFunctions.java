package sheetgrad.function;

import static sheetgrad.function.Declare.declare;
import static sheetgrad.function.Parameter.number;
import static sheetgrad.function.Parameter.scalar;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import sheetgrad.value.BooleanValue;
import sheetgrad.value.Coercion;
import sheetgrad.value.ErrorKind;
import sheetgrad.value.ErrorValue;
import sheetgrad.value.NumberValue;
import sheetgrad.value.OmittedValue;
import sheetgrad.value.TextValue;
import sheetgrad.value.Value;

/**
 * Conversions between binary, octal, decimal and hexadecimal numbers. Other than decimal ones have at most ten digits
 * in two's complement: the tenth digit holds the sign.
 */
final class BaseConversionFunctions {
    private static final int MOST_DIGITS = 10;

    /** A way to write numbers. */
    private enum Notation {
        BIN(2, 1, "binary", "1100100"),
        OCT(8, 3, "octal", "144"),
        DEC(10, 0, "decimal", "100"),
        HEX(16, 4, "hexadecimal", "64");

        private final int radix;
        private final int bitsPerDigit;
        private final String word;
        private final String hundred;

        Notation(int radix, int bitsPerDigit, String word, String hundred) {
            this.radix = radix;
            this.bitsPerDigit = bitsPerDigit;
            this.word = word;
            this.hundred = hundred;
        }

        /** Half of what ten digits can tell apart: numbers from minus this up to but not including it. */
        long limit() {
            return 1L << (bitsPerDigit * MOST_DIGITS - 1);
        }
    }

    private BaseConversionFunctions() {}

    static List<FunctionDeclaration> all() {
        List<FunctionDeclaration> functions = new ArrayList<>();
        for (Notation from : Notation.values()) {
            for (Notation to : Notation.values()) {
                if (from != to) {
                    functions.add(conversion(from, to));
                }
            }
        }
        return functions;
    }

    private static FunctionDeclaration conversion(Notation from, Notation to) {
        String name = from + "2" + to;
        boolean hasPlaces = to != Notation.DEC;
        String quote = from == Notation.DEC ? "" : "\"";
        Declare declared =
                declare(name)
                        .help(
                                name + (hasPlaces ? "(number, [places])" : "(number)"),
                                "A " + from.word + " number as a " + to.word + " one",
                                name + "(" + quote + from.hundred + quote + ")",
                                to.hundred);
        return (hasPlaces
                        ? declared.arguments(scalar("number"), number("places").optional())
                        : declared.arguments(scalar("number")))
                .scalar((arguments, context) -> convert(from, to, arguments))
                .zeroDerivative();
    }

    private static Value convert(Notation from, Notation to, List<Value> arguments) {
        Value given = arguments.get(0);
        if (given instanceof BooleanValue) {
            return ErrorValue.of(ErrorKind.VALUE, "a truth value is no number here");
        }
        Value read = from == Notation.DEC ? Coercion.toNumber(given) : parse(from, given);
        if (!(read instanceof NumberValue number)) {
            return read;
        }
        if (to == Notation.DEC) {
            return number;
        }
        boolean hasPlaces = !(arguments.get(1) instanceof OmittedValue);
        return write((long) number.number(), to, hasPlaces, arguments);
    }

    private static Value parse(Notation notation, Value given) {
        Value text = Coercion.toText(given);
        if (!(text instanceof TextValue written)) {
            return text;
        }
        String digits = written.text().strip();
        if (digits.isEmpty()) {
            return NumberValue.ZERO;
        }
        boolean isFit = digits.length() <= MOST_DIGITS;
        for (int i = 0; i < digits.length(); i++) {
            isFit &= Character.digit(digits.charAt(i), notation.radix) >= 0;
        }
        if (!isFit) {
            return ErrorValue.of(
                    ErrorKind.NUMBER, "\"" + digits + "\" is no " + notation.word + " number");
        }
        long number = Long.parseLong(digits, notation.radix);
        return new NumberValue(number >= notation.limit() ? number - 2 * notation.limit() : number);
    }

    private static Value write(
            double number, Notation notation, boolean hasPlaces, List<Value> arguments) {
        if (number < -notation.limit() || number >= notation.limit()) {
            return ErrorValue.of(ErrorKind.NUMBER, "the number needs more than ten digits");
        }
        long unsigned = (long) number + (number < 0 ? 2 * notation.limit() : 0);
        String digits = Long.toString(unsigned, notation.radix).toUpperCase(Locale.ROOT);
        if (!hasPlaces) {
            return new TextValue(digits);
        }
        double places = Math.floor(Argument.number(arguments, 1));
        boolean isTooFew = number >= 0 && places < digits.length();
        if (places < 1 || places > MOST_DIGITS || isTooFew) {
            return ErrorValue.of(ErrorKind.NUMBER, "the digits do not fit into the places");
        }
        return new TextValue("0".repeat(Math.max(0, (int) places - digits.length())) + digits);
    }
}
