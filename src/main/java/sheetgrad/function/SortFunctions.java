package sheetgrad.function;

import static sheetgrad.function.Declare.declare;
import static sheetgrad.function.Parameter.any;
import static sheetgrad.function.Parameter.array;
import static sheetgrad.function.Parameter.logical;
import static sheetgrad.function.Parameter.number;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import sheetgrad.value.ArrayValue;
import sheetgrad.value.BlankValue;
import sheetgrad.value.BooleanValue;
import sheetgrad.value.Coercion;
import sheetgrad.value.ErrorKind;
import sheetgrad.value.ErrorValue;
import sheetgrad.value.NumberValue;
import sheetgrad.value.OmittedValue;
import sheetgrad.value.Value;

/**
 * Lines of an array sorted, filtered and made unique by their values. The adjoint of each element goes to where it came
 * from. Sorting is stable, and blanks come last.
 */
final class SortFunctions {
    private SortFunctions() {}

    static List<FunctionDeclaration> all() {
        return List.of(
                declare("SORT")
                        .help(
                                "SORT(array, [sort_index], [sort_order], [by_col])",
                                "The rows of an array in order",
                                "SORT({3;1;2},1,-1)",
                                "{3;2;1}")
                        .arguments(
                                array("array"),
                                array("sort_index").optional(),
                                array("sort_order").optional(),
                                logical("by_col").optional())
                        .value(FunctionKind.ARRAY, (arguments, context) -> sort(arguments))
                        .selectionByValue(),
                declare("SORTBY")
                        .help(
                                "SORTBY(array, by_array1, [sort_order1], ...)",
                                "The lines of an array in the order of other arrays",
                                "SORTBY({\"a\",\"b\",\"c\"},{3,1,2})",
                                "{\"b\",\"c\",\"a\"}")
                        .arguments(
                                array("array"), array("by_array1"), array("sort_order1").optional())
                        .repeating(2)
                        .value(FunctionKind.ARRAY, (arguments, context) -> sortBy(arguments))
                        .selectionByValue(),
                declare("UNIQUE")
                        .help(
                                "UNIQUE(array, [by_col], [exactly_once])",
                                "The rows of an array, each once",
                                "UNIQUE({1;2;1})",
                                "{1;2}")
                        .arguments(
                                array("array"),
                                logical("by_col").optional(),
                                logical("exactly_once").optional())
                        .value(FunctionKind.ARRAY, (arguments, context) -> unique(arguments))
                        .selectionByValue(),
                declare("FILTER")
                        .help(
                                "FILTER(array, include, [if_empty])",
                                "The lines of an array for which a condition holds",
                                "FILTER({1,2,3},{1,2,3}>1)",
                                "{2,3}")
                        .arguments(array("array"), array("include"), any("if_empty").optional())
                        .value(FunctionKind.ARRAY, SortFunctions::filter)
                        .selectionByValue());
    }

    /** The lines at these places, rows unless {@code isByColumn}. */
    private static ArrayValue lines(ArrayValue array, List<Integer> places, boolean isByColumn) {
        int count = places.size();
        return isByColumn
                ? ArrayValue.generate(
                        array.rows(), count, i -> array.get(i / count, places.get(i % count)))
                : ArrayValue.generate(
                        count,
                        array.columns(),
                        i -> array.get(places.get(i / array.columns()), i % array.columns()));
    }

    private static Value element(ArrayValue array, int line, int place, boolean isByColumn) {
        return isByColumn ? array.get(place, line) : array.get(line, place);
    }

    private static int count(ArrayValue array, boolean isByColumn) {
        return isByColumn ? array.columns() : array.rows();
    }

    private static int order(Value left, Value right, boolean isFalling) {
        if (left instanceof BlankValue || right instanceof BlankValue) {
            return Boolean.compare(left instanceof BlankValue, right instanceof BlankValue);
        }
        return isFalling ? Comparison.exactly(right, left) : Comparison.exactly(left, right);
    }

    private static ErrorValue refused(String message) {
        return ErrorValue.of(ErrorKind.VALUE, message);
    }

    /** Sorts by one line, or by several: by the second where the first are equal, and so on. */
    private static Value sort(List<Value> arguments) {
        ArrayValue array = Argument.array(arguments, 0);
        boolean isByColumn = Argument.isTrue(arguments, 3);
        List<Double> keys = new ArrayList<>();
        List<Double> directions = new ArrayList<>();
        Optional<ErrorValue> error =
                numbers(arguments, 1, keys).or(() -> numbers(arguments, 2, directions));
        if (error.isPresent()) {
            return error.get();
        }
        Comparator<Integer> order = (a, b) -> 0;
        for (int i = 0; i < keys.size(); i++) {
            int key = (int) Math.floor(keys.get(i)) - 1;
            double direction = directions.get(Math.min(i, directions.size() - 1));
            if (Math.abs(direction) != 1 || key < 0 || key >= count(array, !isByColumn)) {
                return refused("the array cannot be sorted like this");
            }
            order =
                    order.thenComparing(
                            (a, b) ->
                                    order(
                                            element(array, a, key, isByColumn),
                                            element(array, b, key, isByColumn),
                                            direction < 0));
        }
        return lines(array, sorted(count(array, isByColumn), order), isByColumn);
    }

    /** Reads the numbers of an argument, which is 1 if it was left out. */
    private static Optional<ErrorValue> numbers(
            List<Value> arguments, int index, List<Double> numbers) {
        if (Argument.isOmitted(arguments, index)) {
            numbers.add(1.0);
            return Optional.empty();
        }
        ArrayValue array = Argument.array(arguments, index);
        for (int i = 0; i < array.size(); i++) {
            Value value = Coercion.toNumber(array.get(i));
            if (!(value instanceof NumberValue number)) {
                return Optional.of((ErrorValue) value);
            }
            numbers.add(number.number());
        }
        return Optional.empty();
    }

    private static List<Integer> sorted(int count, Comparator<Integer> order) {
        return IntStream.range(0, count).boxed().sorted(order).toList();
    }

    private static Value sortBy(List<Value> arguments) {
        ArrayValue array = Argument.array(arguments, 0);
        boolean isByColumn = Argument.array(arguments, 1).rows() == 1 && array.columns() > 1;
        int count = count(array, isByColumn);
        Comparator<Integer> order = (a, b) -> 0;
        for (int i = 1; i < arguments.size(); i += 2) {
            ArrayValue by = Argument.array(arguments, i);
            if (by.size() != count || count(by, isByColumn) != count) {
                return refused("the arrays differ in size");
            }
            boolean hasOrder =
                    i + 1 < arguments.size() && !(arguments.get(i + 1) instanceof OmittedValue);
            Value direction =
                    hasOrder
                            ? Coercion.toNumber(Argument.array(arguments, i + 1).get(0))
                            : NumberValue.ONE;
            if (!(direction instanceof NumberValue number) || Math.abs(number.number()) != 1) {
                return direction.isError() ? direction : refused("a sort order must be 1 or -1");
            }
            order = order.thenComparing((a, b) -> order(by.get(a), by.get(b), number.number() < 0));
        }
        return lines(array, sorted(count, order), isByColumn);
    }

    private static Value unique(List<Value> arguments) {
        ArrayValue array = Argument.array(arguments, 0);
        boolean isByColumn = Argument.isTrue(arguments, 1);
        boolean isOnce = Argument.isTrue(arguments, 2);
        int count = count(array, isByColumn);
        List<Integer> kept = new ArrayList<>();
        for (int line = 0; line < count; line++) {
            int candidate = line;
            IntPredicate equal = other -> areEqual(array, candidate, other, isByColumn);
            boolean isRepeated = IntStream.range(0, line).anyMatch(equal);
            boolean isFollowed = isOnce && IntStream.range(line + 1, count).anyMatch(equal);
            if (!isRepeated && !isFollowed) {
                kept.add(line);
            }
        }
        return kept.isEmpty()
                ? ErrorValue.of(ErrorKind.CALCULATION, "no line is unique")
                : lines(array, kept, isByColumn);
    }

    private static boolean areEqual(ArrayValue array, int line, int other, boolean isByColumn) {
        for (int place = 0; place < count(array, !isByColumn); place++) {
            Value left = element(array, line, place, isByColumn);
            Value right = element(array, other, place, isByColumn);
            boolean isEqual =
                    Comparison.isSameKind(left, right)
                            && (left.isError()
                                    ? left.equals(right)
                                    : Comparison.exactly(left, right) == 0);
            if (!isEqual) {
                return false;
            }
        }
        return true;
    }

    private static Value filter(List<Value> arguments, CalculationContext context) {
        ArrayValue array = Argument.array(arguments, 0);
        ArrayValue include = Argument.array(arguments, 1);
        boolean isByColumn =
                include.rows() == 1 && include.columns() == array.columns() && array.columns() > 1;
        boolean fits = isByColumn || (include.columns() == 1 && include.rows() == array.rows());
        if (!fits) {
            return include.size() == 1 && include.get(0).isError()
                    ? include.get(0)
                    : refused("the condition differs in size from the array");
        }
        List<Integer> kept = new ArrayList<>();
        for (int i = 0; i < include.size(); i++) {
            Value truth = Coercion.toBoolean(include.get(i));
            if (!(truth instanceof BooleanValue flag)) {
                return truth;
            }
            if (flag.isTrue()) {
                kept.add(i);
            }
        }
        if (!kept.isEmpty()) {
            return lines(array, kept, isByColumn);
        }
        return Argument.isOmitted(arguments, 2)
                ? ErrorValue.of(ErrorKind.CALCULATION, "the condition holds for no line")
                : Dereference.read(arguments.get(2), context);
    }
}
