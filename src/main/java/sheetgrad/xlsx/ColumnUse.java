package sheetgrad.xlsx;

import java.util.Optional;
import sheetgrad.formula.Expression;
import sheetgrad.formula.ExpressionRewriter;
import sheetgrad.reference.CellRange;
import sheetgrad.workbook.CellContent;
import sheetgrad.workbook.DefinedName;
import sheetgrad.workbook.Sheet;
import sheetgrad.workbook.Table;
import sheetgrad.workbook.Workbook;

/** Finds formulas that call a column of a table by its name. */
final class ColumnUse {

    private final Workbook workbook;
    private final Table table;
    private final String column;
    private String user = "";

    ColumnUse(Workbook workbook, Table table, String column) {
        this.workbook = workbook;
        this.table = table;
        this.column = column;
    }

    /** The first cell or name that does so. */
    Optional<String> first() {
        for (Sheet sheet : workbook.sheets()) {
            sheet.contents()
                    .forEach(
                            CellRange.WHOLE_SHEET,
                            (row, place, content) -> {
                                if (user.isEmpty() && uses(content, sheet, row, place)) {
                                    user = workbook.locate(sheet.id(), row, place).toA1();
                                }
                            });
        }
        for (DefinedName name : workbook.names()) {
            if (user.isEmpty() && name.expression().filter(e -> names(e, false)).isPresent()) {
                user = "the name " + name.name();
            }
        }
        return user.isEmpty() ? Optional.empty() : Optional.of(user);
    }

    private boolean uses(CellContent content, Sheet sheet, int row, int place) {
        boolean isInside = table.sheet() == sheet.id() && table.range().contains(row, place);
        if (content instanceof CellContent.Formula formula) {
            return names(formula.expression(), isInside);
        }
        if (content instanceof CellContent.ArrayFormula array) {
            return names(array.expression(), isInside);
        }
        return content instanceof CellContent.DynamicFormula dynamic
                && names(dynamic.expression(), isInside);
    }

    private boolean names(Expression expression, boolean isInside) {
        Search search = new Search(isInside);
        expression.accept(search);
        return search.isFound;
    }

    /** Looks at the structured references of one formula. */
    private final class Search extends ExpressionRewriter {
        private final boolean isInside;
        private boolean isFound;

        Search(boolean isInside) {
            this.isInside = isInside;
        }

        @Override
        public Expression visitTable(Expression.TableReference reference) {
            boolean isOurs =
                    reference.table().isEmpty()
                            ? isInside
                            : reference.table().equalsIgnoreCase(table.name());
            isFound |= isOurs && reference.columns().stream().anyMatch(column::equalsIgnoreCase);
            return reference;
        }
    }
}
