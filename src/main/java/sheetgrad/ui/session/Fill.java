package sheetgrad.ui.session;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import sheetgrad.reference.Area;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.value.DateSystem;
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
    private final DateSystem dates;

    /**
     * A fill.
     *
     * @param target holds {@code source} and reaches further on one side
     */
    public Fill(Sheet sheet, CellRange source, CellRange target) {
        this(sheet, source, target, new BitSet(), DateSystem.FROM_1900);
    }

    /**
     * The same.
     *
     * @param leftOut rows that stay as they are, because a filter hides them
     * @param dates how the workbook counts days
     */
    Fill(Sheet sheet, CellRange source, CellRange target, BitSet leftOut, DateSystem dates) {
        this.leftOut = leftOut;
        this.dates = dates;
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

    /** What the fill changes. */
    public RangeChange change(FillForm form) {
        Grid<CellContent> contents = new Grid<>();
        Grid<CellStyle> styles = new Grid<>();
        sheet.contents().forEach(source, contents::set);
        sheet.styles().forEach(source, styles::set);
        leftOut.stream().forEach(row -> keep(row, contents, styles));
        int lines = isVertical ? source.columns() : source.rows();
        for (int line = 0; line < lines; line++) {
            if (isVertical || !leftOut.get(source.firstRow() + line)) {
                fillLine(line, form, contents, styles);
            }
        }
        return new RangeChange(
                new Area(sheet.id(), target),
                form == FillForm.FORMATS ? sheet.contents().snapshot() : contents,
                form == FillForm.CONTENTS ? Optional.empty() : Optional.of(styles));
    }

    private void keep(int row, Grid<CellContent> contents, Grid<CellStyle> styles) {
        CellRange cells = new CellRange(row, target.firstColumn(), row, target.lastColumn());
        sheet.contents().forEach(cells, contents::set);
        sheet.styles().forEach(cells, styles::set);
    }

    private void fillLine(
            int line, FillForm form, Grid<CellContent> contents, Grid<CellStyle> styles) {
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
        Series series = series(former, isDate, form);
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

    private Series series(List<Optional<CellContent>> former, boolean isDate, FillForm form) {
        if (form == FillForm.COPIES) {
            return Series.copies(former);
        }
        return DateSeries.isUnit(form)
                ? Series.ofDates(former, new DateSeries(dates, form), isBackwards)
                : Series.of(former, isDate || form == FillForm.SERIES, isBackwards);
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
