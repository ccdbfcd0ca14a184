package sheetgrad.ui.session;

import java.util.Optional;
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
 * Makes a column wide enough for a number that is typed into it, as Excel does while nobody has given the column a width.
 * Numbers in General format are rounded instead.
 */
final class FittingColumn {
    private static final int ANY_WIDTH = 255;

    private FittingColumn() {}

    /** The wider column; nothing if it is wide enough, or has a width of its own. */
    static Optional<WorkbookChange> change(
            Sheet sheet, int column, Value value, String numberFormat, CellFormatter formatter) {
        SheetLayout layout = sheet.layout();
        boolean isUsual = layout.columnWidth(column) == layout.defaultColumnWidth();
        if (!isUsual || !(value instanceof NumberValue) || numberFormat.equals(CellStyle.GENERAL)) {
            return Optional.empty();
        }
        int characters = formatter.format(value, numberFormat, ANY_WIDTH).text().length();
        double width = DigitWidth.ofText(layout.defaultStyle().font(), characters);
        return width > layout.defaultColumnWidth()
                ? Optional.of(
                        LayoutChange.of(
                                sheet,
                                now ->
                                        now.columns()
                                                .put(column, now.column(column).withWidth(width))))
                : Optional.empty();
    }
}
