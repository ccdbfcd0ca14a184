package sheetgrad.workbook;

import java.util.List;
import java.util.TreeSet;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.Displacement;
import sheetgrad.reference.RelativeCell;
import sheetgrad.reference.RelativeRange;

/**
 * Cuts copies of a formula below one another into stretches within which a displacement does the same with them and with
 * each end of what they refer to: an end stays, moves, is lost or lies off the sheet in all of them. From one row to
 * the next, the references of a stretch change by the same amount, so that they are the same in all copies if they are in the
 * first and the last.
 */
final class RewrittenRuns {
    private final Displacement displacement;
    private final TreeSet<Integer> lines = new TreeSet<>();

    RewrittenRuns(Displacement displacement) {
        this.displacement = displacement;
        displacement
                .touched()
                .forEach(
                        area -> {
                            lines.add(area.range().firstRow());
                            lines.add(area.range().lastRow() + 1);
                        });
        lines.add(0);
        lines.add(CellAddress.MAXIMUM_ROWS);
    }

    /** The first rows of the stretches of the copies between two rows, both included. */
    int[] starts(List<RelativeRange> references, int first, int last) {
        TreeSet<Integer> starts = new TreeSet<>();
        lines.forEach(line -> add(starts, line));
        for (RelativeRange reference : references) {
            addEnd(starts, reference.first(), reference.last());
            addEnd(starts, reference.last(), reference.first());
        }
        starts.add(first);
        return starts.subSet(first, last + 1).stream().mapToInt(Integer::intValue).toArray();
    }

    private void addEnd(TreeSet<Integer> starts, RelativeCell end, RelativeCell other) {
        if (end.isRowAbsolute()) {
            return;
        }
        lines.forEach(line -> add(starts, line - end.row()));
        if (other.isRowAbsolute()) {
            add(starts, other.row() - end.row());
            add(starts, other.row() - end.row() - displacement.rows());
            add(starts, other.row() - end.row() + displacement.rows());
        }
    }

    /** Something changes in this row or, where the last of the lines before counts as well, in the next. */
    private static void add(TreeSet<Integer> starts, int row) {
        starts.add(row);
        starts.add(row + 1);
    }
}
