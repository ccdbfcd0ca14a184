package sheetgrad.workbook;

import java.util.List;
import java.util.Optional;
import sheetgrad.formula.Expression;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.reference.RelativeCell;
import sheetgrad.reference.RelativeRange;
import sheetgrad.value.ErrorKind;
import sheetgrad.value.ErrorValue;

/**
 * A What-If data table, {@code {=TABLE(row input,column input)}}: each entry is what a formula gives where input cells hold
 * the headings of the entry's column and row. The headings stand in the row above the entries, which take turns in the row
 * input cell, and in the column left of them, which take turns in the column input cell. With two inputs the formula stands
 * in the corner of both; with one, the formulas stand where the other headings would.
 *
 * <p>It is the array formula of its entries, so that whatever holds for the cells of an array formula holds for them.
 * Source: ECMA-376 part 1, 18.3.1.40, and Microsoft's page "Calculate multiple results by using a data table".
 *
 * @param range the entries
 * @param rowInput a reference to a cell of the same sheet, or {@link Expression.Omitted}; an error if the cell was deleted
 * @param columnInput likewise
 */
public record DataTable(CellRange range, Expression rowInput, Expression columnInput) {
    private static final String NAME = "TABLE";

    /** The data table that an array formula is; nothing if it is another one. */
    public static Optional<DataTable> of(Expression expression, CellRange range) {
        return is(expression) && expression instanceof Expression.FunctionCall call
                ? Optional.of(
                        new DataTable(range, call.arguments().get(0), call.arguments().get(1)))
                : Optional.empty();
    }

    /** Whether the formula of an array is that of a data table. */
    public static boolean is(Expression expression) {
        return expression instanceof Expression.FunctionCall call
                && call.name().equals(NAME)
                && call.arguments().size() == 2
                && call.arguments().stream().allMatch(DataTable::isInput);
    }

    private static boolean isInput(Expression argument) {
        return argument instanceof Expression.CellReference reference && reference.sheet().isEmpty()
                || argument instanceof Expression.Omitted
                || argument instanceof Expression.Literal literal
                        && literal.value() instanceof ErrorValue;
    }

    /** An input cell, which stays where it is when the table is copied. */
    public static Expression input(CellAddress cell) {
        return new Expression.CellReference(Optional.empty(), RelativeCell.absolute(cell));
    }

    /** No input cell. */
    public static Expression noInput() {
        return new Expression.Omitted();
    }

    /** An input cell that was deleted. */
    public static Expression deletedInput() {
        return new Expression.Literal(ErrorValue.of(ErrorKind.REFERENCE));
    }

    /** What the upper left of the entries holds. */
    public CellContent.ArrayFormula content() {
        return new CellContent.ArrayFormula(
                new Expression.FunctionCall(NAME, List.of(rowInput, columnInput)), range);
    }

    /** Whether both inputs are given, so that the only formula stands in the corner. */
    public boolean hasTwoInputs() {
        return hasRowInput() && hasColumnInput();
    }

    public boolean hasRowInput() {
        return !(rowInput instanceof Expression.Omitted);
    }

    public boolean hasColumnInput() {
        return !(columnInput instanceof Expression.Omitted);
    }

    /** The cell of an input; nothing if there is none, or it was deleted. */
    public Optional<CellAddress> cell(Expression input) {
        return input instanceof Expression.CellReference reference
                ? reference.cell().at(range.firstRow(), range.firstColumn())
                : Optional.empty();
    }

    /** Whether there is an input, no input cell was deleted, and there is room for headings. */
    public boolean isSound() {
        return (hasRowInput() || hasColumnInput())
                && (!hasRowInput() || cell(rowInput).isPresent())
                && (!hasColumnInput() || cell(columnInput).isPresent())
                && range.firstRow() > 0
                && range.firstColumn() > 0;
    }

    /** The heading above an entry, or the formula there. */
    public CellAddress above(int column) {
        return new CellAddress(range.firstRow() - 1, column);
    }

    /** The heading left of an entry, or the formula there. */
    public CellAddress leftOf(int row) {
        return new CellAddress(row, range.firstColumn() - 1);
    }

    /** The formula of an entry. */
    public CellAddress formula(int row, int column) {
        if (hasTwoInputs()) {
            return new CellAddress(range.firstRow() - 1, range.firstColumn() - 1);
        }
        return hasRowInput() ? leftOf(row) : above(column);
    }

    /** The row of the headings with the corner, and the column of the headings, as seen from the upper left entry. */
    public List<RelativeRange> edges() {
        RelativeCell corner = new RelativeCell(-1, false, -1, false);
        return List.of(
                new RelativeRange(corner, new RelativeCell(-1, false, range.columns() - 1, false)),
                new RelativeRange(corner, new RelativeCell(range.rows() - 1, false, -1, false)));
    }
}
