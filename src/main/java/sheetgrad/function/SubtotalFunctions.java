package sheetgrad.function;

import static sheetgrad.function.Declare.declare;
import static sheetgrad.function.Parameter.number;
import static sheetgrad.function.Parameter.of;
import static sheetgrad.function.Parameter.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sheetgrad.function.VisibleCells.LeftOutRows;
import sheetgrad.value.ArrayValue;
import sheetgrad.value.ErrorKind;
import sheetgrad.value.ErrorValue;
import sheetgrad.value.NumberValue;
import sheetgrad.value.ReferenceValue;
import sheetgrad.value.Value;

/**
 * Summaries that leave out what is hidden, wrong or a summary itself. They are differentiable like the function they
 * stand for.
 */
final class SubtotalFunctions {
    /** Added to the number of a function, it leaves out hidden rows. */
    private static final int HIDDEN_LEFT_OUT = 100;

    private SubtotalFunctions() {}

    static List<FunctionDeclaration> all() {
        return List.of(
                declare("SUBTOTAL")
                        .help(
                                "SUBTOTAL(function_num, ref1, [ref2], ...)",
                                "A summary of cells without other summaries and rows that a filter"
                                        + " hides, from 101 on without any hidden row",
                                "SUBTOTAL(9,A1:A3)",
                                "0")
                        .arguments(number("function_num"), reference("ref1"))
                        .repeating(1)
                        .value(FunctionKind.REDUCTION, SubtotalFunctions::subtotal)
                        .composed(),
                declare("AGGREGATE")
                        .help(
                                "AGGREGATE(function_num, options, ref1, [ref2], ...)",
                                "A summary of cells without hidden rows, errors or other summaries,"
                                        + " as options say",
                                "AGGREGATE(14,6,{3,5,4}/{1,0,1},1)",
                                "4")
                        .arguments(
                                number("function_num"),
                                number("options"),
                                of("ref1", ArgumentKind.ANY_ARRAY),
                                of("ref2", ArgumentKind.ANY).optional())
                        .repeating(1)
                        .value(FunctionKind.REDUCTION, SubtotalFunctions::aggregate)
                        .composed());
    }

    private static Value subtotal(List<Value> arguments, CalculationContext context) {
        int number = Argument.integer(arguments, 0);
        boolean leavesOutHidden = number > HIDDEN_LEFT_OUT;
        int function = leavesOutHidden ? number - HIDDEN_LEFT_OUT : number;
        if (function < 1 || function > 11) {
            return ErrorValue.of(ErrorKind.VALUE, "there is no summary " + number);
        }
        LeftOutRows rows = leavesOutHidden ? LeftOutRows.HIDDEN : LeftOutRows.FILTERED;
        VisibleCells cells = new VisibleCells(context, rows, false, true);
        return Summary.of(function).apply(read(cells, arguments, 1), context);
    }

    private static List<Value> read(VisibleCells cells, List<Value> arguments, int first) {
        List<Value> values = new ArrayList<>();
        for (Value argument : arguments.subList(first, arguments.size())) {
            cells.read(argument, values);
        }
        return values;
    }

    private static Value aggregate(List<Value> arguments, CalculationContext context) {
        int function = Argument.integer(arguments, 0);
        int options = Argument.integer(arguments, 1);
        if (function < 1 || function > 19 || options < 0 || options > 7) {
            return ErrorValue.of(ErrorKind.VALUE, "there is no such summary or option");
        }
        LeftOutRows rows = options % 2 == 1 ? LeftOutRows.HIDDEN : LeftOutRows.NONE;
        boolean leavesOutErrors = options % 4 >= 2;
        VisibleCells cells = new VisibleCells(context, rows, leavesOutErrors, options < 4);
        if (function >= Summary.FIRST_PLACE) {
            return place(function, cells, arguments, context);
        }
        for (Value argument : arguments.subList(2, arguments.size())) {
            if (!(argument instanceof ReferenceValue) && argument instanceof ErrorValue) {
                return argument;
            }
            if (argument instanceof ArrayValue || argument instanceof NumberValue) {
                return ErrorValue.of(ErrorKind.VALUE, "a reference is needed");
            }
        }
        return Summary.of(function).apply(read(cells, arguments, 2), context);
    }

    private static Value place(
            int function, VisibleCells cells, List<Value> arguments, CalculationContext context) {
        if (arguments.size() != 4) {
            return ErrorValue.of(ErrorKind.VALUE, "an array and a place in it are needed");
        }
        List<NumberValue> numbers = new ArrayList<>();
        Optional<ErrorValue> error =
                CriteriaMatch.numbers(read(cells, arguments.subList(0, 3), 2), numbers);
        if (error.isPresent()) {
            return error.get();
        }
        Value where = Dereference.intersect(Dereference.read(arguments.get(3), context), context);
        Value coerced = sheetgrad.value.Coercion.toNumber(where);
        if (coerced instanceof ErrorValue) {
            return coerced;
        }
        if (numbers.isEmpty()) {
            return ErrorValue.of(ErrorKind.NUMBER, "there are no numbers");
        }
        return NumericApplication.operate(
                Summary.placeOf(function),
                List.of(
                        ArrayValue.vector(true, numbers.toArray(new Value[0])),
                        ArrayValue.of(1, 1, coerced)),
                context);
    }
}
