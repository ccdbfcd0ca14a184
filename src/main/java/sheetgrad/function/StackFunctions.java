package sheetgrad.function;

import static sheetgrad.function.Declare.declare;
import static sheetgrad.function.Parameter.anyArray;
import static sheetgrad.function.Parameter.array;
import static sheetgrad.function.Parameter.number;
import static sheetgrad.function.Parameter.scalar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import sheetgrad.reference.Area;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.value.ArrayValue;
import sheetgrad.value.BlankValue;
import sheetgrad.value.Coercion;
import sheetgrad.value.ErrorKind;
import sheetgrad.value.ErrorValue;
import sheetgrad.value.FunctionValue;
import sheetgrad.value.NumberValue;
import sheetgrad.value.OmittedValue;
import sheetgrad.value.ReferenceValue;
import sheetgrad.value.Value;

/** Arrays put together and cut by places. The values themselves are moved, with the tape slots they carry. */
final class StackFunctions {
    /** How many cells of whole columns are read though they are blank. */
    private static final int LONG = 100_000;

    private StackFunctions() {}

    static List<FunctionDeclaration> all() {
        return List.of(
                stack("HSTACK", "Arrays side by side", "{1,2,3}", true),
                stack("VSTACK", "Arrays one below the other", "{1,2;3,#N/A}", false),
                cut("TAKE", "The first rows and columns, or the last if negative", "{1,2;3,4}"),
                cut("DROP", "All but the first rows and columns, or the last if negative", "{5,6}"),
                declare("EXPAND")
                        .help(
                                "EXPAND(array, rows, [columns], [pad_with])",
                                "An array made larger",
                                "EXPAND({1,2},2,2,0)",
                                "{1,2;0,0}")
                        .arguments(
                                array("array"),
                                number("rows"),
                                number("columns").optional(),
                                scalar("pad_with").optional())
                        .value(FunctionKind.ARRAY, (arguments, context) -> expand(arguments))
                        .selection(),
                choice(
                        "CHOOSEROWS",
                        "row_num1",
                        "CHOOSEROWS({1,2;3,4;5,6},-1,1)",
                        "{5,6;1,2}",
                        true),
                choice("CHOOSECOLS", "col_num1", "CHOOSECOLS({1,2;3,4;5,6},2)", "{2;4;6}", false));
    }

    private static FunctionDeclaration stack(
            String name, String summary, String result, boolean isHorizontal) {
        return declare(name)
                .help(name + "(array1, [array2], ...)", summary, name + "({1,2},3)", result)
                .arguments(anyArray("array1"))
                .repeating(1)
                .value(
                        FunctionKind.ARRAY,
                        (arguments, context) -> stack(arrays(arguments, context), isHorizontal))
                .selection();
    }

    private static FunctionDeclaration cut(String name, String summary, String result) {
        return declare(name)
                .help(
                        name + "(array, rows, [columns])",
                        summary,
                        name + "({1,2;3,4;5,6},2)",
                        result)
                .arguments(anyArray("array"), number("rows"), number("columns").optional())
                .value(
                        FunctionKind.ARRAY,
                        (arguments, context) -> cut(arguments, context, name.equals("TAKE")))
                .selection();
    }

    private static FunctionDeclaration choice(
            String name, String number, String example, String result, boolean isRows) {
        return declare(name)
                .help(
                        name + "(array, " + number + ", ...)",
                        "Some of the lines of an array",
                        example,
                        result)
                .arguments(array("array"), array(number))
                .repeating(1)
                .value(FunctionKind.ARRAY, (arguments, context) -> choose(arguments, isRows))
                .selection();
    }

    /** The arguments as arrays; a function is one element, for GROUPBY takes several of them. */
    private static List<Value> arrays(List<Value> arguments, CalculationContext context) {
        List<Value> arrays = new ArrayList<>(arguments.size());
        for (Value argument : arguments) {
            boolean isElement =
                    argument instanceof FunctionValue || argument instanceof OmittedValue;
            arrays.add(
                    isElement
                            ? ArrayValue.of(
                                    1,
                                    1,
                                    argument instanceof OmittedValue ? BlankValue.BLANK : argument)
                            : Dereference.readAsArray(argument, context));
        }
        return arrays;
    }

    private static Value stack(List<Value> arguments, boolean isHorizontal) {
        int rows = 0;
        int columns = 0;
        for (int i = 0; i < arguments.size(); i++) {
            ArrayValue array = Argument.array(arguments, i);
            rows = isHorizontal ? Math.max(rows, array.rows()) : rows + array.rows();
            columns = isHorizontal ? columns + array.columns() : Math.max(columns, array.columns());
        }
        Value[] elements = new Value[ArrayValue.size(rows, columns)];
        Arrays.fill(elements, ErrorValue.of(ErrorKind.NOT_AVAILABLE, "the arrays differ in size"));
        int offset = 0;
        for (int k = 0; k < arguments.size(); k++) {
            ArrayValue array = Argument.array(arguments, k);
            for (int i = 0; i < array.size(); i++) {
                int row = i / array.columns() + (isHorizontal ? 0 : offset);
                int column = i % array.columns() + (isHorizontal ? offset : 0);
                elements[row * columns + column] = array.get(i);
            }
            offset += isHorizontal ? array.columns() : array.rows();
        }
        return ArrayValue.of(rows, columns, elements);
    }

    private static Value cut(List<Value> arguments, CalculationContext context, boolean isTake) {
        Value source = arguments.get(0);
        if (source instanceof ErrorValue) {
            return source;
        }
        if (source instanceof ReferenceValue reference
                && reference.isSingleArea()
                && Dereference.isClipped(reference.area())) {
            return cut(reference.area(), arguments, context, isTake);
        }
        ArrayValue array = Dereference.readAsArray(source, context);
        int[] rows = span(arguments, 1, array.rows(), isTake);
        int[] columns = span(arguments, 2, array.columns(), isTake);
        int width = columns[1];
        if (rows[1] < 1 || width < 1) {
            return nothingLeft();
        }
        return ArrayValue.generate(
                rows[1], width, i -> array.get(rows[0] + i / width, columns[0] + i % width));
    }

    /** Of whole columns or rows: lines are counted to the sheet's edge, and long spans end with the last used cell. */
    private static Value cut(
            Area area, List<Value> arguments, CalculationContext context, boolean isTake) {
        CellRange all = area.range();
        int[] rows = span(arguments, 1, all.rows(), isTake);
        int[] columns = span(arguments, 2, all.columns(), isTake);
        if (rows[1] < 1 || columns[1] < 1) {
            return nothingLeft();
        }
        CellAddress first =
                new CellAddress(all.firstRow() + rows[0], all.firstColumn() + columns[0]);
        CellRange kept = CellRange.ofSize(first, rows[1], columns[1]);
        if (kept.size() > LONG) {
            CellRange used = Dereference.clip(area, context);
            kept =
                    new CellRange(
                            first.row(),
                            first.column(),
                            Math.max(first.row(), Math.min(kept.lastRow(), used.lastRow())),
                            Math.max(
                                    first.column(),
                                    Math.min(kept.lastColumn(), used.lastColumn())));
        }
        return Dereference.readArray(new Area(area.sheet(), kept), context);
    }

    private static ErrorValue nothingLeft() {
        return ErrorValue.of(ErrorKind.CALCULATION, "no element is left");
    }

    /** Which lines of an array are kept: the first of them and how many. */
    private static int[] span(List<Value> arguments, int index, int size, boolean isTake) {
        if (Argument.isOmitted(arguments, index)) {
            return new int[] {0, size};
        }
        int count = Argument.integer(arguments, index);
        int kept = Math.min(size, Math.abs(count));
        if (isTake) {
            return new int[] {count < 0 ? size - kept : 0, kept};
        }
        return new int[] {count < 0 ? 0 : kept, size - kept};
    }

    private static Value expand(List<Value> arguments) {
        ArrayValue array = Argument.array(arguments, 0);
        int rows = Argument.isOmitted(arguments, 1) ? array.rows() : Argument.integer(arguments, 1);
        int columns =
                Argument.isOmitted(arguments, 2) ? array.columns() : Argument.integer(arguments, 2);
        if (rows < array.rows()
                || columns < array.columns()
                || (long) rows * columns > MatrixFunctions.MOST_ELEMENTS) {
            return ErrorValue.of(ErrorKind.VALUE, "an array cannot be expanded to this size");
        }
        Value padding =
                Argument.isOmitted(arguments, 3)
                        ? ErrorValue.of(
                                ErrorKind.NOT_AVAILABLE, "there is nothing to fill the array with")
                        : arguments.get(3);
        return ArrayValue.generate(
                rows,
                columns,
                i -> {
                    boolean isInside = i / columns < array.rows() && i % columns < array.columns();
                    return isInside ? array.get(i / columns, i % columns) : padding;
                });
    }

    private static Value choose(List<Value> arguments, boolean isRows) {
        ArrayValue array = Argument.array(arguments, 0);
        List<Integer> lines = new ArrayList<>();
        for (int i = 1; i < arguments.size(); i++) {
            Optional<ErrorValue> error =
                    addLines(
                            Argument.array(arguments, i),
                            isRows ? array.rows() : array.columns(),
                            lines);
            if (error.isPresent()) {
                return error.get();
            }
        }
        int count = lines.size();
        return isRows
                ? ArrayValue.generate(
                        count,
                        array.columns(),
                        i -> array.get(lines.get(i / array.columns()), i % array.columns()))
                : ArrayValue.generate(
                        array.rows(), count, i -> array.get(i / count, lines.get(i % count)));
    }

    private static Optional<ErrorValue> addLines(
            ArrayValue numbers, int size, List<Integer> lines) {
        for (int i = 0; i < numbers.size(); i++) {
            Value value = Coercion.toNumber(numbers.get(i));
            if (!(value instanceof NumberValue number)) {
                return Optional.of((ErrorValue) value);
            }
            int line = (int) number.number();
            if (line == 0 || Math.abs((long) line) > size) {
                return Optional.of(ErrorValue.of(ErrorKind.VALUE, "the array has no line " + line));
            }
            lines.add(line > 0 ? line - 1 : size + line);
        }
        return Optional.empty();
    }
}
