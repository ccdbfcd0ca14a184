package sheetgrad.calculation.analysis;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import sheetgrad.formula.Expression;
import sheetgrad.formula.ExpressionSearch;
import sheetgrad.workbook.CellContent;
import sheetgrad.workbook.DefinedName;
import sheetgrad.workbook.Workbook;

/** Knows which formulas contain a SUBTOTAL or AGGREGATE; each tree, which copies share, is searched once. */
public final class SummaryFormulas {
    private static final Set<String> NAMES = Set.of("SUBTOTAL", "AGGREGATE");

    private final Map<Expression, Boolean> known = new IdentityHashMap<>();

    public boolean hasSummary(CellContent content) {
        if (content instanceof CellContent.Formula formula) {
            return hasSummary(formula.expression());
        }
        if (content instanceof CellContent.DynamicFormula formula) {
            return hasSummary(formula.expression());
        }
        return content instanceof CellContent.ArrayFormula formula
                && hasSummary(formula.expression());
    }

    public boolean hasSummary(Expression expression) {
        return known.computeIfAbsent(expression, tree -> tree.accept(new Finder()));
    }

    /** Whether a formula on a sheet contains one, in itself or in a name that it uses. */
    public static boolean hasSummary(Expression expression, int sheet, Workbook workbook) {
        return expression.accept(new NamesToo(workbook, sheet));
    }

    /** Looks into the formulas of names too, each once. */
    private static final class NamesToo extends Finder {
        private final Workbook workbook;
        private final int sheet;
        private final Set<String> seen = new HashSet<>();

        NamesToo(Workbook workbook, int sheet) {
            this.workbook = workbook;
            this.sheet = sheet;
        }

        @Override
        public Boolean visitName(Expression.NameReference reference) {
            return seen.add(reference.name().toLowerCase(Locale.ROOT))
                    && workbook.findName(reference.name(), sheet)
                            .flatMap(DefinedName::expression)
                            .filter(expression -> expression.accept(this))
                            .isPresent();
        }
    }

    /** Looks for a call of one of the two functions. */
    private static class Finder extends ExpressionSearch {
        @Override
        public Boolean visitFunctionCall(Expression.FunctionCall call) {
            return NAMES.contains(call.name()) || super.visitFunctionCall(call);
        }
    }
}
