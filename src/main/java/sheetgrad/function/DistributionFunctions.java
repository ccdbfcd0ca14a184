package sheetgrad.function;

import static sheetgrad.function.Declare.declare;
import static sheetgrad.function.Parameter.number;

import java.util.List;
import java.util.stream.Stream;
import org.hipparchus.special.Gamma;
import sheetgrad.value.ErrorKind;

/** The gamma function and the gamma, chi-squared, F, exponential, Weibull and log-normal distributions. */
final class DistributionFunctions {
    /** Excel's largest number of degrees of freedom. */
    private static final double MOST_FREEDOM = 1e10;

    private static final DistributionDeclaration GAMMA =
            new DistributionDeclaration(
                    new Distributions.GammaLaw(),
                    "gamma distribution",
                    x -> x[1] <= 0 || x[2] <= 0,
                    "alpha",
                    "beta");
    private static final DistributionDeclaration CHI_SQUARED =
            new DistributionDeclaration(
                    new Distributions.ChiSquared(),
                    "chi-squared distribution",
                    x -> isNoFreedom(x[1]),
                    "deg_freedom");
    private static final DistributionDeclaration FISHER =
            new DistributionDeclaration(
                    new Distributions.FisherF(),
                    "F distribution",
                    x -> isNoFreedom(x[1]) || isNoFreedom(x[2]),
                    "deg_freedom1",
                    "deg_freedom2");
    private static final DistributionDeclaration EXPONENTIAL =
            new DistributionDeclaration(
                    new LifetimeDistributions.Exponential(),
                    "exponential distribution",
                    x -> x[1] <= 0,
                    "lambda");
    private static final DistributionDeclaration WEIBULL =
            new DistributionDeclaration(
                    new LifetimeDistributions.Weibull(),
                    "Weibull distribution",
                    x -> x[1] <= 0 || x[2] <= 0,
                    "alpha",
                    "beta");

    private DistributionFunctions() {}

    static List<FunctionDeclaration> all() {
        return Stream.of(gammaFunctions(), gamma(), chiSquared(), fisher(), lifetimes())
                .flatMap(List::stream)
                .toList();
    }

    static boolean isNoFreedom(double degrees) {
        return degrees < 1 || degrees > MOST_FREEDOM;
    }

    private static List<FunctionDeclaration> gammaFunctions() {
        return List.of(
                declare("GAMMA")
                        .help(
                                "GAMMA(number)",
                                "The gamma function",
                                "GAMMA(2.5)",
                                "1.32934038817914")
                        .arguments(number("number"))
                        .errorWhere(
                                x -> x[0] <= 0 && x[0] == Math.rint(x[0]),
                                ErrorKind.NUMBER,
                                "the gamma function has a pole there")
                        .elementwise(DistributionFunctions::gammaOf)
                        .derivative((x, y) -> y * Gamma.digamma(x)),
                logarithm("GAMMALN"),
                logarithm("GAMMALN.PRECISE"));
    }

    private static FunctionDeclaration logarithm(String name) {
        return declare(name)
                .help(
                        name + "(x)",
                        "The natural logarithm of the gamma function",
                        name + "(4)",
                        "1.79175946922806")
                .arguments(number("x"))
                .errorWhere(x -> x[0] <= 0, ErrorKind.NUMBER, "the number must be positive")
                .elementwise(DistributionFunctions::logGamma)
                .derivative((x, y) -> Gamma.digamma(x));
    }

    /** Of large numbers by a smaller one, since the library gives up a little before the result is too large. */
    private static double gammaOf(double x) {
        if (x > 141) {
            return x > 172 ? Double.POSITIVE_INFINITY : Gamma.gamma(x - 30) * rising(x - 30, 30);
        }
        return x < -140 && x > -172 ? Gamma.gamma(x + 30) / rising(x, 30) : Gamma.gamma(x);
    }

    /** x (x + 1) ... with so many factors. */
    private static double rising(double x, int factors) {
        double product = 1;
        for (int i = 0; i < factors; i++) {
            product *= x + i;
        }
        return product;
    }

    /** Of whole numbers the logarithm of the factorial, which is right to the last digit. */
    private static double logGamma(double x) {
        return x == Math.rint(x) && x <= 100
                ? Math.log(ArithmeticFunctions.factorial(x - 1))
                : Gamma.logGamma(x);
    }

    private static List<FunctionDeclaration> gamma() {
        String cumulative = "(10.00001131,9,2,TRUE)";
        String inverse = "(0.068094,9,2)";
        return List.of(
                GAMMA.shareOrDensity("GAMMA.DIST", "GAMMA.DIST" + cumulative, "0.0680940038697873"),
                GAMMA.shareOrDensity("GAMMADIST", "GAMMADIST" + cumulative, "0.0680940038697873"),
                GAMMA.inverse("GAMMA.INV", false, "GAMMA.INV" + inverse, "10.0000111914372"),
                GAMMA.inverse("GAMMAINV", false, "GAMMAINV" + inverse, "10.0000111914372"));
    }

    private static List<FunctionDeclaration> chiSquared() {
        return List.of(
                CHI_SQUARED.shareOrDensity(
                        "CHISQ.DIST", "CHISQ.DIST(0.5,1,TRUE)", "0.520499877813047"),
                CHI_SQUARED.share(
                        "CHISQ.DIST.RT", true, "CHISQ.DIST.RT(18.307,10)", "0.0500005890913981"),
                CHI_SQUARED.share("CHIDIST", true, "CHIDIST(18.307,10)", "0.0500005890913981"),
                CHI_SQUARED.inverse("CHISQ.INV", false, "CHISQ.INV(0.6,2)", "1.83258146374831"),
                CHI_SQUARED.inverse(
                        "CHISQ.INV.RT", true, "CHISQ.INV.RT(0.050001,10)", "18.3069734569611"),
                CHI_SQUARED.inverse("CHIINV", true, "CHIINV(0.050001,10)", "18.3069734569611"));
    }

    private static List<FunctionDeclaration> fisher() {
        return List.of(
                FISHER.shareOrDensity("F.DIST", "F.DIST(15.2069,6,4,TRUE)", "0.990000043002763"),
                FISHER.share("F.DIST.RT", true, "F.DIST.RT(15.2068649,6,4)", "0.0099999999524646"),
                FISHER.share("FDIST", true, "FDIST(15.2068649,6,4)", "0.0099999999524646"),
                FISHER.inverse("F.INV", false, "F.INV(0.01,6,4)", "0.109309914124579"),
                FISHER.inverse("F.INV.RT", true, "F.INV.RT(0.01,6,4)", "15.2068648611575"),
                FISHER.inverse("FINV", true, "FINV(0.01,6,4)", "15.2068648611575"));
    }

    private static List<FunctionDeclaration> lifetimes() {
        Elementwise.Condition noDeviation = x -> x[2] <= 0;
        DistributionDeclaration logNormal =
                new DistributionDeclaration(
                        new LifetimeDistributions.LogNormal(),
                        "log-normal distribution",
                        x -> x[0] <= 0 || noDeviation.holds(x),
                        "mean",
                        "standard_dev");
        DistributionDeclaration logNormalInverse =
                new DistributionDeclaration(
                        new LifetimeDistributions.LogNormal(),
                        "log-normal distribution",
                        x -> x[0] <= 0 || x[0] >= 1 || noDeviation.holds(x),
                        "mean",
                        "standard_dev");
        return List.of(
                EXPONENTIAL.shareOrDensity(
                        "EXPON.DIST", "EXPON.DIST(0.2,10,TRUE)", "0.864664716763387"),
                EXPONENTIAL.shareOrDensity(
                        "EXPONDIST", "EXPONDIST(0.2,10,TRUE)", "0.864664716763387"),
                WEIBULL.shareOrDensity(
                        "WEIBULL.DIST", "WEIBULL.DIST(105,20,100,TRUE)", "0.929581390069277"),
                WEIBULL.shareOrDensity("WEIBULL", "WEIBULL(105,20,100,TRUE)", "0.929581390069277"),
                logNormal.shareOrDensity(
                        "LOGNORM.DIST", "LOGNORM.DIST(4,3.5,1.2,TRUE)", "0.0390835557068005"),
                logNormal.share(
                        "LOGNORMDIST", false, "LOGNORMDIST(4,3.5,1.2)", "0.0390835557068005"),
                logNormalInverse.inverse(
                        "LOGNORM.INV", false, "LOGNORM.INV(0.039084,3.5,1.2)", "4.00002521868064"),
                logNormalInverse.inverse(
                        "LOGINV", false, "LOGINV(0.039084,3.5,1.2)", "4.00002521868064"));
    }
}
