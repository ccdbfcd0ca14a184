package sheetgrad.function;

import static sheetgrad.function.Declare.declare;
import static sheetgrad.function.Parameter.any;
import static sheetgrad.function.Parameter.reference;
import static sheetgrad.function.Parameter.text;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import sheetgrad.reference.Area;
import sheetgrad.reference.CellRange;
import sheetgrad.value.ArrayValue;
import sheetgrad.value.BooleanValue;
import sheetgrad.value.ErrorKind;
import sheetgrad.value.ErrorValue;
import sheetgrad.value.NumberValue;
import sheetgrad.value.OmittedValue;
import sheetgrad.value.ReferenceValue;
import sheetgrad.value.TextValue;
import sheetgrad.value.Value;

/** What is known of cells besides their values, of sheets and of the program. */
final class WorkbookInformationFunctions {
    private WorkbookInformationFunctions() {}

    static List<FunctionDeclaration> all() {
        return List.of(
                declare("CELL")
                        .help(
                                "CELL(info_type, [reference])",
                                "Something about a cell: address, col, color, contents, filename, format, parentheses, prefix, row, type or width",
                                "CELL(\"row\",A20)",
                                "20")
                        .arguments(text("info_type"), reference("reference").optional())
                        .value(FunctionKind.ARRAY, WorkbookInformationFunctions::cell)
                        .selection(),
                declare("INFO")
                        .help(
                                "INFO(type_text)",
                                "Something about the program: numfile, origin, recalc, release or system",
                                "INFO(\"recalc\")",
                                "Automatic")
                        .arguments(text("type_text"))
                        .scalar((arguments, context) -> info(Argument.text(arguments, 0), context))
                        .independentOfNumbers(),
                declare("ISFORMULA")
                        .help(
                                "ISFORMULA(reference)",
                                "Whether a cell holds a formula",
                                "ISFORMULA(A1)",
                                "FALSE")
                        .arguments(reference("reference"))
                        .value(FunctionKind.ARRAY, WorkbookInformationFunctions::isFormula)
                        .independentOfNumbers(),
                declare("SHEET")
                        .help(
                                "SHEET([value])",
                                "The number of a sheet, of the one with the formula if none is named",
                                "SHEET()",
                                "1")
                        .arguments(any("value").optional())
                        .value(
                                FunctionKind.ARRAY,
                                (arguments, context) -> sheet(arguments.get(0), context))
                        .independentOfNumbers(),
                declare("SHEETS")
                        .help(
                                "SHEETS([reference])",
                                "How many sheets a reference covers, or how many there are",
                                "SHEETS(A1)",
                                "1")
                        .arguments(reference("reference").optional())
                        .value(
                                FunctionKind.ARRAY,
                                (arguments, context) -> sheets(arguments.get(0), context))
                        .independentOfNumbers());
    }

    private static Value cell(List<Value> arguments, CalculationContext context) {
        Area area =
                arguments.get(1) instanceof ReferenceValue reference
                        ? reference.area()
                        : new Area(
                                context.sheet(),
                                new CellRange(
                                        context.row(),
                                        context.column(),
                                        context.row(),
                                        context.column()));
        return new CellInformation(area, context).of(Argument.text(arguments, 0));
    }

    private static Value info(String type, CalculationContext context) {
        switch (type.toLowerCase(Locale.ROOT)) {
            case "numfile":
                return new NumberValue(context.workbook().sheetCount());
            case "origin":
                return new TextValue("$A:$A$1");
            case "recalc":
                return new TextValue("Automatic");
            case "release":
                return new TextValue("16.0");
            case "system":
                return new TextValue("pcdos");
            case "directory":
            case "osversion":
            case "memavail":
            case "memused":
            case "totmem":
                return ErrorValue.of(ErrorKind.NOT_AVAILABLE, "this is not told to formulas");
            default:
                return ErrorValue.of(ErrorKind.VALUE, "there is no information of that name");
        }
    }

    private static Value isFormula(List<Value> arguments, CalculationContext context) {
        ReferenceValue reference = (ReferenceValue) arguments.get(0);
        if (!reference.isSingleArea()) {
            return ErrorValue.of(ErrorKind.VALUE, "a reference to one range is needed");
        }
        int sheet = reference.area().sheet();
        CellRange range = Dereference.clip(reference.area(), context);
        int columns = range.columns();
        ArrayValue answers =
                ArrayValue.generate(
                        range.rows(),
                        columns,
                        i ->
                                BooleanValue.of(
                                        context.workbook()
                                                .isFormula(
                                                        sheet,
                                                        range.firstRow() + i / columns,
                                                        range.firstColumn() + i % columns)));
        return answers.size() == 1 ? answers.get(0) : answers;
    }

    private static Value sheet(Value value, CalculationContext context) {
        if (value instanceof OmittedValue) {
            return new NumberValue(context.workbook().place(context.sheet()));
        }
        if (value instanceof ReferenceValue reference) {
            return new NumberValue(context.workbook().place(reference.area().sheet()));
        }
        if (value.isError()) {
            return value;
        }
        OptionalInt sheet =
                value instanceof TextValue name
                        ? context.workbook().findSheet(name.text())
                        : OptionalInt.empty();
        return sheet.isPresent()
                ? new NumberValue(context.workbook().place(sheet.getAsInt()))
                : ErrorValue.of(ErrorKind.NOT_AVAILABLE, "there is no such sheet");
    }

    private static Value sheets(Value value, CalculationContext context) {
        return new NumberValue(
                value instanceof ReferenceValue reference
                        ? reference.areas().stream().map(Area::sheet).distinct().count()
                        : context.workbook().sheetCount());
    }
}
