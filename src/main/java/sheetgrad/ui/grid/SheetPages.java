package sheetgrad.ui.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.ui.paint.Surface;
import sheetgrad.workbook.PageBreaks;

/**
 * A range of a sheet cut into pages between rows and columns. A page is painted as the grid paints cells, light, without
 * headers and selection. Used by one thread at a time, which need not be that of the window.
 */
public final class SheetPages {
    private static final double WHOLE = 100;

    /** Lines from first to last, and the pixels they take. */
    private record Band(int first, int last, long start, int length) {}

    /**
     * What is printed.
     *
     * @param titleRows rows that every page repeats above its own
     * @param titleColumns columns that every page repeats left of its own
     * @param breaks rows and columns with which pages begin in any case
     * @param goesAcross whether pages follow one another across, and then down
     */
    public record Layout(
            CellRange range,
            Optional<CellRange> titleRows,
            Optional<CellRange> titleColumns,
            PageBreaks breaks,
            boolean goesAcross,
            boolean showsGridlines,
            boolean showsHeadings) {}

    private final GridState state;
    private final FontBook fonts = new FontBook();
    private final boolean goesAcross;
    private final Optional<Band> titleRows;
    private final Optional<Band> titleColumns;
    private final List<Band> rows;
    private final List<Band> columns;
    private final double scale;
    private final HeaderSize headings;
    private final PageBreaks breaks;

    public SheetPages(GridModel model, Layout layout, PageSize size) {
        SheetGeometry geometry = SheetGeometry.of(model.layout(), 100);
        this.state =
                new GridState(
                        model,
                        new Merges(model.merges()),
                        Viewport.of(geometry, 0, 0),
                        Selection.of(new CellAddress(0, 0)),
                        List.of(),
                        List.of(),
                        List.of(),
                        GridTheme.light(),
                        HeaderSize.of(1, 0),
                        layout.showsGridlines());
        this.goesAcross = layout.goesAcross();
        this.breaks = layout.breaks();
        this.headings =
                layout.showsHeadings()
                        ? HeaderSize.of(1, layout.range().lastRow())
                        : new HeaderSize(0, 0, 1, 0, 0);
        this.titleRows =
                layout.titleRows().map(top -> band(geometry.rows(), top.firstRow(), top.lastRow()));
        this.titleColumns =
                layout.titleColumns()
                        .map(
                                left ->
                                        band(
                                                geometry.columns(),
                                                left.firstColumn(),
                                                left.lastColumn()));
        int percent =
                size.fitting(
                        at -> across(geometry, layout.range(), size.width(), at).size(),
                        at -> down(geometry, layout.range(), size.height(), at).size());
        this.scale = percent / WHOLE;
        this.columns = across(geometry, layout.range(), size.width(), percent);
        this.rows = down(geometry, layout.range(), size.height(), percent);
    }

    private List<Band> across(SheetGeometry geometry, CellRange range, double width, int percent) {
        return bands(
                geometry.columns(),
                range.firstColumn(),
                range.lastColumn(),
                width * WHOLE / percent - headings.width(),
                titleColumns,
                breaks.columns());
    }

    private List<Band> down(SheetGeometry geometry, CellRange range, double height, int percent) {
        return bands(
                geometry.rows(),
                range.firstRow(),
                range.lastRow(),
                height * WHOLE / percent - headings.height(),
                titleRows,
                breaks.rows());
    }

    private static Band band(Axis axis, int first, int last) {
        return new Band(first, last, axis.start(first), (int) (axis.end(last) - axis.start(first)));
    }

    private static List<Band> bands(
            Axis axis,
            int first,
            int last,
            double length,
            Optional<Band> titles,
            List<Integer> breaks) {
        List<Band> bands = new ArrayList<>();
        int begin = first;
        for (int line = first; line <= last; line++) {
            double room = Math.max(1, length - repeated(titles, begin));
            boolean isFull = axis.end(line) - axis.start(begin) > room;
            if (line > begin && (isFull || breaks.contains(line))) {
                bands.add(band(axis, begin, line - 1));
                begin = line;
            }
        }
        bands.add(band(axis, begin, last));
        return bands;
    }

    /** The pixels of titles on a page that begins with a line: none before they have been there themselves. */
    private static int repeated(Optional<Band> titles, int line) {
        return titles.filter(one -> line > one.last()).map(Band::length).orElse(0);
    }

    public int count() {
        return rows.size() * columns.size();
    }

    private Band rowsOf(int page) {
        return rows.get(goesAcross ? page / columns.size() : page % rows.size());
    }

    private Band columnsOf(int page) {
        return columns.get(goesAcross ? page % columns.size() : page / rows.size());
    }

    /** How wide the cells of a page are, in pixels of the page. */
    public double width(int page) {
        Band across = columnsOf(page);
        return scale
                * (headings.width() + across.length() + repeated(titleColumns, across.first()));
    }

    public double height(int page) {
        Band down = rowsOf(page);
        return scale * (headings.height() + down.length() + repeated(titleRows, down.first()));
    }

    /** Paints a page, the first of which is 0, with its upper left corner at (0, 0). */
    public void paint(int page, Surface surface) {
        Band down = rowsOf(page);
        Band across = columnsOf(page);
        int above = repeated(titleRows, down.first());
        int left = repeated(titleColumns, across.first());
        surface.save();
        surface.scale(scale, scale);
        if (headings.width() > 0) {
            paintHeadings(down, across, left, above, surface);
            surface.translate(headings.width(), headings.height());
        }
        if (above > 0 && left > 0) {
            paint(titleRows.orElseThrow(), titleColumns.orElseThrow(), 0, 0, surface);
        }
        if (above > 0) {
            paint(titleRows.orElseThrow(), across, left, 0, surface);
        }
        if (left > 0) {
            paint(down, titleColumns.orElseThrow(), 0, above, surface);
        }
        paint(down, across, left, above, surface);
        surface.restore();
    }

    private void paintHeadings(Band down, Band across, int left, int above, Surface surface) {
        PageHeadings painter = new PageHeadings(surface, state.viewport().geometry(), headings);
        if (left > 0) {
            Band titles = titleColumns.orElseThrow();
            painter.columns(titles.first(), titles.last(), headings.width());
        }
        painter.columns(across.first(), across.last(), headings.width() + left);
        if (above > 0) {
            Band titles = titleRows.orElseThrow();
            painter.rows(titles.first(), titles.last(), headings.height());
        }
        painter.rows(down.first(), down.last(), headings.height() + above);
    }

    private void paint(Band down, Band across, int left, int above, Surface surface) {
        Viewport.Pane pane = new Viewport.Pane(part(down), part(across));
        surface.save();
        surface.translate(left, above);
        surface.beginPath();
        surface.rect(0, 0, across.length(), down.length());
        surface.clip();
        new CellPainter(surface, state, pane, fonts, new ReadCells()).paint();
        new DrawingPainter(surface, state, pane).paint();
        surface.restore();
    }

    private static AxisView.Part part(Band band) {
        return new AxisView.Part(band.first(), band.last(), band.start(), 0, band.length());
    }

    /** The cells that show something, and those under drawings. */
    public static CellRange contents(GridModel model) {
        CellRange range =
                new CellRange(
                        0, 0, Math.max(0, model.rows() - 1), Math.max(0, model.columns() - 1));
        for (GridDrawing drawing : model.drawings()) {
            range = range.union(CellRange.of(drawing.anchor().from().cell()));
            if (drawing.anchor().to().isPresent()) {
                range = range.union(CellRange.of(drawing.anchor().to().get().cell()));
            }
        }
        return range;
    }
}
