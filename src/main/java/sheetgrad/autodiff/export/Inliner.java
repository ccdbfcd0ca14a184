package sheetgrad.autodiff.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sheetgrad.formula.Expression;
import sheetgrad.formula.Expression.FunctionCall;
import sheetgrad.formula.Expression.NameReference;
import sheetgrad.workbook.DefinedName;
import sheetgrad.workbook.Workbook;

/**
 * Writes a formula out: variables of LET and arguments of LAMBDA by what they stand for, defined names by their
 * expression. What cannot be written out stays as it is.
 */
final class Inliner {
    private static final int DEEPEST = 200;
    private static final Set<String> LIFTED =
            Set.of(
                    "EXP", "LN", "LOG10", "SQRT", "ABS", "TANH", "SINH", "COSH", "SIN", "COS",
                    "TAN", "ATAN", "ERF", "IF", "POWER", "SIGN");

    private final Workbook workbook;
    private final int sheet;
    private int depth;

    Inliner(Workbook workbook, int sheet) {
        this.workbook = workbook;
        this.sheet = sheet;
    }

    Expression inline(Expression expression) {
        return inline(expression, Map.of());
    }

    private Expression inline(Expression expression, Map<String, Expression> variables) {
        if (++depth > DEEPEST) {
            throw new Refusal("it calls itself, or is nested too deeply to be translated");
        }
        try {
            return rewrite(expression, variables);
        } finally {
            depth--;
        }
    }

    private Expression rewrite(Expression expression, Map<String, Expression> variables) {
        if (expression instanceof NameReference name) {
            Expression variable = variables.get(key(name.name()));
            return variable != null ? variable : named(name.name()).orElse(expression);
        }
        if (expression instanceof Expression.Parenthesised inner) {
            return new Expression.Parenthesised(inline(inner.inner(), variables));
        }
        if (expression instanceof Expression.Unary unary) {
            return new Expression.Unary(unary.operator(), inline(unary.operand(), variables));
        }
        if (expression instanceof Expression.Binary binary) {
            return chain(binary, variables);
        }
        if (expression instanceof Expression.Call call) {
            return apply(call.function(), all(call.arguments(), variables), variables)
                    .orElse(expression);
        }
        return expression instanceof FunctionCall call ? function(call, variables) : expression;
    }

    private Expression chain(Expression.Binary chain, Map<String, Expression> variables) {
        return chain.<Expression>fold(
                first -> inline(first, variables),
                (left, link) ->
                        new Expression.Binary(
                                link.operator(), left, inline(link.right(), variables)));
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private Optional<Expression> named(String name) {
        return workbook.findName(name, sheet)
                .flatMap(DefinedName::expression)
                .filter(meaning -> !isLambda(meaning))
                .map(meaning -> inline(meaning, Map.of()));
    }

    private static boolean isLambda(Expression expression) {
        return expression instanceof FunctionCall call && call.name().equals("LAMBDA");
    }

    private List<Expression> all(List<Expression> expressions, Map<String, Expression> variables) {
        List<Expression> result = new ArrayList<>();
        for (Expression one : expressions) {
            result.add(inline(one, variables));
        }
        return result;
    }

    private Expression function(FunctionCall call, Map<String, Expression> variables) {
        if (call.name().equals("LET")) {
            return let(call, variables);
        }
        if (call.name().equals("LAMBDA")) {
            return call;
        }
        if (call.name().equals("MAP")) {
            return map(call, variables).orElse(call);
        }
        Expression variable = variables.get(key(call.name()));
        Optional<Expression> meaning =
                variable != null
                        ? Optional.of(variable)
                        : workbook.findName(call.name(), sheet)
                                .flatMap(DefinedName::expression)
                                .filter(Inliner::isLambda);
        List<Expression> arguments = all(call.arguments(), variables);
        return meaning.flatMap(lambda -> apply(lambda, arguments, variables))
                .orElseGet(() -> new FunctionCall(call.name(), arguments));
    }

    private Expression let(FunctionCall call, Map<String, Expression> outer) {
        Map<String, Expression> variables = new HashMap<>(outer);
        List<Expression> arguments = call.arguments();
        for (int i = 0; i + 2 < arguments.size(); i += 2) {
            if (arguments.get(i) instanceof NameReference variable) {
                Expression meaning = inline(arguments.get(i + 1), variables);
                variables.put(key(variable.name()), new Expression.Parenthesised(meaning));
            }
        }
        Expression body = inline(arguments.get(arguments.size() - 1), variables);
        return new Expression.Parenthesised(body);
    }

    private Optional<Expression> apply(
            Expression function, List<Expression> arguments, Map<String, Expression> outer) {
        Expression meaning = function;
        if (function instanceof NameReference name) {
            Expression variable = outer.get(key(name.name()));
            meaning =
                    variable != null
                            ? variable
                            : workbook.findName(name.name(), sheet)
                                    .flatMap(DefinedName::expression)
                                    .orElse(function);
        }
        while (meaning instanceof Expression.Parenthesised inner) {
            meaning = inner.inner();
        }
        if (!(meaning instanceof FunctionCall lambda)
                || !isLambda(lambda)
                || lambda.arguments().size() != arguments.size() + 1) {
            return Optional.empty();
        }
        Map<String, Expression> variables = new HashMap<>(outer);
        for (int i = 0; i < arguments.size(); i++) {
            if (lambda.arguments().get(i) instanceof NameReference variable) {
                variables.put(key(variable.name()), new Expression.Parenthesised(arguments.get(i)));
            }
        }
        Expression body = inline(lambda.arguments().get(arguments.size()), variables);
        return Optional.of(new Expression.Parenthesised(body));
    }

    /** MAP of a LAMBDA that does nothing but arithmetic is that arithmetic on the whole arrays. */
    private Optional<Expression> map(FunctionCall call, Map<String, Expression> variables) {
        int last = call.arguments().size() - 1;
        List<Expression> arrays = all(call.arguments().subList(0, last), variables);
        Optional<Expression> applied = apply(call.arguments().get(last), arrays, variables);
        boolean isLifted =
                call.arguments().get(last) instanceof FunctionCall lambda
                        && isLambda(lambda)
                        && isLifted(lambda.arguments().get(lambda.arguments().size() - 1));
        return isLifted ? applied : Optional.empty();
    }

    private static boolean isLifted(Expression body) {
        if (body instanceof Expression.Parenthesised inner) {
            return isLifted(inner.inner());
        }
        if (body instanceof Expression.Unary unary) {
            return isLifted(unary.operand());
        }
        if (body instanceof Expression.Binary binary) {
            return binary.fold(
                    Inliner::isLifted, (isSoFar, link) -> isSoFar && isLifted(link.right()));
        }
        if (body instanceof FunctionCall call) {
            return LIFTED.contains(call.name())
                    && call.arguments().stream().allMatch(Inliner::isLifted);
        }
        return !(body instanceof Expression.Call);
    }
}
