package sheetgrad.calculation.evaluation;

import sheetgrad.formula.Expression;
import sheetgrad.formula.UnaryOperator;
import sheetgrad.function.FunctionDeclaration;
import sheetgrad.function.FunctionKind;
import sheetgrad.function.FunctionRegistry;
import sheetgrad.function.Volatility;

/**
 * Whether an expression is arithmetic on literals, single cells and variables, IF included: evaluating it costs no more
 * than its text is long, draws no random numbers and calls no LAMBDA, so it may be evaluated although it is not needed.
 */
public final class PlainArithmetic implements Expression.Visitor<Boolean> {
    private final FunctionRegistry functions;
    private final Bindings bindings;

    PlainArithmetic(FunctionRegistry functions, Bindings bindings) {
        this.functions = functions;
        this.bindings = bindings;
    }

    @Override
    public Boolean visitLiteral(Expression.Literal literal) {
        return true;
    }

    @Override
    public Boolean visitOmitted(Expression.Omitted omitted) {
        return false;
    }

    @Override
    public Boolean visitCell(Expression.CellReference reference) {
        return true;
    }

    @Override
    public Boolean visitRange(Expression.RangeReference reference) {
        return false;
    }

    @Override
    public Boolean visitName(Expression.NameReference reference) {
        return reference.sheet().isEmpty() && bindings.isVariable(reference.name());
    }

    @Override
    public Boolean visitTable(Expression.TableReference reference) {
        return true;
    }

    @Override
    public Boolean visitUnary(Expression.Unary unary) {
        return unary.operator() != UnaryOperator.SPILL && unary.operand().accept(this);
    }

    @Override
    public Boolean visitBinary(Expression.Binary binary) {
        return binary.fold(
                left -> left.accept(this),
                (isPlain, link) ->
                        isPlain
                                && !link.operator().isReferenceOperator()
                                && link.right().accept(this));
    }

    @Override
    public Boolean visitFunctionCall(Expression.FunctionCall call) {
        return !bindings.isVariable(call.name())
                && functions.find(call.name()).filter(PlainArithmetic::isPlain).isPresent()
                && call.arguments().stream().allMatch(argument -> argument.accept(this));
    }

    private static boolean isPlain(FunctionDeclaration function) {
        boolean isArithmetic =
                function.kind() == FunctionKind.ELEMENTWISE || function.name().equals("IF");
        return isArithmetic && function.volatility() == Volatility.NONE;
    }

    @Override
    public Boolean visitCall(Expression.Call call) {
        return false;
    }

    @Override
    public Boolean visitParenthesised(Expression.Parenthesised parenthesised) {
        return parenthesised.inner().accept(this);
    }
}
