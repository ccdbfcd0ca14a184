package sheetgrad.function;

import static sheetgrad.function.Declare.declare;
import static sheetgrad.function.Parameter.any;
import static sheetgrad.function.Parameter.anyArray;
import static sheetgrad.function.Parameter.logical;
import static sheetgrad.function.Parameter.number;
import static sheetgrad.function.Parameter.reference;
import static sheetgrad.function.Parameter.text;

import java.util.List;
import java.util.function.ToIntFunction;
import sheetgrad.reference.A1;
import sheetgrad.reference.Area;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.value.ArrayValue;
import sheetgrad.value.ErrorKind;
import sheetgrad.value.ErrorValue;
import sheetgrad.value.NumberValue;
import sheetgrad.value.OmittedValue;
import sheetgrad.value.ReferenceValue;
import sheetgrad.value.TextValue;
import sheetgrad.value.Value;

/**
 * References made and taken apart. INDEX and OFFSET give references where they are given references, so that what they
 * point to is read in place and gets the adjoint; their indices get none.
 */
final class ReferenceFunctions {
    private ReferenceFunctions() {}

    static List<FunctionDeclaration> all() {
        return List.of(
                declare("INDEX")
                        .help(
                                "INDEX(array, row_num, [column_num], [area_num])",
                                "The element at a row and column; all of a row or column if the other is 0;"
                                        + " cells of several rows and columns need both numbers",
                                "INDEX({1,2;3,4},2,1)",
                                "3")
                        .arguments(
                                anyArray("array"),
                                number("row_num"),
                                number("column_num").countingBetweenCommas(0),
                                number("area_num").optional(1))
                        .value(FunctionKind.REFERENCE, ReferenceFunctions::index)
                        .selection(),
                declare("OFFSET")
                        .help(
                                "OFFSET(reference, rows, cols, [height], [width])",
                                "The cells that lie some rows and columns from others",
                                "ROW(OFFSET(B2,3,0))",
                                "5")
                        .arguments(
                                reference("reference"),
                                number("rows"),
                                number("cols"),
                                number("height").optional(),
                                number("width").optional())
                        .isVolatile(Volatility.REFERENCE)
                        .value(FunctionKind.REFERENCE, (arguments, context) -> offset(arguments))
                        .selection(),
                place("ROW", "row", "ROW(C10)", "10", true),
                place("COLUMN", "column", "COLUMN(C10)", "3", false),
                size("ROWS", "rows", "2", Elements::rows),
                size("COLUMNS", "columns", "3", Elements::columns),
                declare("ADDRESS")
                        .help(
                                "ADDRESS(row_num, column_num, [abs_num], [a1], [sheet_text])",
                                "The address of a cell as text",
                                "ADDRESS(2,3,4)",
                                "C2")
                        .arguments(
                                number("row_num"),
                                number("column_num"),
                                number("abs_num").defaulting(1),
                                logical("a1").optional(true),
                                text("sheet_text").optional())
                        .scalar((arguments, context) -> address(arguments))
                        .zeroDerivative());
    }

    private static FunctionDeclaration place(
            String name, String what, String example, String result, boolean isRow) {
        return declare(name)
                .help(name + "([reference])", "The number of a " + what, example, result)
                .arguments(reference("reference").optional())
                .value(FunctionKind.ARRAY, (arguments, context) -> place(arguments, context, isRow))
                .independentOfNumbers();
    }

    private static FunctionDeclaration size(
            String name, String what, String result, ToIntFunction<Elements> size) {
        return declare(name)
                .help(
                        name + "(array)",
                        "How many " + what + " there are",
                        name + "({1,2,3;4,5,6})",
                        result)
                .arguments(any("array"))
                .value(
                        FunctionKind.ARRAY,
                        (arguments, context) ->
                                arguments.get(0).isError()
                                        ? arguments.get(0)
                                        : new NumberValue(
                                                size.applyAsInt(
                                                        Elements.of(arguments.get(0), context))))
                .independentOfNumbers();
    }

    private static Value index(List<Value> arguments, CalculationContext context) {
        Value array = arguments.get(0);
        if (array.isError()) {
            return array;
        }
        int number = Argument.integer(arguments, 3);
        if (array instanceof ReferenceValue reference) {
            if (number < 1 || number > reference.areas().size()) {
                return outside("there is no such area");
            }
            Area area = reference.areas().get(number - 1);
            return index(arguments, ReferenceValue.of(area), area.rows(), area.columns(), context);
        }
        Elements elements = Elements.of(array, context);
        return index(arguments, array, elements.rows(), elements.columns(), context);
    }

    private static Value index(
            List<Value> arguments, Value array, int rows, int columns, CalculationContext context) {
        int row = Argument.integer(arguments, 1);
        int column = Argument.integer(arguments, 2);
        boolean isOneIndex = columns > 1 && Argument.isOmitted(arguments, 2);
        if (isOneIndex && rows == 1) {
            column = row;
            row = Math.min(row, 1);
        }
        if (row < 0 || column < 0) {
            return ErrorValue.of(ErrorKind.VALUE, "an index must not be negative");
        }
        if (isOneIndex && rows > 1 && array instanceof ReferenceValue) {
            return outside("cells in several rows and columns need a row and a column number");
        }
        if (row > rows || column > columns) {
            return outside("the index lies outside the array");
        }
        return array instanceof ReferenceValue reference
                ? part(reference.area(), row, column)
                : part(Elements.of(array, context), row, column);
    }

    private static ErrorValue outside(String message) {
        return ErrorValue.of(ErrorKind.REFERENCE, message);
    }

    /** One cell of an area, counted from 1; all of a row or column if the other is 0. */
    static Value part(Area area, int row, int column) {
        CellRange range = area.range();
        int firstRow = range.firstRow() + Math.max(0, row - 1);
        int firstColumn = range.firstColumn() + Math.max(0, column - 1);
        CellRange part =
                new CellRange(
                        firstRow,
                        firstColumn,
                        row == 0 ? range.lastRow() : firstRow,
                        column == 0 ? range.lastColumn() : firstColumn);
        return ReferenceValue.of(new Area(area.sheet(), part));
    }

    private static Value part(Elements elements, int row, int column) {
        if (row > 0 && column > 0) {
            return elements.get(row - 1, column - 1);
        }
        if (row > 0) {
            return elements.row(row - 1);
        }
        return column > 0
                ? elements.column(column - 1)
                : ArrayValue.generate(
                        elements.rows(),
                        elements.columns(),
                        i -> elements.get(i / elements.columns(), i % elements.columns()));
    }

    private static Value offset(List<Value> arguments) {
        if (!(arguments.get(0) instanceof ReferenceValue reference)) {
            return ErrorValue.of(ErrorKind.VALUE, "a reference is needed");
        }
        CellRange range = reference.area().range();
        double height = length(arguments, 3, range.rows());
        double width = length(arguments, 4, range.columns());
        double row =
                range.firstRow() + Argument.integer(arguments, 1) + (height < 0 ? height + 1 : 0);
        double column =
                range.firstColumn() + Argument.integer(arguments, 2) + (width < 0 ? width + 1 : 0);
        double lastRow = row + Math.abs(height) - 1;
        double lastColumn = column + Math.abs(width) - 1;
        boolean exists =
                height != 0
                        && width != 0
                        && CellAddress.exists((int) row, (int) column)
                        && CellAddress.exists((int) lastRow, (int) lastColumn);
        return exists
                ? ReferenceValue.of(
                        new Area(
                                reference.area().sheet(),
                                new CellRange(
                                        (int) row, (int) column, (int) lastRow, (int) lastColumn)))
                : ErrorValue.of(ErrorKind.REFERENCE, "the cells would lie outside the sheet");
    }

    private static double length(List<Value> arguments, int index, int whenOmitted) {
        return Argument.isOmitted(arguments, index)
                ? whenOmitted
                : Argument.integer(arguments, index);
    }

    private static Value place(List<Value> arguments, CalculationContext context, boolean isRow) {
        if (arguments.get(0) instanceof OmittedValue) {
            return new NumberValue((isRow ? context.row() : context.column()) + 1);
        }
        CellRange range = ((ReferenceValue) arguments.get(0)).area().range();
        int first = (isRow ? range.firstRow() : range.firstColumn()) + 1;
        int count = isRow ? range.rows() : range.columns();
        return count == 1
                ? new NumberValue(first)
                : ArrayValue.generate(
                        isRow ? count : 1, isRow ? 1 : count, i -> new NumberValue(first + i));
    }

    private static Value address(List<Value> arguments) {
        int row = Argument.integer(arguments, 0) - 1;
        int column = Argument.integer(arguments, 1) - 1;
        int form = Argument.integer(arguments, 2);
        if (!CellAddress.exists(row, column) || form < 1 || form > 8) {
            return ErrorValue.of(ErrorKind.VALUE, "there is no such address");
        }
        form = (form - 1) % 4 + 1;
        boolean isRowFixed = form <= 2;
        boolean isColumnFixed = form == 1 || form == 3;
        String cell;
        if (Argument.isTrue(arguments, 3)) {
            cell =
                    (isColumnFixed ? "$" : "")
                            + A1.columnName(column)
                            + (isRowFixed ? "$" : "")
                            + (row + 1);
        } else {
            cell =
                    (isRowFixed ? "R" + (row + 1) : "R[" + (row + 1) + "]")
                            + (isColumnFixed ? "C" + (column + 1) : "C[" + (column + 1) + "]");
        }
        String sheet =
                Argument.isOmitted(arguments, 4)
                        ? ""
                        : A1.quoteSheet(Argument.text(arguments, 4)) + "!";
        return new TextValue(sheet + cell);
    }
}
