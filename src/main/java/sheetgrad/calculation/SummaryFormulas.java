package sheetgrad.calculation;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import sheetgrad.formula.Expression;
import sheetgrad.formula.ExpressionSearch;
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
    private static final class Finder extends ExpressionSearch {
        @Override
        public Boolean visitFunctionCall(Expression.FunctionCall call) {
            return NAMES.contains(call.name()) || super.visitFunctionCall(call);
        }
    }
}
