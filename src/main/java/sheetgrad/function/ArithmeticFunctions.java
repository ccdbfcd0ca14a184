package sheetgrad.function;

import static sheetgrad.function.Declare.declare;
import static sheetgrad.function.Parameter.number;

import java.util.List;
import sheetgrad.value.ErrorKind;

/**
 * Sign, division with remainder, factorials. ABS has slope 0 at 0; MOD has slope 1
 * in the number and minus the whole quotient in the divisor.
 */
final class ArithmeticFunctions {
    private ArithmeticFunctions() {}

    static List<FunctionDeclaration> all() {
        return List.of(
                declare("ABS")
                        .help("ABS(number)", "A number without its sign", "ABS(-4)", "4")
                        .arguments(number("number"))
                        .elementwise((double x) -> Math.abs(x))
                        .derivative((x, y) -> Math.signum(x)),
                declare("SIGN")
                        .help(
                                "SIGN(number)",
                                "1, 0 or -1: the sign of a number",
                                "SIGN(-0.5)",
                                "-1")
                        .arguments(number("number"))
                        .elementwise((double x) -> Math.signum(x))
                        .zeroDerivative(),
                declare("MOD")
                        .help(
                                "MOD(number, divisor)",
                                "The remainder, with the divisor's sign",
                                "MOD(-3,2)",
                                "1")
                        .arguments(number("number"), number("divisor"))
                        .errorWhere(x -> x[1] == 0, ErrorKind.DIVISION_BY_ZERO, "division by zero")
                        .elementwise(ArithmeticFunctions::remainder)
                        .derivatives((x, d, y) -> 1, (x, d, y) -> -Math.floor(x / d)),
                declare("QUOTIENT")
                        .help(
                                "QUOTIENT(numerator, denominator)",
                                "The whole part of a division",
                                "QUOTIENT(-10,3)",
                                "-3")
                        .arguments(number("numerator"), number("denominator"))
                        .errorWhere(x -> x[1] == 0, ErrorKind.DIVISION_BY_ZERO, "division by zero")
                        .elementwise((a, b) -> truncate(a / b))
                        .zeroDerivative(),
                declare("FACT")
                        .help(
                                "FACT(number)",
                                "The factorial of a number cut to a whole one",
                                "FACT(5)",
                                "120")
                        .arguments(number("number"))
                        .errorWhere(
                                x -> x[0] < 0,
                                ErrorKind.NUMBER,
                                "the factorial of a negative number")
                        .elementwise((double x) -> factorial(truncate(x)))
                        .zeroDerivative(),
                declare("COMBIN")
                        .help(
                                "COMBIN(number, number_chosen)",
                                "In how many ways some of a number of things can be chosen",
                                "COMBIN(8,2)",
                                "28")
                        .arguments(number("number"), number("number_chosen"))
                        .errorWhere(
                                x -> x[0] < 0 || x[1] < 0 || truncate(x[0]) < truncate(x[1]),
                                ErrorKind.NUMBER,
                                "nothing to choose from")
                        .elementwise((n, k) -> combinations(truncate(n), truncate(k)))
                        .zeroDerivative());
    }

    private static double remainder(double number, double divisor) {
        double rest = number % divisor;
        return rest != 0 && (rest < 0) != (divisor < 0) ? rest + divisor : rest;
    }

    static double truncate(double x) {
        return x < 0 ? Math.ceil(x) : Math.floor(x);
    }

    static double factorial(double n) {
        double product = 1;
        for (int i = 2; i <= n && Double.isFinite(product); i++) {
            product *= i;
        }
        return product;
    }

    /** Whole at each step: the product of i successive numbers is divisible by i!. */
    static double combinations(double n, double k) {
        double fewer = Math.min(k, n - k);
        double ways = 1;
        for (int i = 1; i <= fewer && Double.isFinite(ways); i++) {
            ways = ways * (n - fewer + i) / i;
        }
        return ways;
    }
}
