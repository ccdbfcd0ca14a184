package sheetgrad.cli;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import sheetgrad.formula.Expression;
import sheetgrad.formula.ExpressionSearch;
import sheetgrad.function.FunctionRegistry;
import sheetgrad.workbook.CellContent;
import sheetgrad.workbook.DataTable;
import sheetgrad.workbook.Workbook;

/** Finds formulas that cannot be read or call a function that is neither built in nor a name of the workbook. */
final class UnknownFunctions extends ExpressionSearch {
    private final Workbook workbook;
    private final FunctionRegistry functions;
    private final Map<Expression, Boolean> known = new IdentityHashMap<>();
    private Set<String> bound = Set.of();
    private int sheet;

    UnknownFunctions(Workbook workbook, FunctionRegistry functions) {
        this.workbook = workbook;
        this.functions = functions;
    }

    /** Whether the formula on this sheet is beyond the program. */
    boolean isUnsupported(CellContent content, int onSheet) {
        sheet = onSheet;
        if (content instanceof CellContent.Formula formula) {
            return isUnsupported(formula.expression());
        }
        if (content instanceof CellContent.DynamicFormula formula) {
            return isUnsupported(formula.expression());
        }
        if (content instanceof CellContent.ArrayFormula formula) {
            return !DataTable.is(formula.expression()) && isUnsupported(formula.expression());
        }
        return content instanceof CellContent.BrokenFormula;
    }

    private boolean isUnsupported(Expression expression) {
        Boolean before = known.get(expression);
        if (before == null) {
            before = expression.accept(this);
            known.put(expression, before);
        }
        return before;
    }

    @Override
    public Boolean visitFunctionCall(Expression.FunctionCall call) {
        Set<String> outer = bound;
        bound = withBindings(call);
        boolean isKnown =
                functions.find(call.name()).isPresent()
                        || workbook.findName(call.name(), sheet).isPresent()
                        || bound.contains(call.name().toLowerCase(Locale.ROOT));
        boolean isUnsupported = !isKnown || super.visitFunctionCall(call);
        bound = outer;
        return isUnsupported;
    }

    /** The variables known within a call: those around it, and those that LET or LAMBDA binds. */
    private Set<String> withBindings(Expression.FunctionCall call) {
        boolean isLet = call.name().equals("LET");
        if (!isLet && !call.name().equals("LAMBDA")) {
            return bound;
        }
        Set<String> names = new HashSet<>(bound);
        for (int i = 0; i < call.arguments().size() - 1; i += isLet ? 2 : 1) {
            if (call.arguments().get(i) instanceof Expression.NameReference name) {
                names.add(name.name().toLowerCase(Locale.ROOT));
            }
        }
        return names;
    }
}
