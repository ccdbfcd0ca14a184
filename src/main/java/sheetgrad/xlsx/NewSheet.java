package sheetgrad.xlsx;

import java.util.Map;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCol;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCols;
import sheetgrad.reference.CellRange;
import sheetgrad.workbook.CellStyle;
import sheetgrad.workbook.Sheet;
import sheetgrad.workbook.SheetLayout;

/** Writes one sheet of a new workbook: its view, columns, merges, colour scales and, if nobody has set them up, its pages. */
final class NewSheet {
    private static final double UNITS_OF_WIDTH = 256;

    /** What a page of A4 holds beside one another, in characters: upright, and across at half the size. */
    private static final double PORTRAIT_WIDTH = 100;

    private static final double LANDSCAPE_WIDTH = 300;
    private static final double SIDE_MARGIN_INCHES = 0.4;

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
        writeColumns(sheet.layout());
        for (CellRange merge : sheet.merges()) {
            target.addMergedRegionUnsafe(
                    new CellRangeAddress(
                            merge.firstRow(),
                            merge.lastRow(),
                            merge.firstColumn(),
                            merge.lastColumn()));
        }
        new NewColourScales(target).write(sheet.conditionalFormats());
        target.setFitToPage(sheet.pageSetup().map(setup -> setup.scaling().fits()).orElse(true));
        if (sheet.pageSetup().isEmpty()) {
            setUpPage();
        }
    }

    /** One page wide and as many high as it takes, on A3 if it is very wide: a sheet is read from left to right. */
    private void setUpPage() {
        target.getPrintSetup().setFitWidth((short) 1);
        target.getPrintSetup().setFitHeight((short) 0);
        target.setMargin(PageMargin.LEFT, SIDE_MARGIN_INCHES);
        target.setMargin(PageMargin.RIGHT, SIDE_MARGIN_INCHES);
        double width = width();
        target.getPrintSetup().setLandscape(width > PORTRAIT_WIDTH);
        target.getPrintSetup()
                .setPaperSize(
                        width > LANDSCAPE_WIDTH
                                ? PrintSetup.A3_PAPERSIZE
                                : PrintSetup.A4_PAPERSIZE);
    }

    /** The columns that hold something, in characters. */
    private double width() {
        int last = sheet.contents().usedRange().map(CellRange::lastColumn).orElse(0);
        double width = 0;
        for (int column = 0; column <= last; column++) {
            width += sheet.layout().columnWidth(column);
        }
        return width;
    }

    private void writeView() {
        SheetLayout layout = sheet.layout();
        target.setZoom(layout.zoomPercent());
        target.setDisplayGridlines(layout.showsGridlines());
        target.setDisplayZeros(!layout.isZeroHidden());
        if (!layout.showsOutlineSymbols()) {
            target.getCTWorksheet()
                    .getSheetViews()
                    .getSheetViewArray(0)
                    .setShowOutlineSymbols(false);
        }
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

    /** POI's own way looks through all columns for each. Neighbours that are alike are one element. */
    private void writeColumns(SheetLayout layout) {
        CTCols columns = target.getCTWorksheet().getColsArray(0);
        CTCol last = null;
        for (Map.Entry<Integer, SheetLayout.Column> entry : layout.columns().entrySet()) {
            int index = entry.getKey();
            SheetLayout.Column before = layout.columns().get(index - 1);
            if (last == null || !entry.getValue().equals(before)) {
                last = writeColumn(columns, index, entry.getValue());
            }
            last.setMax(index + 1L);
        }
        if (layout.deepestColumnLevel() > 0) {
            target.getCTWorksheet()
                    .getSheetFormatPr()
                    .setOutlineLevelCol((short) layout.deepestColumnLevel());
        }
    }

    /** Writes a column; which is the last that it stands for is still to be said. */
    private CTCol writeColumn(CTCols columns, int index, SheetLayout.Column column) {
        CTCol made = columns.addNewCol();
        made.setMin(index + 1L);
        made.setWidth(Math.round(column.width() * UNITS_OF_WIDTH) / UNITS_OF_WIDTH);
        made.setCustomWidth(true);
        if (!column.style().equals(CellStyle.DEFAULT)) {
            made.setStyle(styles.style(column.style()).getIndex());
        }
        if (column.outlineLevel() > 0) {
            made.setOutlineLevel((short) column.outlineLevel());
        }
        if (column.isCollapsed()) {
            made.setCollapsed(true);
        }
        made.setHidden(column.isHidden());
        return made;
    }
}
