package sheetgrad.function;

import static sheetgrad.function.Declare.declare;
import static sheetgrad.function.Parameter.number;

import java.util.List;
import sheetgrad.value.ErrorKind;

/** Bessel functions; the slope at x comes from the neighbouring orders, the order is cut to a whole number. */
final class BesselFunctions {
    /** A Bessel function of a whole order. */
    @FunctionalInterface
    private interface OfOrder {
        double at(int order, double x);
    }

    private BesselFunctions() {}

    static List<FunctionDeclaration> all() {
        return List.of(
                bessel(
                                "BESSELI",
                                "modified Bessel function I",
                                "BESSELI(1.5,1)",
                                "0.981666428577908")
                        .elementwise((x, n) -> Bessel.i((int) n, x))
                        .derivatives((x, n, y) -> slope(Bessel::i, n, x, 1), (x, n, y) -> 0),
                bessel("BESSELJ", "Bessel function J", "BESSELJ(1.9,2)", "0.329925727692387")
                        .elementwise((x, n) -> Bessel.j((int) n, x))
                        .derivatives((x, n, y) -> slope(Bessel::j, n, x, -1), (x, n, y) -> 0),
                positive(
                                bessel(
                                        "BESSELK",
                                        "modified Bessel function K",
                                        "BESSELK(1.5,1)",
                                        "0.277387800456844"))
                        .elementwise((x, n) -> x > 0 ? Bessel.k((int) n, x) : Double.NaN)
                        .derivatives((x, n, y) -> -slope(Bessel::k, n, x, 1), (x, n, y) -> 0),
                positive(
                                bessel(
                                        "BESSELY",
                                        "Bessel function Y",
                                        "BESSELY(2.5,1)",
                                        "0.145918137966786"))
                        .elementwise((x, n) -> x > 0 ? Bessel.y((int) n, x) : Double.NaN)
                        .derivatives((x, n, y) -> slope(Bessel::y, n, x, -1), (x, n, y) -> 0));
    }

    private static Declare bessel(String name, String what, String example, String result) {
        return declare(name)
                .help(name + "(x, n)", "The " + what + " of a whole order", example, result)
                .arguments(number("x"), number("n"))
                .errorWhere(x -> x[1] < 0, ErrorKind.NUMBER, "the order must not be negative");
    }

    private static Declare positive(Declare declared) {
        return declared.errorWhere(x -> x[0] <= 0, ErrorKind.NUMBER, "x must be positive");
    }

    /** Half of the order below plus (or minus) half of the order above. */
    private static double slope(OfOrder function, double order, double x, int sign) {
        int n = (int) order;
        return (function.at(n - 1, x) + sign * function.at(n + 1, x)) / 2;
    }
}
