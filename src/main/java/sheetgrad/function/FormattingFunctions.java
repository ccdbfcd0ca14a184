package sheetgrad.function;

import static sheetgrad.function.Declare.declare;
import static sheetgrad.function.Parameter.scalar;
import static sheetgrad.function.Parameter.text;

import java.util.List;
import sheetgrad.value.ErrorKind;
import sheetgrad.value.ErrorValue;
import sheetgrad.value.NumberText;
import sheetgrad.value.NumberValue;
import sheetgrad.value.TextValue;
import sheetgrad.value.Value;

/** TEXT: the one function that needs the number formats of cells. */
final class FormattingFunctions {
    /** What General has room for; what needs no more is shown without an exponent, other than in cells. */
    private static final int MOST_CHARACTERS = 11;

    private static final int FILLED = 200;

    private FormattingFunctions() {}

    static List<FunctionDeclaration> all(NumberFormatting formatting) {
        return List.of(
                declare("TEXT")
                        .help(
                                "TEXT(value, format_text)",
                                "A value as the text that a number format shows",
                                "TEXT(1234.567,\"#,##0.00\")",
                                "1,234.57")
                        .arguments(scalar("value"), text("format_text"))
                        .scalar((arguments, context) -> formatted(arguments, context, formatting))
                        .notDifferentiable(TextFunctions.NO_DERIVATIVE));
    }

    private static Value formatted(
            List<Value> arguments, CalculationContext context, NumberFormatting formatting) {
        Value value = Comparison.isBlank(arguments.get(0)) ? NumberValue.ZERO : arguments.get(0);
        if (value instanceof TextValue text) {
            value =
                    context.dateText()
                            .readNumber(text.text())
                            .<Value>map(NumberValue::new)
                            .orElse(value);
        }
        String code = Argument.text(arguments, 1);
        if (value instanceof NumberValue number && code.equalsIgnoreCase("General")) {
            String plain = NumberText.general(Math.abs(number.number()));
            if (plain.length() <= MOST_CHARACTERS) {
                return new TextValue(NumberText.general(number.number()));
            }
        }
        if (code.isEmpty()) {
            return value instanceof TextValue ? value : TextValue.EMPTY;
        }
        String text = formatting.format(value, code, context.dateSystem());
        return isUnshowable(text)
                ? ErrorValue.of(ErrorKind.VALUE, "no date has this number")
                : TextFunctions.limited(text);
    }

    /** Whether a cell is filled with number signs, as for a date before the first or after the last. */
    private static boolean isUnshowable(String text) {
        return text.length() >= FILLED && text.chars().allMatch(letter -> letter == '#');
    }
}
