package sheetgrad.calculation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sheetgrad.formula.Expression;
import sheetgrad.reference.CellRange;
import sheetgrad.workbook.CellContent;
import sheetgrad.workbook.Sheet;

/** Finds the rectangles of a sheet whose cells hold copies of one formula. */
final class BlockGrouping {
    /** Cells that hold copies of one formula. */
    record Cells(CellRange range, CellContent content) {}

    private final Sheet sheet;
    private final List<Cells> finished = new ArrayList<>();
    private List<Cells> previousColumn = new ArrayList<>();
    private List<Cells> currentColumn = new ArrayList<>();
    private @Nullable Cells run;

    BlockGrouping(Sheet sheet) {
        this.sheet = sheet;
    }

    /** The formulas in a range: runs down a column, joined with equal runs of the column before. */
    List<Cells> group(CellRange within) {
        sheet.contents()
                .forEach(
                        within,
                        (row, column, content) -> {
                            if (content.isFormula()) {
                                visit(row, column, content);
                            }
                        });
        endRun();
        finished.addAll(previousColumn);
        finished.addAll(currentColumn);
        return finished;
    }

    private void visit(int row, int column, CellContent content) {
        if (run != null
                && run.range().lastColumn() == column
                && run.range().lastRow() == row - 1
                && areCopies(run.content(), content)) {
            CellRange range = run.range();
            run =
                    new Cells(
                            new CellRange(range.firstRow(), range.firstColumn(), row, column),
                            run.content());
            return;
        }
        endRun();
        if (!currentColumn.isEmpty() && currentColumn.get(0).range().lastColumn() != column) {
            endColumn();
        }
        run = new Cells(new CellRange(row, column, row, column), content);
    }

    private void endColumn() {
        finished.addAll(previousColumn);
        previousColumn = currentColumn;
        currentColumn = new ArrayList<>();
    }

    /** Joins the finished run to a run of the same rows in the column before, or puts it beside it. */
    private void endRun() {
        Cells ended = run;
        if (ended == null) {
            return;
        }
        run = null;
        CellRange range = ended.range();
        if (!currentColumn.isEmpty()
                && currentColumn.get(0).range().lastColumn() != range.lastColumn()) {
            endColumn();
        }
        for (int i = 0; i < previousColumn.size(); i++) {
            CellRange left = previousColumn.get(i).range();
            if (left.lastColumn() == range.firstColumn() - 1
                    && left.firstRow() == range.firstRow()
                    && left.lastRow() == range.lastRow()
                    && areCopies(previousColumn.get(i).content(), ended.content())) {
                currentColumn.add(new Cells(left.union(range), ended.content()));
                previousColumn.remove(i);
                return;
            }
        }
        currentColumn.add(ended);
    }

    private static boolean areCopies(CellContent one, CellContent other) {
        if (one instanceof CellContent.Formula a && other instanceof CellContent.Formula b) {
            return isSame(a.expression(), b.expression());
        }
        if (one instanceof CellContent.DynamicFormula a
                && other instanceof CellContent.DynamicFormula b) {
            return isSame(a.expression(), b.expression());
        }
        return one instanceof CellContent.ArrayFormula a
                && other instanceof CellContent.ArrayFormula b
                && a.range().rows() == 1
                && b.range().rows() == 1
                && a.range().columns() == b.range().columns()
                && isSame(a.expression(), b.expression());
    }

    private static boolean isSame(Expression one, Expression other) {
        return one == other || one.equals(other);
    }
}
