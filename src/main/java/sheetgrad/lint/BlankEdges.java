package sheetgrad.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sheetgrad.formula.Expression;
import sheetgrad.formula.ExpressionSearch;
import sheetgrad.reference.CellRange;
import sheetgrad.reference.RelativeCell;
import sheetgrad.reference.RelativeRange;
import sheetgrad.workbook.Sheet;

/** A block of windows that slides one column or row too far, so that its last one reads blank cells beyond its input. */
final class BlankEdges implements LintRule {
    private static final int LEAST = 4;

    @Override
    public List<Finding> check(LintedWorkbook book) {
        List<Finding> findings = new ArrayList<>();
        for (FormulaBlock block : book.blocks()) {
            if (block.range().columns() >= LEAST && block.range().rows() >= LEAST) {
                windows(block.formula()).stream()
                        .map(window -> check(block, window))
                        .flatMap(Optional::stream)
                        .findFirst()
                        .ifPresent(findings::add);
            }
        }
        return findings;
    }

    private static Optional<Finding> check(FormulaBlock block, RelativeRange window) {
        CellRange cells = block.range();
        Optional<CellRange> first = window.at(cells.firstRow(), cells.firstColumn());
        Optional<CellRange> last = window.at(cells.lastRow(), cells.lastColumn());
        if (first.isEmpty() || last.isEmpty()) {
            return Optional.empty();
        }
        CellRange input = first.get().union(last.get());
        int beyond = input.lastColumn();
        int below = input.lastRow();
        if (isColumnBlank(block.sheet(), beyond, input)
                && !isColumnBlank(block.sheet(), beyond - 1, input)
                && !isColumnBlank(block.sheet(), input.firstColumn(), input)) {
            return Optional.of(finding(block, "column", cells.lastColumn(), true, input));
        }
        if (isRowBlank(block.sheet(), below, input)
                && !isRowBlank(block.sheet(), below - 1, input)
                && !isRowBlank(block.sheet(), input.firstRow(), input)) {
            return Optional.of(finding(block, "row", cells.lastRow(), false, input));
        }
        return Optional.empty();
    }

    private static Finding finding(
            FormulaBlock block, String what, int line, boolean isColumn, CellRange input) {
        CellRange cells = block.range();
        CellRange edge =
                isColumn
                        ? new CellRange(cells.firstRow(), line, cells.lastRow(), line)
                        : new CellRange(line, cells.firstColumn(), line, cells.lastColumn());
        return new Finding(
                "reads-beyond-input",
                block.sheet().name(),
                edge.toA1(),
                "The last %s of %s (%s) reads blank cells at the end of %s: the block is one %s too large."
                        .formatted(what, cells.toA1(), block.shape(), input.toA1(), what));
    }

    private static boolean isColumnBlank(Sheet sheet, int column, CellRange input) {
        for (int row = input.firstRow(); row <= input.lastRow(); row++) {
            if (!LintedWorkbook.isBlank(sheet, row, column)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isRowBlank(Sheet sheet, int row, CellRange input) {
        for (int column = input.firstColumn(); column <= input.lastColumn(); column++) {
            if (!LintedWorkbook.isBlank(sheet, row, column)) {
                return false;
            }
        }
        return true;
    }

    /** The ranges of the own sheet that slide along with the cell both ways. */
    private static List<RelativeRange> windows(Expression formula) {
        List<RelativeRange> windows = new ArrayList<>();
        formula.accept(
                new ExpressionSearch() {
                    @Override
                    public Boolean visitRange(Expression.RangeReference reference) {
                        if (reference.sheet().isEmpty()
                                && slides(reference.range().first())
                                && slides(reference.range().last())) {
                            windows.add(reference.range());
                        }
                        return false;
                    }
                });
        return windows;
    }

    private static boolean slides(RelativeCell cell) {
        return !cell.isRowAbsolute() && !cell.isColumnAbsolute();
    }
}
