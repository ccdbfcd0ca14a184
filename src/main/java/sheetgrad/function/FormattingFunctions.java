package sheetgrad.function;

import static sheetgrad.function.Declare.declare;
import static sheetgrad.function.Parameter.scalar;
import static sheetgrad.function.Parameter.text;

import java.util.List;
import sheetgrad.value.BlankValue;
import sheetgrad.value.NumberValue;
import sheetgrad.value.TextValue;
import sheetgrad.value.Value;

/** TEXT: the one function that needs the number formats of cells. */
final class FormattingFunctions {
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
        Value value = arguments.get(0) instanceof BlankValue ? NumberValue.ZERO : arguments.get(0);
        String code = ((TextValue) arguments.get(1)).text();
        return code.isEmpty()
                ? TextValue.EMPTY
                : new TextValue(formatting.format(value, code, context.dateSystem()));
    }
}
