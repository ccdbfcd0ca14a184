package sheetgrad.function;

import static sheetgrad.function.Declare.declare;
import static sheetgrad.function.Parameter.any;
import static sheetgrad.function.Parameter.array;
import static sheetgrad.function.Parameter.function;
import static sheetgrad.function.Parameter.number;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import sheetgrad.value.ArrayValue;
import sheetgrad.value.ErrorKind;
import sheetgrad.value.ErrorValue;
import sheetgrad.value.FunctionValue;
import sheetgrad.value.NumberValue;
import sheetgrad.value.OmittedValue;
import sheetgrad.value.Value;

/**
 * Functions that call a LAMBDA. What the LAMBDA calculates is recorded as it goes, so the derivative is that of its
 * operations.
 */
final class HigherOrderFunctions {
    private HigherOrderFunctions() {}

    static List<FunctionDeclaration> all() {
        return List.of(
                declare("MAP")
                        .help(
                                "MAP(array1, lambda_or_array2, ...)",
                                "What a LAMBDA makes of the elements at each place",
                                "MAP({1,2},LAMBDA(x,x*x))",
                                "{1,4}")
                        .arguments(any("array1"), any("lambda_or_array2"))
                        .repeating(1)
                        .value(FunctionKind.HIGHER_ORDER, HigherOrderFunctions::map)
                        .selection(),
                accumulation(
                        "REDUCE",
                        "The last of what a LAMBDA accumulates over an array",
                        "6",
                        false),
                accumulation(
                        "SCAN", "All that a LAMBDA accumulates over an array", "{1,3,6}", true),
                declare("BYROW")
                        .help(
                                "BYROW(array, lambda)",
                                "What a LAMBDA makes of each row",
                                "BYROW({1,2;3,4},LAMBDA(r,SUM(r)))",
                                "{3;7}")
                        .arguments(array("array"), function("lambda"))
                        .value(
                                FunctionKind.HIGHER_ORDER,
                                (arguments, context) -> byLine(arguments, context, true))
                        .selection(),
                declare("BYCOL")
                        .help(
                                "BYCOL(array, lambda)",
                                "What a LAMBDA makes of each column",
                                "BYCOL({1,2;3,4},LAMBDA(c,SUM(c)))",
                                "{4,6}")
                        .arguments(array("array"), function("lambda"))
                        .value(
                                FunctionKind.HIGHER_ORDER,
                                (arguments, context) -> byLine(arguments, context, false))
                        .selection(),
                declare("MAKEARRAY")
                        .help(
                                "MAKEARRAY(rows, cols, lambda)",
                                "An array of what a LAMBDA makes of each row and column number",
                                "MAKEARRAY(2,2,LAMBDA(r,c,r*c))",
                                "{1,2;2,4}")
                        .arguments(number("rows"), number("cols"), function("lambda"))
                        .value(FunctionKind.HIGHER_ORDER, HigherOrderFunctions::makeArray)
                        .selection());
    }

    private static FunctionDeclaration accumulation(
            String name, String summary, String result, boolean keepsAll) {
        return declare(name)
                .help(
                        name + "([initial_value], array, lambda)",
                        summary,
                        name + "(0,{1,2,3},LAMBDA(a,b,a+b))",
                        result)
                .arguments(any("initial_value"), array("array"), function("lambda"))
                .value(
                        FunctionKind.HIGHER_ORDER,
                        (arguments, context) -> accumulate(arguments, context, keepsAll))
                .selection();
    }

    static ErrorValue noFunction() {
        return ErrorValue.of(ErrorKind.VALUE, "a LAMBDA or the name of a function is needed");
    }

    /** The result of a call as one element: arrays within arrays are an error in Excel. */
    static Value element(Value result, CalculationContext context) {
        Value read = Dereference.read(result, context);
        if (read instanceof ArrayValue array) {
            return array.size() == 1
                    ? array.get(0)
                    : ErrorValue.of(ErrorKind.CALCULATION, "an array cannot hold arrays");
        }
        return read.isScalar()
                ? read
                : ErrorValue.of(ErrorKind.CALCULATION, "an array cannot hold functions");
    }

    private static Value map(List<Value> arguments, CalculationContext context) {
        int last = arguments.size() - 1;
        if (!(arguments.get(last) instanceof FunctionValue lambda) || last == 0) {
            return noFunction();
        }
        List<ArrayValue> arrays = new ArrayList<>();
        int rows = 1;
        int columns = 1;
        for (Value argument : arguments.subList(0, last)) {
            ArrayValue array = Dereference.readAsArray(argument, context);
            arrays.add(array);
            rows = Math.max(rows, array.rows());
            columns = Math.max(columns, array.columns());
        }
        int width = columns;
        IntFunction<Value> call =
                i -> {
                    List<Value> elements = new ArrayList<>(arrays.size());
                    for (ArrayValue array : arrays) {
                        boolean isInside = i / width < array.rows() && i % width < array.columns();
                        elements.add(
                                isInside
                                        ? array.get(i / width, i % width)
                                        : ErrorValue.of(
                                                ErrorKind.NOT_AVAILABLE,
                                                "the arrays differ in size"));
                    }
                    return element(lambda.call(elements), context);
                };
        return ArrayValue.generate(rows, columns, call);
    }

    private static Value accumulate(
            List<Value> arguments, CalculationContext context, boolean keepsAll) {
        if (!(arguments.get(2) instanceof FunctionValue lambda)
                || !(arguments.get(1) instanceof ArrayValue array)) {
            return noFunction();
        }
        boolean startsWithFirst = arguments.get(0) instanceof OmittedValue;
        Value accumulated = startsWithFirst ? array.get(0) : arguments.get(0);
        Value[] all = new Value[array.size()];
        for (int i = 0; i < all.length; i++) {
            if (i > 0 || !startsWithFirst) {
                accumulated = lambda.call(List.of(accumulated, array.get(i)));
            }
            if (keepsAll) {
                all[i] = element(accumulated, context);
            }
        }
        return keepsAll ? ArrayValue.of(array.rows(), array.columns(), all) : accumulated;
    }

    private static Value byLine(
            List<Value> arguments, CalculationContext context, boolean isByRow) {
        if (!(arguments.get(1) instanceof FunctionValue lambda)
                || !(arguments.get(0) instanceof ArrayValue array)) {
            return noFunction();
        }
        int rows = array.rows();
        int columns = array.columns();
        IntFunction<Value> call =
                line -> {
                    ArrayValue part =
                            isByRow
                                    ? ArrayValue.generate(
                                            1, columns, column -> array.get(line, column))
                                    : ArrayValue.generate(rows, 1, row -> array.get(row, line));
                    return element(lambda.call(List.of(part)), context);
                };
        return isByRow ? ArrayValue.generate(rows, 1, call) : ArrayValue.generate(1, columns, call);
    }

    private static Value makeArray(List<Value> arguments, CalculationContext context) {
        int rows = Argument.integer(arguments, 0);
        int columns = Argument.integer(arguments, 1);
        if (!(arguments.get(2) instanceof FunctionValue lambda)) {
            return noFunction();
        }
        if (rows < 1 || columns < 1 || (long) rows * columns > MatrixFunctions.MOST_ELEMENTS) {
            return ErrorValue.of(ErrorKind.VALUE, "no array has this size");
        }
        return ArrayValue.generate(
                rows,
                columns,
                i ->
                        element(
                                lambda.call(
                                        List.of(
                                                new NumberValue(i / columns + 1),
                                                new NumberValue(i % columns + 1))),
                                context));
    }
}
