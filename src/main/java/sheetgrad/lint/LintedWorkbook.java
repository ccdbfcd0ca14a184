package sheetgrad.lint;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import sheetgrad.formula.Expression;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.workbook.CellContent;
import sheetgrad.workbook.Grid;
import sheetgrad.workbook.Sheet;
import sheetgrad.workbook.Workbook;

/** A workbook as the rules look at it: its sheets as blocks of copied formulas, from top to bottom. */
record LintedWorkbook(Workbook workbook, List<FormulaBlock> blocks) {
    static LintedWorkbook of(Workbook workbook) {
        List<FormulaBlock> blocks = new ArrayList<>();
        for (Sheet sheet : workbook.sheets()) {
            addBlocks(sheet, blocks);
        }
        return new LintedWorkbook(workbook, List.copyOf(blocks));
    }

    private static void addBlocks(Sheet sheet, List<FormulaBlock> blocks) {
        Set<CellAddress> taken = new HashSet<>();
        CellRange used = sheet.contents().usedRange().orElse(CellRange.of("A1"));
        for (int row = used.firstRow(); row <= used.lastRow(); row++) {
            for (int column = used.firstColumn(); column <= used.lastColumn(); column++) {
                Optional<Expression> tree = tree(sheet, row, column);
                if (tree.isPresent() && !taken.contains(new CellAddress(row, column))) {
                    blocks.add(grow(sheet, row, column, tree.get(), taken));
                }
            }
        }
    }

    /** To the right as far as copies go, then down as far as whole rows of copies go. */
    private static FormulaBlock grow(
            Sheet sheet, int row, int column, Expression tree, Set<CellAddress> taken) {
        int lastColumn = column;
        while (isCopy(sheet, row, lastColumn + 1, tree)
                && !taken.contains(new CellAddress(row, lastColumn + 1))) {
            lastColumn++;
        }
        int lastRow = row;
        while (isRowOfCopies(sheet, lastRow + 1, column, lastColumn, tree)) {
            lastRow++;
        }
        CellRange range = new CellRange(row, column, lastRow, lastColumn);
        for (int r = row; r <= lastRow; r++) {
            for (int c = column; c <= lastColumn; c++) {
                taken.add(new CellAddress(r, c));
            }
        }
        return new FormulaBlock(sheet, range, tree);
    }

    private static boolean isRowOfCopies(
            Sheet sheet, int row, int firstColumn, int lastColumn, Expression tree) {
        for (int column = firstColumn; column <= lastColumn; column++) {
            if (!isCopy(sheet, row, column, tree)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isCopy(Sheet sheet, int row, int column, Expression tree) {
        return column < CellAddress.MAXIMUM_COLUMNS
                && row < CellAddress.MAXIMUM_ROWS
                && tree(sheet, row, column).filter(tree::equals).isPresent();
    }

    /** The formula of a cell; nothing if it holds none. */
    static Optional<Expression> tree(Sheet sheet, int row, int column) {
        return sheet.contents().find(row, column).flatMap(CellContent::tree);
    }

    /** Whether a cell holds nothing and shows no part of an array formula. */
    static boolean isBlank(Sheet sheet, int row, int column) {
        Grid<CellContent> contents = sheet.contents();
        return row < 0
                || column < 0
                || row >= CellAddress.MAXIMUM_ROWS
                || column >= CellAddress.MAXIMUM_COLUMNS
                || contents.find(row, column).isEmpty();
    }
}
