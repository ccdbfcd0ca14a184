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
    private static final String SAMPLE = "of a sample";
    private static final String POPULATION = "of a population";
    private static final Parameter VALUES = Parameter.of("value1", ArgumentKind.VALUES_AS_NUMBERS);

    private SpreadFunctions() {}

    static List<FunctionDeclaration> all() {
        return Stream.of(
                        variance("VAR.S", SAMPLE, 1, numbers("number1"), "2"),
                        variance("VAR", SAMPLE, 1, numbers("number1"), "2"),
                        variance("VARA", SAMPLE, 1, VALUES, "2"),
                        variance("VAR.P", POPULATION, 0, numbers("number1"), "1"),
                        variance("VARP", POPULATION, 0, numbers("number1"), "1"),
                        variance("VARPA", POPULATION, 0, VALUES, "1"),
                        deviation("STDEV.S", SAMPLE, 1, numbers("number1"), "1.4142135623731"),
                        deviation("STDEV", SAMPLE, 1, numbers("number1"), "1.4142135623731"),
                        deviation("STDEVA", SAMPLE, 1, VALUES, "1.4142135623731"),
                        deviation("STDEV.P", POPULATION, 0, numbers("number1"), "1"),
                        deviation("STDEVP", POPULATION, 0, numbers("number1"), "1"),
                        deviation("STDEVPA", POPULATION, 0, VALUES, "1"),
                        squares())
                .toList();
    }

    private static FunctionDeclaration variance(
            String name, String what, int fewer, Parameter parameter, String result) {
        return declare(name)
                .help(
                        name + "(number1, [number2], ...)",
                        "The variance " + what,
                        name + "(3,5)",
                        result)
                .arguments(parameter)
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
            String name, String what, int fewer, Parameter parameter, String result) {
        return declare(name)
                .help(
                        name + "(number1, [number2], ...)",
                        "The standard deviation " + what,
                        name + "(3,5)",
                        result)
                .arguments(parameter)
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
    static double sumOfSquares(double[] numbers) {
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
