package sheetgrad.calculation.evaluation;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sheetgrad.formula.Expression;
import sheetgrad.function.Application;
import sheetgrad.function.Arguments;
import sheetgrad.function.CalculationContext;
import sheetgrad.function.FunctionDeclaration;
import sheetgrad.function.FunctionKind;
import sheetgrad.value.OmittedValue;
import sheetgrad.value.Value;

/** The arguments written in one call of a function or operator, evaluated when asked for, and at most once. */
public final class CallArguments implements Arguments {
    private final Evaluator evaluator;
    private final FunctionDeclaration function;
    private final List<Expression> expressions;
    private final boolean liftsArrays;
    private final boolean mayNeedReference;
    private final @Nullable Value[] values;
    private final @Nullable Call[] operations;

    /** The arguments of a call that stands where operators are lifted or not, and references are needed or not. */
    CallArguments(
            Evaluator evaluator,
            FunctionDeclaration function,
            List<Expression> expressions,
            boolean liftsArrays,
            boolean mayNeedReference) {
        this.evaluator = evaluator;
        this.function = function;
        this.expressions = expressions;
        this.liftsArrays = liftsArrays;
        this.mayNeedReference = mayNeedReference;
        this.values = new @Nullable Value[expressions.size()];
        this.operations = new @Nullable Call[expressions.size()];
    }

    /** Gives the value of an argument that is known already. */
    void set(int index, Value value) {
        values[index] = value;
    }

    @Override
    public int count() {
        return expressions.size();
    }

    @Override
    public Value get(int index) {
        if (index >= values.length) {
            return OmittedValue.OMITTED;
        }
        Value value = values[index];
        if (value == null) {
            Call operation = operations[index];
            value =
                    operation == null
                            ? evaluate(index)
                            : Application.apply(operation.function(), operation.arguments());
            values[index] = value;
        }
        return value;
    }

    private Value evaluate(int index) {
        boolean isReferenceNeeded =
                function.kind() == FunctionKind.CONDITIONAL
                        ? mayNeedReference
                        : function.parameter(index).kind().takesReferences();
        return evaluator.evaluateArgument(
                expressions.get(index), liftsInside(index), isReferenceNeeded);
    }

    private boolean liftsInside(int index) {
        return liftsArrays || function.parameter(index).kind().liftsOperators();
    }

    @Override
    public Optional<Call> operation(int index) {
        if (context().recorder().isEmpty()
                || !(withoutParentheses(expressions.get(index)) instanceof Expression.Binary binary)
                || binary.operator().isReferenceOperator()) {
            return Optional.empty();
        }
        FunctionDeclaration operator = evaluator.operator(binary);
        CallArguments sides =
                new CallArguments(
                        evaluator,
                        operator,
                        List.of(binary.left(), binary.right()),
                        liftsInside(index),
                        evaluator.mayNeedReference());
        Call call = new Call(operator, sides);
        operations[index] = call;
        return Optional.of(call);
    }

    private static Expression withoutParentheses(Expression expression) {
        Expression inner = expression;
        while (inner instanceof Expression.Parenthesised parenthesised) {
            inner = parenthesised.inner();
        }
        return inner;
    }

    @Override
    public Optional<Value> unchosen(int index) {
        if (!evaluator.isPlainArithmetic(expressions.get(index))) {
            return Optional.empty();
        }
        try {
            return Optional.of(get(index));
        } catch (NotCalculatedException cellNotNeededSoFar) {
            return Optional.empty();
        }
    }

    @Override
    public boolean mayNeedReference() {
        return mayNeedReference;
    }

    @Override
    public boolean liftsArrays() {
        return liftsArrays;
    }

    @Override
    public CalculationContext context() {
        return evaluator.context();
    }
}
