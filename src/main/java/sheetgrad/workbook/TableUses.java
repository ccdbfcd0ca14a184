package sheetgrad.workbook;

import java.util.List;
import java.util.function.UnaryOperator;
import sheetgrad.formula.Expression;
import sheetgrad.formula.ExpressionRewriter;

/** Rewrites structured references to a table that gets another name, or one of its columns does. */
final class TableUses extends ExpressionRewriter {
    private final String table;
    private final UnaryOperator<String> tableNames;
    private final UnaryOperator<String> columnNames;

    private TableUses(
            String table, UnaryOperator<String> tableNames, UnaryOperator<String> columnNames) {
        this.table = table;
        this.tableNames = tableNames;
        this.columnNames = columnNames;
    }

    static void renameTable(Workbook workbook, String table, String to) {
        TableUses uses = new TableUses(table, old -> to, column -> column);
        rewriteNamed(workbook, uses);
    }

    /** Inside the table, references may leave out its name. */
    static void renameColumn(Workbook workbook, Table table, String from, String to) {
        UnaryOperator<String> renamed = column -> column.equalsIgnoreCase(from) ? to : column;
        rewriteNamed(workbook, new TableUses(table.name(), old -> old, renamed));
        TableUses inside = new TableUses("", old -> old, renamed);
        Contents.rewrite(workbook.sheet(table.sheet()), table.range(), tree -> tree.accept(inside));
    }

    private static void rewriteNamed(Workbook workbook, TableUses uses) {
        Contents.rewrite(workbook, tree -> tree.accept(uses));
        RelocatedNames.rewrite(workbook, (tree, name) -> tree.accept(uses));
    }

    @Override
    public Expression visitName(Expression.NameReference reference) {
        boolean isTable =
                reference.sheet().isEmpty()
                        && reference.name().equalsIgnoreCase(table)
                        && !isVariable(reference.name());
        String now = isTable ? tableNames.apply(reference.name()) : reference.name();
        return now.equals(reference.name())
                ? reference
                : new Expression.NameReference(reference.sheet(), now);
    }

    @Override
    public Expression visitTable(Expression.TableReference reference) {
        if (!reference.table().equalsIgnoreCase(table)) {
            return reference;
        }
        String name = reference.table().isEmpty() ? "" : tableNames.apply(reference.table());
        List<String> columns = reference.columns().stream().map(columnNames).toList();
        return name.equals(reference.table()) && columns.equals(reference.columns())
                ? reference
                : new Expression.TableReference(name, reference.parts(), columns);
    }
}
