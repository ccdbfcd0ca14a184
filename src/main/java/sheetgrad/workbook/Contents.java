package sheetgrad.workbook;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import sheetgrad.formula.Expression;
import sheetgrad.reference.CellRange;

/**
 * Gives the cells of a workbook other formulas. Copies of one formula get one content, so that they stay easy to
 * compare.
 */
final class Contents {

    private final Map<Expression, CellContent> formulas = new IdentityHashMap<>();
    private final Map<Expression, CellContent> dynamicFormulas = new IdentityHashMap<>();

    /** The content with another tree; the same object if the tree is the same. */
    CellContent with(CellContent content, Expression before, Expression after) {
        if (before == after) {
            return content;
        }
        if (content instanceof CellContent.Formula) {
            return formulas.computeIfAbsent(after, content::withTree);
        }
        return content instanceof CellContent.DynamicFormula
                ? dynamicFormulas.computeIfAbsent(after, content::withTree)
                : content.withTree(after);
    }

    /** The ranges of the array formulas of a sheet. */
    static List<CellRange> arrays(Sheet sheet) {
        List<CellRange> arrays = new ArrayList<>();
        sheet.contents()
                .forEachRun(
                        CellRange.WHOLE_SHEET,
                        (column, first, last, content) -> {
                            if (content instanceof CellContent.ArrayFormula array) {
                                arrays.add(array.range());
                            }
                        });
        return arrays;
    }

    /** Rewrites every formula of the sheets, in the same way wherever it stands. */
    static void rewrite(Workbook workbook, UnaryOperator<Expression> rewriter) {
        Map<Expression, Expression> known = new IdentityHashMap<>();
        for (Sheet sheet : workbook.sheets()) {
            rewrite(sheet, CellRange.WHOLE_SHEET, tree -> known.computeIfAbsent(tree, rewriter));
            OtherFormulas.rewrite(sheet, rewriter);
        }
    }

    /** Rewrites the formulas in a range of a sheet. */
    static void rewrite(Sheet sheet, CellRange range, UnaryOperator<Expression> rewriter) {
        Contents contents = new Contents();
        Grid<CellContent> grid = sheet.contents();
        grid.forEach(
                range,
                (row, column, content) ->
                        content.tree()
                                .ifPresent(
                                        tree -> {
                                            CellContent now =
                                                    contents.with(
                                                            content, tree, rewriter.apply(tree));
                                            if (now != content) {
                                                grid.set(row, column, now);
                                            }
                                        }));
    }
}
