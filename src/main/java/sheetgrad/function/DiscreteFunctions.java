package sheetgrad.function;

import static sheetgrad.function.Declare.declare;
import static sheetgrad.function.Parameter.logical;
import static sheetgrad.function.Parameter.number;

import java.util.List;
import sheetgrad.value.ErrorKind;

/**
 * Distributions of counts. Counts are cut to whole numbers, so that only probabilities and means have a derivative: of
 * a binomial share -(n - k)/(1 - p) times the last term, of a Poisson share minus the last term.
 */
final class DiscreteFunctions {
    private static final double LEFT_OUT = Double.MAX_VALUE;

    private DiscreteFunctions() {}

    static List<FunctionDeclaration> all() {
        return List.of(
                binomial("BINOM.DIST"),
                binomial("BINOMDIST"),
                binomialRange(),
                binomialInverse("BINOM.INV"),
                binomialInverse("CRITBINOM"),
                poisson("POISSON.DIST"),
                poisson("POISSON"),
                negativeBinomial(),
                oldNegativeBinomial(),
                hypergeometric(),
                oldHypergeometric());
    }

    private static boolean isNoProbability(double p) {
        return p < 0 || p > 1;
    }

    private static FunctionDeclaration binomial(String name) {
        return declare(name)
                .help(
                        name + "(number_s, trials, probability_s, cumulative)",
                        "The probability of a number of successes, or of at most that many",
                        name + "(6,10,0.5,FALSE)",
                        "0.205078125")
                .arguments(
                        number("number_s"),
                        number("trials"),
                        number("probability_s"),
                        logical("cumulative"))
                .errorWhere(
                        x ->
                                Math.floor(x[0]) < 0
                                        || Math.floor(x[0]) > Math.floor(x[1])
                                        || isNoProbability(x[2]),
                        ErrorKind.NUMBER,
                        "there are not so many successes, or the probability is none")
                .elementwiseOfMany(
                        x -> {
                            double k = Math.floor(x[0]);
                            double n = Math.floor(x[1]);
                            return x[3] != 0
                                    ? Counts.binomialShare(k, n, x[2])
                                    : Deviance.binomialTerm(k, n, x[2]);
                        })
                .derivatives(
                        (x, y, partials) -> {
                            double k = Math.floor(x[0]);
                            double n = Math.floor(x[1]);
                            partials[0] = 0;
                            partials[1] = 0;
                            partials[2] =
                                    x[3] != 0
                                            ? Counts.binomialShareSlope(k, n, x[2])
                                            : y * (k / x[2] - (n - k) / (1 - x[2]));
                            partials[3] = 0;
                        });
    }

    private static FunctionDeclaration binomialRange() {
        return declare("BINOM.DIST.RANGE")
                .help(
                        "BINOM.DIST.RANGE(trials, probability_s, number_s, [number_s2])",
                        "The probability of a number of successes between two limits",
                        "BINOM.DIST.RANGE(60,0.75,45,50)",
                        "0.523629793471887")
                .arguments(
                        number("trials"),
                        number("probability_s"),
                        number("number_s"),
                        number("number_s2").optional(LEFT_OUT))
                .errorWhere(
                        x ->
                                isNoProbability(x[1])
                                        || Math.floor(x[2]) < 0
                                        || Math.floor(x[2]) > Math.floor(x[0])
                                        || lastOf(x) < Math.floor(x[2])
                                        || lastOf(x) > Math.floor(x[0]),
                        ErrorKind.NUMBER,
                        "there are not so many successes, or the probability is none")
                .elementwiseOfMany(
                        x ->
                                Counts.binomialRange(
                                        Math.floor(x[2]), lastOf(x), Math.floor(x[0]), x[1]))
                .derivatives(
                        (x, y, partials) -> {
                            double n = Math.floor(x[0]);
                            double before = Math.floor(x[2]) - 1;
                            partials[0] = 0;
                            partials[1] =
                                    Counts.binomialShareSlope(lastOf(x), n, x[1])
                                            - (before < 0
                                                    ? 0
                                                    : Counts.binomialShareSlope(before, n, x[1]));
                            partials[2] = 0;
                            partials[3] = 0;
                        });
    }

    private static double lastOf(double[] x) {
        return Math.floor(x[3] == LEFT_OUT ? x[2] : x[3]);
    }

    private static FunctionDeclaration binomialInverse(String name) {
        return declare(name)
                .help(
                        name + "(trials, probability_s, alpha)",
                        "The fewest successes whose share of the binomial distribution reaches alpha",
                        name + "(6,0.5,0.75)",
                        "4")
                .arguments(number("trials"), number("probability_s"), number("alpha"))
                .errorWhere(
                        x -> x[0] < 0 || isNoProbability(x[1]) || isNoProbability(x[2]),
                        ErrorKind.NUMBER,
                        "the probabilities must lie between 0 and 1")
                .elementwiseOfMany(x -> Counts.binomialQuantile(Math.floor(x[0]), x[1], x[2]))
                .zeroDerivative();
    }

    private static FunctionDeclaration poisson(String name) {
        return declare(name)
                .help(
                        name + "(x, mean, cumulative)",
                        "The probability of a number of events, or of at most that many",
                        name + "(2,5,TRUE)",
                        "0.124652019483081")
                .arguments(number("x"), number("mean"), logical("cumulative"))
                .errorWhere(
                        x -> x[0] < 0 || x[1] < 0,
                        ErrorKind.NUMBER,
                        "neither the number of events nor their mean may be negative")
                .elementwiseOfMany(
                        x -> {
                            double k = Math.floor(x[0]);
                            return x[2] != 0
                                    ? Distributions.upperGamma(k + 1, x[1])
                                    : Deviance.gammaTerm(k, x[1]);
                        })
                .derivatives(
                        (x, y, partials) -> {
                            double k = Math.floor(x[0]);
                            partials[0] = 0;
                            partials[1] =
                                    x[2] != 0
                                            ? -Deviance.gammaTerm(k, x[1])
                                            : (k == 0 ? 0 : Deviance.gammaTerm(k - 1, x[1])) - y;
                            partials[2] = 0;
                        });
    }

    private static FunctionDeclaration negativeBinomial() {
        return declare("NEGBINOM.DIST")
                .help(
                        "NEGBINOM.DIST(number_f, number_s, probability_s, cumulative)",
                        "The probability of a number of failures before so many successes, or of at most that many",
                        "NEGBINOM.DIST(10,5,0.25,TRUE)",
                        "0.313514058478177")
                .arguments(
                        number("number_f"),
                        number("number_s"),
                        number("probability_s"),
                        logical("cumulative"))
                .errorWhere(
                        x -> Math.floor(x[0]) < 0 || x[1] < 1 || isNoProbability(x[2]),
                        ErrorKind.NUMBER,
                        "there are not so many failures, or the probability is none")
                .elementwiseOfMany(
                        x ->
                                x[3] != 0
                                        ? Counts.failuresShare(x[0], x[1], x[2])
                                        : Counts.failures(x[0], x[1], x[2]))
                .derivatives(
                        (x, y, partials) -> {
                            partials[0] = 0;
                            partials[1] = 0;
                            partials[2] =
                                    x[3] != 0
                                            ? Counts.failuresShareSlope(x[0], x[1], x[2])
                                            : Counts.failuresSlope(x[0], x[1], x[2], y);
                            partials[3] = 0;
                        });
    }

    private static FunctionDeclaration oldNegativeBinomial() {
        return declare("NEGBINOMDIST")
                .help(
                        "NEGBINOMDIST(number_f, number_s, probability_s)",
                        "The probability of a number of failures before so many successes",
                        "NEGBINOMDIST(10,5,0.25)",
                        "0.0550486603751779")
                .arguments(number("number_f"), number("number_s"), number("probability_s"))
                .errorWhere(
                        x -> Math.floor(x[0]) < 0 || x[1] < 1 || isNoProbability(x[2]),
                        ErrorKind.NUMBER,
                        "there are not so many failures, or the probability is none")
                .elementwiseOfMany(x -> Counts.failures(x[0], x[1], x[2]))
                .derivatives(
                        (x, y, partials) -> {
                            partials[0] = 0;
                            partials[1] = 0;
                            partials[2] = Counts.failuresSlope(x[0], x[1], x[2], y);
                        });
    }

    private static FunctionDeclaration hypergeometric() {
        return declare("HYPGEOM.DIST")
                .help(
                        "HYPGEOM.DIST(sample_s, number_sample, population_s, number_pop, cumulative)",
                        "The probability of a number of successes in a sample, or of at most that many",
                        "HYPGEOM.DIST(1,4,8,20,TRUE)",
                        "0.465428276573787")
                .arguments(
                        number("sample_s"),
                        number("number_sample"),
                        number("population_s"),
                        number("number_pop"),
                        logical("cumulative"))
                .errorWhere(Counts::isNoSample, ErrorKind.NUMBER, "there is no such sample")
                .elementwiseOfMany(
                        x ->
                                x[4] != 0
                                        ? Counts.hypergeometricShare(x)
                                        : Counts.hypergeometric(x, Math.floor(x[0])))
                .zeroDerivative();
    }

    private static FunctionDeclaration oldHypergeometric() {
        return declare("HYPGEOMDIST")
                .help(
                        "HYPGEOMDIST(sample_s, number_sample, population_s, number_pop)",
                        "The probability of a number of successes in a sample",
                        "HYPGEOMDIST(1,4,8,20)",
                        "0.363261093911249")
                .arguments(
                        number("sample_s"),
                        number("number_sample"),
                        number("population_s"),
                        number("number_pop"))
                .errorWhere(Counts::isNoSample, ErrorKind.NUMBER, "there is no such sample")
                .elementwiseOfMany(x -> Counts.hypergeometric(x, Math.floor(x[0])))
                .zeroDerivative();
    }
}
