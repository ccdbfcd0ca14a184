package sheetgrad.function;

import java.util.List;
import java.util.Optional;
import sheetgrad.value.BlankValue;
import sheetgrad.value.NumberValue;
import sheetgrad.value.ReferenceValue;
import sheetgrad.value.Value;

/**
 * Records IF as a {@link NumberSelection} where it compares numbers and chooses between numbers, as ReLU in a sheet
 * does: {@code IF(A1<0,0,A1)}. Such a choice needs no guard, so a tape outlives it when the comparison comes out the
 * other way. Everything else is left to the guards.
 */
final class ReplayableChoice {
    private ReplayableChoice() {}

    /** The recorded result of IF; nothing if it is to be evaluated as usual. */
    static Optional<Value> choose(Arguments arguments) {
        boolean isWanted =
                arguments.context().recorder().filter(Recorder::replaysChoices).isPresent();
        if (!isWanted || arguments.count() != 3) {
            return Optional.empty();
        }
        Optional<Arguments.Call> test = arguments.operation(0);
        Optional<Relation> relation = test.flatMap(call -> Relation.of(call.function().name()));
        if (relation.isEmpty()) {
            return Optional.empty();
        }
        Arguments sides = test.get().arguments();
        CalculationContext context = arguments.context();
        Optional<NumberValue> left = side(sides.get(0), context);
        Optional<NumberValue> right = left.flatMap(one -> side(sides.get(1), context));
        if (right.isEmpty() || !(left.get().isTraced() || right.get().isTraced())) {
            return Optional.empty();
        }
        int order = Comparison.ofNumbers(left.get().number(), right.get().number());
        int chosen = relation.get().holds(order) ? 1 : 2;
        return branches(arguments, chosen)
                .map(
                        numbers ->
                                NumericApplication.record(
                                        relation.get().selection(),
                                        List.of(
                                                left.get(),
                                                right.get(),
                                                numbers.get(0),
                                                numbers.get(1)),
                                        context));
    }

    /** The two numbers to choose from if both are known and one of them is traced. */
    private static Optional<List<NumberValue>> branches(Arguments arguments, int chosen) {
        Optional<Value> other = arguments.unchosen(3 - chosen);
        Optional<NumberValue> second = other.flatMap(value -> branch(value, arguments));
        if (second.isEmpty()) {
            return Optional.empty();
        }
        Optional<NumberValue> first = branch(arguments.get(chosen), arguments);
        if (first.isEmpty() || !(first.get().isTraced() || second.get().isTraced())) {
            return Optional.empty();
        }
        return Optional.of(
                chosen == 1
                        ? List.of(first.get(), second.get())
                        : List.of(second.get(), first.get()));
    }

    private static Optional<NumberValue> branch(Value value, Arguments arguments) {
        return value instanceof ReferenceValue && arguments.mayNeedReference()
                ? Optional.empty()
                : number(value, arguments.context());
    }

    /** A side of the comparison; a blank cell counts as 0 beside a number. */
    private static Optional<NumberValue> side(Value value, CalculationContext context) {
        Value read = isOneCell(value) ? Dereference.read(value, context) : value;
        return read instanceof BlankValue ? Optional.of(NumberValue.ZERO) : number(read, context);
    }

    private static Optional<NumberValue> number(Value value, CalculationContext context) {
        Value read = isOneCell(value) ? Dereference.read(value, context) : value;
        return read instanceof NumberValue number ? Optional.of(number) : Optional.empty();
    }

    private static boolean isOneCell(Value value) {
        return value instanceof ReferenceValue reference
                && reference.isSingleArea()
                && reference.area().isSingleCell();
    }
}
