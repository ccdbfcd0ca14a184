package sheetgrad.function;

import static sheetgrad.function.Declare.declare;
import static sheetgrad.function.Parameter.any;
import static sheetgrad.function.Parameter.number;
import static sheetgrad.function.Parameter.numbers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.DoubleBinaryOperator;
import java.util.function.IntPredicate;
import sheetgrad.value.ErrorKind;
import sheetgrad.value.ErrorValue;
import sheetgrad.value.NumberValue;
import sheetgrad.value.ReferenceValue;
import sheetgrad.value.Value;

/** The k-th largest, percentiles and ranks. */
final class RankFunctions {
    static final OrderStatistics LARGE =
            new OrderStatistics((k, count) -> k >= 1 ? count - Math.ceil(k) : -1, count -> 0);
    static final OrderStatistics SMALL =
            new OrderStatistics((k, count) -> Math.ceil(k) - 1, count -> 0);
    static final OrderStatistics PERCENTILE =
            new OrderStatistics(
                    (share, count) -> isShare(share) ? share * (count - 1) : Double.NaN,
                    count -> count - 1);
    static final OrderStatistics QUARTILE =
            new OrderStatistics(
                    (quarter, count) ->
                            isShare(Math.floor(quarter) / 4)
                                    ? Math.floor(quarter) / 4 * (count - 1)
                                    : Double.NaN,
                    count -> 0);

    private RankFunctions() {}

    static List<FunctionDeclaration> all() {
        return List.of(
                place("LARGE", "k", "The k-th largest number", "LARGE({3,5,4},2)", "4")
                        .operation(FunctionKind.REDUCTION, LARGE),
                place("SMALL", "k", "The k-th smallest number", "SMALL({3,5,4},2)", "4")
                        .operation(FunctionKind.REDUCTION, SMALL),
                percentile("PERCENTILE.INC"),
                percentile("PERCENTILE"),
                quartile("QUARTILE.INC"),
                quartile("QUARTILE"),
                rank("RANK.EQ"),
                rank("RANK"));
    }

    private static boolean isShare(double share) {
        return share >= 0 && share <= 1;
    }

    private static Declare place(
            String name, String where, String summary, String example, String result) {
        return declare(name)
                .help(name + "(array, " + where + ")", summary, example, result)
                .arguments(numbers("array"), number(where));
    }

    private static FunctionDeclaration percentile(String name) {
        return place(
                        name,
                        "k",
                        "The number below which a share of the numbers lies",
                        name + "({1,2,3,4},0.3)",
                        "1.9")
                .operation(FunctionKind.REDUCTION, PERCENTILE);
    }

    private static FunctionDeclaration quartile(String name) {
        return place(
                        name,
                        "quart",
                        "The number below which some quarters of the numbers lie",
                        name + "({1,2,4,7,8,9,10,12},1)",
                        "3.5")
                .operation(FunctionKind.REDUCTION, QUARTILE);
    }

    private static FunctionDeclaration rank(String name) {
        return declare(name)
                .help(
                        name + "(number, ref, [order])",
                        "The place of a number among others, from the largest, or from the smallest if order is not 0",
                        name + "(3.5,{7,3.5,3.5,1,2},1)",
                        "3")
                .arguments(number("number"), any("ref"), number("order").optional())
                .value(
                        FunctionKind.REDUCTION,
                        (arguments, context) ->
                                rank(arguments, context, (before, equal) -> before + 1))
                .zeroDerivative();
    }

    /** The rank of a number from how many others come before it and how many are equal; an error among them wins. */
    static Value rank(
            List<Value> arguments, CalculationContext context, DoubleBinaryOperator rank) {
        double number = Argument.number(arguments, 0);
        boolean isRising = Argument.number(arguments, 2) != 0;
        Optional<Value> known = knownRank(number, arguments.get(1), isRising, context, rank);
        return known.isPresent()
                ? known.get()
                : countedRank(number, arguments.get(1), isRising, context, rank);
    }

    /** The rank among numbers that are known in order, as those are that many formulas rank their own among. */
    private static Optional<Value> knownRank(
            double number,
            Value others,
            boolean isRising,
            CalculationContext context,
            DoubleBinaryOperator rank) {
        if (!(others instanceof ReferenceValue reference) || !reference.isSingleArea()) {
            return Optional.empty();
        }
        long size = reference.area().range().size();
        Optional<EqualValues> known =
                context.equalValues(reference.area()).filter(values -> !values.holdsErrors());
        if (known.isEmpty()) {
            return Optional.empty();
        }
        IntPredicate isBefore = isRising ? order -> order < 0 : order -> order > 0;
        OptionalLong before = known.get().countNumbers(new Criterion.Bound(number, isBefore), size);
        OptionalLong equal =
                known.get().countNumbers(new Criterion.Bound(number, order -> order == 0), size);
        return before.isPresent() && equal.isPresent()
                ? Optional.of(ranked(before.getAsLong(), equal.getAsLong(), rank))
                : Optional.empty();
    }

    private static Value countedRank(
            double number,
            Value others,
            boolean isRising,
            CalculationContext context,
            DoubleBinaryOperator rank) {
        int[] counts = new int[2];
        List<Value> errors = new ArrayList<>(1);
        Elements.visit(
                others,
                context,
                (value, isDirect) -> {
                    if (value instanceof NumberValue other) {
                        counts[0] +=
                                (isRising ? other.number() < number : other.number() > number)
                                        ? 1
                                        : 0;
                        counts[1] += other.number() == number ? 1 : 0;
                    } else if (value.isError()) {
                        errors.add(value);
                    }
                });
        if (!errors.isEmpty()) {
            return errors.get(0);
        }
        return ranked(counts[0], counts[1], rank);
    }

    private static Value ranked(long before, long equal, DoubleBinaryOperator rank) {
        return equal > 0
                ? new NumberValue(rank.applyAsDouble(before, equal))
                : ErrorValue.of(ErrorKind.NOT_AVAILABLE, "the number is not among the others");
    }
}
