package sheetgrad.ui.session;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import sheetgrad.reference.Area;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.workbook.CellContent;
import sheetgrad.workbook.CellStyle;
import sheetgrad.workbook.DatePart;
import sheetgrad.workbook.Grid;
import sheetgrad.workbook.RangeChange;
import sheetgrad.workbook.Sheet;

/**
 * What dragging the fill handle does: the cells of a range are continued downwards, upwards, to the right or to the
 * left. Formulas are copied with their relative references; two or more numbers go on along their straight line; dates,
 * names of weekdays and months, and texts that end with a number go on one by one. Formats come along.
 */
public final class Fill {
    private final Sheet sheet;
    private final CellRange source;
    private final CellRange target;
    private final boolean isVertical;
    private final boolean isBackwards;
    private final BitSet leftOut;

    /**
     * A fill.
     *
     * @param target holds {@code source} and reaches further on one side
     */
    public Fill(Sheet sheet, CellRange source, CellRange target) {
        this(sheet, source, target, new BitSet());
    }

    /** @param leftOut rows that stay as they are, because a filter hides them */
    Fill(Sheet sheet, CellRange source, CellRange target, BitSet leftOut) {
        this.leftOut = leftOut;
        if (!target.contains(source)) {
            throw new IllegalArgumentException(source + " cannot be filled into " + target);
        }
        this.sheet = sheet;
        this.source = source;
        this.target = target;
        this.isVertical = target.rows() > source.rows();
        this.isBackwards =
                target.firstRow() < source.firstRow()
                        || target.firstColumn() < source.firstColumn();
    }

    /** @param copiesOnly whether nothing goes on, and every cell is repeated as it is */
    public RangeChange change(boolean copiesOnly) {
        Grid<CellContent> contents = new Grid<>();
        Grid<CellStyle> styles = new Grid<>();
        sheet.contents().forEach(source, contents::set);
        sheet.styles().forEach(source, styles::set);
        leftOut.stream().forEach(row -> keep(row, contents, styles));
        int lines = isVertical ? source.columns() : source.rows();
        for (int line = 0; line < lines; line++) {
            if (isVertical || !leftOut.get(source.firstRow() + line)) {
                fillLine(line, copiesOnly, contents, styles);
            }
        }
        return new RangeChange(new Area(sheet.id(), target), contents, Optional.of(styles));
    }

    private void keep(int row, Grid<CellContent> contents, Grid<CellStyle> styles) {
        CellRange cells = new CellRange(row, target.firstColumn(), row, target.lastColumn());
        sheet.contents().forEach(cells, contents::set);
        sheet.styles().forEach(cells, styles::set);
    }

    private void fillLine(
            int line, boolean copiesOnly, Grid<CellContent> contents, Grid<CellStyle> styles) {
        int length = isVertical ? source.rows() : source.columns();
        int count = (isVertical ? target.rows() : target.columns()) - length;
        List<Optional<CellContent>> former = new ArrayList<>();
        List<Optional<CellStyle>> formats = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            CellAddress cell = cell(line, isBackwards ? length - 1 - i : i);
            former.add(sheet.contents().find(cell.row(), cell.column()));
            formats.add(sheet.styles().find(cell.row(), cell.column()));
        }
        CellAddress first = cell(line, isBackwards ? length - 1 : 0);
        boolean isDate =
                DatePart.of(sheet.styleAt(first.row(), first.column()).numberFormat())
                        .filter(part -> part != DatePart.TIME)
                        .isPresent();
        Series series = Series.of(former, isDate, isBackwards, copiesOnly);
        int filled = 0;
        for (int i = 0; i < count; i++) {
            CellAddress to = cell(line, isBackwards ? -1 - i : length + i);
            if (leftOut.get(to.row())) {
                continue;
            }
            placed(series.next(i), to)
                    .ifPresent(content -> contents.set(to.row(), to.column(), content));
            formats.get(filled++ % length)
                    .ifPresent(style -> styles.set(to.row(), to.column(), style));
        }
    }

    /** The cell at this place of a line, counted from the source's first; it may lie before that. */
    private CellAddress cell(int line, int place) {
        return isVertical
                ? new CellAddress(source.firstRow() + place, source.firstColumn() + line)
                : new CellAddress(source.firstRow() + line, source.firstColumn() + place);
    }

    /** An array formula fills as many cells from its new place; it belongs there. */
    private static Optional<CellContent> placed(Optional<CellContent> content, CellAddress to) {
        return content.map(
                one ->
                        one instanceof CellContent.ArrayFormula array
                                ? new CellContent.ArrayFormula(
                                        array.expression(),
                                        CellRange.ofSize(
                                                to, array.range().rows(), array.range().columns()))
                                : one);
    }
}
