package sheetgrad.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sheetgrad.formula.Expression;
import sheetgrad.formula.ExpressionSearch;
import sheetgrad.formula.TablePart;
import sheetgrad.workbook.Table;

/** [#This Row] of a table on another sheet: the row of the same number there is read. */
final class OtherTableRows implements LintRule {
    @Override
    public List<Finding> check(LintedWorkbook book) {
        List<Finding> findings = new ArrayList<>();
        for (FormulaBlock block : book.blocks()) {
            tables(block.formula()).stream()
                    .map(name -> book.workbook().findTable(name))
                    .flatMap(Optional::stream)
                    .filter(table -> table.sheet() != block.sheet().id())
                    .findFirst()
                    .ifPresent(table -> findings.add(finding(book, block, table)));
        }
        return findings;
    }

    private static Finding finding(LintedWorkbook book, FormulaBlock block, Table table) {
        return new Finding(
                "this-row-of-another-sheet",
                block.sheet().name(),
                block.range().toA1(),
                "[#This Row] of %s, a table on the sheet %s, reads the row of the same number there."
                        .formatted(table.name(), book.workbook().sheet(table.sheet()).name()));
    }

    private static List<String> tables(Expression formula) {
        List<String> names = new ArrayList<>();
        formula.accept(
                new ExpressionSearch() {
                    @Override
                    public Boolean visitTable(Expression.TableReference reference) {
                        if (reference.parts().contains(TablePart.THIS_ROW)) {
                            names.add(reference.table());
                        }
                        return false;
                    }
                });
        return names;
    }
}
