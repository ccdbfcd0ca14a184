package sheetgrad.function;

import static sheetgrad.function.Declare.declare;
import static sheetgrad.function.Parameter.any;
import static sheetgrad.function.Parameter.logical;
import static sheetgrad.function.Parameter.reference;
import static sheetgrad.function.Parameter.scalar;
import static sheetgrad.function.Parameter.text;

import java.util.List;
import sheetgrad.reference.Area;
import sheetgrad.reference.CellRange;
import sheetgrad.value.ArrayValue;
import sheetgrad.value.ErrorKind;
import sheetgrad.value.ErrorValue;
import sheetgrad.value.ReferenceValue;
import sheetgrad.value.TextValue;
import sheetgrad.value.Value;

/** Between references and texts: what a text refers to, what formula a cell holds, where a link leads. */
final class TextReferenceFunctions {
    /** The longest text a cell can show of a formula. */
    private static final int LONGEST_FORMULA = 8192;

    private TextReferenceFunctions() {}

    static List<FunctionDeclaration> all() {
        return List.of(
                declare("INDIRECT")
                        .help(
                                "INDIRECT(ref_text, [a1])",
                                "What a text refers to: cells written as A1, or as R1C1 if a1 is FALSE, a name or a column of a table",
                                "ROW(INDIRECT(\"B\"&3+4))",
                                "7")
                        .arguments(text("ref_text"), logical("a1").optional(true))
                        .isVolatile(Volatility.REFERENCE)
                        .value(
                                FunctionKind.REFERENCE,
                                (arguments, context) ->
                                        context.resolve(
                                                Argument.text(arguments, 0),
                                                Argument.isTrue(arguments, 1)))
                        .selection(),
                declare("FORMULATEXT")
                        .help(
                                "FORMULATEXT(reference)",
                                "The formula of a cell as text",
                                "IFNA(FORMULATEXT(A1),\"no formula\")",
                                "no formula")
                        .arguments(reference("reference"))
                        .value(FunctionKind.ARRAY, TextReferenceFunctions::formulas)
                        .independentOfNumbers(),
                declare("HYPERLINK")
                        .help(
                                "HYPERLINK(link_location, [friendly_name])",
                                "A link to a page, a file or a cell, which shows its name",
                                "HYPERLINK(\"https://example.org\",\"here\")",
                                "here")
                        .arguments(text("link_location"), scalar("friendly_name").optional())
                        .scalar(
                                (arguments, context) ->
                                        arguments.get(Argument.isOmitted(arguments, 1) ? 0 : 1))
                        .selection(),
                declare("GETPIVOTDATA")
                        .help(
                                "GETPIVOTDATA(data_field, pivot_table, [field1, item1], ...)",
                                "A figure of a pivot table; pivot tables are kept as they are and not read, so it is #REF!",
                                "IFERROR(GETPIVOTDATA(\"Sales\",A1),\"none\")",
                                "none")
                        .arguments(
                                text("data_field"),
                                any("pivot_table"),
                                any("field1").optional(),
                                any("item1").optional())
                        .repeating(2)
                        .onDemand(
                                FunctionKind.CONDITIONAL,
                                arguments -> {
                                    arguments.context().lackAnswer();
                                    return ErrorValue.of(
                                            ErrorKind.REFERENCE, "pivot tables are not read");
                                })
                        .notDifferentiable("pivot tables are not calculated"));
    }

    private static Value formulas(List<Value> arguments, CalculationContext context) {
        Area area = ((ReferenceValue) arguments.get(0)).area();
        CellRange range = Dereference.clip(area, context);
        int columns = range.columns();
        ArrayValue texts =
                ArrayValue.generate(
                        range.rows(),
                        columns,
                        i ->
                                formula(
                                        area.sheet(),
                                        range.firstRow() + i / columns,
                                        range.firstColumn() + i % columns,
                                        context));
        return texts.size() == 1 ? texts.get(0) : texts;
    }

    private static Value formula(int sheet, int row, int column, CalculationContext context) {
        return context.workbook()
                .formula(sheet, row, column)
                .filter(text -> text.length() <= LONGEST_FORMULA)
                .<Value>map(TextValue::new)
                .orElseGet(
                        () -> ErrorValue.of(ErrorKind.NOT_AVAILABLE, "the cell holds no formula"));
    }
}
