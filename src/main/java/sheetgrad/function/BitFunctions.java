package sheetgrad.function;

import static sheetgrad.function.Declare.declare;
import static sheetgrad.function.Parameter.number;

import java.util.List;
import java.util.function.LongBinaryOperator;
import sheetgrad.value.ErrorKind;

/** Bits of whole numbers below 2^48, and steps: constant almost everywhere. */
final class BitFunctions {
    private static final double LIMIT = 1L << 48;
    private static final int FARTHEST_SHIFT = 53;

    private BitFunctions() {}

    static List<FunctionDeclaration> all() {
        return List.of(
                bits("BITAND", "both", "BITAND(13,25)", "9", (a, b) -> a & b),
                bits("BITOR", "at least one", "BITOR(23,10)", "31", (a, b) -> a | b),
                bits("BITXOR", "exactly one", "BITXOR(5,3)", "6", (a, b) -> a ^ b),
                shift("BITLSHIFT", "left", 1, "BITLSHIFT(4,2)", "16"),
                shift("BITRSHIFT", "right", -1, "BITRSHIFT(13,2)", "3"),
                declare("DELTA")
                        .help(
                                "DELTA(number1, [number2])",
                                "1 if two numbers are equal, otherwise 0",
                                "DELTA(5,5)",
                                "1")
                        .arguments(number("number1"), number("number2").optional())
                        .elementwise((a, b) -> a == b ? 1 : 0)
                        .zeroDerivative(),
                declare("GESTEP")
                        .help(
                                "GESTEP(number, [step])",
                                "1 if a number is at least the step, otherwise 0",
                                "GESTEP(5,4)",
                                "1")
                        .arguments(number("number"), number("step").optional())
                        .elementwise((a, b) -> a >= b ? 1 : 0)
                        .zeroDerivative());
    }

    private static boolean isNoBits(double number) {
        return number < 0 || number >= LIMIT || number != Math.rint(number);
    }

    private static FunctionDeclaration bits(
            String name, String which, String example, String result, LongBinaryOperator operator) {
        return declare(name)
                .help(
                        name + "(number1, number2)",
                        "The bits that " + which + " of two numbers have",
                        example,
                        result)
                .arguments(number("number1"), number("number2"))
                .errorWhere(
                        x -> isNoBits(x[0]) || isNoBits(x[1]),
                        ErrorKind.NUMBER,
                        "whole numbers from 0 to 2^48 - 1 are needed")
                .elementwise((a, b) -> operator.applyAsLong((long) a, (long) b))
                .zeroDerivative();
    }

    private static FunctionDeclaration shift(
            String name, String where, int direction, String example, String result) {
        return declare(name)
                .help(
                        name + "(number, shift_amount)",
                        "A number's bits moved to the " + where,
                        example,
                        result)
                .arguments(number("number"), number("shift_amount"))
                .errorWhere(
                        x ->
                                isNoBits(x[0])
                                        || Math.abs(x[1]) > FARTHEST_SHIFT
                                        || shifted(x[0], direction * x[1]) >= LIMIT,
                        ErrorKind.NUMBER,
                        "the result must be a whole number from 0 to 2^48 - 1")
                .elementwise((number, places) -> shifted(number, direction * places))
                .zeroDerivative();
    }

    private static double shifted(double number, double places) {
        return Math.floor(number * Math.pow(2, (int) places));
    }
}
