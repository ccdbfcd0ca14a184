package sheetgrad.function;

import static sheetgrad.function.Declare.declare;
import static sheetgrad.function.Parameter.anyArray;
import static sheetgrad.function.Parameter.number;
import static sheetgrad.function.Parameter.reference;

import java.util.List;
import sheetgrad.reference.Area;
import sheetgrad.reference.CellRange;
import sheetgrad.value.ArrayValue;
import sheetgrad.value.BlankValue;
import sheetgrad.value.ErrorKind;
import sheetgrad.value.ErrorValue;
import sheetgrad.value.NumberValue;
import sheetgrad.value.ReferenceValue;
import sheetgrad.value.Value;

/** The areas of references: how many there are, and what is left of them without blank edges. */
final class AreaFunctions {
    private static final int LEADING = 1;
    private static final int TRAILING = 2;

    private AreaFunctions() {}

    static List<FunctionDeclaration> all() {
        return List.of(
                declare("AREAS")
                        .help(
                                "AREAS(reference)",
                                "How many areas a reference has",
                                "AREAS((B2:D4,E5,F6:I9))",
                                "3")
                        .arguments(reference("reference"))
                        .value(
                                FunctionKind.ARRAY,
                                (arguments, context) ->
                                        new NumberValue(
                                                ((ReferenceValue) arguments.get(0)).areas().size()))
                        .independentOfNumbers(),
                declare("TRIMRANGE")
                        .help(
                                "TRIMRANGE(range, [trim_rows], [trim_cols])",
                                "A range without blank rows and columns at its edges: 1 at its start, 2 at its end, 3 at both, 0 none",
                                "IFERROR(TRIMRANGE(A1:C9),\"blank\")",
                                "blank")
                        .arguments(
                                anyArray("range"),
                                number("trim_rows").defaulting(LEADING + TRAILING),
                                number("trim_cols").defaulting(LEADING + TRAILING))
                        .value(FunctionKind.REFERENCE, AreaFunctions::trim)
                        .selection());
    }

    private static Value trim(List<Value> arguments, CalculationContext context) {
        Value range = arguments.get(0);
        int rowEdges = Argument.integer(arguments, 1);
        int columnEdges = Argument.integer(arguments, 2);
        if (range.isError()) {
            return range;
        }
        if (rowEdges < 0 || rowEdges > 3 || columnEdges < 0 || columnEdges > 3) {
            return ErrorValue.of(ErrorKind.VALUE, "0, 1, 2 and 3 say which edges are trimmed");
        }
        Elements elements = Elements.of(range, context);
        int[] box = box(elements);
        if (box.length == 0) {
            return ErrorValue.of(ErrorKind.REFERENCE, "all of the range is blank");
        }
        int top = (rowEdges & LEADING) != 0 ? box[0] : 0;
        int left = (columnEdges & LEADING) != 0 ? box[1] : 0;
        int bottom = (rowEdges & TRAILING) != 0 ? box[2] : elements.rows() - 1;
        int right = (columnEdges & TRAILING) != 0 ? box[3] : elements.columns() - 1;
        if (range instanceof ReferenceValue reference) {
            CellRange whole = reference.area().range();
            return ReferenceValue.of(
                    new Area(
                            reference.area().sheet(),
                            new CellRange(
                                    whole.firstRow() + top,
                                    whole.firstColumn() + left,
                                    whole.firstRow() + bottom,
                                    whole.firstColumn() + right)));
        }
        int columns = right - left + 1;
        return ArrayValue.generate(
                bottom - top + 1,
                columns,
                i -> elements.get(top + i / columns, left + i % columns));
    }

    /** Top, left, bottom and right of the smallest box around what is not blank; nothing if all is. */
    private static int[] box(Elements elements) {
        int top = Integer.MAX_VALUE;
        int left = Integer.MAX_VALUE;
        int bottom = -1;
        int right = -1;
        for (int row = 0; row < elements.usedRows(); row++) {
            for (int column = 0; column < elements.usedColumns(); column++) {
                if (!(elements.get(row, column) instanceof BlankValue)) {
                    top = Math.min(top, row);
                    left = Math.min(left, column);
                    bottom = Math.max(bottom, row);
                    right = Math.max(right, column);
                }
            }
        }
        return bottom < 0 ? new int[0] : new int[] {top, left, bottom, right};
    }
}
