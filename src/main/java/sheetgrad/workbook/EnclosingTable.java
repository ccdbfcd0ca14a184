package sheetgrad.workbook;

import sheetgrad.formula.Expression;
import sheetgrad.formula.Expression.TableReference;
import sheetgrad.formula.ExpressionRewriter;
import sheetgrad.reference.CellAddress;

/**
 * Names the table around a cell in references that leave it out: what is typed as {@code [@Age]} is held, and stands in
 * files, as {@code Table1[@Age]}, so that it means the same wherever the formula is moved.
 */
public final class EnclosingTable extends ExpressionRewriter {
    private final String table;

    private EnclosingTable(String table) {
        this.table = table;
    }

    /** The content as it is held in this cell; the same object if there is nothing to name. */
    public static CellContent named(
            CellContent content, Workbook workbook, int sheet, CellAddress cell) {
        return workbook.findTableAt(sheet, cell.row(), cell.column())
                .flatMap(
                        table ->
                                content.tree()
                                        .map(
                                                tree ->
                                                        content.withTree(
                                                                tree.accept(
                                                                        new EnclosingTable(
                                                                                table.name())))))
                .orElse(content);
    }

    @Override
    public Expression visitTable(TableReference reference) {
        return reference.table().isEmpty()
                ? new TableReference(table, reference.parts(), reference.columns())
                : reference;
    }
}
