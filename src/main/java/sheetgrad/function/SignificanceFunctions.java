package sheetgrad.function;

import static sheetgrad.function.Declare.declare;
import static sheetgrad.function.Parameter.array;
import static sheetgrad.function.Parameter.number;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sheetgrad.value.ArrayValue;
import sheetgrad.value.ErrorKind;
import sheetgrad.value.ErrorValue;
import sheetgrad.value.NumberValue;
import sheetgrad.value.Value;

/** Tests of hypotheses: the probability of numbers at least as extreme as these, if the hypothesis holds. */
final class SignificanceFunctions {
    private static final String REASON =
            "the probability of a test judges a result; train on the statistic behind it instead";

    private SignificanceFunctions() {}

    static List<FunctionDeclaration> all() {
        return List.of(
                chiSquared("CHISQ.TEST"),
                chiSquared("CHITEST"),
                fisher("F.TEST"),
                fisher("FTEST"),
                student("T.TEST"),
                student("TTEST"),
                normal("Z.TEST"),
                normal("ZTEST"),
                probability());
    }

    private static FunctionDeclaration chiSquared(String name) {
        return declare(name)
                .help(
                        name + "(actual_range, expected_range)",
                        "The probability that counts differ so much from the expected ones by"
                                + " chance",
                        name + "({58,35;11,25;10,23},{45.35,47.65;17.56,18.44;16.09,16.91})",
                        "0.000308192017008315")
                .arguments(array("actual_range"), array("expected_range"))
                .value(FunctionKind.REDUCTION, SignificanceFunctions::chiSquaredTest)
                .notDifferentiable(REASON);
    }

    private static Value chiSquaredTest(List<Value> arguments, CalculationContext context) {
        ArrayValue actual = Argument.array(arguments, 0);
        ArrayValue expected = Argument.array(arguments, 1);
        if (actual.rows() != expected.rows()
                || actual.columns() != expected.columns()
                || actual.size() < 2) {
            return ErrorValue.of(ErrorKind.NOT_AVAILABLE, "the arrays differ in size");
        }
        List<double[]> pairs = new ArrayList<>();
        Optional<ErrorValue> error = Samples.pairs(actual, expected, pairs);
        if (error.isPresent()) {
            return error.get();
        }
        double sum = 0;
        for (double[] pair : pairs) {
            if (pair[1] == 0) {
                return ErrorValue.of(ErrorKind.DIVISION_BY_ZERO, "an expected count is 0");
            }
            if (pair[1] < 0) {
                return ErrorValue.of(ErrorKind.NUMBER, "an expected count is negative");
            }
            sum += (pair[0] - pair[1]) * (pair[0] - pair[1]) / pair[1];
        }
        int rows = actual.rows();
        int columns = actual.columns();
        double freedom =
                rows == 1 || columns == 1 ? rows * columns - 1 : (rows - 1.0) * (columns - 1);
        return NumberValue.orError(Distributions.upperGamma(freedom / 2, sum / 2));
    }

    private static FunctionDeclaration fisher(String name) {
        return declare(name)
                .help(
                        name + "(array1, array2)",
                        "The probability that two variances differ so much by chance",
                        name + "({6,7,9,15,21},{20,28,31,38,40})",
                        "0.648317846786175")
                .arguments(array("array1"), array("array2"))
                .value(
                        FunctionKind.REDUCTION,
                        (arguments, context) ->
                                ofSamples(arguments, SignificanceFunctions::varianceTest))
                .notDifferentiable(REASON);
    }

    private static Value varianceTest(double[] first, double[] second) {
        double one = Samples.variance(first);
        double two = Samples.variance(second);
        if (!(one > 0 && two > 0)) {
            return tooFew();
        }
        double[] freedom = {0, first.length - 1, second.length - 1};
        Distributions.FisherF law = new Distributions.FisherF();
        double below = law.below(one / two, freedom);
        double above = law.above(one / two, freedom);
        return NumberValue.orError(2 * Math.min(below, above));
    }

    private static FunctionDeclaration student(String name) {
        return declare(name)
                .help(
                        name + "(array1, array2, tails, type)",
                        "The probability that two means differ so much by chance: pairs (1), equal"
                                + " variances (2) or not (3)",
                        name + "({3,4,5,8,9,1,2,4,5},{6,19,3,2,14,4,5,17,1},2,1)",
                        "0.196015784925282")
                .arguments(array("array1"), array("array2"), number("tails"), number("type"))
                .value(FunctionKind.REDUCTION, SignificanceFunctions::meanTest)
                .notDifferentiable(REASON);
    }

    private static Value meanTest(List<Value> arguments, CalculationContext context) {
        int tails = Argument.integer(arguments, 2);
        int type = Argument.integer(arguments, 3);
        if (tails < 1 || tails > 2 || type < 1 || type > 3) {
            return ErrorValue.of(ErrorKind.NUMBER, "tails are 1 or 2, the type is 1, 2 or 3");
        }
        return type == 1
                ? pairedTest(arguments, tails)
                : ofSamples(
                        arguments, (first, second) -> twoSampleTest(first, second, tails, type));
    }

    private static Value pairedTest(List<Value> arguments, int tails) {
        ArrayValue first = Argument.array(arguments, 0);
        ArrayValue second = Argument.array(arguments, 1);
        if (first.size() != second.size()) {
            return ErrorValue.of(ErrorKind.NOT_AVAILABLE, "the arrays differ in size");
        }
        List<double[]> pairs = new ArrayList<>();
        Optional<ErrorValue> error = Samples.pairs(first, second, pairs);
        if (error.isPresent()) {
            return error.get();
        }
        double[] differences = pairs.stream().mapToDouble(pair -> pair[0] - pair[1]).toArray();
        double n = differences.length;
        double variance = Samples.variance(differences);
        return variance > 0
                ? tail(Samples.mean(differences) / Math.sqrt(variance / n), n - 1, tails)
                : tooFew();
    }

    private static Value twoSampleTest(double[] first, double[] second, int tails, int type) {
        double m = first.length;
        double n = second.length;
        double one = Samples.variance(first) / m;
        double two = Samples.variance(second) / n;
        double difference = Samples.mean(first) - Samples.mean(second);
        if (type == 2) {
            double pooled = ((m - 1) * one * m + (n - 1) * two * n) / (m + n - 2);
            return pooled > 0
                    ? tail(difference / Math.sqrt(pooled * (1 / m + 1 / n)), m + n - 2, tails)
                    : tooFew();
        }
        double freedom = (one + two) * (one + two) / (one * one / (m - 1) + two * two / (n - 1));
        return one + two > 0 ? tail(difference / Math.sqrt(one + two), freedom, tails) : tooFew();
    }

    /** The share of the t-distribution beyond t, for degrees of freedom that need not be whole. */
    private static Value tail(double t, double freedom, int tails) {
        double whole = freedom + t * t;
        double share = IncompleteBeta.below(freedom / whole, t * t / whole, freedom / 2, 0.5);
        return NumberValue.orError(tails * share / 2);
    }

    private static FunctionDeclaration normal(String name) {
        return declare(name)
                .help(
                        name + "(array, x, [sigma])",
                        "The probability of a mean above that of the numbers, if the true one is x",
                        name + "({3,6,7,8,6,5,4,2,1,9},4)",
                        "0.0905741968513561")
                .arguments(array("array"), number("x"), number("sigma").optional())
                .value(FunctionKind.REDUCTION, SignificanceFunctions::normalTest)
                .notDifferentiable(REASON);
    }

    private static Value normalTest(List<Value> arguments, CalculationContext context) {
        List<NumberValue> values = new ArrayList<>();
        Optional<ErrorValue> error = Samples.numbers(Argument.array(arguments, 0), values);
        if (error.isPresent()) {
            return error.get();
        }
        double[] numbers = values.stream().mapToDouble(NumberValue::number).toArray();
        if (numbers.length == 0) {
            return ErrorValue.of(ErrorKind.NOT_AVAILABLE, "there are no numbers");
        }
        boolean isGiven = !Argument.isOmitted(arguments, 2);
        double sigma =
                isGiven ? Argument.number(arguments, 2) : Math.sqrt(Samples.variance(numbers));
        if (isGiven && sigma <= 0) {
            return ErrorValue.of(ErrorKind.NUMBER, "the deviation must be positive");
        }
        double distance = Samples.mean(numbers) - Argument.number(arguments, 1);
        return sigma > 0
                ? NumberValue.orError(
                        ErrorFunction.cumulative(-distance * Math.sqrt(numbers.length) / sigma))
                : tooFew();
    }

    private static FunctionDeclaration probability() {
        return declare("PROB")
                .help(
                        "PROB(x_range, prob_range, [lower_limit], [upper_limit])",
                        "The probability of values between two limits, or of one value",
                        "PROB({0,1,2,3},{0.2,0.3,0.1,0.4},1,3)",
                        "0.8")
                .arguments(
                        array("x_range"),
                        array("prob_range"),
                        number("lower_limit").optional(),
                        number("upper_limit").optional())
                .value(FunctionKind.REDUCTION, SignificanceFunctions::probabilityBetween)
                .notDifferentiable("the probabilities must add up to 1, which no small step keeps");
    }

    private static Value probabilityBetween(List<Value> arguments, CalculationContext context) {
        ArrayValue places = Argument.array(arguments, 0);
        ArrayValue shares = Argument.array(arguments, 1);
        if (places.size() != shares.size()) {
            return ErrorValue.of(ErrorKind.NOT_AVAILABLE, "the arrays differ in size");
        }
        List<double[]> pairs = new ArrayList<>();
        Optional<ErrorValue> error = Samples.pairs(places, shares, pairs);
        if (error.isPresent()) {
            return error.get();
        }
        double lower = Argument.number(arguments, 2);
        double upper = Argument.isOmitted(arguments, 3) ? lower : Argument.number(arguments, 3);
        double all = 0;
        double between = 0;
        for (double[] pair : pairs) {
            if (pair[1] <= 0 || pair[1] > 1) {
                return ErrorValue.of(ErrorKind.NUMBER, pair[1] + " is no probability");
            }
            all += pair[1];
            between += pair[0] >= lower && pair[0] <= upper ? pair[1] : 0;
        }
        return Math.abs(all - 1) < 1e-10
                ? new NumberValue(between)
                : ErrorValue.of(ErrorKind.NUMBER, "the probabilities do not add up to 1");
    }

    /** A test of two rows of numbers. */
    @FunctionalInterface
    private interface TwoSamples {
        Value test(double[] first, double[] second);
    }

    private static Value ofSamples(List<Value> arguments, TwoSamples test) {
        List<NumberValue> first = new ArrayList<>();
        List<NumberValue> second = new ArrayList<>();
        Optional<ErrorValue> error =
                Samples.numbers(Argument.array(arguments, 0), first)
                        .or(() -> Samples.numbers(Argument.array(arguments, 1), second));
        if (error.isPresent()) {
            return error.get();
        }
        return first.size() < 2 || second.size() < 2
                ? tooFew()
                : test.test(
                        first.stream().mapToDouble(NumberValue::number).toArray(),
                        second.stream().mapToDouble(NumberValue::number).toArray());
    }

    private static ErrorValue tooFew() {
        return ErrorValue.of(ErrorKind.DIVISION_BY_ZERO, "the numbers are too few, or do not vary");
    }
}
