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
 * Makes columns wide enough for numbers that are typed into them, as Excel does while nobody has given them a width. Numbers
 * in General format are rounded instead.
 */
final class FittingColumns {
    private static final int ANY_WIDTH = 255;

    private final Sheet sheet;
    private final SheetLayout layout;
    private final TreeMap<Integer, Double> widths = new TreeMap<>();

    FittingColumns(Sheet sheet) {
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

    /** The new sizes; nothing if all fits, or has a width of its own. */
    Optional<WorkbookChange> change() {
        return widths.isEmpty()
                ? Optional.empty()
                : Optional.of(LayoutChange.of(sheet, this::resize));
    }

    private void resize(SheetLayout now) {
        widths.forEach(
                (column, width) -> now.columns().put(column, now.column(column).withWidth(width)));
    }
}
