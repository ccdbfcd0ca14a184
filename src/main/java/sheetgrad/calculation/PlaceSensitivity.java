package sheetgrad.calculation;

import java.util.Set;
import sheetgrad.formula.Expression;
import sheetgrad.formula.ExpressionRewriter;
import sheetgrad.formula.SheetQualifier;
import sheetgrad.formula.TablePart;
import sheetgrad.function.FunctionRegistry;

/**
 * Finds out whether a formula may have another value although the cells it reads are the same and only lie elsewhere:
 * it asks for addresses or sheets, or it names something that may mean other cells now.
 */
final class PlaceSensitivity extends ExpressionRewriter {
    private static final Set<String> ASKING =
            Set.of("ROW", "COLUMN", "CELL", "FORMULATEXT", "SHEET", "SHEETS");

    private final FunctionRegistry functions;
    private final boolean haveSheetsChanged;
    private final boolean haveNamesChanged;
    private boolean isSensitive;

    private PlaceSensitivity(
            FunctionRegistry functions, boolean haveSheetsChanged, boolean haveNamesChanged) {
        this.functions = functions;
        this.haveSheetsChanged = haveSheetsChanged;
        this.haveNamesChanged = haveNamesChanged;
    }

    /**
     * @param haveSheetsChanged whether sheets or tables, not only cells, have other places or names
     * @param haveNamesChanged whether defined names mean other cells than before
     */
    static boolean of(
            Expression formula,
            FunctionRegistry functions,
            boolean haveSheetsChanged,
            boolean haveNamesChanged) {
        PlaceSensitivity visitor =
                new PlaceSensitivity(functions, haveSheetsChanged, haveNamesChanged);
        formula.accept(visitor);
        return visitor.isSensitive;
    }

    @Override
    public Expression visitCell(Expression.CellReference reference) {
        isSensitive |= haveSheetsChanged && reference.sheet().isPresent();
        return reference;
    }

    @Override
    public Expression visitRange(Expression.RangeReference reference) {
        boolean isSpan = reference.sheet().map(SheetQualifier::isSpan).orElse(false);
        isSensitive |= isSpan || (haveSheetsChanged && reference.sheet().isPresent());
        return reference;
    }

    @Override
    public Expression visitName(Expression.NameReference reference) {
        isSensitive |= haveNamesChanged && !isVariable(reference.name());
        return reference;
    }

    /** A row of a table is read by formulas that move with it; other parts grow and shrink. */
    @Override
    public Expression visitTable(Expression.TableReference reference) {
        isSensitive |=
                haveSheetsChanged
                        || !reference.table().isEmpty()
                        || !reference.parts().contains(TablePart.THIS_ROW);
        return reference;
    }

    @Override
    protected String functionName(String name) {
        isSensitive |=
                ASKING.contains(name) || (haveNamesChanged && functions.find(name).isEmpty());
        return name;
    }
}
