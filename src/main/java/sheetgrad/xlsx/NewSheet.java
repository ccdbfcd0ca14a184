package sheetgrad.xlsx;

import java.util.Optional;
import java.util.TreeSet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCell;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCellFormula;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellFormulaType;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;
import sheetgrad.formula.Expression;
import sheetgrad.formula.FormulaPrinter;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.value.BlankValue;
import sheetgrad.value.BooleanValue;
import sheetgrad.value.ErrorValue;
import sheetgrad.value.NumberValue;
import sheetgrad.value.TextValue;
import sheetgrad.value.Value;
import sheetgrad.workbook.CellContent;
import sheetgrad.workbook.CellContent.ArrayFormula;
import sheetgrad.workbook.CellContent.BrokenFormula;
import sheetgrad.workbook.CellContent.Constant;
import sheetgrad.workbook.CellContent.DynamicFormula;
import sheetgrad.workbook.CellContent.Formula;
import sheetgrad.workbook.CellStyle;
import sheetgrad.workbook.CellValues;
import sheetgrad.workbook.Sheet;
import sheetgrad.workbook.SheetLayout;

/** Writes one sheet of a new workbook: its layout, then its cells row by row. */
final class NewSheet {
    private static final CellRange WHOLE_SHEET =
            new CellRange(0, 0, CellAddress.MAXIMUM_ROWS - 1, CellAddress.MAXIMUM_COLUMNS - 1);
    private static final double UNITS_OF_WIDTH = 256;
    private static final int NEW_WORKBOOK_METADATA = 1;

    private final Sheet sheet;
    private final CellValues calculated;
    private final XSSFSheet target;
    private final NewStyles styles;
    private boolean hasDynamic;

    NewSheet(Sheet sheet, CellValues calculated, XSSFSheet target, NewStyles styles) {
        this.sheet = sheet;
        this.calculated = calculated;
        this.target = target;
        this.styles = styles;
    }

    /** Writes everything; says whether a formula spills. */
    boolean write() {
        writeView();
        sheet.layout().columns().forEach(this::writeColumn);
        sheet.layout().rows().forEach(this::writeRow);
        for (CellAddress cell : cells()) {
            writeCell(cell);
        }
        for (CellRange merge : sheet.merges()) {
            target.addMergedRegionUnsafe(
                    new CellRangeAddress(
                            merge.firstRow(),
                            merge.lastRow(),
                            merge.firstColumn(),
                            merge.lastColumn()));
        }
        new NewColourScales(target).write(sheet.conditionalFormats());
        return hasDynamic;
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

    private void writeRow(int index, SheetLayout.Row row) {
        XSSFRow made = target.createRow(index);
        if (row.height() != sheet.layout().defaultRowHeight()) {
            made.setHeightInPoints((float) row.height());
        }
        made.setZeroHeight(row.isHidden());
        if (row.outlineLevel() > 0) {
            made.getCTRow().setOutlineLevel((short) row.outlineLevel());
        }
        if (row.isCollapsed()) {
            made.getCTRow().setCollapsed(true);
        }
        if (!row.style().equals(CellStyle.DEFAULT)) {
            made.setRowStyle(styles.style(row.style()));
        }
    }

    /** Every cell that holds, shows or looks like something, in the order of the file. */
    private TreeSet<CellAddress> cells() {
        TreeSet<CellAddress> cells = new TreeSet<>();
        sheet.styles()
                .forEach(
                        WHOLE_SHEET,
                        (row, column, style) -> cells.add(new CellAddress(row, column)));
        sheet.contents()
                .forEach(
                        WHOLE_SHEET,
                        (row, column, content) -> {
                            CellAddress cell = new CellAddress(row, column);
                            CellRange range = filled(content, cell);
                            for (int r = range.firstRow(); r <= range.lastRow(); r++) {
                                for (int c = range.firstColumn(); c <= range.lastColumn(); c++) {
                                    cells.add(new CellAddress(r, c));
                                }
                            }
                        });
        return cells;
    }

    private CellRange filled(CellContent content, CellAddress cell) {
        if (content instanceof ArrayFormula array) {
            return array.range();
        }
        Optional<CellRange> spill =
                content instanceof DynamicFormula
                        ? calculated.spillRange(sheet.id(), cell)
                        : Optional.empty();
        return spill.orElse(CellRange.of(cell));
    }

    private void writeCell(CellAddress address) {
        XSSFRow row = target.getRow(address.row());
        XSSFCell cell =
                (row == null ? target.createRow(address.row()) : row).createCell(address.column());
        cell.setCellStyle(styles.style(sheet.styleAt(address.row(), address.column())));
        Optional<CellContent> content = sheet.contents().find(address.row(), address.column());
        Value value = FileValue.of(calculated.value(sheet.id(), address.row(), address.column()));
        if (content.isEmpty()) {
            writeResult(cell.getCTCell(), value);
        } else if (content.get() instanceof Constant constant) {
            writeConstant(cell, FileValue.of(constant.value()));
        } else if (content.get() instanceof BrokenFormula broken) {
            cell.setCellValue("=" + broken.text());
        } else {
            writeFormula(cell.getCTCell(), address, content.get());
            writeResult(cell.getCTCell(), value instanceof BlankValue ? NumberValue.ZERO : value);
        }
    }

    private static void writeConstant(XSSFCell cell, Value value) {
        if (value instanceof TextValue text) {
            cell.setCellValue(text.text());
        } else {
            writeResult(cell.getCTCell(), value);
        }
    }

    private static void writeResult(CTCell cell, Value value) {
        if (value instanceof BlankValue) {
            return;
        }
        if (value instanceof TextValue) {
            cell.setT(STCellType.STR);
        } else if (value instanceof BooleanValue) {
            cell.setT(STCellType.B);
        } else if (value instanceof ErrorValue) {
            cell.setT(STCellType.E);
        } else if (cell.isSetT()) {
            cell.unsetT();
        }
        cell.setV(value instanceof TextValue text ? text.text() : FileValue.text(value));
    }

    private void writeFormula(CTCell cell, CellAddress address, CellContent content) {
        CTCellFormula formula = cell.addNewF();
        if (content instanceof Formula plain) {
            formula.setStringValue(print(plain.expression(), address));
            return;
        }
        formula.setT(STCellFormulaType.ARRAY);
        formula.setRef(filled(content, address).toA1());
        if (content instanceof ArrayFormula array) {
            formula.setStringValue(print(array.expression(), address));
        } else if (content instanceof DynamicFormula dynamic) {
            formula.setStringValue(print(dynamic.expression(), address));
            cell.setCm(NEW_WORKBOOK_METADATA);
            hasDynamic = true;
        }
    }

    private static String print(Expression expression, CellAddress cell) {
        return FormulaPrinter.print(expression, cell, FormulaPrinter.Form.FILE);
    }
}
