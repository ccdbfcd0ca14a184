package sheetgrad.function;

import static sheetgrad.function.Declare.declare;

import java.util.List;
import sheetgrad.value.NumberValue;
import sheetgrad.value.Value;

/**
 * The largest and the smallest of numbers; 0 of none. Numbers that tie for it share the adjoint equally, over all
 * arguments together, as torch.amax does; but MAX(0,x), the rectifier, has slope 0 at 0, as torch.relu.
 */
final class ExtremeFunctions {
    static final Reduction MAX =
            new Reduction(
                    numbers -> NumericResult.of(largest(numbers)),
                    ExtremeFunctions::share,
                    new ExtremeLanes(true, false));
    static final Reduction MIN =
            new Reduction(
                    numbers -> NumericResult.of(smallest(numbers)),
                    ExtremeFunctions::share,
                    new ExtremeLanes(false, false));

    private static final Reduction MAX_WITH_ZERO =
            new Reduction(
                    MAX::reduce, ExtremeFunctions::shareUnlessZero, new ExtremeLanes(true, true));
    private static final Reduction MIN_WITH_ZERO =
            new Reduction(
                    MIN::reduce, ExtremeFunctions::shareUnlessZero, new ExtremeLanes(false, true));

    private ExtremeFunctions() {}

    /** The operation to use instead if the arguments are a written 0 and one number: MAX(0,x), MIN(x,0). */
    static NumericOperation rectified(NumericOperation operation, Value[] arguments) {
        boolean isMaximum = operation == MAX;
        if ((!isMaximum && operation != MIN)
                || arguments.length != 2
                || !(isZero(arguments[0]) || isZero(arguments[1]))) {
            return operation;
        }
        return isMaximum ? MAX_WITH_ZERO : MIN_WITH_ZERO;
    }

    private static boolean isZero(Value argument) {
        return argument instanceof NumberValue number && !number.isTraced() && number.number() == 0;
    }

    private static void shareUnlessZero(
            double[] numbers, double value, double adjoint, double[] adjoints) {
        if (value != 0 || numbers.length != 2) {
            share(numbers, value, adjoint, adjoints);
        }
    }

    static List<FunctionDeclaration> all() {
        return List.of(
                extreme("MAX", "largest number", ArgumentKind.NUMBERS, "9")
                        .operation(FunctionKind.REDUCTION, MAX),
                extreme("MIN", "smallest number", ArgumentKind.NUMBERS, "2")
                        .operation(FunctionKind.REDUCTION, MIN),
                extreme(
                                "MAXA",
                                "largest value, texts being 0, TRUE 1",
                                ArgumentKind.VALUES_AS_NUMBERS,
                                "9")
                        .operation(FunctionKind.REDUCTION, MAX),
                extreme(
                                "MINA",
                                "smallest value, texts being 0, TRUE 1",
                                ArgumentKind.VALUES_AS_NUMBERS,
                                "2")
                        .operation(FunctionKind.REDUCTION, MIN));
    }

    private static Declare extreme(String name, String what, ArgumentKind kind, String result) {
        return declare(name)
                .help(name + "(number1, [number2], ...)", "The " + what, name + "(4,9,2)", result)
                .arguments(Parameter.of("number1", kind))
                .repeating(1);
    }

    private static double largest(double[] numbers) {
        double largest = numbers.length == 0 ? 0 : numbers[0];
        for (double number : numbers) {
            largest = Math.max(largest, number);
        }
        return largest;
    }

    private static double smallest(double[] numbers) {
        double smallest = numbers.length == 0 ? 0 : numbers[0];
        for (double number : numbers) {
            smallest = Math.min(smallest, number);
        }
        return smallest;
    }

    /** Divides an adjoint equally among the numbers that equal {@code value}. */
    static void share(double[] numbers, double value, double adjoint, double[] adjoints) {
        int count = 0;
        for (double number : numbers) {
            count += number == value ? 1 : 0;
        }
        for (int i = 0; i < numbers.length; i++) {
            if (numbers[i] == value) {
                adjoints[i] += adjoint / count;
            }
        }
    }
}
