package sheetgrad.formula;

import java.util.ArrayList;
import java.util.List;

/** A tree without the parentheses that somebody wrote: what it means. */
final class WithoutParentheses implements Expression.Visitor<Expression> {
    @Override
    public Expression visitLiteral(Expression.Literal literal) {
        return literal;
    }

    @Override
    public Expression visitOmitted(Expression.Omitted omitted) {
        return omitted;
    }

    @Override
    public Expression visitCell(Expression.CellReference reference) {
        return reference;
    }

    @Override
    public Expression visitRange(Expression.RangeReference reference) {
        return reference;
    }

    @Override
    public Expression visitName(Expression.NameReference reference) {
        return reference;
    }

    @Override
    public Expression visitTable(Expression.TableReference reference) {
        return reference;
    }

    @Override
    public Expression visitUnary(Expression.Unary unary) {
        return new Expression.Unary(unary.operator(), unary.operand().accept(this));
    }

    @Override
    public Expression visitBinary(Expression.Binary binary) {
        return binary.<Expression>fold(
                left -> left.accept(this),
                (left, link) ->
                        new Expression.Binary(link.operator(), left, link.right().accept(this)));
    }

    @Override
    public Expression visitFunctionCall(Expression.FunctionCall call) {
        return new Expression.FunctionCall(call.name(), all(call.arguments()));
    }

    @Override
    public Expression visitCall(Expression.Call call) {
        return new Expression.Call(call.function().accept(this), all(call.arguments()));
    }

    @Override
    public Expression visitParenthesised(Expression.Parenthesised parenthesised) {
        return parenthesised.inner().accept(this);
    }

    private List<Expression> all(List<Expression> expressions) {
        List<Expression> plain = new ArrayList<>();
        for (Expression expression : expressions) {
            plain.add(expression.accept(this));
        }
        return plain;
    }
}
