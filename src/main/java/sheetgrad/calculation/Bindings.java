package sheetgrad.calculation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import sheetgrad.formula.Expression;
import sheetgrad.function.Arguments;
import sheetgrad.function.CalculationContext;
import sheetgrad.function.FunctionDeclaration;
import sheetgrad.function.FunctionRegistry;
import sheetgrad.value.BooleanValue;
import sheetgrad.value.ErrorKind;
import sheetgrad.value.ErrorValue;
import sheetgrad.value.FunctionValue;
import sheetgrad.value.OmittedValue;
import sheetgrad.value.Value;
import sheetgrad.workbook.DefinedName;
import sheetgrad.workbook.Sheet;
import sheetgrad.workbook.Workbook;

/** What names mean: variables of LET and LAMBDA first, then defined names, tables, and functions as values. */
final class Bindings {
    /**
     * How many operands calls within one another may hold, each call one more than it has parameters: Excel's limit.
     * Beyond it a formula is #NUM!.
     */
    private static final int MOST_OPERANDS = 1024;

    /** One variable and those bound before it. */
    private record Scope(String name, Value value, @Nullable Scope outer) {}

    private final Workbook workbook;
    private final FunctionRegistry functions;
    private final ReferenceResolver references;
    private final Evaluator evaluator;
    private @Nullable Scope scope;
    private int operands;

    /** Set once the limit was met, so that a formula whose every call fails comes to an end. */
    private boolean isExhausted;

    Bindings(Workbook workbook, FunctionRegistry functions, ReferenceResolver references, Evaluator evaluator) {
        this.workbook = workbook;
        this.functions = functions;
        this.references = references;
        this.evaluator = evaluator;
    }

    /** Forgets all variables, before another cell is calculated. */
    void reset() {
        scope = null;
        operands = 0;
        isExhausted = false;
    }

    Value lookUp(Expression.NameReference reference) {
        Value variable = variable(reference.name());
        if (variable != null && reference.sheet().isEmpty()) {
            return variable;
        }
        if (reference.sheet().isPresent()
                && reference.sheet().get().externalWorkbook().isPresent()) {
            return ErrorValue.of(
                    ErrorKind.REFERENCE, "no values are kept of the other file's names");
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
                                        .flatMap(
                                                table ->
                                                        references
                                                                .tableData(table.name())))
                .or(() -> functions.find(reference.name()).map(BuiltIn::new))
                .orElseGet(
                        () ->
                                ErrorValue.of(
                                        ErrorKind.NAME, "there is no name " + reference.name()));
    }

    private Value value(DefinedName name) {
        if (name.expression().isEmpty()) {
            return ErrorValue.of(
                    ErrorKind.NAME, "the name " + name.name() + " stands for no formula");
        }
        return nested(1, () -> evaluateOutside(name.expression().get()));
    }

    /** The value of an expression that does not see the variables of the formula around it. */
    Value evaluateOutside(Expression expression) {
        Scope outer = scope;
        scope = null;
        try {
            return evaluator.evaluateName(expression);
        } finally {
            scope = outer;
        }
    }

    /** Whether LET or LAMBDA has bound this name where the evaluation stands. */
    boolean isVariable(String name) {
        return variable(name) != null;
    }

    private @Nullable Value variable(String name) {
        String key = name.toLowerCase(Locale.ROOT);
        for (Scope one = scope; one != null; one = one.outer()) {
            if (one.name().equals(key)) {
                return one.value();
            }
        }
        return null;
    }

    /** LET, LAMBDA, ISOMITTED, and calls of variables and names that hold a LAMBDA; nothing for other functions. */
    Optional<Value> call(Expression.FunctionCall call) {
        switch (call.name()) {
            case "LET":
                return Optional.of(let(call.arguments()));
            case "LAMBDA":
                return Optional.of(lambda(call.arguments()));
            case "ISOMITTED":
                return Optional.of(isOmitted(call.arguments()));
            default:
                break;
        }
        Value variable = scope == null ? null : variable(call.name());
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

    private Value let(List<Expression> arguments) {
        if (arguments.size() < 3 || arguments.size() % 2 == 0) {
            return ErrorValue.of(
                    ErrorKind.VALUE, "LET needs names, each with a value, and a calculation");
        }
        Scope outer = scope;
        try {
            for (int i = 0; i + 1 < arguments.size(); i += 2) {
                Optional<String> name = variableName(arguments.get(i));
                if (name.isEmpty()) {
                    return ErrorValue.of(ErrorKind.VALUE, "LET needs a name before each value");
                }
                scope = new Scope(name.get(), arguments.get(i + 1).accept(evaluator), scope);
            }
            return arguments.get(arguments.size() - 1).accept(evaluator);
        } finally {
            scope = outer;
        }
    }

    private Value lambda(List<Expression> arguments) {
        if (arguments.isEmpty()) {
            return ErrorValue.of(ErrorKind.VALUE, "LAMBDA needs a calculation");
        }
        List<Expression> parameters = arguments.subList(0, arguments.size() - 1);
        if (parameters.stream().anyMatch(parameter -> variableName(parameter).isEmpty())) {
            return ErrorValue.of(ErrorKind.VALUE, "the parameters of LAMBDA must be names");
        }
        List<String> names =
                parameters.stream()
                        .map(parameter -> variableName(parameter).orElseThrow())
                        .toList();
        int required = 0;
        for (int i = 0; i < parameters.size(); i++) {
            required = parameters.get(i) instanceof Expression.NameReference ? i + 1 : required;
        }
        return new Lambda(names, required, arguments.get(arguments.size() - 1), scope);
    }

    /** The name in lower case; a parameter in brackets ({@code [x]}, an optional one) parses as a table reference. */
    private static Optional<String> variableName(Expression expression) {
        if (expression instanceof Expression.NameReference name && name.sheet().isEmpty()) {
            return Optional.of(name.name().toLowerCase(Locale.ROOT));
        }
        if (expression instanceof Expression.TableReference table
                && table.table().isEmpty()
                && table.columns().size() == 1) {
            return Optional.of(table.columns().get(0).toLowerCase(Locale.ROOT));
        }
        return Optional.empty();
    }

    private Value isOmitted(List<Expression> arguments) {
        return arguments.size() == 1
                ? BooleanValue.of(arguments.get(0).accept(evaluator) instanceof OmittedValue)
                : ErrorValue.of(ErrorKind.VALUE, "ISOMITTED needs one argument");
    }

    private Value nested(int added, Supplier<Value> calculation) {
        isExhausted |= operands + added > MOST_OPERANDS;
        if (isExhausted) {
            return ErrorValue.of(ErrorKind.NUMBER, "names or LAMBDAs call one another too deeply");
        }
        operands += added;
        try {
            return calculation.get();
        } finally {
            operands -= added;
        }
    }

    /** A LAMBDA with the variables around it. */
    private final class Lambda implements FunctionValue {
        private final List<String> parameters;
        private final int required;
        private final Expression body;
        private final @Nullable Scope closure;

        Lambda(List<String> parameters, int required, Expression body, @Nullable Scope closure) {
            this.parameters = parameters;
            this.required = required;
            this.body = body;
            this.closure = closure;
        }

        @Override
        public int arity() {
            return parameters.size();
        }

        @Override
        public Value call(List<Value> arguments) {
            if (arguments.size() > parameters.size()) {
                return ErrorValue.of(
                        ErrorKind.VALUE,
                        "the LAMBDA takes only " + parameters.size() + " arguments");
            }
            if (arguments.size() < required) {
                return ErrorValue.of(
                        ErrorKind.VALUE, "the LAMBDA needs " + required + " arguments");
            }
            return nested(
                    parameters.size() + 1,
                    () -> {
                        Scope outer = scope;
                        Scope inner = closure;
                        for (int i = 0; i < parameters.size(); i++) {
                            Value argument =
                                    i < arguments.size() ? arguments.get(i) : OmittedValue.OMITTED;
                            inner = new Scope(parameters.get(i), argument, inner);
                        }
                        scope = inner;
                        try {
                            return evaluator.evaluateBody(body);
                        } finally {
                            scope = outer;
                        }
                    });
        }
    }

    /** A built-in function used as a value, as in {@code MAP(A1:A3,SQRT)}. */
    private final class BuiltIn implements FunctionValue {
        private final FunctionDeclaration function;

        BuiltIn(FunctionDeclaration function) {
            this.function = function;
        }

        @Override
        public int arity() {
            return function.maximumArguments();
        }

        @Override
        public Value call(List<Value> arguments) {
            return evaluator.apply(
                    function,
                    new Arguments() {
                        @Override
                        public int count() {
                            return arguments.size();
                        }

                        @Override
                        public Value get(int index) {
                            return index < arguments.size()
                                    ? arguments.get(index)
                                    : OmittedValue.OMITTED;
                        }

                        @Override
                        public boolean liftsArrays() {
                            return true;
                        }

                        @Override
                        public CalculationContext context() {
                            return evaluator.context();
                        }
                    });
        }
    }
}
