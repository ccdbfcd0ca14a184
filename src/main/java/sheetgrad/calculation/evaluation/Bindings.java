package sheetgrad.calculation.evaluation;

import java.util.Optional;
import sheetgrad.formula.Expression;
import sheetgrad.function.FunctionRegistry;
import sheetgrad.value.ErrorKind;
import sheetgrad.value.ErrorValue;
import sheetgrad.value.FunctionValue;
import sheetgrad.value.Value;
import sheetgrad.workbook.DefinedName;
import sheetgrad.workbook.Sheet;
import sheetgrad.workbook.Workbook;

/** What names mean: variables of LET and LAMBDA first, then defined names, tables, and functions as values. */
public final class Bindings {
    private final Workbook workbook;
    private final FunctionRegistry functions;
    private final ReferenceResolver references;
    private final Evaluator evaluator;
    private final Variables variables = new Variables();
    private final NestedCalls nested = new NestedCalls();
    private final LambdaForms forms;

    Bindings(
            Workbook workbook,
            FunctionRegistry functions,
            ReferenceResolver references,
            Evaluator evaluator) {
        this.workbook = workbook;
        this.functions = functions;
        this.references = references;
        this.evaluator = evaluator;
        this.forms = new LambdaForms(variables, nested, evaluator);
    }

    /** Forgets all variables, before another cell is calculated. */
    void reset() {
        variables.enter(null);
        nested.reset();
    }

    Value lookUp(Expression.NameReference reference) {
        Value variable = variables.find(reference.name());
        if (variable != null && reference.sheet().isEmpty()) {
            return variable;
        }
        int book = reference.sheet().map(sheet -> sheet.externalWorkbook().orElse(0)).orElse(0);
        if (book > 0) {
            return external(reference, book);
        }
        int sheet =
                reference
                        .sheet()
                        .flatMap(qualifier -> workbook.findSheet(qualifier.firstSheet()))
                        .map(Sheet::id)
                        .orElse(evaluator.context().sheet());
        return workbook.findName(reference.name(), sheet)
                .map(this::value)
                .or(
                        () ->
                                workbook.findTable(reference.name())
                                        .flatMap(table -> references.tableData(table.name())))
                .or(
                        () ->
                                functions
                                        .find(reference.name())
                                        .map(one -> new BuiltInFunction(one, evaluator)))
                .orElseGet(
                        () ->
                                ErrorValue.of(
                                        ErrorKind.NAME, "there is no name " + reference.name()));
    }

    /** A name of another file: the values that this file keeps of its range. */
    private Value external(Expression.NameReference reference, int book) {
        return workbook.externalBooks().stream()
                .skip(book - 1L)
                .findFirst()
                .flatMap(kept -> kept.name(reference.name()))
                .map(this::evaluateOutside)
                .orElseGet(
                        () -> {
                            evaluator.context().lackAnswer();
                            return ErrorValue.of(
                                    ErrorKind.REFERENCE,
                                    "no values are kept of the other file's names");
                        });
    }

    private Value value(DefinedName name) {
        if (name.expression().isEmpty()) {
            return ErrorValue.of(
                    ErrorKind.NAME, "the name " + name.name() + " stands for no formula");
        }
        return nested.call(1, () -> evaluateOutside(name.expression().get()));
    }

    /** The value of an expression that does not see the variables of the formula around it. */
    Value evaluateOutside(Expression expression) {
        Variables.Scope outer = variables.enter(null);
        try {
            return evaluator.evaluateName(expression);
        } finally {
            variables.enter(outer);
        }
    }

    /** Whether LET or LAMBDA has bound this name where the evaluation stands. */
    boolean isVariable(String name) {
        return variables.find(name) != null;
    }

    /** LET, LAMBDA, ISOMITTED, and calls of variables and names that hold a LAMBDA; nothing for other functions. */
    Optional<Value> call(Expression.FunctionCall call) {
        Optional<Value> form = forms.call(call);
        if (form.isPresent()) {
            return form;
        }
        Value variable = variables.find(call.name());
        if (variable == null && functions.find(call.name()).isPresent()) {
            return Optional.empty();
        }
        Value callee =
                variable != null
                        ? variable
                        : workbook.findName(call.name(), evaluator.context().sheet())
                                .map(this::value)
                                .orElse(null);
        if (callee == null) {
            return Optional.empty();
        }
        if (callee instanceof FunctionValue function) {
            return Optional.of(function.call(evaluator.evaluateAll(call.arguments())));
        }
        return Optional.of(
                callee.isError()
                        ? callee
                        : ErrorValue.of(ErrorKind.REFERENCE, call.name() + " is not a function"));
    }
}
