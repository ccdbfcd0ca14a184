package sheetgrad.ui.session;

import java.util.HashSet;
import java.util.Set;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.value.TextValue;
import sheetgrad.value.Value;
import sheetgrad.workbook.CellStyle;
import sheetgrad.workbook.CellValues;
import sheetgrad.workbook.DigitWidth;
import sheetgrad.workbook.LineHeight;
import sheetgrad.workbook.Sheet;
import sheetgrad.workbook.SheetLayout;

/** How high the rows of a sheet must be for what their cells show, merged and turned ones left out, as Excel fits rows. */
final class NeededHeight {
    private static final double HIGHEST = 409.5;

    private static final int INDENT_PIXELS = 9;

    private final Sheet sheet;
    private final SheetLayout layout;
    private final CellValues values;
    private final LineCount lines;

    NeededHeight(Sheet sheet, CellValues values, LineCount lines) {
        this.sheet = sheet;
        this.layout = sheet.layout();
        this.values = values;
        this.lines = lines;
    }

    /** In points; the usual height where nothing needs more. */
    double ofRow(int row) {
        CellRange cells = new CellRange(row, 0, row, CellAddress.MAXIMUM_COLUMNS - 1);
        Set<Integer> columns = new HashSet<>();
        sheet.contents().forEach(cells, (at, column, content) -> columns.add(column));
        sheet.styles().forEach(cells, (at, column, style) -> columns.add(column));
        double highest = layout.defaultRowHeight();
        if (layout.rows().containsKey(row)) {
            highest = Math.max(highest, ofLine(layout.row(row).style()));
        }
        for (int column : columns) {
            highest = Math.max(highest, ofCell(row, column));
        }
        return Math.min(HIGHEST, highest);
    }

    private double ofCell(int row, int column) {
        CellStyle style = sheet.styleAt(row, column);
        CellAddress cell = new CellAddress(row, column);
        boolean isLeftOut =
                style.alignment().rotation() != 0
                        || layout.columnWidth(column) == 0
                        || sheet.merges().stream().anyMatch(merge -> merge.contains(cell));
        if (isLeftOut) {
            return 0;
        }
        Value value = values.value(sheet.id(), row, column);
        boolean wraps = wraps(style) && value instanceof TextValue;
        return ofLine(style) * (wraps ? lines(((TextValue) value).text(), style, column) : 1);
    }

    private int lines(String text, CellStyle style, int column) {
        int pixels =
                DigitWidth.columnPixels(layout.defaultStyle().font(), layout.columnWidth(column));
        return lines.of(text, style.font(), pixels - INDENT_PIXELS * style.alignment().indent());
    }

    /** The usual font's lines may be less high in a file that was written on a finer screen. */
    private double ofLine(CellStyle style) {
        double height = LineHeight.inPoints(style.font());
        return style.font().size() == layout.defaultStyle().font().size()
                ? Math.min(height, layout.defaultRowHeight())
                : height;
    }

    /** Whether a cell's text is broken into lines. */
    static boolean wraps(CellStyle style) {
        return style.alignment().wraps()
                || style.alignment().horizontal() == CellStyle.Horizontal.JUSTIFY;
    }
}
