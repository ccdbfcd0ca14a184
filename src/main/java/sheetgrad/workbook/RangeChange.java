package sheetgrad.workbook;

import java.util.Optional;
import java.util.stream.IntStream;
import sheetgrad.reference.Area;
import sheetgrad.reference.CellRange;

/**
 * New contents, and perhaps formats, of all cells of a range, as filling, sorting and pasting make them. Far cheaper
 * than a change for each cell where there are many.
 */
public final class RangeChange implements WorkbookChange {
    private final Area area;
    private final Grid<CellContent> contents;
    private final Optional<Grid<CellStyle>> styles;

    /** @param contents what the cells of the range shall hold, each in its own place; what is outside does not count */
    public RangeChange(Area area, Grid<CellContent> contents) {
        this(area, contents, Optional.empty());
    }

    /** @param styles the cells' own formats, in the same way; nothing if formats stay as they are */
    public RangeChange(Area area, Grid<CellContent> contents, Optional<Grid<CellStyle>> styles) {
        this.area = area;
        this.contents = contents;
        this.styles = styles;
    }

    /** The cells whose contents are replaced. */
    public Area area() {
        return area;
    }

    /** What the cells of the range shall hold; what is outside does not count. */
    public Grid<CellContent> contents() {
        return contents;
    }

    /** The formats that the cells shall have of their own; nothing if formats stay as they are. */
    public Optional<Grid<CellStyle>> styles() {
        return styles;
    }

    @Override
    public RangeChange applyTo(Workbook workbook) {
        Sheet sheet = workbook.sheet(area.sheet());
        Grid<CellContent> contentsBefore = replace(sheet.contents(), contents);
        Optional<Grid<CellStyle>> stylesBefore = styles.map(now -> replace(sheet.styles(), now));
        return new RangeChange(area, contentsBefore, stylesBefore);
    }

    private <T> Grid<T> replace(Grid<T> target, Grid<T> now) {
        CellRange range = area.range();
        Grid<T> before = target.snapshot();
        target.clear(range);
        target.copy(now, range, 0, 0);
        return before;
    }

    @Override
    public IntStream sheets() {
        return IntStream.of(area.sheet());
    }
}
