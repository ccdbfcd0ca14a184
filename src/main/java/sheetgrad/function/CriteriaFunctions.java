package sheetgrad.function;

import static sheetgrad.function.Declare.declare;
import static sheetgrad.function.Parameter.cells;
import static sheetgrad.function.Parameter.of;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sheetgrad.reference.Area;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.value.ErrorKind;
import sheetgrad.value.ErrorValue;
import sheetgrad.value.NumberValue;
import sheetgrad.value.OmittedValue;
import sheetgrad.value.ReferenceValue;
import sheetgrad.value.Value;

/**
 * Counts, sums, averages and extremes of cells that satisfy criteria. They are differentiable in the numbers that are
 * summed; that a criterion holds is a choice, through which no gradient flows.
 */
final class CriteriaFunctions {
    private CriteriaFunctions() {}

    static List<FunctionDeclaration> all() {
        return List.of(
                declare("COUNTIF")
                        .help(
                                "COUNTIF(range, criteria)",
                                "How many cells satisfy a criterion",
                                "COUNTIF({1,5,9},\">4\")",
                                "2")
                        .arguments(cells("range"), criterion("criteria"))
                        .value(FunctionKind.REDUCTION, CriteriaFunctions::count)
                        .zeroDerivative(),
                declare("COUNTIFS")
                        .help(
                                "COUNTIFS(criteria_range1, criteria1, ...)",
                                "At how many places all ranges satisfy their criteria",
                                "COUNTIFS({1,5,9},\">4\",{1,1,2},1)",
                                "1")
                        .arguments(cells("criteria_range1"), criterion("criteria1"))
                        .repeating(2)
                        .value(FunctionKind.REDUCTION, CriteriaFunctions::count)
                        .zeroDerivative(),
                one("SUMIF", "sum", SumFunctions.SUM, "14"),
                one("AVERAGEIF", "mean", AverageFunctions.AVERAGE, "7"),
                several("SUMIFS", "Sum", SumFunctions.SUM, "14"),
                several("AVERAGEIFS", "Mean", AverageFunctions.AVERAGE, "7"),
                several("MAXIFS", "Largest", ExtremeFunctions.MAX, "9"),
                several("MINIFS", "Smallest", ExtremeFunctions.MIN, "5"));
    }

    private static Parameter criterion(String name) {
        return of(name, ArgumentKind.SCALAR_OR_ERROR);
    }

    private static FunctionDeclaration one(
            String name, String what, Reduction reduction, String result) {
        return declare(name)
                .help(
                        name + "(range, criteria, [" + what + "_range])",
                        "The "
                                + what
                                + " of the cells that satisfy a criterion, or of the cells beside"
                                + " them",
                        name + "({1,5,9},\">4\")",
                        result)
                .arguments(cells("range"), criterion("criteria"), cells(what + "_range").optional())
                .value(
                        FunctionKind.REDUCTION,
                        (arguments, context) -> {
                            List<Value> pair = arguments.subList(0, 2);
                            return reduce(pair, besides(arguments, context), reduction, context);
                        })
                .composed();
    }

    private static FunctionDeclaration several(
            String name, String what, Reduction reduction, String result) {
        return declare(name)
                .help(
                        name + "(range, criteria_range1, criteria1, ...)",
                        what + " of the numbers at places where all criteria are satisfied",
                        name + "({1,5,9},{1,5,9},\">4\")",
                        result)
                .arguments(cells("range"), cells("criteria_range1"), criterion("criteria1"))
                .repeating(2)
                .value(
                        FunctionKind.REDUCTION,
                        (arguments, context) -> {
                            List<Value> pairs = arguments.subList(1, arguments.size());
                            return reduce(pairs, arguments.get(0), reduction, context);
                        })
                .composed();
    }

    private static Value count(List<Value> arguments, CalculationContext context) {
        if (arguments.size() % 2 != 0) {
            return ErrorValue.of(ErrorKind.VALUE, "a range has no criterion");
        }
        CriteriaMatch match = new CriteriaMatch(arguments, 0, context);
        Optional<ErrorValue> error = match.shapeError(match.firstRange());
        return error.isPresent() ? error.get() : new NumberValue(match.count(context));
    }

    private static Value reduce(
            List<Value> pairs, Value values, Reduction reduction, CalculationContext context) {
        if (pairs.size() % 2 != 0) {
            return ErrorValue.of(ErrorKind.VALUE, "a range has no criterion");
        }
        Elements elements = Elements.of(values, context);
        CriteriaMatch match = new CriteriaMatch(pairs, 0, context);
        Optional<ErrorValue> shapeError = match.shapeError(elements);
        if (shapeError.isPresent()) {
            return shapeError.get();
        }
        if (context.recorder().isPresent()) {
            Choices.guard(
                    newer -> new CriteriaMatch(newer, 0, context).mask(),
                    pairs,
                    match.mask(),
                    context);
        }
        Optional<RunningTotal> total =
                RunningTotal.knows(reduction) ? match.total(elements, context) : Optional.empty();
        if (total.isPresent()) {
            return total.get().result(reduction);
        }
        List<NumberValue> numbers = new ArrayList<>();
        Optional<ErrorValue> error = CriteriaMatch.numbers(match.select(elements), numbers);
        return error.isPresent()
                ? error.get()
                : NumericApplication.reduce(reduction, numbers, context);
    }

    /** The range to be summed: from the corner of the one given, as large as the range of the criterion. */
    private static Value besides(List<Value> arguments, CalculationContext context) {
        if (arguments.get(2) instanceof OmittedValue) {
            return arguments.get(0);
        }
        if (!(arguments.get(2) instanceof ReferenceValue reference)) {
            return arguments.get(2);
        }
        Elements range = Elements.of(arguments.get(0), context);
        CellAddress corner = reference.area().range().first();
        boolean fits =
                CellAddress.exists(
                        corner.row() + range.rows() - 1, corner.column() + range.columns() - 1);
        if (!fits) {
            return ErrorValue.of(ErrorKind.REFERENCE, "the range would end outside the sheet");
        }
        CellRange beside = CellRange.ofSize(corner, range.rows(), range.columns());
        Area area = new Area(reference.area().sheet(), beside);
        if (!reference.area().range().contains(beside)) {
            context.noteUnnamed(area);
        }
        return ReferenceValue.of(area);
    }
}
