package sheetgrad.function;

import static sheetgrad.function.Declare.declare;
import static sheetgrad.function.Parameter.logical;
import static sheetgrad.function.Parameter.number;

import java.util.ArrayList;
import java.util.List;
import sheetgrad.value.ErrorKind;

/**
 * The functions that Excel has for a continuous distribution: share or density, one tail, and the inverse of either.
 * The slope of a share is the density; in the parameters, whose derivatives have no closed form, see {@link
 * Distribution#parameterSlope}.
 */
final class DistributionDeclaration {
    private final Distribution distribution;
    private final String what;
    private final List<String> parameterNames;
    private final Elementwise.Condition isRefused;

    /**
     * @param what the distribution's name in the help
     * @param isRefused on which operands every function of the distribution is #NUM!
     */
    DistributionDeclaration(
            Distribution distribution,
            String what,
            Elementwise.Condition isRefused,
            String... parameterNames) {
        this.distribution = distribution;
        this.what = what;
        this.isRefused = isRefused;
        this.parameterNames = List.of(parameterNames);
    }

    /** NAME(x, parameters..., cumulative). */
    FunctionDeclaration shareOrDensity(String name, String example, String result) {
        int flag = 1 + distribution.parameters();
        Elementwise.Scalar function =
                x -> x[flag] != 0 ? distribution.below(x[0], x) : distribution.density(x[0], x);
        String summary = "The " + what + ": the share below x, or the density at x";
        return declared(name, "x", true, summary, example, result)
                .errorWhere(this::isOutside, ErrorKind.NUMBER, "x lies outside the distribution")
                .elementwiseOfMany(function)
                .derivatives(
                        (x, y, partials) -> {
                            double density = distribution.density(x[0], x);
                            partials[0] =
                                    x[flag] != 0 ? density : y * distribution.logSlope(x[0], x);
                            for (int i = 1; i < flag; i++) {
                                partials[i] = distribution.parameterSlope(i, x, function);
                            }
                            partials[flag] = 0;
                        });
    }

    /** NAME(x, parameters...): the share above x, or below it. */
    FunctionDeclaration share(String name, boolean isAbove, String example, String result) {
        Elementwise.Scalar function = x -> distribution.share(x[0], x, isAbove);
        String summary = "The share of the " + what + (isAbove ? " above x" : " below x");
        return declared(name, "x", false, summary, example, result)
                .errorWhere(this::isOutside, ErrorKind.NUMBER, "x lies outside the distribution")
                .elementwiseOfMany(function)
                .derivatives(
                        (x, y, partials) -> {
                            partials[0] = distribution.density(x[0], x) * (isAbove ? -1 : 1);
                            for (int i = 1; i < partials.length; i++) {
                                partials[i] = distribution.parameterSlope(i, x, function);
                            }
                        });
    }

    /** NAME(probability, parameters...): the x below or above which the share lies. */
    FunctionDeclaration inverse(String name, boolean isAbove, String example, String result) {
        String place = isAbove ? "above" : "below";
        String summary = "The x " + place + " which a share of the " + what + " lies";
        return declared(name, "probability", false, summary, example, result)
                .errorWhere(
                        x -> x[0] < 0 || x[0] > 1,
                        ErrorKind.NUMBER,
                        "the probability must lie between 0 and 1")
                .elementwiseOfMany(
                        x -> isRefused.holds(x) ? Double.NaN : distribution.quantile(x, isAbove))
                .derivatives((x, y, partials) -> inverseSlopes(x, y, isAbove, partials));
    }

    /** dx/dp = 1/density; for a parameter, minus the slope of the share over the density. */
    private void inverseSlopes(double[] x, double y, boolean isAbove, double[] partials) {
        double slope = distribution.density(y, x) * (isAbove ? -1 : 1);
        partials[0] = 1 / slope;
        for (int i = 1; i < partials.length; i++) {
            partials[i] =
                    -distribution.parameterSlope(
                                    i, x, moved -> distribution.share(y, moved, isAbove))
                            / slope;
        }
    }

    private Declare declared(
            String name,
            String first,
            boolean hasFlag,
            String summary,
            String example,
            String result) {
        List<Parameter> parameters = new ArrayList<>();
        parameters.add(number(first));
        for (String parameterName : parameterNames) {
            parameters.add(number(parameterName));
        }
        if (hasFlag) {
            parameters.add(logical("cumulative"));
        }
        List<String> names = parameters.stream().map(Parameter::name).toList();
        return declare(name)
                .help(name + "(" + String.join(", ", names) + ")", summary, example, result)
                .arguments(parameters.toArray(new Parameter[0]))
                .errorWhere(isRefused, ErrorKind.NUMBER, "the " + what + " has no such parameters");
    }

    private boolean isOutside(double[] x) {
        return x[0] < distribution.lowest() || x[0] > distribution.highest();
    }
}
