package sheetgrad.function;

import static sheetgrad.function.Declare.declare;
import static sheetgrad.function.Parameter.number;
import static sheetgrad.function.Parameter.scalar;
import static sheetgrad.function.Parameter.text;

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

/** Numbers written in Roman numerals and to other bases. */
final class NumeralFunctions {
    private static final int MOST_CHARACTERS = 255;
    private static final double LARGEST_WHOLE = 1L << 53;

    private NumeralFunctions() {}

    static List<FunctionDeclaration> all() {
        return List.of(
                declare("ARABIC")
                        .help(
                                "ARABIC(text)",
                                "The number that a Roman numeral stands for",
                                "ARABIC(\"LVII\")",
                                "57")
                        .arguments(text("text"))
                        .scalar((arguments, context) -> arabic(Argument.text(arguments, 0)))
                        .independentOfNumbers(),
                declare("ROMAN")
                        .help(
                                "ROMAN(number, [form])",
                                "A number as a Roman numeral, from classic (0) to shortest (4)",
                                "ROMAN(499,0)",
                                "CDXCIX")
                        .arguments(number("number"), scalar("form").optional())
                        .scalar((arguments, context) -> roman(arguments))
                        .zeroDerivative(),
                declare("BASE")
                        .help(
                                "BASE(number, radix, [min_length])",
                                "A number written to a base from 2 to 36",
                                "BASE(15,2,10)",
                                "0000001111")
                        .arguments(
                                number("number"), number("radix"), number("min_length").optional())
                        .scalar((arguments, context) -> toBase(arguments))
                        .zeroDerivative(),
                declare("DECIMAL")
                        .help(
                                "DECIMAL(text, radix)",
                                "The number that a text written to a base stands for",
                                "DECIMAL(\"FF\",16)",
                                "255")
                        .arguments(text("text"), number("radix"))
                        .scalar((arguments, context) -> toDecimal(arguments))
                        .zeroDerivative());
    }

    private static Value arabic(String text) {
        String numeral = text.strip().toUpperCase(Locale.ROOT);
        boolean isNegative = numeral.startsWith("-");
        if (numeral.length() > MOST_CHARACTERS) {
            return ErrorValue.of(ErrorKind.VALUE, "the numeral is too long");
        }
        int sum = 0;
        for (int i = isNegative ? 1 : 0; i < numeral.length(); i++) {
            int value = RomanNumerals.value(numeral.charAt(i));
            if (value == 0) {
                return ErrorValue.of(ErrorKind.VALUE, "\"" + text + "\" is no Roman numeral");
            }
            boolean isBeforeLarger =
                    i + 1 < numeral.length() && RomanNumerals.value(numeral.charAt(i + 1)) > value;
            sum += isBeforeLarger ? -value : value;
        }
        return new NumberValue(isNegative ? -sum : sum);
    }

    private static Value roman(List<Value> arguments) {
        int number = Argument.integer(arguments, 0);
        Value form = Coercion.toNumber(formOf(arguments.get(1)));
        if (form instanceof ErrorValue) {
            return form;
        }
        int steps = (int) ((NumberValue) form).number();
        if (number < 0 || number > 3999 || steps < 0 || steps > 4) {
            return ErrorValue.of(ErrorKind.VALUE, "there is no such Roman numeral");
        }
        return new TextValue(RomanNumerals.write(number, steps));
    }

    /** TRUE is classic, FALSE shortest. */
    private static Value formOf(Value form) {
        if (form instanceof BooleanValue flag) {
            return new NumberValue(flag.isTrue() ? 0 : 4);
        }
        return form instanceof OmittedValue ? NumberValue.ZERO : form;
    }

    private static boolean isNoRadix(double radix) {
        return Math.floor(radix) < 2 || Math.floor(radix) > 36;
    }

    private static Value toBase(List<Value> arguments) {
        double number = Math.floor(Argument.number(arguments, 0));
        double radix = Argument.number(arguments, 1);
        double length = Math.floor(Argument.number(arguments, 2));
        if (number < 0
                || number >= LARGEST_WHOLE
                || isNoRadix(radix)
                || length < 0
                || length > MOST_CHARACTERS) {
            return ErrorValue.of(ErrorKind.NUMBER, "there is no such base, number or length");
        }
        String digits = Long.toString((long) number, (int) radix).toUpperCase(Locale.ROOT);
        return new TextValue("0".repeat(Math.max(0, (int) length - digits.length())) + digits);
    }

    private static Value toDecimal(List<Value> arguments) {
        String text = Argument.text(arguments, 0).strip();
        double radix = Argument.number(arguments, 1);
        if (text.length() > MOST_CHARACTERS) {
            return ErrorValue.of(ErrorKind.VALUE, "the text is too long");
        }
        if (isNoRadix(radix)) {
            return ErrorValue.of(ErrorKind.NUMBER, "there is no base " + radix);
        }
        double sum = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = Character.digit(text.charAt(i), (int) radix);
            if (digit < 0) {
                return ErrorValue.of(ErrorKind.NUMBER, "\"" + text + "\" has other digits");
            }
            sum = sum * (int) radix + digit;
        }
        return NumberValue.orError(sum);
    }
}
