package sheetgrad.calculation.update;

import java.util.List;
import java.util.Set;
import sheetgrad.calculation.analysis.ArrayForm;
import sheetgrad.calculation.block.Block;
import sheetgrad.formula.Expression;
import sheetgrad.formula.ExpressionRewriter;
import sheetgrad.formula.SheetQualifier;
import sheetgrad.formula.TablePart;
import sheetgrad.formula.UnaryOperator;
import sheetgrad.function.FunctionRegistry;
import sheetgrad.workbook.Workbook;

/**
 * Finds out whether a formula may have another value although the cells it reads are the same and only lie elsewhere:
 * it asks for addresses or sheets, takes one value of a range by its own row or column, or names something that may mean
 * other cells now.
 */
public final class PlaceSensitivity extends ExpressionRewriter {
    private static final Set<String> ASKING =
            Set.of("ROW", "COLUMN", "CELL", "FORMULATEXT", "SHEET", "SHEETS");

    /** Those that add or average the cells beside others. */
    private static final Set<String> BESIDE = Set.of("SUMIF", "AVERAGEIF");

    /**
     * What has happened.
     *
     * @param toSheets whether sheets or tables, not only cells, have other places or names
     * @param toNames whether defined names mean other cells than before
     * @param ofWholeLines whether cells have moved as whole rows and columns only
     */
    public record Change(boolean toSheets, boolean toNames, boolean ofWholeLines) {}

    private final Workbook workbook;
    private final FunctionRegistry functions;
    private final Change change;
    private final int sheet;
    private boolean isSensitive;

    private PlaceSensitivity(
            Workbook workbook, FunctionRegistry functions, Change change, int sheet) {
        this.workbook = workbook;
        this.functions = functions;
        this.change = change;
        this.sheet = sheet;
    }

    public static boolean of(
            Block block, Workbook workbook, FunctionRegistry functions, Change change) {
        PlaceSensitivity visitor = new PlaceSensitivity(workbook, functions, change, block.sheet());
        block.expression().accept(visitor);
        boolean takesOneValue =
                block.form() == Block.Form.ORDINARY
                        && ArrayForm.mayLift(block.expression(), functions);
        return visitor.isSensitive || takesOneValue;
    }

    @Override
    public Expression visitCell(Expression.CellReference reference) {
        isSensitive |= change.toSheets && reference.sheet().isPresent();
        return reference;
    }

    @Override
    public Expression visitRange(Expression.RangeReference reference) {
        boolean isSpan = reference.sheet().map(SheetQualifier::isSpan).orElse(false);
        isSensitive |= isSpan || (change.toSheets && reference.sheet().isPresent());
        return reference;
    }

    @Override
    public Expression visitUnary(Expression.Unary unary) {
        isSensitive |= unary.operator() == UnaryOperator.IMPLICIT_INTERSECTION;
        return super.visitUnary(unary);
    }

    @Override
    public Expression visitName(Expression.NameReference reference) {
        isSensitive |= change.toNames && !isVariable(reference.name());
        return reference;
    }

    /** A row of a table on the same sheet moves with those who read it; other parts grow and shrink. */
    @Override
    public Expression visitTable(Expression.TableReference reference) {
        boolean isOnSheet =
                reference.table().isEmpty()
                        || workbook.findTable(reference.table())
                                .filter(table -> table.sheet() == sheet)
                                .isPresent();
        boolean movesAlong =
                change.ofWholeLines && isOnSheet && reference.parts().contains(TablePart.THIS_ROW);
        isSensitive |= change.toSheets || !movesAlong;
        return reference;
    }

    /** SUMIF of a range that has not the shape of the one looked through adds cells that it does not name. */
    @Override
    public Expression visitFunctionCall(Expression.FunctionCall call) {
        List<Expression> arguments = call.arguments();
        isSensitive |=
                BESIDE.contains(call.name())
                        && arguments.size() == 3
                        && !haveOneShape(arguments.get(0), arguments.get(2));
        return super.visitFunctionCall(call);
    }

    private static boolean haveOneShape(Expression one, Expression other) {
        return one instanceof Expression.RangeReference first
                && other instanceof Expression.RangeReference second
                && first.range().hasShapeOf(second.range());
    }

    @Override
    protected String functionName(String name) {
        isSensitive |= ASKING.contains(name) || (change.toNames && functions.find(name).isEmpty());
        return name;
    }
}
