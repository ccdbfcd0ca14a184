package sheetgrad.function;

import static sheetgrad.function.Declare.declare;
import static sheetgrad.function.Parameter.numbers;

import java.util.Arrays;
import java.util.List;
import sheetgrad.value.ErrorKind;

/** Averages of numbers. MEDIAN passes its adjoint to the middle number, or half of it to each of the two middle ones. */
final class AverageFunctions {
    static final Reduction AVERAGE =
            new Reduction(
                    AverageFunctions::average,
                    (x, y, adjoint, adjoints) ->
                            SumFunctions.addToAll(adjoints, adjoint / x.length),
                    SumLanes.AVERAGE);

    private AverageFunctions() {}

    static List<FunctionDeclaration> all() {
        return List.of(
                declare("AVERAGE")
                        .help(
                                "AVERAGE(number1, [number2], ...)",
                                "The arithmetic mean",
                                "AVERAGE(10,7,9,27,2)",
                                "11")
                        .arguments(numbers("number1"))
                        .repeating(1)
                        .operation(FunctionKind.REDUCTION, AVERAGE),
                declare("AVERAGEA")
                        .help(
                                "AVERAGEA(value1, [value2], ...)",
                                "The arithmetic mean of values, texts being 0, TRUE 1",
                                "AVERAGEA({10,\"a\",2})",
                                "4")
                        .arguments(Parameter.of("value1", ArgumentKind.VALUES_AS_NUMBERS))
                        .repeating(1)
                        .operation(FunctionKind.REDUCTION, AVERAGE),
                declare("GEOMEAN")
                        .help(
                                "GEOMEAN(number1, [number2], ...)",
                                "The geometric mean",
                                "GEOMEAN(4,9)",
                                "6")
                        .arguments(numbers("number1"))
                        .repeating(1)
                        .reduction(AverageFunctions::geometricMean)
                        .pullback(
                                (x, y, adjoint, adjoints) ->
                                        addReciprocals(x, y / x.length * adjoint, 1, adjoints)),
                declare("HARMEAN")
                        .help(
                                "HARMEAN(number1, [number2], ...)",
                                "The harmonic mean",
                                "HARMEAN(2,6)",
                                "3")
                        .arguments(numbers("number1"))
                        .repeating(1)
                        .reduction(AverageFunctions::harmonicMean)
                        .pullback(
                                (x, y, adjoint, adjoints) ->
                                        addReciprocals(x, y * y / x.length * adjoint, 2, adjoints)),
                declare("MEDIAN")
                        .help(
                                "MEDIAN(number1, [number2], ...)",
                                "The number in the middle",
                                "MEDIAN(1,5,3,4)",
                                "3.5")
                        .arguments(numbers("number1"))
                        .repeating(1)
                        .reduction(AverageFunctions::median)
                        .pullback(AverageFunctions::medianPullback));
    }

    private static NumericResult average(double[] numbers) {
        return numbers.length == 0
                ? none()
                : NumericResult.of(SumFunctions.sum(numbers) / numbers.length);
    }

    private static NumericResult none() {
        return NumericResult.error(ErrorKind.DIVISION_BY_ZERO, "there are no numbers");
    }

    private static boolean hasNonPositive(double[] numbers) {
        for (double number : numbers) {
            if (number <= 0) {
                return true;
            }
        }
        return numbers.length == 0;
    }

    private static NumericResult geometricMean(double[] numbers) {
        if (hasNonPositive(numbers)) {
            return NumericResult.error(ErrorKind.NUMBER, "every number must be positive");
        }
        double product = Products.product(numbers);
        if (product > Double.MIN_NORMAL && Double.isFinite(product)) {
            return NumericResult.of(Math.pow(product, 1.0 / numbers.length));
        }
        double sum = 0;
        for (double number : numbers) {
            sum += Math.log(number);
        }
        return NumericResult.of(Math.exp(sum / numbers.length));
    }

    private static NumericResult harmonicMean(double[] numbers) {
        if (hasNonPositive(numbers)) {
            return NumericResult.error(ErrorKind.NUMBER, "every number must be positive");
        }
        double sum = 0;
        for (double number : numbers) {
            sum += 1 / number;
        }
        return NumericResult.of(numbers.length / sum);
    }

    private static void addReciprocals(
            double[] numbers, double factor, int power, double[] adjoints) {
        for (int i = 0; i < numbers.length; i++) {
            adjoints[i] += factor / Math.pow(numbers[i], power);
        }
    }

    private static NumericResult median(double[] numbers) {
        if (numbers.length == 0) {
            return NumericResult.error(ErrorKind.NUMBER, "there are no numbers");
        }
        double[] sorted = sorted(numbers);
        double lower = sorted[(sorted.length - 1) / 2];
        double upper = sorted[sorted.length / 2];
        return NumericResult.of(lower == upper ? lower : (lower + upper) / 2);
    }

    private static void medianPullback(
            double[] numbers, double median, double adjoint, double[] adjoints) {
        double[] sorted = sorted(numbers);
        ExtremeFunctions.share(numbers, sorted[(sorted.length - 1) / 2], adjoint / 2, adjoints);
        ExtremeFunctions.share(numbers, sorted[sorted.length / 2], adjoint / 2, adjoints);
    }

    static double[] sorted(double[] numbers) {
        double[] sorted = numbers.clone();
        Arrays.sort(sorted);
        return sorted;
    }
}
