package sheetgrad.reference;

import java.util.Optional;

/**
 * Cells are inserted or deleted, and those below (or at the right) move out of the way or close the gap. Whole rows and
 * columns are the case where the range is as broad as the sheet. A reference changes only if all of its range lies
 * within the rows or columns that move; one that is deleted at one end becomes shorter.
 *
 * @param range the cells that are inserted or deleted
 * @param isVertical whether cells move up or down, not sideways
 */
public record CellShift(int sheet, CellRange range, boolean isVertical, boolean isInsertion)
        implements Relocation {
    private static final int LAST_ROW = CellAddress.MAXIMUM_ROWS - 1;
    private static final int LAST_COLUMN = CellAddress.MAXIMUM_COLUMNS - 1;

    /** Whole rows from {@code first} on. */
    public static CellShift ofRows(int sheet, int first, int count, boolean isInsertion) {
        CellRange rows = new CellRange(first, 0, first + count - 1, LAST_COLUMN);
        return new CellShift(sheet, rows, true, isInsertion);
    }

    /** Whole columns from {@code first} on. */
    public static CellShift ofColumns(int sheet, int first, int count, boolean isInsertion) {
        CellRange columns = new CellRange(0, first, LAST_ROW, first + count - 1);
        return new CellShift(sheet, columns, false, isInsertion);
    }

    /** Whether whole rows or columns are inserted or deleted, as far as the sheet goes. */
    public boolean isOfWholeLines() {
        return isVertical ? range.isWholeRows() : range.isWholeColumns();
    }

    private int first() {
        return isVertical ? range.firstRow() : range.firstColumn();
    }

    private int count() {
        return isVertical ? range.rows() : range.columns();
    }

    private int limit() {
        return isVertical ? LAST_ROW : LAST_COLUMN;
    }

    @Override
    public Displacement displacement() {
        int first = first();
        int end = limit();
        int count = count();
        int offset = isInsertion ? count : -count;
        Optional<CellRange> moving =
                isInsertion ? band(first, end - count) : band(first + count, end);
        CellRange lost = isInsertion ? band(end - count + 1, end).orElseThrow() : range;
        return new Displacement(
                moving.map(cells -> new Area(sheet, cells)),
                sheet,
                isVertical ? offset : 0,
                isVertical ? 0 : offset,
                new Area(sheet, lost));
    }

    /** The cells of these lines that are as broad as the range; nothing if there are no such lines. */
    private Optional<CellRange> band(int from, int to) {
        if (from > to) {
            return Optional.empty();
        }
        return Optional.of(
                isVertical
                        ? new CellRange(from, range.firstColumn(), to, range.lastColumn())
                        : new CellRange(range.firstRow(), from, range.lastRow(), to));
    }

    @Override
    public Optional<Area> after(Area area) {
        CellRange cells = area.range();
        if (area.sheet() != sheet || !isWithinBand(cells)) {
            return Optional.of(area);
        }
        int from = isVertical ? cells.firstRow() : cells.firstColumn();
        int to = isVertical ? cells.lastRow() : cells.lastColumn();
        if (to < first() || (from == 0 && to == limit())) {
            return Optional.of(area);
        }
        int newFrom = isInsertion ? pushed(from) : pulledStart(from);
        int newTo = isInsertion ? Math.min(pushed(to), limit()) : pulledEnd(to);
        if (newFrom > newTo) {
            return Optional.empty();
        }
        CellRange moved =
                isVertical
                        ? new CellRange(newFrom, cells.firstColumn(), newTo, cells.lastColumn())
                        : new CellRange(cells.firstRow(), newFrom, cells.lastRow(), newTo);
        return Optional.of(new Area(sheet, moved));
    }

    private boolean isWithinBand(CellRange cells) {
        return isVertical
                ? cells.firstColumn() >= range.firstColumn()
                        && cells.lastColumn() <= range.lastColumn()
                : cells.firstRow() >= range.firstRow() && cells.lastRow() <= range.lastRow();
    }

    private int pushed(int line) {
        return line < first() ? line : line + count();
    }

    private int pulledStart(int line) {
        return line < first() ? line : Math.max(first(), line - count());
    }

    private int pulledEnd(int line) {
        return line < first() ? line : Math.max(first() - 1, line - count());
    }
}
