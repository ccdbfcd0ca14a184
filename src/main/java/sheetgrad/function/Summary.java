package sheetgrad.function;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sheetgrad.value.BlankValue;
import sheetgrad.value.ErrorValue;
import sheetgrad.value.NumberValue;
import sheetgrad.value.Value;

/** The functions that SUBTOTAL and AGGREGATE know by number. */
@FunctionalInterface
interface Summary {
    /** From this number on functions ask for a place among the numbers. */
    int FIRST_PLACE = 14;

    Value apply(List<Value> values, CalculationContext context);

    /** Number 1 to 13. */
    static Summary of(int function) {
        switch (function) {
            case 1:
                return reduction(AverageFunctions.AVERAGE);
            case 2:
                return (values, context) -> count(values, NumberValue.class::isInstance);
            case 3:
                return (values, context) -> count(values, value -> !(value instanceof BlankValue));
            case 4:
                return reduction(ExtremeFunctions.MAX);
            case 5:
                return reduction(ExtremeFunctions.MIN);
            case 9:
                return reduction(SumFunctions.SUM);
            case 13:
                return (values, context) -> mode(values);
            default:
                return reduction(named(NAMES.get(function - 6)));
        }
    }

    /** The functions from number 6 on that have no constant of their own; SUM stands among them for its number. */
    List<String> NAMES =
            List.of("PRODUCT", "STDEV.S", "STDEV.P", "SUM", "VAR.S", "VAR.P", "MEDIAN");

    private static Reduction named(String name) {
        List<FunctionDeclaration> declared = new ArrayList<>(SumFunctions.all());
        declared.addAll(SpreadFunctions.all());
        declared.addAll(AverageFunctions.all());
        return declared.stream()
                .filter(function -> function.name().equals(name))
                .flatMap(function -> function.numericOperation().stream())
                .map(Reduction.class::cast)
                .findFirst()
                .orElseThrow();
    }

    /** Number 14 to 19: an operation on numbers and a place among them. */
    static NumericOperation placeOf(int function) {
        List<NumericOperation> places =
                List.of(
                        RankFunctions.LARGE,
                        RankFunctions.SMALL,
                        RankFunctions.PERCENTILE,
                        RankFunctions.QUARTILE,
                        FrequencyFunctions.PERCENTILE_EXCLUSIVE,
                        FrequencyFunctions.QUARTILE_EXCLUSIVE);
        return places.get(function - FIRST_PLACE);
    }

    private static Summary reduction(Reduction reduction) {
        return (values, context) -> {
            List<NumberValue> numbers = new ArrayList<>();
            Optional<ErrorValue> error = CriteriaMatch.numbers(values, numbers);
            return error.isPresent()
                    ? error.get()
                    : NumericApplication.reduce(reduction, numbers, context);
        };
    }

    private static Value mode(List<Value> values) {
        List<NumberValue> numbers = new ArrayList<>();
        return CriteriaMatch.numbers(values, numbers)
                .<Value>map(error -> error)
                .orElseGet(() -> ModeFunctions.mode(numbers));
    }

    private static Value count(List<Value> values, java.util.function.Predicate<Value> isCounted) {
        return new NumberValue(values.stream().filter(isCounted).count());
    }
}
