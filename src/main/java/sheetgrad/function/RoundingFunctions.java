package sheetgrad.function;

import static sheetgrad.function.Declare.declare;
import static sheetgrad.function.Parameter.number;

import java.math.RoundingMode;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import sheetgrad.value.ErrorKind;

/** Rounding: constant almost everywhere, so no gradient flows through any of these. */
final class RoundingFunctions {
    private RoundingFunctions() {}

    static List<FunctionDeclaration> all() {
        return List.of(
                decimals(
                        "ROUND",
                        "Rounds to a number of decimals, halves away from 0",
                        RoundingMode.HALF_UP,
                        "2.15"),
                decimals(
                        "ROUNDUP",
                        "Rounds away from 0 to a number of decimals",
                        RoundingMode.UP,
                        "2.15"),
                decimals(
                        "ROUNDDOWN",
                        "Rounds towards 0 to a number of decimals",
                        RoundingMode.DOWN,
                        "2.15"),
                declare("TRUNC")
                        .help(
                                "TRUNC(number, [num_digits])",
                                "Cuts off decimals",
                                "TRUNC(-8.9)",
                                "-8")
                        .arguments(number("number"), number("num_digits").optional())
                        .elementwise(
                                (x, digits) -> DecimalRounding.round(x, digits, RoundingMode.DOWN))
                        .zeroDerivative(),
                whole("INT", "Rounds down to a whole number", Math::floor, "INT(-8.9)", "-9"),
                whole(
                        "EVEN",
                        "Rounds away from 0 to an even number",
                        x -> awayFromZero(x, 0),
                        "EVEN(1.5)",
                        "2"),
                whole(
                        "ODD",
                        "Rounds away from 0 to an odd number",
                        x -> awayFromZero(x, 1),
                        "ODD(1.5)",
                        "3"),
                declare("CEILING")
                        .help(
                                "CEILING(number, significance)",
                                "Rounds up to a multiple",
                                "CEILING(2.5,1)",
                                "3")
                        .arguments(number("number"), number("significance"))
                        .errorWhere(x -> x[0] > 0 && x[1] < 0, ErrorKind.NUMBER, "the signs differ")
                        .elementwise((x, step) -> DecimalRounding.toMultiple(x, step, true))
                        .zeroDerivative(),
                declare("FLOOR")
                        .help(
                                "FLOOR(number, significance)",
                                "Rounds down to a multiple",
                                "FLOOR(3.7,2)",
                                "2")
                        .arguments(number("number"), number("significance"))
                        .errorWhere(x -> x[0] > 0 && x[1] < 0, ErrorKind.NUMBER, "the signs differ")
                        .errorWhere(
                                x -> x[0] != 0 && x[1] == 0,
                                ErrorKind.DIVISION_BY_ZERO,
                                "a multiple of 0")
                        .elementwise((x, step) -> DecimalRounding.toMultiple(x, step, false))
                        .zeroDerivative(),
                declare("CEILING.MATH")
                        .help(
                                "CEILING.MATH(number, [significance], [mode])",
                                "Rounds up to a multiple; negative numbers away from 0 if mode is"
                                        + " not 0",
                                "CEILING.MATH(24.3,5)",
                                "25")
                        .arguments(
                                number("number"),
                                number("significance").defaulting(1),
                                number("mode").optional())
                        .elementwiseOfMany(
                                x ->
                                        DecimalRounding.toMultiple(
                                                x[0], Math.abs(x[1]), x[0] > 0 || x[2] == 0))
                        .zeroDerivative(),
                declare("FLOOR.MATH")
                        .help(
                                "FLOOR.MATH(number, [significance], [mode])",
                                "Rounds down to a multiple; negative numbers towards 0 if mode is"
                                        + " not 0",
                                "FLOOR.MATH(24.3,5)",
                                "20")
                        .arguments(
                                number("number"),
                                number("significance").defaulting(1),
                                number("mode").optional())
                        .elementwiseOfMany(
                                x ->
                                        DecimalRounding.toMultiple(
                                                x[0], Math.abs(x[1]), x[0] < 0 && x[2] != 0))
                        .zeroDerivative(),
                precise("CEILING.PRECISE", true, "5"),
                precise("ISO.CEILING", true, "5"),
                precise("ECMA.CEILING", true, "5"),
                precise("FLOOR.PRECISE", false, "4"),
                declare("MROUND")
                        .help(
                                "MROUND(number, multiple)",
                                "Rounds to the nearest multiple",
                                "MROUND(10,3)",
                                "9")
                        .arguments(number("number"), number("multiple"))
                        .errorWhere(x -> x[0] * x[1] < 0, ErrorKind.NUMBER, "the signs differ")
                        .elementwise(RoundingFunctions::nearestMultiple)
                        .zeroDerivative());
    }

    private static FunctionDeclaration decimals(
            String name, String summary, RoundingMode mode, String number) {
        return declare(name)
                .help(
                        name + "(number, num_digits)",
                        summary,
                        name + "(" + number + ",1)",
                        mode == RoundingMode.DOWN ? "2.1" : "2.2")
                .arguments(number("number"), number("num_digits"))
                .elementwise((x, digits) -> DecimalRounding.round(x, digits, mode))
                .zeroDerivative();
    }

    private static FunctionDeclaration precise(String name, boolean isUp, String result) {
        return declare(name)
                .help(
                        name + "(number, [significance])",
                        "Rounds " + (isUp ? "up" : "down") + " to a multiple, whatever the signs",
                        name + "(4.3)",
                        result)
                .arguments(number("number"), number("significance").defaulting(1))
                .elementwise((x, step) -> DecimalRounding.toMultiple(x, Math.abs(step), isUp))
                .zeroDerivative();
    }

    private static FunctionDeclaration whole(
            String name,
            String summary,
            DoubleUnaryOperator function,
            String example,
            String result) {
        return declare(name)
                .help(name + "(number)", summary, example, result)
                .arguments(number("number"))
                .elementwise(function)
                .zeroDerivative();
    }

    /** The nearest number away from 0 that leaves this remainder when divided by 2. */
    private static double awayFromZero(double number, int remainder) {
        double size = 2 * Math.ceil((Math.abs(number) - remainder) / 2) + remainder;
        return number < 0 ? -size : size;
    }

    private static double nearestMultiple(double number, double multiple) {
        return multiple == 0
                ? 0
                : DecimalRounding.toFifteenDigits(
                        multiple
                                * DecimalRounding.round(
                                        number / multiple, 0, RoundingMode.HALF_UP));
    }
}
