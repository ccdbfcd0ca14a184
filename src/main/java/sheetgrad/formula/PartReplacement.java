package sheetgrad.formula;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import sheetgrad.formula.Expression.Binary;
import sheetgrad.formula.Expression.Call;
import sheetgrad.formula.Expression.CellReference;
import sheetgrad.formula.Expression.FunctionCall;
import sheetgrad.formula.Expression.Literal;
import sheetgrad.formula.Expression.NameReference;
import sheetgrad.formula.Expression.Omitted;
import sheetgrad.formula.Expression.Parenthesised;
import sheetgrad.formula.Expression.RangeReference;
import sheetgrad.formula.Expression.TableReference;
import sheetgrad.formula.Expression.Unary;

/**
 * Puts others in the place of some parts of a formula. A part is meant as an object: of two equal parts only the one that
 * was given is replaced. A part may be replaced by something made of what has become of it.
 */
public final class PartReplacement extends ExpressionRewriter {
    private final Map<Expression, UnaryOperator<Expression>> replacements = new IdentityHashMap<>();

    /**
     * From now on {@code part} becomes something else.
     *
     * @param replacement makes it of the part as it is after what stands within it was replaced
     */
    public void put(Expression part, UnaryOperator<Expression> replacement) {
        replacements.put(part, replacement);
    }

    private Expression replaced(Expression part, Expression rewritten) {
        UnaryOperator<Expression> replacement = replacements.get(part);
        return replacement == null ? rewritten : replacement.apply(rewritten);
    }

    @Override
    public Expression visitLiteral(Literal literal) {
        return replaced(literal, literal);
    }

    @Override
    public Expression visitOmitted(Omitted omitted) {
        return replaced(omitted, omitted);
    }

    @Override
    public Expression visitCell(CellReference reference) {
        return replaced(reference, reference);
    }

    @Override
    public Expression visitRange(RangeReference reference) {
        return replaced(reference, reference);
    }

    @Override
    public Expression visitName(NameReference reference) {
        return replaced(reference, reference);
    }

    @Override
    public Expression visitTable(TableReference reference) {
        return replaced(reference, reference);
    }

    @Override
    public Expression visitUnary(Unary unary) {
        return replaced(unary, super.visitUnary(unary));
    }

    @Override
    public Expression visitBinary(Binary binary) {
        return binary.<Expression>fold(
                left -> left.accept(this),
                (left, link) ->
                        replaced(
                                link,
                                new Binary(link.operator(), left, link.right().accept(this))));
    }

    @Override
    public Expression visitFunctionCall(FunctionCall call) {
        return replaced(call, super.visitFunctionCall(call));
    }

    @Override
    public Expression visitCall(Call call) {
        return replaced(call, super.visitCall(call));
    }

    @Override
    public Expression visitParenthesised(Parenthesised parenthesised) {
        return replaced(parenthesised, super.visitParenthesised(parenthesised));
    }
}
