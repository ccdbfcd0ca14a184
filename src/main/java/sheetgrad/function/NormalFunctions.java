package sheetgrad.function;

import static sheetgrad.function.Declare.declare;
import static sheetgrad.function.Parameter.logical;
import static sheetgrad.function.Parameter.number;

import java.util.List;
import sheetgrad.value.ErrorKind;

/**
 * The normal distribution and the error function. The slope of a cumulative share is the density; all are
 * differentiable in mean and deviation, too.
 */
final class NormalFunctions {
    private NormalFunctions() {}

    static List<FunctionDeclaration> all() {
        return List.of(
                declare("NORM.S.DIST")
                        .help(
                                "NORM.S.DIST(z, cumulative)",
                                "The standard normal distribution: the share below z, or the"
                                        + " density at z",
                                "NORM.S.DIST(1.333333,TRUE)",
                                "0.908788725604095")
                        .arguments(number("z"), logical("cumulative"))
                        .elementwise(
                                (z, isCumulative) ->
                                        isCumulative != 0
                                                ? ErrorFunction.cumulative(z)
                                                : ErrorFunction.density(z))
                        .derivatives(
                                (z, isCumulative, y) ->
                                        isCumulative != 0 ? ErrorFunction.density(z) : -z * y,
                                (z, isCumulative, y) -> 0),
                declare("NORMSDIST")
                        .help(
                                "NORMSDIST(z)",
                                "The share of the standard normal distribution below z",
                                "NORMSDIST(0)",
                                "0.5")
                        .arguments(number("z"))
                        .elementwise(ErrorFunction::cumulative)
                        .derivative((z, y) -> ErrorFunction.density(z)),
                general("NORM.DIST"),
                general("NORMDIST"),
                standardInverse("NORM.S.INV"),
                standardInverse("NORMSINV"),
                generalInverse("NORM.INV"),
                generalInverse("NORMINV"),
                declare("ERF")
                        .help(
                                "ERF(lower_limit, [upper_limit])",
                                "The error function from 0 to a limit, or between two limits",
                                "ERF(1)",
                                "0.842700792949715")
                        .arguments(
                                number("lower_limit"),
                                number("upper_limit").optional(Double.MAX_VALUE))
                        .elementwise(NormalFunctions::erf)
                        .derivatives(
                                (a, b, y) -> (b == Double.MAX_VALUE ? 1 : -1) * erfSlope(a),
                                (a, b, y) -> b == Double.MAX_VALUE ? 0 : erfSlope(b)),
                declare("ERF.PRECISE")
                        .help(
                                "ERF.PRECISE(x)",
                                "The error function from 0 to x",
                                "ERF.PRECISE(1)",
                                "0.842700792949715")
                        .arguments(number("x"))
                        .elementwise(ErrorFunction::erf)
                        .derivative((x, y) -> erfSlope(x)),
                complement("ERFC"),
                complement("ERFC.PRECISE"));
    }

    private static double erf(double lower, double upper) {
        return upper == Double.MAX_VALUE
                ? ErrorFunction.erf(lower)
                : ErrorFunction.between(lower, upper);
    }

    private static double erfSlope(double x) {
        return 2 / Math.sqrt(Math.PI) * Math.exp(-x * x);
    }

    private static FunctionDeclaration complement(String name) {
        return declare(name)
                .help(name + "(x)", "1 minus the error function", name + "(1)", "0.157299207050285")
                .arguments(number("x"))
                .elementwise(ErrorFunction::erfc)
                .derivative((x, y) -> -erfSlope(x));
    }

    private static FunctionDeclaration general(String name) {
        return declare(name)
                .help(
                        name + "(x, mean, standard_dev, cumulative)",
                        "The normal distribution: the share below x, or the density at x",
                        name + "(42,40,1.5,TRUE)",
                        "0.908788780274132")
                .arguments(
                        number("x"), number("mean"), number("standard_dev"), logical("cumulative"))
                .errorWhere(x -> x[2] <= 0, ErrorKind.NUMBER, "the deviation must be positive")
                .elementwiseOfMany(
                        x -> {
                            double z = (x[0] - x[1]) / x[2];
                            return x[3] != 0
                                    ? ErrorFunction.cumulative(z)
                                    : ErrorFunction.density(z) / x[2];
                        })
                .derivatives(
                        (x, y, partials) -> {
                            double z = (x[0] - x[1]) / x[2];
                            double density = ErrorFunction.density(z) / x[2];
                            boolean isCumulative = x[3] != 0;
                            partials[0] = isCumulative ? density : -z / x[2] * density;
                            partials[1] = -partials[0];
                            partials[2] =
                                    isCumulative ? -z * density : (z * z - 1) / x[2] * density;
                            partials[3] = 0;
                        });
    }

    private static FunctionDeclaration generalInverse(String name) {
        return declare(name)
                .help(
                        name + "(probability, mean, standard_dev)",
                        "The x below which a share of the normal distribution lies",
                        name + "(0.908789,40,1.5)",
                        "42.0000020095662")
                .arguments(number("probability"), number("mean"), number("standard_dev"))
                .errorWhere(
                        x -> x[0] <= 0 || x[0] >= 1 || x[2] <= 0,
                        ErrorKind.NUMBER,
                        "the probability must lie between 0 and 1, the deviation above 0")
                .elementwiseOfMany(x -> x[1] + x[2] * ErrorFunction.quantile(x[0]))
                .derivatives(
                        (x, y, partials) -> {
                            double z = (y - x[1]) / x[2];
                            partials[0] = x[2] / ErrorFunction.density(z);
                            partials[1] = 1;
                            partials[2] = z;
                        });
    }

    private static FunctionDeclaration standardInverse(String name) {
        return declare(name)
                .help(
                        name + "(probability)",
                        "The z below which a share of the standard normal distribution lies",
                        name + "(0.975)",
                        "1.95996398454005")
                .arguments(number("probability"))
                .errorWhere(
                        x -> x[0] <= 0 || x[0] >= 1,
                        ErrorKind.NUMBER,
                        "the probability must lie between 0 and 1")
                .elementwise(ErrorFunction::quantile)
                .derivative((p, z) -> 1 / ErrorFunction.density(z));
    }
}
