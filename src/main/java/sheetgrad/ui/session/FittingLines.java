package sheetgrad.ui.session;

import java.util.Optional;
import java.util.TreeMap;
import sheetgrad.value.NumberValue;
import sheetgrad.value.Value;
import sheetgrad.workbook.CellFormatter;
import sheetgrad.workbook.CellStyle;
import sheetgrad.workbook.DigitWidth;
import sheetgrad.workbook.LayoutChange;
import sheetgrad.workbook.Sheet;
import sheetgrad.workbook.SheetLayout;
import sheetgrad.workbook.WorkbookChange;

/**
 * Makes columns wide enough for numbers that are typed into them and rows high enough for texts of several lines, as Excel
 * does while nobody has given them a size. Numbers in General format are rounded instead.
 */
final class FittingLines {
    private static final int ANY_WIDTH = 255;

    private final Sheet sheet;
    private final SheetLayout layout;
    private final TreeMap<Integer, Double> widths = new TreeMap<>();
    private final TreeMap<Integer, Double> heights = new TreeMap<>();

    FittingLines(Sheet sheet) {
        this.sheet = sheet;
        this.layout = sheet.layout();
    }

    /** A value was typed into a column. */
    void widen(int column, Value value, String numberFormat, CellFormatter formatter) {
        boolean isUsual = layout.columnWidth(column) == layout.defaultColumnWidth();
        if (!isUsual || !(value instanceof NumberValue) || numberFormat.equals(CellStyle.GENERAL)) {
            return;
        }
        int characters = formatter.format(value, numberFormat, ANY_WIDTH).text().length();
        double width = DigitWidth.ofText(layout.defaultStyle().font(), characters);
        if (width > layout.defaultColumnWidth()) {
            widths.put(column, width);
        }
    }

    /** A text was typed into a row, which is taken to have no height of its own if it shows some number of whole lines. */
    void heighten(int row, String text) {
        double line = layout.defaultRowHeight();
        double now = layout.rowHeight(row);
        double height = text.lines().count() * line;
        if (now > 0 && now % line == 0 && height > now) {
            heights.merge(row, height, Math::max);
        }
    }

    /** The new sizes; nothing if all fits, or has a size of its own. */
    Optional<WorkbookChange> change() {
        return widths.isEmpty() && heights.isEmpty()
                ? Optional.empty()
                : Optional.of(LayoutChange.of(sheet, this::resize));
    }

    private void resize(SheetLayout now) {
        widths.forEach(
                (column, width) -> now.columns().put(column, now.column(column).withWidth(width)));
        heights.forEach((row, height) -> now.rows().put(row, now.row(row).withHeight(height)));
    }
}
