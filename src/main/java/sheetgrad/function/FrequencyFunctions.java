package sheetgrad.function;

import static sheetgrad.function.Declare.declare;
import static sheetgrad.function.Parameter.any;
import static sheetgrad.function.Parameter.array;
import static sheetgrad.function.Parameter.number;
import static sheetgrad.function.Parameter.numbers;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sheetgrad.value.ArrayValue;
import sheetgrad.value.ErrorKind;
import sheetgrad.value.ErrorValue;
import sheetgrad.value.NumberValue;
import sheetgrad.value.Value;

/** Places among numbers and how often they occur: exclusive percentiles, ranks and frequencies.*/
final class FrequencyFunctions {
    static final OrderStatistics PERCENTILE_EXCLUSIVE =
            new OrderStatistics(
                    (share, count) -> share > 0 && share < 1 ? share * (count + 1) - 1 : Double.NaN,
                    count -> count + 1);
    static final OrderStatistics QUARTILE_EXCLUSIVE =
            new OrderStatistics(
                    (quarter, count) -> Math.floor(quarter) / 4 * (count + 1) - 1, count -> 0);

    private FrequencyFunctions() {}

    static List<FunctionDeclaration> all() {
        return List.of(
                declare("PERCENTILE.EXC")
                        .help(
                                "PERCENTILE.EXC(array, k)",
                                "The number below which a share of the numbers lies, 0 and 1 excluded",
                                "PERCENTILE.EXC({1,2,3,6,6,6,7,8,9},0.25)",
                                "2.5")
                        .arguments(numbers("array"), number("k"))
                        .operation(FunctionKind.REDUCTION, PERCENTILE_EXCLUSIVE),
                declare("QUARTILE.EXC")
                        .help(
                                "QUARTILE.EXC(array, quart)",
                                "The number below which some quarters of the numbers lie, 0 and 4 excluded",
                                "QUARTILE.EXC({6,7,15,36,39,40,41,42,43,47,49},1)",
                                "15")
                        .arguments(numbers("array"), number("quart"))
                        .operation(FunctionKind.REDUCTION, QUARTILE_EXCLUSIVE),
                percentRank("PERCENTRANK.INC", false, "0.333"),
                percentRank("PERCENTRANK", false, "0.333"),
                percentRank("PERCENTRANK.EXC", true, "0.4"),
                declare("RANK.AVG")
                        .help(
                                "RANK.AVG(number, ref, [order])",
                                "The place of a number among others; equal numbers get the mean of their places",
                                "RANK.AVG(94,{89,88,92,101,94,97,95})",
                                "4")
                        .arguments(number("number"), any("ref"), number("order").optional())
                        .value(FunctionKind.REDUCTION, FrequencyFunctions::averageRank)
                        .zeroDerivative(),
                declare("FREQUENCY")
                        .help(
                                "FREQUENCY(data_array, bins_array)",
                                "How many numbers lie at or below each bound and above the one before",
                                "FREQUENCY({79,85,78,85,50,81,95,88,97},{70;79;89})",
                                "{1;2;4;2}")
                        .arguments(array("data_array"), array("bins_array"))
                        .value(FunctionKind.ARRAY, FrequencyFunctions::frequencies)
                        .zeroDerivative());
    }

    private static FunctionDeclaration percentRank(
            String name, boolean isExclusive, String result) {
        return declare(name)
                .help(
                        name + "(array, x, [significance])",
                        "Which share of the numbers lies below x, cut to so many digits",
                        name + "({1,2,3,4},2)",
                        result)
                .arguments(array("array"), number("x"), number("significance").defaulting(3))
                .value(
                        FunctionKind.REDUCTION,
                        (arguments, context) -> percentRank(arguments, isExclusive))
                .zeroDerivative();
    }

    private static Value percentRank(List<Value> arguments, boolean isExclusive) {
        List<NumberValue> values = new ArrayList<>();
        Optional<ErrorValue> error = Samples.numbers(Argument.array(arguments, 0), values);
        if (error.isPresent()) {
            return error.get();
        }
        double[] sorted = values.stream().mapToDouble(NumberValue::number).sorted().toArray();
        double x = Argument.number(arguments, 1);
        double digits = Math.floor(Argument.number(arguments, 2));
        if (sorted.length == 0 || digits < 1) {
            return ErrorValue.of(ErrorKind.NUMBER, "there are no numbers, or no digits wanted");
        }
        if (x < sorted[0] || x > sorted[sorted.length - 1]) {
            return ErrorValue.of(ErrorKind.NOT_AVAILABLE, "x lies outside the numbers");
        }
        double place = place(sorted, x);
        double share =
                isExclusive
                        ? (place + 1) / (sorted.length + 1)
                        : sorted.length == 1 ? 1 : place / (sorted.length - 1);
        return NumberValue.orError(DecimalRounding.round(share, digits, RoundingMode.DOWN));
    }

    /** The zero-based place of x, between two numbers in proportion. */
    private static double place(double[] sorted, double x) {
        int below = 0;
        while (sorted[below] < x) {
            below++;
        }
        if (sorted[below] == x) {
            return below;
        }
        return below - 1 + (x - sorted[below - 1]) / (sorted[below] - sorted[below - 1]);
    }

    private static Value averageRank(List<Value> arguments, CalculationContext context) {
        return RankFunctions.rank(arguments, context, (before, equal) -> before + (equal + 1) / 2);
    }

    private static Value frequencies(List<Value> arguments, CalculationContext context) {
        List<NumberValue> data = new ArrayList<>();
        List<NumberValue> bounds = new ArrayList<>();
        Optional<ErrorValue> error =
                Samples.numbers(Argument.array(arguments, 0), data)
                        .or(() -> Samples.numbers(Argument.array(arguments, 1), bounds));
        if (error.isPresent()) {
            return error.get();
        }
        int[] counts = new int[bounds.size() + 1];
        for (NumberValue number : data) {
            counts[binOf(number.number(), bounds)]++;
        }
        return ArrayValue.generate(counts.length, 1, i -> new NumberValue(counts[i]));
    }

    /** The first of the smallest bounds that are not below the number; bounds need not be sorted. */
    private static int binOf(double number, List<NumberValue> bounds) {
        int best = bounds.size();
        for (int i = 0; i < bounds.size(); i++) {
            double bound = bounds.get(i).number();
            if (number <= bound && (best == bounds.size() || bound < bounds.get(best).number())) {
                best = i;
            }
        }
        return best;
    }
}
