package sheetgrad.function;

import static sheetgrad.function.Declare.declare;
import static sheetgrad.function.Parameter.any;
import static sheetgrad.function.Parameter.logical;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import sheetgrad.value.BooleanValue;
import sheetgrad.value.Coercion;
import sheetgrad.value.ErrorKind;
import sheetgrad.value.ErrorValue;
import sheetgrad.value.TextValue;
import sheetgrad.value.Value;

/** Truth values and what combines them; of ranges AND, OR and XOR pass over texts and blanks. */
final class LogicalFunctions {
    private LogicalFunctions() {}

    static List<FunctionDeclaration> all() {
        return List.of(
                combination(
                        "AND", "Whether all are TRUE", (a, b) -> a && b, "AND(TRUE,1=2)", "FALSE"),
                combination("OR", "Whether one is TRUE", (a, b) -> a || b, "OR(TRUE,1=2)", "TRUE"),
                combination(
                        "XOR",
                        "Whether an odd count is TRUE",
                        (a, b) -> a ^ b,
                        "XOR(TRUE,TRUE)",
                        "FALSE"),
                declare("NOT")
                        .help("NOT(logical)", "The opposite", "NOT(TRUE)", "FALSE")
                        .arguments(logical("logical"))
                        .scalar(
                                (arguments, context) ->
                                        BooleanValue.of(!Argument.isTrue(arguments, 0)))
                        .zeroDerivative(),
                constant("TRUE", BooleanValue.TRUE),
                constant("FALSE", BooleanValue.FALSE));
    }

    private static FunctionDeclaration constant(String name, BooleanValue value) {
        return declare(name)
                .help(name + "()", "The truth value " + name, name + "()", name)
                .scalar((arguments, context) -> value)
                .independentOfNumbers();
    }

    private static FunctionDeclaration combination(
            String name,
            String summary,
            BinaryOperator<Boolean> combine,
            String example,
            String result) {
        return declare(name)
                .help(name + "(logical1, [logical2], ...)", summary, example, result)
                .arguments(any("logical1"))
                .repeating(1)
                .value(
                        FunctionKind.REDUCTION,
                        (arguments, context) -> combine(arguments, context, combine))
                .zeroDerivative();
    }

    private static Value combine(
            List<Value> arguments, CalculationContext context, BinaryOperator<Boolean> combine) {
        List<Value> truths = new ArrayList<>();
        for (Value argument : arguments) {
            Elements.visit(
                    argument,
                    context,
                    (value, isDirect) -> {
                        if (isDirect
                                || !(value instanceof TextValue || Comparison.isBlank(value))) {
                            truths.add(Coercion.toBoolean(value));
                        }
                    });
        }
        if (truths.isEmpty()) {
            return ErrorValue.of(ErrorKind.VALUE, "there is no truth value");
        }
        boolean result = false;
        for (int i = 0; i < truths.size(); i++) {
            if (!(truths.get(i) instanceof BooleanValue truth)) {
                return truths.get(i);
            }
            result = i == 0 ? truth.isTrue() : combine.apply(result, truth.isTrue());
        }
        return BooleanValue.of(result);
    }
}
