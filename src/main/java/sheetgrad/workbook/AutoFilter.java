package sheetgrad.workbook;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import sheetgrad.reference.Area;
import sheetgrad.reference.CellRange;
import sheetgrad.reference.Relocation;

/**
 * A filter over a range of which the first row holds headings: a row below is shown if every condition holds in it.
 *
 * @param conditions by the column's zero-based place within the range
 */
public record AutoFilter(CellRange range, Map<Integer, FilterCondition> conditions) {
    public AutoFilter {
        conditions = Map.copyOf(conditions);
    }

    /** A filter that shows every row. */
    public static AutoFilter of(CellRange range) {
        return new AutoFilter(range, Map.of());
    }

    /** The rows below the headings; nothing if there are none. */
    public Optional<CellRange> rows() {
        return range.rows() == 1
                ? Optional.empty()
                : Optional.of(
                        new CellRange(
                                range.firstRow() + 1,
                                range.firstColumn(),
                                range.lastRow(),
                                range.lastColumn()));
    }

    /** Whether rows may be hidden by it. */
    public boolean isActive() {
        return !conditions.isEmpty();
    }

    /** Whether the row is one of those it shows or hides. */
    public boolean governs(int row) {
        return row > range.firstRow() && row <= range.lastRow();
    }

    /** The same with another condition on a column, given by its place within the range; nothing for none. */
    public AutoFilter with(int place, Optional<FilterCondition> condition) {
        Map<Integer, FilterCondition> now = new HashMap<>(conditions);
        now.remove(place);
        condition.ifPresent(one -> now.put(place, one));
        return new AutoFilter(range, now);
    }

    /** The same without conditions. */
    public AutoFilter cleared() {
        return of(range);
    }

    /** The filter after its cells have moved; nothing if its headings are gone. */
    Optional<AutoFilter> after(int sheet, Relocation relocation) {
        CellRange headings =
                new CellRange(
                        range.firstRow(),
                        range.firstColumn(),
                        range.firstRow(),
                        range.lastColumn());
        boolean keepsHeadings = relocation.after(new Area(sheet, headings)).isPresent();
        return relocation
                .after(new Area(sheet, range))
                .filter(area -> keepsHeadings)
                .map(area -> new AutoFilter(area.range(), moved(sheet, relocation, area.range())));
    }

    private Map<Integer, FilterCondition> moved(int sheet, Relocation relocation, CellRange now) {
        Map<Integer, FilterCondition> moved = new HashMap<>();
        conditions.forEach(
                (place, condition) -> {
                    int column = range.firstColumn() + place;
                    CellRange cells =
                            new CellRange(range.firstRow(), column, range.lastRow(), column);
                    relocation
                            .after(new Area(sheet, cells))
                            .map(area -> area.range().firstColumn() - now.firstColumn())
                            .ifPresent(newPlace -> moved.put(newPlace, condition));
                });
        return moved;
    }
}
