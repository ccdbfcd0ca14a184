package sheetgrad.formula;

import java.util.List;

/**
 * Asks whether a formula holds something: parts hold nothing by themselves, the whole holds what one of its parts holds.
 * Subclasses say what they look for.
 */
public abstract class ExpressionSearch implements Expression.Visitor<Boolean> {
    @Override
    public Boolean visitLiteral(Expression.Literal literal) {
        return false;
    }

    @Override
    public Boolean visitOmitted(Expression.Omitted omitted) {
        return false;
    }

    @Override
    public Boolean visitCell(Expression.CellReference reference) {
        return false;
    }

    @Override
    public Boolean visitRange(Expression.RangeReference reference) {
        return false;
    }

    @Override
    public Boolean visitName(Expression.NameReference reference) {
        return false;
    }

    @Override
    public Boolean visitTable(Expression.TableReference reference) {
        return false;
    }

    @Override
    public Boolean visitUnary(Expression.Unary unary) {
        return unary.operand().accept(this);
    }

    @Override
    public Boolean visitBinary(Expression.Binary binary) {
        return binary.fold(
                left -> left.accept(this), (isFound, link) -> isFound || link.right().accept(this));
    }

    @Override
    public Boolean visitFunctionCall(Expression.FunctionCall call) {
        return any(call.arguments());
    }

    @Override
    public Boolean visitCall(Expression.Call call) {
        return call.function().accept(this) || any(call.arguments());
    }

    @Override
    public Boolean visitParenthesised(Expression.Parenthesised parenthesised) {
        return parenthesised.inner().accept(this);
    }

    /** Whether one of these holds it. */
    protected final boolean any(List<Expression> expressions) {
        for (Expression expression : expressions) {
            if (expression.accept(this)) {
                return true;
            }
        }
        return false;
    }
}
