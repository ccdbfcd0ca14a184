package sheetgrad.calculation.block;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sheetgrad.formula.Expression;
import sheetgrad.reference.CellRange;
import sheetgrad.reference.Spacing;
import sheetgrad.workbook.CellContent;
import sheetgrad.workbook.Sheet;

/** Finds the rectangles of a sheet whose cells hold copies of one formula. */
public final class BlockGrouping {
    /** Cells that hold copies of one formula, in a rectangle or spaced evenly within one. */
    record Cells(CellRange range, CellContent content, Spacing spacing) {
        Cells(CellRange range, CellContent content) {
            this(range, content, Spacing.NONE);
        }
    }

    private final Sheet sheet;
    private final List<Cells> finished = new ArrayList<>();
    private Deque<Cells> previousColumn = new ArrayDeque<>();
    private Deque<Cells> currentColumn = new ArrayDeque<>();
    private @Nullable Cells run;

    BlockGrouping(Sheet sheet) {
        this.sheet = sheet;
    }

    /** The formulas in a range: runs down a column, joined with equal runs of the column before, or spaced evenly. */
    List<Cells> group(CellRange within) {
        sheet.contents().forEachRun(within, this::visit);
        endRun();
        finished.addAll(previousColumn);
        finished.addAll(currentColumn);
        return new SpacedGrouping().join(finished);
    }

    private void visit(int column, int first, int last, CellContent content) {
        Cells before = run;
        CellRange range = new CellRange(first, column, last, column);
        if (before != null
                && before.range().lastColumn() == column
                && before.range().lastRow() == first - 1
                && areCopies(before.content(), content)) {
            run = new Cells(before.range().union(range), before.content());
            return;
        }
        endRun();
        run = new Cells(range, content);
    }

    private void endColumn() {
        finished.addAll(previousColumn);
        previousColumn = currentColumn;
        currentColumn = new ArrayDeque<>();
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
                && currentColumn.element().range().lastColumn() != range.lastColumn()) {
            endColumn();
        }
        Cells left = besides(range);
        if (left != null
                && left.range().lastColumn() == range.firstColumn() - 1
                && left.range().lastRow() == range.lastRow()
                && areCopies(left.content(), ended.content())) {
            currentColumn.add(new Cells(left.range().union(range), ended.content()));
            previousColumn.remove();
        } else {
            currentColumn.add(ended);
        }
    }

    /** The run of the column before that begins in the same row; those above it are finished. */
    private @Nullable Cells besides(CellRange range) {
        while (!previousColumn.isEmpty()
                && previousColumn.element().range().firstRow() < range.firstRow()) {
            finished.add(previousColumn.remove());
        }
        Cells next = previousColumn.peek();
        return next != null && next.range().firstRow() == range.firstRow() ? next : null;
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
