package sheetgrad.workbook;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sheetgrad.reference.Area;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;

/**
 * Makes the edit that fills a range from some of its cells: formulas are copied, relative references staying relative,
 * formats come along. Copies of a formula share one tree, so that filling costs the same for any formula.
 */
public final class Filling {
    /** What becomes of numbers and texts. */
    public enum Kind {
        /** They are repeated. */
        COPIES,
        /** They are continued: 1, 2 by 3, 4; Item 1 by Item 2; a date by the next day. A single number is repeated. */
        SERIES
    }

    private final Sheet sheet;
    private final CellRange source;
    private final CellRange target;
    private final Kind kind;

    private Filling(Sheet sheet, CellRange source, CellRange target, Kind kind) {
        this.sheet = sheet;
        this.source = source;
        this.target = target;
        this.kind = kind;
    }

    /**
     * The edit; nothing is changed yet.
     *
     * @param target contains {@code source} and is larger, either in rows or in columns; to fill down from the first row
     *     of a selection, the source is that row and the target the selection
     */
    public static Edit of(
            Workbook workbook, int sheet, CellRange source, CellRange target, Kind kind)
            throws EditRefusedException {
        if (!target.contains(source)) {
            throw new IllegalArgumentException(target + " does not contain " + source);
        }
        return new Filling(workbook.sheet(sheet), source, target, kind).edit();
    }

    private Edit edit() throws EditRefusedException {
        requireWholeArrays();
        Grid<CellContent> contents = repeated(sheet.contents(), Filling::copy);
        Grid<CellStyle> styles = repeated(sheet.styles(), (style, row, column) -> style);
        if (kind == Kind.SERIES) {
            continueSeries(contents);
        }
        Area area = new Area(sheet.id(), target);
        return new Edit("Fill", List.of(new RangeChange(area, contents, Optional.of(styles))));
    }

    /** What a cell of the source becomes in another place. */
    private interface Copying<T> {
        T copy(T original, int row, int column);
    }

    /** What the cells of the source hold, again and again over the target. */
    private <T> Grid<T> repeated(Grid<T> grid, Copying<T> copying) {
        Grid<T> repeated = new Grid<>();
        int top = target.firstRow() - source.firstRow();
        int left = target.firstColumn() - source.firstColumn();
        grid.forEach(
                source,
                (row, column, thing) -> {
                    int firstRow = row + Math.floorDiv(top, source.rows()) * source.rows();
                    int firstColumn =
                            column + Math.floorDiv(left, source.columns()) * source.columns();
                    for (int c = firstColumn; c <= target.lastColumn(); c += source.columns()) {
                        for (int r = firstRow; r <= target.lastRow(); r += source.rows()) {
                            if (target.contains(r, c)) {
                                repeated.set(r, c, copying.copy(thing, r, c));
                            }
                        }
                    }
                });
        return repeated;
    }

    private static CellContent copy(CellContent content, int row, int column) {
        return content instanceof CellContent.ArrayFormula array
                ? new CellContent.ArrayFormula(
                        array.expression(),
                        CellRange.ofSize(
                                new CellAddress(row, column),
                                array.range().rows(),
                                array.range().columns()))
                : content;
    }

    /** Lines of constants are continued one by one: columns if the range grows in rows, rows otherwise. */
    private void continueSeries(Grid<CellContent> contents) {
        boolean isVertical = target.rows() > source.rows();
        if (isVertical) {
            for (int column = source.firstColumn(); column <= source.lastColumn(); column++) {
                continueLine(contents, column, true);
            }
        } else {
            for (int row = source.firstRow(); row <= source.lastRow(); row++) {
                continueLine(contents, row, false);
            }
        }
    }

    private void continueLine(Grid<CellContent> contents, int line, boolean isVertical) {
        int first = isVertical ? source.firstRow() : source.firstColumn();
        int last = isVertical ? source.lastRow() : source.lastColumn();
        @Nullable CellContent[] known = new @Nullable CellContent[last - first + 1];
        for (int i = first; i <= last; i++) {
            known[i - first] = sheet.contents().get(isVertical ? i : line, isVertical ? line : i);
        }
        CellStyle style = sheet.styleAt(isVertical ? first : line, isVertical ? line : first);
        FillSeries series = new FillSeries(known, style.numberFormat());
        int from = isVertical ? target.firstRow() : target.firstColumn();
        int to = isVertical ? target.lastRow() : target.lastColumn();
        for (int i = from; i <= to; i++) {
            int row = isVertical ? i : line;
            int column = isVertical ? line : i;
            if (i < first || i > last) {
                series.at(i - first).ifPresent(content -> contents.set(row, column, content));
            }
        }
    }

    /** Array formulas over several cells must lie wholly in the source or outside the target, and fit when repeated. */
    private void requireWholeArrays() throws EditRefusedException {
        boolean[] isCut = {false};
        boolean isTiled =
                target.rows() % source.rows() == 0 && target.columns() % source.columns() == 0;
        sheet.contents()
                .forEach(
                        Contents.EVERYWHERE,
                        (row, column, content) -> {
                            if (content instanceof CellContent.ArrayFormula array
                                    && !array.range().isSingleCell()
                                    && array.range().intersects(target)) {
                                boolean isRepeated = source.contains(array.range()) && isTiled;
                                isCut[0] |= !isRepeated && !target.contains(array.range());
                                isCut[0] |= source.intersects(array.range()) && !isRepeated;
                            }
                        });
        if (isCut[0]) {
            throw new EditRefusedException(EditRefusedException.PART_OF_ARRAY);
        }
    }
}
