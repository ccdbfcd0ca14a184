package sheetgrad.function;

import static sheetgrad.function.Declare.declare;
import static sheetgrad.function.Parameter.any;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sheetgrad.value.ArrayValue;
import sheetgrad.value.ErrorKind;
import sheetgrad.value.ErrorValue;
import sheetgrad.value.NumberValue;
import sheetgrad.value.OmittedValue;
import sheetgrad.value.ReferenceValue;
import sheetgrad.value.Value;

/**
 * The most frequent of some numbers. Texts, booleans and blanks are passed over in arrays and ranges; a single one, typed
 * or in a single cell, is #VALUE!, texts of digits too (so Excel's results in the test data of Apache POI).
 */
final class ModeFunctions {
    private ModeFunctions() {}

    static List<FunctionDeclaration> all() {
        return List.of(
                single("MODE.SNGL"),
                single("MODE"),
                declare("MODE.MULT")
                        .help(
                                "MODE.MULT(number1, [number2], ...)",
                                "All of the most frequent numbers, one below the other",
                                "MODE.MULT(1,2,3,4,3,2,1,2,3,5,6,1)",
                                "{1;2;3}")
                        .arguments(any("number1"))
                        .repeating(1)
                        .value(FunctionKind.ARRAY, ModeFunctions::modes)
                        .selectionByValue());
    }

    private static FunctionDeclaration single(String name) {
        return declare(name)
                .help(
                        name + "(number1, [number2], ...)",
                        "The most frequent number",
                        name + "(5,4,4,3)",
                        "4")
                .arguments(any("number1"))
                .repeating(1)
                .value(
                        FunctionKind.REDUCTION,
                        (arguments, context) -> first(modes(arguments, context)))
                .zeroDerivative();
    }

    private static Value first(Value modes) {
        return modes instanceof ArrayValue array ? array.get(0) : modes;
    }

    private static Value modes(List<Value> arguments, CalculationContext context) {
        List<NumberValue> numbers = new ArrayList<>();
        for (Value argument : arguments) {
            Optional<ErrorValue> error = addNumbers(argument, numbers, context);
            if (error.isPresent()) {
                return error.get();
            }
        }
        return mostFrequent(numbers);
    }

    private static Optional<ErrorValue> addNumbers(
            Value argument, List<NumberValue> numbers, CalculationContext context) {
        boolean isMany =
                argument instanceof ArrayValue
                        || argument instanceof ReferenceValue reference
                                && !(reference.areas().size() == 1
                                        && reference.area().isSingleCell());
        if (isMany) {
            List<Value> values = new ArrayList<>();
            Elements.visit(argument, context, (value, isDirect) -> values.add(value));
            return CriteriaMatch.numbers(values, numbers);
        }
        Value value = Dereference.read(argument, context);
        if (value instanceof NumberValue number) {
            numbers.add(number);
        } else if (value instanceof OmittedValue) {
            numbers.add(NumberValue.ZERO);
        } else {
            return Optional.of(
                    value instanceof ErrorValue error
                            ? error
                            : ErrorValue.of(ErrorKind.VALUE, "a number is needed"));
        }
        return Optional.empty();
    }

    /** The first of the numbers that occur most often; an error if none occurs twice. */
    static Value mode(List<NumberValue> numbers) {
        return first(mostFrequent(numbers));
    }

    /** A column of the numbers that occur most often, as they come; an error if none occurs twice. */
    private static Value mostFrequent(List<NumberValue> numbers) {
        Map<Double, List<NumberValue>> occurrences = new LinkedHashMap<>();
        for (NumberValue number : numbers) {
            occurrences
                    .computeIfAbsent(number.number() + 0.0, key -> new ArrayList<>())
                    .add(number);
        }
        int most = occurrences.values().stream().mapToInt(List::size).max().orElse(0);
        if (most < 2) {
            return ErrorValue.of(ErrorKind.NOT_AVAILABLE, "no number occurs twice");
        }
        return ArrayValue.vector(
                false,
                occurrences.values().stream()
                        .filter(list -> list.size() == most)
                        .map(list -> list.get(0))
                        .toArray(Value[]::new));
    }
}
