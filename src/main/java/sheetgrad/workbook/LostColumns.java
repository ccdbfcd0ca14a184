package sheetgrad.workbook;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import sheetgrad.formula.Expression;
import sheetgrad.formula.ExpressionRewriter;
import sheetgrad.value.ErrorKind;
import sheetgrad.value.ErrorValue;

/** Rewrites structured references after tables or columns of them have been deleted: spans shrink, the rest is #REF!. */
final class LostColumns extends ExpressionRewriter {
    private final Workbook workbook;
    private final Map<String, List<String>> before;
    private final Optional<Table> enclosing;

    private LostColumns(
            Workbook workbook, Map<String, List<String>> before, Optional<Table> enclosing) {
        this.workbook = workbook;
        this.before = before;
        this.enclosing = enclosing;
    }

    /**
     * Rewrites the whole workbook, in which the tables are already what they are to be.
     *
     * @param before the columns that tables had, by their names in lower case
     */
    static void rewrite(Workbook workbook, Map<String, List<String>> before) {
        LostColumns named = new LostColumns(workbook, before, Optional.empty());
        Contents.rewrite(workbook, tree -> tree.accept(named));
        RelocatedNames.rewrite(workbook, (tree, name) -> tree.accept(named));
        for (Table table : workbook.tables()) {
            if (before.containsKey(key(table.name()))) {
                LostColumns inside = new LostColumns(workbook, before, Optional.of(table));
                Contents.rewrite(
                        workbook.sheet(table.sheet()), table.range(), tree -> tree.accept(inside));
            }
        }
    }

    private static String key(String table) {
        return table.toLowerCase(Locale.ROOT);
    }

    @Override
    public Expression visitName(Expression.NameReference reference) {
        boolean isLostTable =
                reference.sheet().isEmpty()
                        && !isVariable(reference.name())
                        && before.containsKey(key(reference.name()))
                        && workbook.findTable(reference.name()).isEmpty();
        return isLostTable ? gone() : reference;
    }

    @Override
    public Expression visitTable(Expression.TableReference reference) {
        Optional<Table> table =
                reference.table().isEmpty() ? enclosing : workbook.findTable(reference.table());
        String name = table.map(Table::name).orElse(reference.table());
        List<String> columns = before.get(key(name));
        if (columns == null) {
            return reference;
        }
        return table.isEmpty() ? gone() : without(reference, table.get(), columns);
    }

    private static Expression without(
            Expression.TableReference reference, Table table, List<String> before) {
        if (reference.columns().isEmpty()
                || reference.columns().stream()
                        .allMatch(column -> table.columnIndex(column).isPresent())) {
            return reference;
        }
        int first = place(before, reference.columns().get(0));
        int last = place(before, reference.columns().get(reference.columns().size() - 1));
        if (first < 0 || last < 0) {
            return reference;
        }
        List<String> left =
                before.subList(Math.min(first, last), Math.max(first, last) + 1).stream()
                        .filter(column -> table.columnIndex(column).isPresent())
                        .toList();
        if (left.isEmpty()) {
            return gone();
        }
        return new Expression.TableReference(
                reference.table(),
                reference.parts(),
                List.of(left.get(0), left.get(left.size() - 1)));
    }

    private static int place(List<String> columns, String wanted) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).equalsIgnoreCase(wanted)) {
                return i;
            }
        }
        return -1;
    }

    private static Expression gone() {
        return new Expression.Literal(ErrorValue.of(ErrorKind.REFERENCE));
    }
}
