package sheetgrad.function;

import static sheetgrad.function.Declare.declare;
import static sheetgrad.function.Parameter.array;
import static sheetgrad.function.Parameter.logical;
import static sheetgrad.function.Parameter.number;
import static sheetgrad.function.Parameter.scalar;

import java.util.ArrayList;
import java.util.List;
import sheetgrad.value.ArrayValue;
import sheetgrad.value.BlankValue;
import sheetgrad.value.ErrorKind;
import sheetgrad.value.ErrorValue;
import sheetgrad.value.Value;

/** Arrays flattened into one line, and lines wrapped into arrays. */
final class ReshapeFunctions {
    private ReshapeFunctions() {}

    static List<FunctionDeclaration> all() {
        return List.of(
                flat("TOROW", "{1,2,3,4}", true),
                flat("TOCOL", "{1;2;3;4}", false),
                wrap("WRAPROWS", "{1,2;3,#N/A}", true),
                wrap("WRAPCOLS", "{1,3;2,#N/A}", false));
    }

    private static FunctionDeclaration flat(String name, String result, boolean isRow) {
        return declare(name)
                .help(
                        name + "(array, [ignore], [scan_by_column])",
                        "All elements in one line; ignore is 1 for blanks, 2 for errors, 3 for both",
                        name + "({1,2;3,4})",
                        result)
                .arguments(
                        array("array"),
                        number("ignore").optional(),
                        logical("scan_by_column").optional())
                .value(FunctionKind.ARRAY, (arguments, context) -> flatten(arguments, isRow))
                .selection();
    }

    private static FunctionDeclaration wrap(String name, String result, boolean isRows) {
        return declare(name)
                .help(
                        name + "(vector, wrap_count, [pad_with])",
                        "A line of values wrapped after some of them",
                        name + "({1,2,3},2)",
                        result)
                .arguments(array("vector"), number("wrap_count"), scalar("pad_with").optional())
                .value(FunctionKind.ARRAY, (arguments, context) -> wrap(arguments, isRows))
                .selection();
    }

    private static Value flatten(List<Value> arguments, boolean isRow) {
        ArrayValue array = Argument.array(arguments, 0);
        int ignored = Argument.integer(arguments, 1);
        boolean isByColumn = Argument.isTrue(arguments, 2);
        List<Value> kept = new ArrayList<>(array.size());
        for (int i = 0; i < array.size(); i++) {
            Value value = isByColumn ? array.get(i % array.rows(), i / array.rows()) : array.get(i);
            boolean isIgnored =
                    ((ignored & 1) != 0 && value instanceof BlankValue)
                            || ((ignored & 2) != 0 && value.isError());
            if (!isIgnored) {
                kept.add(value);
            }
        }
        return kept.isEmpty()
                ? ErrorValue.of(ErrorKind.CALCULATION, "no element is left")
                : ArrayValue.vector(isRow, kept.toArray(new Value[0]));
    }

    private static Value wrap(List<Value> arguments, boolean isRows) {
        ArrayValue vector = Argument.array(arguments, 0);
        int length = Argument.integer(arguments, 1);
        if (vector.rows() > 1 && vector.columns() > 1) {
            return ErrorValue.of(ErrorKind.VALUE, "only one row or column can be wrapped");
        }
        if (length < 1) {
            return ErrorValue.of(ErrorKind.NUMBER, "a line needs at least one element");
        }
        int width = Math.min(length, vector.size());
        int lines = (vector.size() + width - 1) / width;
        Value padding =
                Argument.isOmitted(arguments, 2)
                        ? ErrorValue.of(
                                ErrorKind.NOT_AVAILABLE, "there is nothing to fill the array with")
                        : arguments.get(2);
        return isRows
                ? ArrayValue.generate(
                        lines, width, i -> i < vector.size() ? vector.get(i) : padding)
                : ArrayValue.generate(
                        width,
                        lines,
                        i -> {
                            int index = i % lines * width + i / lines;
                            return index < vector.size() ? vector.get(index) : padding;
                        });
    }
}
