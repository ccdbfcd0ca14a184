package sheetgrad.ui.grid;

import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;

/**
 * Enter and Tab within a selection of several cells: Enter walks down the columns, Tab along the rows, from range to
 * range and round again; Shift walks backwards. Hidden and covered cells are passed over.
 */
final class SelectionCycle {
    private final SheetGeometry geometry;
    private final Merges merges;

    SelectionCycle(SheetGeometry geometry, Merges merges) {
        this.geometry = geometry;
        this.merges = merges;
    }

    /** Whether the selection holds more than one cell, so that Enter and Tab stay in it. */
    boolean appliesTo(Selection selection) {
        return selection.ranges().size() > 1
                || !selection.currentRange().equals(merges.whole(selection.active()));
    }

    Selection next(Selection selection, SelectionMove move) {
        Selection next = advanced(selection, move);
        while (!isStop(next.active()) && !next.active().equals(selection.active())) {
            next = advanced(next, move);
        }
        return next;
    }

    private boolean isStop(CellAddress cell) {
        return !geometry.rows().isHidden(cell.row())
                && !geometry.columns().isHidden(cell.column())
                && !merges.isCovered(cell);
    }

    private static Selection advanced(Selection selection, SelectionMove move) {
        CellRange range = selection.currentRange();
        CellAddress active = selection.active();
        long lines = move.isVertical() ? range.rows() : range.columns();
        int down = active.row() - range.firstRow();
        int along = active.column() - range.firstColumn();
        long place =
                (move.isVertical() ? along * lines + down : down * lines + along) + move.step();
        if (place >= 0 && place < range.size()) {
            return selection.withActive(
                    selection.current(), cell(range, place, lines, move.isVertical()));
        }
        int count = selection.ranges().size();
        int other = Math.floorMod(selection.current() + move.step(), count);
        CellRange next = selection.ranges().get(other);
        return selection.withActive(other, move.step() > 0 ? next.first() : next.last());
    }

    private static CellAddress cell(CellRange range, long place, long lines, boolean isByColumns) {
        int major = (int) (place / lines);
        int minor = (int) (place % lines);
        return isByColumns
                ? new CellAddress(range.firstRow() + minor, range.firstColumn() + major)
                : new CellAddress(range.firstRow() + major, range.firstColumn() + minor);
    }
}
