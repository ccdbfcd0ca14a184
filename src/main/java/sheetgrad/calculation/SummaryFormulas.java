package sheetgrad.calculation;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import sheetgrad.formula.Expression;
import sheetgrad.workbook.CellContent;

/** Knows which formulas contain a SUBTOTAL or AGGREGATE; each tree, which copies share, is searched once. */
final class SummaryFormulas {
    private static final Set<String> NAMES = Set.of("SUBTOTAL", "AGGREGATE");

    private final Map<Expression, Boolean> known = new IdentityHashMap<>();

    boolean hasSummary(CellContent content) {
        if (content instanceof CellContent.Formula formula) {
            return hasSummary(formula.expression());
        }
        if (content instanceof CellContent.DynamicFormula formula) {
            return hasSummary(formula.expression());
        }
        return content instanceof CellContent.ArrayFormula formula
                && hasSummary(formula.expression());
    }

    private boolean hasSummary(Expression expression) {
        return known.computeIfAbsent(expression, tree -> tree.accept(new Finder()));
    }

    /** Looks for a call of one of the two functions. */
    private static final class Finder implements Expression.Visitor<Boolean> {
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
            return binary.left().accept(this) || binary.right().accept(this);
        }

        @Override
        public Boolean visitFunctionCall(Expression.FunctionCall call) {
            return NAMES.contains(call.name()) || any(call.arguments());
        }

        @Override
        public Boolean visitCall(Expression.Call call) {
            return call.function().accept(this) || any(call.arguments());
        }

        @Override
        public Boolean visitParenthesised(Expression.Parenthesised parenthesised) {
            return parenthesised.inner().accept(this);
        }

        private boolean any(List<Expression> expressions) {
            for (Expression expression : expressions) {
                if (expression.accept(this)) {
                    return true;
                }
            }
            return false;
        }
    }
}
