package sheetgrad.ui.grid;

import java.util.ArrayList;
import java.util.List;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;

/**
 * The selected cells: one or more ranges, the active cell (which takes what is typed) in one of them, and the lead: the
 * corner of that range that Shift and an arrow key move.
 *
 * @param current the number of the range that holds the active cell
 */
public record Selection(List<CellRange> ranges, int current, CellAddress active, CellAddress lead) {
    public Selection {
        ranges = List.copyOf(ranges);
        if (current < 0 || current >= ranges.size() || !ranges.get(current).contains(active)) {
            throw new IllegalArgumentException(
                    "active cell " + active + " is not in range " + current + " of " + ranges);
        }
    }

    public static Selection of(CellAddress cell) {
        return new Selection(List.of(CellRange.of(cell)), 0, cell, cell);
    }

    /** The whole range, its first cell active. */
    public static Selection of(CellRange range) {
        return of(range, range.first());
    }

    public static Selection of(CellRange range, CellAddress active) {
        return new Selection(List.of(range), 0, active, cornerOpposite(range, active));
    }

    /** The range that holds the active cell. */
    public CellRange currentRange() {
        return ranges.get(current);
    }

    public boolean contains(int row, int column) {
        return ranges.stream().anyMatch(range -> range.contains(row, column));
    }

    /** The current range now reaches from the active cell to {@code newLead}, as wide as {@code range} says. */
    Selection extended(CellRange range, CellAddress newLead) {
        List<CellRange> changed = new ArrayList<>(ranges);
        changed.set(current, range);
        return new Selection(changed, current, active, newLead);
    }

    /** One more range, which becomes the current one. */
    Selection with(CellRange range, CellAddress newActive) {
        List<CellRange> more = new ArrayList<>(ranges);
        more.add(range);
        return new Selection(more, more.size() - 1, newActive, cornerOpposite(range, newActive));
    }

    /** All ranges but one of several; the last of the others becomes the current one. */
    Selection without(int range) {
        List<CellRange> fewer = new ArrayList<>(ranges);
        fewer.remove(range);
        CellRange last = fewer.get(fewer.size() - 1);
        return new Selection(fewer, fewer.size() - 1, last.first(), last.last());
    }

    /** The same ranges with another active cell. */
    Selection withActive(int range, CellAddress cell) {
        return new Selection(ranges, range, cell, cornerOpposite(ranges.get(range), cell));
    }

    /** The selection as a name box shows it: the active cell, or the size of the range while it is being drawn. */
    public String toA1() {
        StringBuilder text = new StringBuilder();
        for (CellRange range : ranges) {
            text.append(text.isEmpty() ? "" : ",").append(range.toA1());
        }
        return text.toString();
    }

    private static CellAddress cornerOpposite(CellRange range, CellAddress cell) {
        return new CellAddress(
                cell.row() == range.firstRow() ? range.lastRow() : range.firstRow(),
                cell.column() == range.firstColumn() ? range.lastColumn() : range.firstColumn());
    }
}
