package sheetgrad.ui.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.ui.paint.Surface;

/**
 * A sheet cut into pages, down and then to the right, between rows and columns. A page is painted as the grid paints
 * cells, light, without headers and selection. Used by one thread at a time, which need not be that of the window.
 */
public final class SheetPages {
    /** Lines from first to last, and the pixels they take. */
    private record Band(int first, int last, long start, int length) {}

    private final GridState state;
    private final FontBook fonts = new FontBook();
    private final Optional<Band> titles;
    private final List<Band> rows;
    private final List<Band> columns;
    private final double scale;

    /**
     * Pages of a range.
     *
     * @param width of a page in pixels of the grid at 100 %, like its height
     * @param titles rows that every page repeats above its own
     * @param fitsWidth whether the range is made smaller, if need be, until its columns fit beside one another
     */
    public SheetPages(
            GridModel model,
            CellRange range,
            double width,
            double height,
            Optional<CellRange> titles,
            boolean fitsWidth) {
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
                        HeaderSize.of(1, 0));
        this.scale = fitsWidth ? Math.min(1, width / Math.max(1, geometry.width(range))) : 1;
        this.titles = titles.map(top -> band(geometry.rows(), top.firstRow(), top.lastRow()));
        double above = this.titles.map(Band::length).orElse(0);
        this.columns =
                bands(
                        geometry.columns(),
                        range.firstColumn(),
                        range.lastColumn(),
                        fitsWidth ? Double.POSITIVE_INFINITY : width / scale);
        this.rows =
                bands(
                        geometry.rows(),
                        range.firstRow(),
                        range.lastRow(),
                        Math.max(1, height / scale - above));
    }

    private static Band band(Axis axis, int first, int last) {
        return new Band(first, last, axis.start(first), (int) (axis.end(last) - axis.start(first)));
    }

    private static List<Band> bands(Axis axis, int first, int last, double room) {
        List<Band> bands = new ArrayList<>();
        int begin = first;
        for (int line = first; line <= last; line++) {
            boolean isFull = axis.end(line) - axis.start(begin) > room && line > begin;
            if (isFull) {
                bands.add(band(axis, begin, line - 1));
                begin = line;
            }
        }
        bands.add(band(axis, begin, last));
        return bands;
    }

    public int count() {
        return rows.size() * columns.size();
    }

    /** Paints a page, the first of which is 0, with its upper left corner at (0, 0). */
    public void paint(int page, Surface surface) {
        Band down = rows.get(page % rows.size());
        Band across = columns.get(page / rows.size());
        surface.save();
        surface.scale(scale, scale);
        boolean repeats = titles.isPresent() && down.first() > titles.get().last();
        if (repeats) {
            paint(titles.get(), across, surface);
            surface.translate(0, titles.get().length());
        }
        paint(down, across, surface);
        surface.restore();
    }

    private void paint(Band down, Band across, Surface surface) {
        Viewport.Pane pane = new Viewport.Pane(part(down), part(across));
        surface.save();
        surface.beginPath();
        surface.rect(0, 0, across.length(), down.length());
        surface.clip();
        new CellPainter(surface, state, pane, fonts).paint();
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
