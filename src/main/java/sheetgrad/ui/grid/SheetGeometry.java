package sheetgrad.ui.grid;

import java.util.TreeMap;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.workbook.DigitWidth;
import sheetgrad.workbook.SheetLayout;

/**
 * The rows and columns of one sheet in pixels at one zoom. At 100 % pixels are those of Excel at 96 dpi, where widths are
 * counted in digits of the workbook's usual font; at other zooms every line is scaled and rounded by itself.
 */
record SheetGeometry(Axis rows, Axis columns, double zoom) {
    static SheetGeometry of(SheetLayout layout, int zoomPercent) {
        double zoom = zoomPercent / 100.0;
        TreeMap<Integer, Integer> rows = new TreeMap<>();
        layout.rows()
                .forEach(
                        (row, own) ->
                                rows.put(
                                        row,
                                        own.isHidden()
                                                ? 0
                                                : scaled(rowPixels(own.height()), zoom)));
        TreeMap<Integer, Integer> columns = new TreeMap<>();
        layout.columns()
                .forEach(
                        (column, own) ->
                                columns.put(
                                        column,
                                        own.isHidden()
                                                ? 0
                                                : scaled(columnPixels(layout, own.width()), zoom)));
        return new SheetGeometry(
                new Axis(
                        CellAddress.MAXIMUM_ROWS,
                        Math.max(1, scaled(rowPixels(layout.defaultRowHeight()), zoom)),
                        rows),
                new Axis(
                        CellAddress.MAXIMUM_COLUMNS,
                        Math.max(
                                1, scaled(columnPixels(layout, layout.defaultColumnWidth()), zoom)),
                        columns),
                zoom);
    }

    static int columnPixels(SheetLayout layout, double characters) {
        return DigitWidth.columnPixels(layout.defaultStyle().font(), characters);
    }

    /** The width in characters that gives a column so many pixels. */
    static double columnCharacters(SheetLayout layout, int pixels) {
        return Math.floor((double) pixels / digit(layout) * 256) / 256;
    }

    private static int digit(SheetLayout layout) {
        return DigitWidth.inPixels(layout.defaultStyle().font());
    }

    static int rowPixels(double points) {
        return (int) Math.round(points * 96 / 72);
    }

    static double rowPoints(int pixels) {
        return pixels * 72 / 96.0;
    }

    /** A line that is not hidden keeps at least one pixel. */
    private static int scaled(int pixels, double zoom) {
        return pixels <= 0 ? 0 : Math.max(1, (int) Math.round(pixels * zoom));
    }

    /** The range without hidden lines at its ends has the same pixels; both corners count. */
    long width(CellRange range) {
        return columns.end(range.lastColumn()) - columns.start(range.firstColumn());
    }

    long height(CellRange range) {
        return rows.end(range.lastRow()) - rows.start(range.firstRow());
    }
}
