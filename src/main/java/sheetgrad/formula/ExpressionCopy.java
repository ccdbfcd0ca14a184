package sheetgrad.formula;

import java.util.List;
import sheetgrad.formula.Expression.CellReference;
import sheetgrad.formula.Expression.FunctionCall;
import sheetgrad.formula.Expression.Literal;
import sheetgrad.formula.Expression.NameReference;
import sheetgrad.formula.Expression.Omitted;
import sheetgrad.formula.Expression.RangeReference;
import sheetgrad.formula.Expression.TableReference;

/** Copies a formula so that each of its parts is an object of its own, even where two parts are equal. */
public final class ExpressionCopy extends ExpressionRewriter {
    private ExpressionCopy() {}

    public static Expression of(Expression expression) {
        return expression.accept(new ExpressionCopy());
    }

    @Override
    public Expression visitLiteral(Literal literal) {
        return new Literal(literal.value());
    }

    @Override
    public Expression visitOmitted(Omitted omitted) {
        return new Omitted();
    }

    @Override
    public Expression visitCell(CellReference reference) {
        return new CellReference(reference.sheet(), reference.cell());
    }

    @Override
    public Expression visitRange(RangeReference reference) {
        return new RangeReference(reference.sheet(), reference.range());
    }

    @Override
    public Expression visitName(NameReference reference) {
        return new NameReference(reference.sheet(), reference.name());
    }

    @Override
    public Expression visitTable(TableReference reference) {
        return new TableReference(reference.table(), reference.parts(), reference.columns());
    }

    @Override
    public Expression visitFunctionCall(FunctionCall call) {
        return call.arguments().isEmpty()
                ? new FunctionCall(call.name(), List.of())
                : super.visitFunctionCall(call);
    }
}
