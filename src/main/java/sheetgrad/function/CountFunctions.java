package sheetgrad.function;

import static sheetgrad.function.Declare.declare;
import static sheetgrad.function.Parameter.any;
import static sheetgrad.function.Parameter.reference;

import java.util.List;
import sheetgrad.reference.Area;
import sheetgrad.value.Coercion;
import sheetgrad.value.NumberValue;
import sheetgrad.value.OmittedValue;
import sheetgrad.value.ReferenceValue;
import sheetgrad.value.TextValue;
import sheetgrad.value.Value;

/** Counts of cells; they depend on what kind of values there are, not on the numbers. */
final class CountFunctions {
    private CountFunctions() {}

    static List<FunctionDeclaration> all() {
        return List.of(
                declare("COUNT")
                        .help(
                                "COUNT(value1, [value2], ...)",
                                "How many numbers there are",
                                "COUNT({1,\"a\",3})",
                                "2")
                        .arguments(any("value1"))
                        .repeating(1)
                        .value(
                                FunctionKind.REDUCTION,
                                (arguments, context) -> count(arguments, context, true))
                        .independentOfNumbers(),
                declare("COUNTA")
                        .help(
                                "COUNTA(value1, [value2], ...)",
                                "How many values there are",
                                "COUNTA({1,\"a\",3})",
                                "3")
                        .arguments(any("value1"))
                        .repeating(1)
                        .value(
                                FunctionKind.REDUCTION,
                                (arguments, context) -> count(arguments, context, false))
                        .independentOfNumbers(),
                declare("COUNTBLANK")
                        .help(
                                "COUNTBLANK(range)",
                                "How many cells are blank or hold \"\"",
                                "COUNTBLANK(XFD1:XFD9)",
                                "9")
                        .arguments(reference("range"))
                        .value(FunctionKind.REDUCTION, CountFunctions::countBlanks)
                        .independentOfNumbers());
    }

    private static Value count(
            List<Value> arguments, CalculationContext context, boolean isNumbersOnly) {
        long[] count = new long[1];
        for (Value argument : arguments) {
            Elements.visit(
                    argument,
                    context,
                    (value, isDirect) -> {
                        boolean counts =
                                isNumbersOnly
                                        ? value instanceof NumberValue
                                                || (isDirect && isNumber(value, context))
                                        : isDirect || !Comparison.isBlank(value);
                        count[0] += counts ? 1 : 0;
                    });
        }
        return new NumberValue(count[0]);
    }

    private static boolean isNumber(Value value, CalculationContext context) {
        return value instanceof OmittedValue
                || Coercion.toNumber(value, context.dateText()) instanceof NumberValue;
    }

    private static Value countBlanks(List<Value> arguments, CalculationContext context) {
        long[] blanks = new long[1];
        for (Area area : ((ReferenceValue) arguments.get(0)).areas()) {
            blanks[0] += area.range().size();
        }
        Elements.visit(
                arguments.get(0),
                context,
                (value, isDirect) -> {
                    boolean isBlank =
                            Comparison.isBlank(value)
                                    || (value instanceof TextValue text && text.text().isEmpty());
                    blanks[0] -= isBlank ? 0 : 1;
                });
        return new NumberValue(blanks[0]);
    }
}
