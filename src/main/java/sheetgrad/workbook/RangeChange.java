package sheetgrad.workbook;

import java.util.stream.IntStream;
import sheetgrad.reference.Area;
import sheetgrad.reference.CellRange;

/**
 * New contents of all cells of a range, as filling, sorting and pasting make them. Far cheaper than a change for each
 * cell where there are many.
 */
public final class RangeChange implements WorkbookChange {
    private final Area area;
    private final Grid<CellContent> contents;

    /** @param contents what the cells of the range shall hold, each in its own place; what is outside does not count */
    public RangeChange(Area area, Grid<CellContent> contents) {
        this.area = area;
        this.contents = contents;
    }

    /** The cells whose contents are replaced. */
    public Area area() {
        return area;
    }

    @Override
    public RangeChange applyTo(Workbook workbook) {
        Grid<CellContent> target = workbook.sheet(area.sheet()).contents();
        CellRange range = area.range();
        Grid<CellContent> before = target.snapshot();
        target.clear(range);
        contents.forEach(range, target::set);
        return new RangeChange(area, before);
    }

    @Override
    public IntStream sheets() {
        return IntStream.of(area.sheet());
    }
}
