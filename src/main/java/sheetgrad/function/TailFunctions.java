package sheetgrad.function;

import static sheetgrad.function.Declare.declare;
import static sheetgrad.function.Parameter.logical;
import static sheetgrad.function.Parameter.number;

import java.util.List;
import sheetgrad.value.ErrorKind;

/** Student's t-distribution with its one and two tails, and the beta distribution between two bounds. */
final class TailFunctions {
    private static final Distributions.StudentT STUDENT = new Distributions.StudentT();
    private static final DistributionDeclaration STUDENT_DECLARATION =
            new DistributionDeclaration(
                    STUDENT,
                    "t-distribution",
                    x -> DistributionFunctions.isNoFreedom(x[1]),
                    "deg_freedom");

    private TailFunctions() {}

    static List<FunctionDeclaration> all() {
        return List.of(
                STUDENT_DECLARATION.shareOrDensity(
                        "T.DIST", "T.DIST(60,1,TRUE)", "0.994695326367377"),
                STUDENT_DECLARATION.share(
                        "T.DIST.RT", true, "T.DIST.RT(1.959999998,60)", "0.0273224649879604"),
                STUDENT_DECLARATION.inverse("T.INV", false, "T.INV(0.75,2)", "0.816496580927726"),
                twoTailed(),
                tails(),
                twoTailedInverse("T.INV.2T"),
                twoTailedInverse("TINV"),
                beta(),
                oldBeta(),
                betaInverse("BETA.INV"),
                betaInverse("BETAINV"));
    }

    private static FunctionDeclaration twoTailed() {
        return declare("T.DIST.2T")
                .help(
                        "T.DIST.2T(x, deg_freedom)",
                        "The share of the t-distribution farther from 0 than x",
                        "T.DIST.2T(1.959999998,60)",
                        "0.0546449299759209")
                .arguments(number("x"), number("deg_freedom"))
                .errorWhere(
                        x -> x[0] < 0 || DistributionFunctions.isNoFreedom(x[1]),
                        ErrorKind.NUMBER,
                        "x must not be negative, the degrees of freedom at least 1")
                .elementwiseOfMany(x -> 2 * STUDENT.above(x[0], x))
                .derivatives(
                        (x, y, partials) -> {
                            partials[0] = -2 * STUDENT.density(x[0], x);
                            partials[1] = 0;
                        });
    }

    private static FunctionDeclaration tails() {
        return declare("TDIST")
                .help(
                        "TDIST(x, deg_freedom, tails)",
                        "The share of the t-distribution beyond x in one tail or in both",
                        "TDIST(1.959999998,60,2)",
                        "0.0546449299759209")
                .arguments(number("x"), number("deg_freedom"), number("tails"))
                .errorWhere(
                        x ->
                                x[0] < 0
                                        || DistributionFunctions.isNoFreedom(x[1])
                                        || x[2] < 1
                                        || x[2] >= 3,
                        ErrorKind.NUMBER,
                        "x must not be negative, and there are one or two tails")
                .elementwiseOfMany(x -> Math.floor(x[2]) * STUDENT.above(x[0], x))
                .derivatives(
                        (x, y, partials) -> {
                            partials[0] = -Math.floor(x[2]) * STUDENT.density(x[0], x);
                            partials[1] = 0;
                            partials[2] = 0;
                        });
    }

    private static FunctionDeclaration twoTailedInverse(String name) {
        return declare(name)
                .help(
                        name + "(probability, deg_freedom)",
                        "The distance from 0 beyond which a share of the t-distribution lies",
                        name + "(0.546449,60)",
                        "0.606533075825755")
                .arguments(number("probability"), number("deg_freedom"))
                .errorWhere(
                        x -> x[0] <= 0 || x[0] > 1 || DistributionFunctions.isNoFreedom(x[1]),
                        ErrorKind.NUMBER,
                        "the probability must lie between 0 and 1")
                .elementwiseOfMany(
                        x ->
                                DistributionFunctions.isNoFreedom(x[1])
                                        ? Double.NaN
                                        : STUDENT.quantile(new double[] {x[0] / 2, x[1]}, true))
                .derivatives(
                        (x, y, partials) -> {
                            partials[0] = -0.5 / STUDENT.density(y, x);
                            partials[1] = 0;
                        });
    }

    private static boolean isNoBeta(double[] x, int lower) {
        return x[1] <= 0 || x[2] <= 0 || x[lower] >= x[lower + 1];
    }

    private static FunctionDeclaration beta() {
        return declare("BETA.DIST")
                .help(
                        "BETA.DIST(x, alpha, beta, cumulative, [A], [B])",
                        "The beta distribution between two bounds: the share below x, or the density at x",
                        "BETA.DIST(2,8,10,TRUE,1,3)",
                        "0.685470581054688")
                .arguments(
                        number("x"),
                        number("alpha"),
                        number("beta"),
                        logical("cumulative"),
                        number("A").optional(),
                        number("B").optional(1))
                .errorWhere(
                        x -> isNoBeta(x, 4) || x[0] < x[4] || x[0] > x[5],
                        ErrorKind.NUMBER,
                        "the beta distribution has no such parameters, or x lies outside")
                .elementwiseOfMany(
                        x ->
                                x[3] != 0
                                        ? BoundedBeta.of(x, 4).below(x[0])
                                        : BoundedBeta.of(x, 4).density(x[0]))
                .derivatives(
                        (x, y, partials) -> {
                            BoundedBeta.of(x, 4).slopes(x[0], x[3] == 0, partials, 4);
                            partials[3] = 0;
                        });
    }

    private static FunctionDeclaration oldBeta() {
        return declare("BETADIST")
                .help(
                        "BETADIST(x, alpha, beta, [A], [B])",
                        "The share of the beta distribution between two bounds below x",
                        "BETADIST(2,8,10,1,3)",
                        "0.685470581054688")
                .arguments(
                        number("x"),
                        number("alpha"),
                        number("beta"),
                        number("A").optional(),
                        number("B").optional(1))
                .errorWhere(
                        x -> isNoBeta(x, 3) || x[0] < x[3] || x[0] > x[4],
                        ErrorKind.NUMBER,
                        "the beta distribution has no such parameters, or x lies outside")
                .elementwiseOfMany(x -> BoundedBeta.of(x, 3).below(x[0]))
                .derivatives(
                        (x, y, partials) -> BoundedBeta.of(x, 3).slopes(x[0], false, partials, 3));
    }

    private static FunctionDeclaration betaInverse(String name) {
        return declare(name)
                .help(
                        name + "(probability, alpha, beta, [A], [B])",
                        "The x below which a share of the beta distribution between two bounds lies",
                        name + "(0.685470581,8,10,1,3)",
                        "1.99999999996314")
                .arguments(
                        number("probability"),
                        number("alpha"),
                        number("beta"),
                        number("A").optional(),
                        number("B").optional(1))
                .errorWhere(
                        x -> isNoBeta(x, 3) || x[0] <= 0 || x[0] > 1,
                        ErrorKind.NUMBER,
                        "the probability must lie between 0 and 1, the shapes above 0")
                .elementwiseOfMany(
                        x -> isNoBeta(x, 3) ? Double.NaN : BoundedBeta.of(x, 3).quantile(x))
                .derivatives(
                        (x, y, partials) -> {
                            BoundedBeta law = BoundedBeta.of(x, 3);
                            law.slopes(y, false, partials, 3);
                            double density = partials[0];
                            partials[0] = 1 / density;
                            for (int i = 1; i < partials.length; i++) {
                                partials[i] /= -density;
                            }
                        });
    }
}
