package sheetgrad.function;

import static sheetgrad.function.Declare.declare;
import static sheetgrad.function.Parameter.any;
import static sheetgrad.function.Parameter.scalar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sheetgrad.value.BlankValue;
import sheetgrad.value.ErrorKind;
import sheetgrad.value.ErrorValue;
import sheetgrad.value.NumberValue;
import sheetgrad.value.TextValue;
import sheetgrad.value.Value;

/**
 * Statistics of one column of a list, over the rows that satisfy a range of criteria. They are differentiable in the
 * numbers of that column; that a row satisfies the criteria is a choice, through which no gradient flows.
 */
final class DatabaseFunctions {
    private static final String LIST = "{\"Tree\",\"Yield\";\"Apple\",14;\"Pear\",10;\"Apple\",6}";
    private static final String ARGUMENTS = "(" + LIST + ",\"Yield\",{\"Tree\";\"Apple\"})";

    private DatabaseFunctions() {}

    static List<FunctionDeclaration> all() {
        return List.of(
                reduction("DSUM", "The sum", "20", SumFunctions.SUM),
                reduction("DAVERAGE", "The mean", "10", AverageFunctions.AVERAGE),
                reduction("DMAX", "The largest", "14", ExtremeFunctions.MAX),
                reduction("DMIN", "The smallest", "6", ExtremeFunctions.MIN),
                reduction("DPRODUCT", "The product", "84", like("PRODUCT", SumFunctions.all())),
                reduction(
                        "DSTDEV",
                        "The standard deviation of a sample",
                        "5.65685424949238",
                        like("STDEV.S", SpreadFunctions.all())),
                reduction(
                        "DSTDEVP",
                        "The standard deviation of a population",
                        "4",
                        like("STDEV.P", SpreadFunctions.all())),
                reduction(
                        "DVAR",
                        "The variance of a sample",
                        "32",
                        like("VAR.S", SpreadFunctions.all())),
                reduction(
                        "DVARP",
                        "The variance of a population",
                        "16",
                        like("VAR.P", SpreadFunctions.all())),
                count("DCOUNT", "How many of the numbers of a column", false),
                count("DCOUNTA", "How many of the entries of a column", true),
                start("DGET", "The one entry of a column", "10")
                        .value(FunctionKind.REDUCTION, DatabaseFunctions::get)
                        .selectionByValue());
    }

    /** The reduction of a declared function. */
    private static Reduction like(String name, List<FunctionDeclaration> family) {
        return family.stream()
                .filter(function -> function.name().equals(name))
                .flatMap(function -> function.numericOperation().stream())
                .map(Reduction.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static Declare start(String name, String summary, String result) {
        String example =
                name.equals("DGET")
                        ? ARGUMENTS.replace("\"Tree\";\"Apple\"", "\"Tree\";\"Pear\"")
                        : ARGUMENTS;
        return declare(name)
                .help(
                        name + "(database, field, criteria)",
                        summary + " whose rows in a list satisfy criteria",
                        name + example,
                        result)
                .arguments(any("database"), scalar("field").optional(), any("criteria"));
    }

    private static FunctionDeclaration reduction(
            String name, String summary, String result, Reduction reduction) {
        return start(name, summary + " of the numbers of a column", result)
                .value(
                        FunctionKind.REDUCTION,
                        (arguments, context) -> reduce(arguments, reduction, context))
                .composed();
    }

    private static FunctionDeclaration count(String name, String summary, boolean countsAll) {
        return start(name, summary, "2")
                .value(
                        FunctionKind.REDUCTION,
                        (arguments, context) -> count(arguments, countsAll, context))
                .zeroDerivative();
    }

    private static ErrorValue noField() {
        return ErrorValue.of(ErrorKind.VALUE, "the list has no such column");
    }

    private static Optional<ErrorValue> error(List<Value> arguments) {
        for (Value argument : arguments) {
            if (argument instanceof ErrorValue error) {
                return Optional.of(error);
            }
        }
        return Optional.empty();
    }

    /** The entries of the asked column in the rows that satisfy the criteria; or why there are none. */
    private static Optional<ErrorValue> select(
            List<Value> arguments, CalculationContext context, List<Value> entries) {
        Optional<ErrorValue> error = error(arguments);
        if (error.isPresent()) {
            return error;
        }
        Elements list = Elements.of(arguments.get(0), context);
        int column = DatabaseMatch.column(list, arguments.get(1));
        if (column < 0) {
            return Optional.of(noField());
        }
        DatabaseMatch match = match(arguments, list, context);
        if (match.error().isPresent()) {
            return match.error();
        }
        for (int row : match.rows()) {
            entries.add(list.get(row, column));
        }
        return Optional.empty();
    }

    private static DatabaseMatch match(
            List<Value> arguments, Elements list, CalculationContext context) {
        FormulaCriteria formulas = FormulaCriteria.of(list, arguments.get(2), context);
        Elements criteria = Elements.of(arguments.get(2), context);
        return new DatabaseMatch(list, criteria, formulas, context.dateText());
    }

    private static Value reduce(
            List<Value> arguments, Reduction reduction, CalculationContext context) {
        List<Value> entries = new ArrayList<>();
        Optional<ErrorValue> error = select(arguments, context, entries);
        if (error.isPresent()) {
            return error.get();
        }
        guard(arguments, context);
        List<NumberValue> numbers = new ArrayList<>();
        error = CriteriaMatch.numbers(entries, numbers);
        return error.isPresent()
                ? error.get()
                : NumericApplication.reduce(reduction, numbers, context);
    }

    /**
     * The tape holds as long as the same rows satisfy the criteria; those that are formulas have left guards of their
     * own when they were worked out.
     */
    private static void guard(List<Value> arguments, CalculationContext context) {
        if (context.recorder().isPresent()) {
            FormulaCriteria formulas =
                    FormulaCriteria.of(
                            Elements.of(arguments.get(0), context), arguments.get(2), context);
            Recorder.Guard rows =
                    newer ->
                            new DatabaseMatch(
                                            Elements.of(newer.get(0), context),
                                            Elements.of(newer.get(1), context),
                                            formulas,
                                            context.dateText())
                                    .mask();
            List<Value> read = List.of(arguments.get(0), arguments.get(2));
            Choices.guard(rows, read, rows.outcome(read), context);
        }
    }

    private static Value count(
            List<Value> arguments, boolean countsAll, CalculationContext context) {
        Optional<ErrorValue> wrong = error(arguments);
        if (wrong.isEmpty() && Comparison.isBlank(arguments.get(1))) {
            DatabaseMatch match = match(arguments, Elements.of(arguments.get(0), context), context);
            return match.error()
                    .<Value>map(error -> error)
                    .orElseGet(() -> new NumberValue(match.rows().size()));
        }
        List<Value> entries = new ArrayList<>();
        Optional<ErrorValue> error = select(arguments, context, entries);
        if (error.isPresent()) {
            return error.get();
        }
        long count =
                entries.stream()
                        .filter(
                                entry ->
                                        countsAll
                                                ? !(entry instanceof BlankValue)
                                                : entry instanceof NumberValue)
                        .count();
        return new NumberValue(count);
    }

    private static Value get(List<Value> arguments, CalculationContext context) {
        List<Value> entries = new ArrayList<>();
        Optional<ErrorValue> error = select(arguments, context, entries);
        if (error.isPresent()) {
            return error.get();
        }
        List<Value> filled =
                entries.stream()
                        .filter(
                                entry ->
                                        !(entry instanceof BlankValue)
                                                && !entry.equals(TextValue.EMPTY))
                        .toList();
        if (filled.size() > 1) {
            return ErrorValue.of(ErrorKind.NUMBER, "several rows satisfy the criteria");
        }
        return filled.isEmpty()
                ? ErrorValue.of(ErrorKind.VALUE, "no row satisfies the criteria")
                : filled.get(0);
    }
}
