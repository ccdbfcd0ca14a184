package sheetgrad.function;

import static sheetgrad.function.Declare.declare;
import static sheetgrad.function.Parameter.number;

import java.util.List;
import sheetgrad.value.ErrorKind;

/**
 * Roots, powers, exponentials and logarithms. SQRT's slope at 0 is infinite; the logarithms are not defined at 0 and
 * below (#NUM!); LOG is differentiable in its base, too.
 */
final class ExponentialFunctions {
    private ExponentialFunctions() {}

    static List<FunctionDeclaration> all() {
        return List.of(
                declare("SQRT")
                        .help(
                                "SQRT(number)",
                                "The positive square root of a number",
                                "SQRT(16)",
                                "4")
                        .arguments(number("number"))
                        .errorWhere(
                                x -> x[0] < 0,
                                ErrorKind.NUMBER,
                                "the square root of a negative number")
                        .elementwise(Math::sqrt)
                        .derivative((x, y) -> 0.5 / y),
                declare("EXP")
                        .help(
                                "EXP(number)",
                                "e raised to the power of a number",
                                "EXP(1)",
                                "2.71828182845905")
                        .arguments(number("number"))
                        .elementwise(Math::exp)
                        .derivative((x, y) -> y),
                declare("LN")
                        .help(
                                "LN(number)",
                                "The natural logarithm of a number",
                                "LN(86)",
                                "4.45434729625351")
                        .arguments(number("number"))
                        .errorWhere(
                                x -> x[0] <= 0,
                                ErrorKind.NUMBER,
                                "the logarithm of a number that is not positive")
                        .elementwise(Math::log)
                        .derivative((x, y) -> 1 / x),
                declare("LOG10")
                        .help(
                                "LOG10(number)",
                                "The logarithm to base 10",
                                "LOG10(86)",
                                "1.93449845124357")
                        .arguments(number("number"))
                        .errorWhere(
                                x -> x[0] <= 0,
                                ErrorKind.NUMBER,
                                "the logarithm of a number that is not positive")
                        .elementwise(Math::log10)
                        .derivative((x, y) -> 1 / (x * Math.log(10))),
                declare("LOG")
                        .help(
                                "LOG(number, [base])",
                                "The logarithm to a base, 10 if left out",
                                "LOG(8,2)",
                                "3")
                        .arguments(number("number"), number("base").optional(10))
                        .errorWhere(
                                x -> x[0] <= 0 || x[1] <= 0,
                                ErrorKind.NUMBER,
                                "the logarithm of a number that is not positive")
                        .errorWhere(
                                x -> x[1] == 1,
                                ErrorKind.DIVISION_BY_ZERO,
                                "the logarithm to base 1")
                        .elementwise(ExponentialFunctions::logarithm)
                        .derivatives(
                                (x, base, y) -> 1 / (x * Math.log(base)),
                                (x, base, y) -> -y / (base * Math.log(base))),
                declare("POWER")
                        .help(
                                "POWER(number, power)",
                                "A number raised to a power",
                                "POWER(5,2)",
                                "25")
                        .arguments(number("number"), number("power"))
                        .errorWhere(Powers::isUndefined, ErrorKind.NUMBER, "0^0 is not defined")
                        .errorWhere(
                                Powers::dividesByZero,
                                ErrorKind.DIVISION_BY_ZERO,
                                "0 to a negative power")
                        .elementwise(Math::pow)
                        .derivatives(Powers::slopeOfBase, Powers::slopeOfExponent),
                declare("SQRTPI")
                        .help(
                                "SQRTPI(number)",
                                "The square root of a number times pi",
                                "SQRTPI(2)",
                                "2.506628274631")
                        .arguments(number("number"))
                        .errorWhere(
                                x -> x[0] < 0,
                                ErrorKind.NUMBER,
                                "the square root of a negative number")
                        .elementwise(x -> Math.sqrt(x * Math.PI))
                        .derivative((x, y) -> 0.5 * Math.PI / y));
    }

    /** Base 10 exactly where it is exact: LOG(1000) is 3 and not 2.9999999999999996. */
    private static double logarithm(double number, double base) {
        return base == 10 ? Math.log10(number) : Math.log(number) / Math.log(base);
    }
}
