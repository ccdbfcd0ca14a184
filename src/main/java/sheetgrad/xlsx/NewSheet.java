package sheetgrad.xlsx;

import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import sheetgrad.reference.CellRange;
import sheetgrad.workbook.CellStyle;
import sheetgrad.workbook.Sheet;
import sheetgrad.workbook.SheetLayout;

/** Writes one sheet of a new workbook: its view, columns, merges and colour scales. */
final class NewSheet {
    private static final double UNITS_OF_WIDTH = 256;

    private final Sheet sheet;
    private final XSSFSheet target;
    private final NewStyles styles;

    NewSheet(Sheet sheet, XSSFSheet target, NewStyles styles) {
        this.sheet = sheet;
        this.target = target;
        this.styles = styles;
    }

    /** Writes everything but rows and cells, which {@link NewRows} does. */
    void write() {
        writeView();
        sheet.layout().columns().forEach(this::writeColumn);
        for (CellRange merge : sheet.merges()) {
            target.addMergedRegionUnsafe(
                    new CellRangeAddress(
                            merge.firstRow(),
                            merge.lastRow(),
                            merge.firstColumn(),
                            merge.lastColumn()));
        }
        new NewColourScales(target).write(sheet.conditionalFormats());
    }

    private void writeView() {
        SheetLayout layout = sheet.layout();
        target.setZoom(layout.zoomPercent());
        target.setDisplayGridlines(layout.showsGridlines());
        target.setDisplayZeros(!layout.isZeroHidden());
        if (layout.frozenRows() > 0 || layout.frozenColumns() > 0) {
            target.createFreezePane(
                    layout.frozenColumns(),
                    layout.frozenRows(),
                    Math.max(layout.frozenColumns(), layout.firstVisibleColumn()),
                    Math.max(layout.frozenRows(), layout.firstVisibleRow()));
        }
        layout.tabColour().ifPresent(rgb -> target.setTabColor(NewStyles.colour(rgb)));
        target.getCTWorksheet().getSheetFormatPr().setDefaultColWidth(layout.defaultColumnWidth());
        if (layout.defaultRowHeight() != target.getDefaultRowHeightInPoints()) {
            target.setDefaultRowHeightInPoints((float) layout.defaultRowHeight());
        }
        target.getWorkbook()
                .setSheetVisibility(
                        target.getWorkbook().getSheetIndex(target),
                        SheetVisibility.valueOf(layout.visibility().name()));
    }

    private void writeColumn(int index, SheetLayout.Column column) {
        target.setColumnWidth(index, (int) Math.round(column.width() * UNITS_OF_WIDTH));
        if (!column.style().equals(CellStyle.DEFAULT)) {
            target.setDefaultColumnStyle(index, styles.style(column.style()));
        }
        for (int level = 0; level < column.outlineLevel(); level++) {
            target.groupColumn(index, index);
        }
        target.setColumnHidden(index, column.isHidden());
    }
}
