package sheetgrad.function;

import static sheetgrad.function.Declare.declare;
import static sheetgrad.function.Parameter.logical;
import static sheetgrad.function.Parameter.number;

import java.util.List;
import sheetgrad.value.ArrayValue;
import sheetgrad.value.ErrorKind;
import sheetgrad.value.ErrorValue;
import sheetgrad.value.NumberValue;
import sheetgrad.value.Value;

/** Random numbers, drawn from the calculation's generator for the cell. Their examples have results that are certain. */
final class RandomFunctions {
    private RandomFunctions() {}

    static List<FunctionDeclaration> all() {
        return List.of(
                declare("RAND")
                        .help(
                                "RAND()",
                                "A random number from 0 up to but not including 1",
                                "RAND()<1",
                                "TRUE")
                        .isVolatile(Volatility.RANDOM)
                        .scalar((arguments, context) -> new NumberValue(context.nextRandom()))
                        .independentOfNumbers(),
                declare("RANDBETWEEN")
                        .help(
                                "RANDBETWEEN(bottom, top)",
                                "A random whole number",
                                "RANDBETWEEN(3,3)",
                                "3")
                        .arguments(number("bottom"), number("top"))
                        .isVolatile(Volatility.RANDOM)
                        .scalar(
                                (arguments, context) ->
                                        between(
                                                Argument.number(arguments, 0),
                                                Argument.number(arguments, 1),
                                                true,
                                                context))
                        .notDifferentiable(
                                "a random number jumps from one whole number to the next"),
                declare("RANDARRAY")
                        .help(
                                "RANDARRAY([rows], [columns], [min], [max], [whole_number])",
                                "An array of random numbers",
                                "RANDARRAY(1,2,5,5,TRUE)",
                                "{5,5}")
                        .arguments(
                                number("rows").defaulting(1),
                                number("columns").defaulting(1),
                                number("min").optional(),
                                number("max").defaulting(1),
                                logical("whole_number").optional())
                        .isVolatile(Volatility.RANDOM)
                        .value(FunctionKind.ARRAY, RandomFunctions::array)
                        .notDifferentiable("the bounds of random numbers are taken as fixed"));
    }

    private static Value array(List<Value> arguments, CalculationContext context) {
        int rows = Argument.integer(arguments, 0);
        int columns = Argument.integer(arguments, 1);
        double least = Argument.number(arguments, 2);
        double most = Argument.number(arguments, 3);
        boolean isWhole = Argument.isTrue(arguments, 4);
        boolean isRefused = isWhole && (least != Math.rint(least) || most != Math.rint(most));
        if (rows >= 0 && columns >= 0 && (rows == 0 || columns == 0)) {
            return ErrorValue.of(ErrorKind.CALCULATION, "an array of no elements");
        }
        if (rows < 1
                || columns < 1
                || (long) rows * columns > MatrixFunctions.MOST_ELEMENTS
                || least > most
                || isRefused) {
            return ErrorValue.of(ErrorKind.VALUE, "there is no such array of random numbers");
        }
        return ArrayValue.generate(rows, columns, i -> between(least, most, isWhole, context));
    }

    private static Value between(
            double least, double most, boolean isWhole, CalculationContext context) {
        if (!isWhole) {
            return NumberValue.orError(least + (most - least) * context.nextRandom());
        }
        double first = Math.ceil(least);
        double last = Math.floor(most);
        if (first > last) {
            return ErrorValue.of(ErrorKind.NUMBER, "the bottom is above the top");
        }
        return NumberValue.orError(first + Math.floor(context.nextRandom() * (last - first + 1)));
    }
}
