package sheetgrad.calculation.evaluation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sheetgrad.formula.Expression;
import sheetgrad.value.BooleanValue;
import sheetgrad.value.ErrorKind;
import sheetgrad.value.ErrorValue;
import sheetgrad.value.FunctionValue;
import sheetgrad.value.OmittedValue;
import sheetgrad.value.Value;

/** LET, LAMBDA and ISOMITTED: what looks like a function, but binds variables or asks about them. */
public final class LambdaForms {
    private final Variables variables;
    private final NestedCalls nested;
    private final Evaluator evaluator;

    LambdaForms(Variables variables, NestedCalls nested, Evaluator evaluator) {
        this.variables = variables;
        this.nested = nested;
        this.evaluator = evaluator;
    }

    /** The value of one of these forms; nothing for other functions. */
    Optional<Value> call(Expression.FunctionCall call) {
        switch (call.name()) {
            case "LET":
                return Optional.of(let(call.arguments()));
            case "LAMBDA":
                return Optional.of(lambda(call.arguments()));
            case "ISOMITTED":
                return Optional.of(isOmitted(call.arguments()));
            default:
                return Optional.empty();
        }
    }

    private Value let(List<Expression> arguments) {
        if (arguments.size() < 3 || arguments.size() % 2 == 0) {
            return ErrorValue.of(
                    ErrorKind.VALUE, "LET needs names, each with a value, and a calculation");
        }
        Variables.Scope outer = variables.current();
        try {
            for (int i = 0; i + 1 < arguments.size(); i += 2) {
                Optional<String> name = variableName(arguments.get(i));
                if (name.isEmpty()) {
                    return ErrorValue.of(ErrorKind.VALUE, "LET needs a name before each value");
                }
                variables.bind(name.get(), arguments.get(i + 1).accept(evaluator));
            }
            return arguments.get(arguments.size() - 1).accept(evaluator);
        } finally {
            variables.enter(outer);
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
        return new Lambda(
                names, required, arguments.get(arguments.size() - 1), variables.current());
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

    /** A LAMBDA with the variables around it. */
    private final class Lambda implements FunctionValue {
        private final List<String> parameters;
        private final int required;
        private final Expression body;
        private final Variables.@Nullable Scope closure;

        Lambda(
                List<String> parameters,
                int required,
                Expression body,
                Variables.@Nullable Scope closure) {
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
        public int requiredArguments() {
            return required;
        }

        @Override
        public String heading() {
            return "CUSTOM";
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
            return nested.call(parameters.size() + 1, () -> evaluateBody(arguments));
        }

        private Value evaluateBody(List<Value> arguments) {
            Variables.@Nullable Scope inner = closure;
            for (int i = 0; i < parameters.size(); i++) {
                Value argument = i < arguments.size() ? arguments.get(i) : OmittedValue.OMITTED;
                inner = new Variables.Scope(parameters.get(i), argument, inner);
            }
            Variables.@Nullable Scope outer = variables.enter(inner);
            try {
                return evaluator.evaluateBody(body);
            } finally {
                variables.enter(outer);
            }
        }
    }
}
