package sheetgrad.function;

import static sheetgrad.function.Declare.declare;
import static sheetgrad.function.Parameter.number;
import static sheetgrad.function.Parameter.numbers;

import java.util.List;
import sheetgrad.value.ErrorKind;

/** How numbers lie around their mean: absolute deviation, skewness, kurtosis, and the mean without the extremes. */
final class ShapeFunctions {
    private ShapeFunctions() {}

    static List<FunctionDeclaration> all() {
        return List.of(
                shape(
                                "AVEDEV",
                                "The mean distance from the mean",
                                "AVEDEV(4,5,6,7,5,4,3)",
                                "1.02040816326531")
                        .reduction(ShapeFunctions::meanDistance)
                        .pullback(ShapeFunctions::meanDistancePullback),
                shape(
                                "SKEW",
                                "The skewness of a sample",
                                "SKEW(3,4,5,2,3,4,5,6,4,7)",
                                "0.359543071406797")
                        .reduction(x -> skewness(x, true))
                        .pullback(
                                (x, y, adjoint, adjoints) ->
                                        skewnessPullback(x, true, adjoint, adjoints)),
                shape(
                                "SKEW.P",
                                "The skewness of a population",
                                "SKEW.P(3,4,5,2,3,4,5,6,4,7)",
                                "0.303193339354144")
                        .reduction(x -> skewness(x, false))
                        .pullback(
                                (x, y, adjoint, adjoints) ->
                                        skewnessPullback(x, false, adjoint, adjoints)),
                shape(
                                "KURT",
                                "The excess kurtosis of a sample",
                                "KURT(3,4,5,2,3,4,5,6,4,7)",
                                "-0.151799637208416")
                        .reduction(ShapeFunctions::kurtosis)
                        .pullback(
                                (x, y, adjoint, adjoints) ->
                                        kurtosisPullback(x, adjoint, adjoints)),
                declare("TRIMMEAN")
                        .help(
                                "TRIMMEAN(array, percent)",
                                "The mean without a share of the largest and smallest numbers",
                                "TRIMMEAN({4,5,6,7,2,3,4,5,1,2,3},0.2)",
                                "3.77777777777778")
                        .arguments(numbers("array"), number("percent"))
                        .operation(FunctionKind.REDUCTION, new TrimmedMean()));
    }

    private static Declare shape(String name, String summary, String example, String result) {
        return declare(name)
                .help(name + "(number1, [number2], ...)", summary, example, result)
                .arguments(numbers("number1"))
                .repeating(1);
    }

    private static NumericResult tooFew() {
        return NumericResult.error(
                ErrorKind.DIVISION_BY_ZERO, "there are too few numbers, or they do not vary");
    }

    private static NumericResult meanDistance(double[] x) {
        if (x.length == 0) {
            return NumericResult.error(ErrorKind.NUMBER, "there are no numbers");
        }
        double mean = SumFunctions.sum(x) / x.length;
        double sum = 0;
        for (double number : x) {
            sum += Math.abs(number - mean);
        }
        return NumericResult.of(sum / x.length);
    }

    /** (sign of the difference minus the mean of all signs) / n. */
    private static void meanDistancePullback(
            double[] x, double y, double adjoint, double[] adjoints) {
        double mean = SumFunctions.sum(x) / x.length;
        double signs = 0;
        for (double number : x) {
            signs += Math.signum(number - mean);
        }
        for (int i = 0; i < x.length; i++) {
            adjoints[i] += adjoint * (Math.signum(x[i] - mean) - signs / x.length) / x.length;
        }
    }

    private static double skewnessFactor(double n, boolean isSample) {
        return isSample ? n * Math.sqrt(n - 1) / (n - 2) : Math.sqrt(n);
    }

    /** n sqrt(n-1)/(n-2) m3/m2^1.5 with the central sums m2 and m3; sqrt(n) m3/m2^1.5 of a population. */
    private static NumericResult skewness(double[] x, boolean isSample) {
        double m2 = centralSum(x, 2);
        if (x.length < 3 || m2 == 0) {
            return tooFew();
        }
        return NumericResult.of(
                skewnessFactor(x.length, isSample) * centralSum(x, 3) / Math.pow(m2, 1.5));
    }

    private static void skewnessPullback(
            double[] x, boolean isSample, double adjoint, double[] adjoints) {
        double m2 = centralSum(x, 2);
        double m3 = centralSum(x, 3);
        double scale = adjoint * skewnessFactor(x.length, isSample) / Math.pow(m2, 1.5);
        double mean = SumFunctions.sum(x) / x.length;
        for (int i = 0; i < x.length; i++) {
            double d = x[i] - mean;
            adjoints[i] += scale * (3 * (d * d - m2 / x.length) - 3 * d * m3 / m2);
        }
    }

    private static double kurtosisFactor(double n) {
        return n * (n + 1) * (n - 1) / ((n - 2) * (n - 3));
    }

    /** n(n+1)(n-1)/((n-2)(n-3)) m4/m2^2 - 3(n-1)^2/((n-2)(n-3)). */
    private static NumericResult kurtosis(double[] x) {
        double n = x.length;
        double m2 = centralSum(x, 2);
        if (n < 4 || m2 == 0) {
            return tooFew();
        }
        return NumericResult.of(
                kurtosisFactor(n) * centralSum(x, 4) / (m2 * m2)
                        - 3 * (n - 1) * (n - 1) / ((n - 2) * (n - 3)));
    }

    private static void kurtosisPullback(double[] x, double adjoint, double[] adjoints) {
        double m2 = centralSum(x, 2);
        double m3 = centralSum(x, 3);
        double m4 = centralSum(x, 4);
        double scale = adjoint * kurtosisFactor(x.length) / (m2 * m2);
        double mean = SumFunctions.sum(x) / x.length;
        for (int i = 0; i < x.length; i++) {
            double d = x[i] - mean;
            adjoints[i] += scale * (4 * (d * d * d - m3 / x.length) - 4 * d * m4 / m2);
        }
    }

    private static double centralSum(double[] x, int power) {
        double mean = SumFunctions.sum(x) / x.length;
        double sum = 0;
        for (double number : x) {
            sum += Math.pow(number - mean, power);
        }
        return sum;
    }
}
