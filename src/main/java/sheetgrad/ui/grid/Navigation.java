package sheetgrad.ui.grid;

import java.util.function.IntPredicate;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;

/** Where keys lead, by Excel's rules: hidden rows and columns are passed over, a merged range is one cell. */
final class Navigation {
    private final GridModel model;
    private final SheetGeometry geometry;
    private final Merges merges;

    Navigation(GridModel model, SheetGeometry geometry, Merges merges) {
        this.model = model;
        this.geometry = geometry;
        this.merges = merges;
    }

    /** The neighbour; the cell itself at the edge of the sheet. */
    CellAddress step(CellAddress from, SelectionMove move) {
        CellRange whole = merges.whole(from);
        CellAddress edge = move.step() < 0 ? whole.first() : whole.last();
        Axis axis = axis(move);
        int next = axis.next(index(edge, move), move.step());
        return next < 0 ? merges.anchor(from) : at(from, move, next);
    }

    /**
     * Ctrl and an arrow: to the last cell of a run of filled cells, or over blank cells to the next filled one, or to
     * the edge of the sheet.
     */
    CellAddress jump(CellAddress from, SelectionMove move) {
        Axis axis = axis(move);
        int step = move.step();
        IntPredicate isBlank = blanks(from, move);
        int here = index(from, move);
        int next = axis.next(here, step);
        if (next < 0) {
            return from;
        }
        if (!isBlank.test(here) && !isBlank.test(next)) {
            return at(from, move, endOfRun(axis, isBlank, next, step));
        }
        return at(from, move, nextFilled(axis, isBlank, next, step, used(move)));
    }

    private static int endOfRun(Axis axis, IntPredicate isBlank, int from, int step) {
        int last = from;
        int next = axis.next(last, step);
        while (next >= 0 && !isBlank.test(next)) {
            last = next;
            next = axis.next(last, step);
        }
        return last;
    }

    private static int nextFilled(Axis axis, IntPredicate isBlank, int from, int step, int used) {
        int line = step < 0 && from >= used ? axis.next(used, -1) : from;
        int last = from;
        while (line >= 0 && line < used) {
            if (!isBlank.test(line)) {
                return line;
            }
            last = line;
            line = axis.next(line, step);
        }
        if (step > 0) {
            return axis.isHidden(axis.count() - 1)
                    ? axis.next(axis.count() - 1, -1)
                    : axis.count() - 1;
        }
        return axis.isHidden(0) ? Math.min(last, axis.next(0, 1)) : 0;
    }

    /** The block of filled cells round a cell, bordered by blank rows and columns or the edge of the sheet. */
    CellRange region(CellAddress from) {
        CellRange region = merges.whole(from);
        while (true) {
            CellRange grown = grown(region);
            if (grown.equals(region)) {
                return trimmed(region, from);
            }
            region = grown;
        }
    }

    private CellRange grown(CellRange region) {
        int top = Math.max(0, region.firstRow() - 1);
        int left = Math.max(0, region.firstColumn() - 1);
        int bottom = Math.min(CellAddress.MAXIMUM_ROWS - 1, region.lastRow() + 1);
        int right = Math.min(CellAddress.MAXIMUM_COLUMNS - 1, region.lastColumn() + 1);
        boolean growsUp = top < region.firstRow() && isFilled(new CellRange(top, left, top, right));
        boolean growsLeft =
                left < region.firstColumn() && isFilled(new CellRange(top, left, bottom, left));
        boolean growsDown =
                bottom > region.lastRow() && isFilled(new CellRange(bottom, left, bottom, right));
        boolean growsRight =
                right > region.lastColumn() && isFilled(new CellRange(top, right, bottom, right));
        return new CellRange(
                growsUp ? top : region.firstRow(),
                growsLeft ? left : region.firstColumn(),
                growsDown ? bottom : region.lastRow(),
                growsRight ? right : region.lastColumn());
    }

    /** Takes the start cell's own blank row and column off where the region lies beside it. */
    private CellRange trimmed(CellRange region, CellAddress from) {
        if (region.isSingleCell()) {
            return region;
        }
        int top = region.firstRow();
        int bottom = region.lastRow();
        int left = region.firstColumn();
        int right = region.lastColumn();
        while (top < bottom
                && top != from.row()
                && !isFilled(new CellRange(top, left, top, right))) {
            top++;
        }
        while (bottom > top
                && bottom != from.row()
                && !isFilled(new CellRange(bottom, left, bottom, right))) {
            bottom--;
        }
        return new CellRange(top, left, bottom, right);
    }

    private boolean isFilled(CellRange range) {
        for (int row = range.firstRow(); row <= range.lastRow(); row++) {
            for (int column = range.firstColumn(); column <= range.lastColumn(); column++) {
                if (!model.isBlank(row, column)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Home: the first column of the row that scrolls. */
    CellAddress home(CellAddress from) {
        return new CellAddress(
                from.row(), firstVisible(geometry.columns(), model.layout().frozenColumns()));
    }

    /** Ctrl+Home: the first cell that scrolls. */
    CellAddress sheetHome() {
        return new CellAddress(
                firstVisible(geometry.rows(), model.layout().frozenRows()),
                firstVisible(geometry.columns(), model.layout().frozenColumns()));
    }

    /** Ctrl+End: the last row and column that hold anything. */
    CellAddress sheetEnd() {
        return new CellAddress(Math.max(0, model.rows() - 1), Math.max(0, model.columns() - 1));
    }

    /** So many visible lines further, or as far as the sheet goes. */
    CellAddress page(CellAddress from, SelectionMove move, int lines) {
        Axis axis = axis(move);
        int line = index(from, move);
        for (int i = 0; i < lines; i++) {
            int next = axis.next(line, move.step());
            line = next < 0 ? line : next;
        }
        return at(from, move, line);
    }

    private static int firstVisible(Axis axis, int from) {
        return axis.isHidden(from) ? Math.max(0, axis.next(from, 1)) : from;
    }

    private Axis axis(SelectionMove move) {
        return move.isVertical() ? geometry.rows() : geometry.columns();
    }

    private int used(SelectionMove move) {
        return move.isVertical() ? model.rows() : model.columns();
    }

    private static int index(CellAddress cell, SelectionMove move) {
        return move.isVertical() ? cell.row() : cell.column();
    }

    private static CellAddress at(CellAddress from, SelectionMove move, int index) {
        return move.isVertical()
                ? new CellAddress(index, from.column())
                : new CellAddress(from.row(), index);
    }

    private IntPredicate blanks(CellAddress from, SelectionMove move) {
        return move.isVertical()
                ? row -> model.isBlank(row, from.column())
                : column -> model.isBlank(from.row(), column);
    }
}
