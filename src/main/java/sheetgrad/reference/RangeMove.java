package sheetgrad.reference;

import java.util.Optional;

/**
 * Cells are cut and pasted elsewhere. References to cells among them follow; references to what they are pasted upon
 * are gone. A range of which the cells at one end are moved along itself is stretched or shortened.
 *
 * @param from the cells that are cut
 * @param to the upper left corner of where they are pasted
 */
public record RangeMove(Area from, int targetSheet, CellAddress to) implements Relocation {
    public RangeMove {
        CellRange.ofSize(to, from.range().rows(), from.range().columns());
    }

    private int rows() {
        return to.row() - from.range().firstRow();
    }

    private int columns() {
        return to.column() - from.range().firstColumn();
    }

    private CellRange target() {
        return from.range().moved(rows(), columns());
    }

    @Override
    public Displacement displacement() {
        return new Displacement(
                Optional.of(from), targetSheet, rows(), columns(), new Area(targetSheet, target()));
    }

    @Override
    public Optional<Area> after(Area area) {
        boolean isOnSource = area.sheet() == from.sheet();
        if (isOnSource && from.range().contains(area.range())) {
            return Optional.of(new Area(targetSheet, area.range().moved(rows(), columns())));
        }
        if (area.sheet() == targetSheet && target().contains(area.range())) {
            return Optional.empty();
        }
        return isOnSource && targetSheet == from.sheet()
                ? Optional.of(new Area(area.sheet(), withMovedEnd(area.range())))
                : Optional.of(area);
    }

    /** The range if one of its ends, over its whole breadth, is moved along it; else as it was. */
    private CellRange withMovedEnd(CellRange range) {
        CellRange cut = from.range();
        if (columns() == 0 && spans(cut.firstColumn(), cut.lastColumn(), range, false)) {
            int first = end(range.firstRow(), cut.firstRow(), cut.lastRow(), rows());
            int last = end(range.lastRow(), cut.firstRow(), cut.lastRow(), rows());
            return new CellRange(
                    Math.min(first, last),
                    range.firstColumn(),
                    Math.max(first, last),
                    range.lastColumn());
        }
        if (rows() == 0 && spans(cut.firstRow(), cut.lastRow(), range, true)) {
            int first = end(range.firstColumn(), cut.firstColumn(), cut.lastColumn(), columns());
            int last = end(range.lastColumn(), cut.firstColumn(), cut.lastColumn(), columns());
            return new CellRange(
                    range.firstRow(),
                    Math.min(first, last),
                    range.lastRow(),
                    Math.max(first, last));
        }
        return range;
    }

    private static boolean spans(int first, int last, CellRange range, boolean areRows) {
        return areRows
                ? first <= range.firstRow() && last >= range.lastRow()
                : first <= range.firstColumn() && last >= range.lastColumn();
    }

    private static int end(int end, int cutFirst, int cutLast, int offset) {
        return end >= cutFirst && end <= cutLast ? end + offset : end;
    }
}
