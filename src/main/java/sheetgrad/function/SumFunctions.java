package sheetgrad.function;

import static sheetgrad.function.Declare.declare;
import static sheetgrad.function.Parameter.numbers;
import static sheetgrad.function.Parameter.numericArray;
import static sheetgrad.function.Parameter.paired;

import java.util.List;

/**
 * Sums and products of many numbers. Of ranges they read the numbers only. The sums over pairs (SUMXMY2 and its
 * relatives) drop a pair if either cell of it holds no number; the dropped cells get no gradient.
 */
final class SumFunctions {
    static final Reduction SUM =
            new Reduction(
                    numbers -> NumericResult.of(sum(numbers)),
                    (x, y, adjoint, adjoints) -> addToAll(adjoints, adjoint),
                    SumLanes.SUM);

    private SumFunctions() {}

    static List<FunctionDeclaration> all() {
        return List.of(
                declare("SUM")
                        .help("SUM(number1, [number2], ...)", "Adds numbers", "SUM(1,2,3)", "6")
                        .arguments(numbers("number1"))
                        .repeating(1)
                        .operation(FunctionKind.REDUCTION, SUM),
                declare("SUMSQ")
                        .help(
                                "SUMSQ(number1, [number2], ...)",
                                "Adds the squares of numbers",
                                "SUMSQ(3,4)",
                                "25")
                        .arguments(numbers("number1"))
                        .repeating(1)
                        .reduction(numbers -> NumericResult.of(sumOfSquares(numbers)))
                        .pullback((x, y, adjoint, adjoints) -> addScaled(adjoints, 2 * adjoint, x)),
                declare("PRODUCT")
                        .help(
                                "PRODUCT(number1, [number2], ...)",
                                "Multiplies numbers",
                                "PRODUCT(2,3,4)",
                                "24")
                        .arguments(numbers("number1"))
                        .repeating(1)
                        .reduction(numbers -> NumericResult.of(Products.product(numbers)))
                        .pullback(Products::productPullback),
                declare("SUMPRODUCT")
                        .help(
                                "SUMPRODUCT(array1, [array2], ...)",
                                "Multiplies arrays place by place and adds the products",
                                "SUMPRODUCT({1,2,3},{4,5,6})",
                                "32")
                        .arguments(numericArray("array1"))
                        .repeating(1)
                        .operation(FunctionKind.REDUCTION, new Products.SumOfProducts()),
                pairs("SUMX2MY2", "Adds the differences of squares of pairs", "-15")
                        .operation(
                                FunctionKind.REDUCTION,
                                new SumOfPairs(
                                        (x, y) -> x * x - y * y,
                                        (x, y) -> 2 * x,
                                        (x, y) -> -2 * y)),
                pairs("SUMX2PY2", "Adds the sums of squares of pairs", "25")
                        .operation(
                                FunctionKind.REDUCTION,
                                new SumOfPairs(
                                        (x, y) -> x * x + y * y, (x, y) -> 2 * x, (x, y) -> 2 * y)),
                pairs("SUMXMY2", "Adds the squares of differences of pairs", "5")
                        .operation(
                                FunctionKind.REDUCTION,
                                new SumOfPairs(
                                        (x, y) -> (x - y) * (x - y),
                                        (x, y) -> 2 * (x - y),
                                        (x, y) -> 2 * (y - x))));
    }

    private static Declare pairs(String name, String summary, String result) {
        return declare(name)
                .help(name + "(array_x, array_y)", summary, name + "({1,2},{2,4})", result)
                .arguments(paired("array_x"), paired("array_y"));
    }

    static double sum(double[] numbers) {
        double sum = 0;
        for (double number : numbers) {
            sum += number;
        }
        return sum;
    }

    static double sumOfSquares(double[] numbers) {
        double sum = 0;
        for (double number : numbers) {
            sum += number * number;
        }
        return sum;
    }

    static void addToAll(double[] adjoints, double addend) {
        for (int i = 0; i < adjoints.length; i++) {
            adjoints[i] += addend;
        }
    }

    static void addScaled(double[] adjoints, double factor, double[] numbers) {
        for (int i = 0; i < adjoints.length; i++) {
            adjoints[i] += factor * numbers[i];
        }
    }
}
