package sheetgrad.function;

import static sheetgrad.function.Declare.declare;
import static sheetgrad.function.Parameter.numbers;

import java.util.List;
import java.util.stream.Stream;
import sheetgrad.value.ErrorKind;

/**
 * Variances and standard deviations: of a sample (divided by n - 1) or of a whole population (divided by n). The slope
 * of a deviation of equal numbers is taken as 0, as PyTorch does.
 */
final class SpreadFunctions {
    private SpreadFunctions() {}

    static List<FunctionDeclaration> all() {
        return Stream.of(
                        variance("VAR.S", "of a sample", 1, "2"),
                        variance("VAR", "of a sample", 1, "2"),
                        variance("VAR.P", "of a population", 0, "1"),
                        variance("VARP", "of a population", 0, "1"),
                        deviation("STDEV.S", "of a sample", 1, "1.4142135623731"),
                        deviation("STDEV", "of a sample", 1, "1.4142135623731"),
                        deviation("STDEV.P", "of a population", 0, "1"),
                        deviation("STDEVP", "of a population", 0, "1"),
                        squares())
                .toList();
    }

    private static FunctionDeclaration variance(
            String name, String what, int fewer, String result) {
        return declare(name)
                .help(
                        name + "(number1, [number2], ...)",
                        "The variance " + what,
                        name + "(3,5)",
                        result)
                .arguments(numbers("number1"))
                .repeating(1)
                .reduction(
                        numbers ->
                                numbers.length <= fewer
                                        ? tooFew()
                                        : NumericResult.of(
                                                sumOfSquares(numbers) / (numbers.length - fewer)))
                .pullback(
                        (x, y, adjoint, adjoints) ->
                                addDifferences(x, 2 * adjoint / (x.length - fewer), adjoints));
    }

    private static FunctionDeclaration deviation(
            String name, String what, int fewer, String result) {
        return declare(name)
                .help(
                        name + "(number1, [number2], ...)",
                        "The standard deviation " + what,
                        name + "(3,5)",
                        result)
                .arguments(numbers("number1"))
                .repeating(1)
                .reduction(
                        numbers ->
                                numbers.length <= fewer
                                        ? tooFew()
                                        : NumericResult.of(
                                                Math.sqrt(
                                                        sumOfSquares(numbers)
                                                                / (numbers.length - fewer))))
                .pullback(
                        (x, y, adjoint, adjoints) -> {
                            if (y != 0) {
                                addDifferences(x, adjoint / (y * (x.length - fewer)), adjoints);
                            }
                        });
    }

    private static FunctionDeclaration squares() {
        return declare("DEVSQ")
                .help(
                        "DEVSQ(number1, [number2], ...)",
                        "The sum of the squares of the differences from the mean",
                        "DEVSQ(3,5)",
                        "2")
                .arguments(numbers("number1"))
                .repeating(1)
                .reduction(
                        numbers ->
                                numbers.length == 0
                                        ? NumericResult.error(
                                                ErrorKind.NUMBER, "there are no numbers")
                                        : NumericResult.of(sumOfSquares(numbers)))
                .pullback((x, y, adjoint, adjoints) -> addDifferences(x, 2 * adjoint, adjoints));
    }

    private static NumericResult tooFew() {
        return NumericResult.error(ErrorKind.DIVISION_BY_ZERO, "there are too few numbers");
    }

    /** The sum of the squared differences from the mean, in two passes so that large means cost no digits. */
    private static double sumOfSquares(double[] numbers) {
        double mean = SumFunctions.sum(numbers) / numbers.length;
        double sum = 0;
        for (double number : numbers) {
            sum += (number - mean) * (number - mean);
        }
        return sum;
    }

    private static void addDifferences(double[] numbers, double factor, double[] adjoints) {
        double mean = SumFunctions.sum(numbers) / numbers.length;
        for (int i = 0; i < numbers.length; i++) {
            adjoints[i] += factor * (numbers[i] - mean);
        }
    }
}
