package sheetgrad.xlsx;

import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.poi.xssf.model.SharedStringsTable;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import sheetgrad.formula.Expression;
import sheetgrad.formula.FormulaPrinter;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.value.BlankValue;
import sheetgrad.value.Cancellation;
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
import sheetgrad.workbook.DataTable;
import sheetgrad.workbook.Sheet;
import sheetgrad.workbook.SheetLayout;

/** Writes the elements {@code row} of a new sheet one after the other, so that no cell is kept as an object. */
final class NewRows {
    private static final int NEW_WORKBOOK_METADATA = 1;

    private final Sheet sheet;
    private final CellValues calculated;
    private final NewStyles styles;
    private final SharedStringsTable strings;
    private final Writer out;
    private final TreeMap<Integer, SheetLayout.Row> layout;
    private boolean hasDynamic;

    NewRows(
            Sheet sheet,
            CellValues calculated,
            NewStyles styles,
            SharedStringsTable strings,
            Writer out) {
        this.sheet = sheet;
        this.calculated = calculated;
        this.styles = styles;
        this.strings = strings;
        this.out = out;
        this.layout = sheet.layout().rows();
    }

    /** Whether one of the formulas written spills. */
    boolean hasDynamic() {
        return hasDynamic;
    }

    /** Writes all rows that hold, show or look like something; a range around their cells. */
    Optional<CellRange> write() throws IOException {
        layout.values().forEach(row -> styles.index(row.style()));
        NewCells cells = NewCells.of(sheet, calculated);
        int written = 0;
        for (Map.Entry<Integer, SheetLayout.Row> row : layout.entrySet()) {
            written = writeRowsBefore(row.getKey(), cells, written);
            written = writeRow(row.getKey(), Optional.of(row.getValue()), cells, written);
        }
        writeRowsBefore(Integer.MAX_VALUE, cells, written);
        return cells.range(layout);
    }

    /** Writes rows without a layout of their own, the cells from {@code first} on; the first cell that is left. */
    private int writeRowsBefore(int end, NewCells cells, int first) throws IOException {
        int next = first;
        while (next < cells.count() && cells.row(next) < end) {
            next = writeRow(cells.row(next), Optional.empty(), cells, next);
        }
        return next;
    }

    private int writeRow(int number, Optional<SheetLayout.Row> row, NewCells cells, int first)
            throws IOException {
        Cancellation.check();
        startRow(number, row);
        int next = first;
        for (; next < cells.count() && cells.row(next) == number; next++) {
            out.write(next == first ? ">" : "");
            writeCell(new CellAddress(number, cells.column(next)));
        }
        out.write(next == first ? "/>" : "</row>");
        return next;
    }

    private void startRow(int number, Optional<SheetLayout.Row> layout) throws IOException {
        out.write("<row r=\"" + (number + 1) + "\"");
        if (layout.isEmpty()) {
            return;
        }
        SheetLayout.Row row = layout.get();
        if (row.isHeightSet() || row.height() != sheet.layout().defaultRowHeight()) {
            out.write(" ht=\"" + (double) (float) row.height() + "\"");
            out.write(row.isHeightSet() ? " customHeight=\"true\"" : "");
        }
        out.write(" hidden=\"" + row.isHidden() + "\"");
        if (row.outlineLevel() > 0) {
            out.write(" outlineLevel=\"" + row.outlineLevel() + "\"");
        }
        if (row.isCollapsed()) {
            out.write(" collapsed=\"true\"");
        }
        if (!row.style().equals(CellStyle.DEFAULT)) {
            out.write(" s=\"" + styles.index(row.style()) + "\" customFormat=\"true\"");
        }
    }

    private void writeCell(CellAddress cell) throws IOException {
        int style = styles.index(sheet.styleAt(cell.row(), cell.column()));
        out.write("<c r=\"" + cell.toA1() + "\" s=\"" + style + "\"");
        Optional<CellContent> content = sheet.contents().find(cell.row(), cell.column());
        Value value = FileValue.of(calculated.value(sheet.id(), cell.row(), cell.column()));
        if (content.isEmpty()) {
            writeResult("", value);
        } else if (content.get() instanceof Constant constant) {
            writeConstant(FileValue.of(constant.value()));
        } else if (content.get() instanceof BrokenFormula broken) {
            writeConstant(new TextValue("=" + broken.text()));
        } else {
            if (content.get() instanceof DynamicFormula) {
                out.write(" cm=\"" + NEW_WORKBOOK_METADATA + "\"");
                hasDynamic = true;
            }
            writeResult(
                    formula(content.get(), cell),
                    value instanceof BlankValue ? NumberValue.ZERO : value);
        }
    }

    private void writeConstant(Value value) throws IOException {
        if (value instanceof TextValue text) {
            int index =
                    strings.addSharedStringItem(
                            new XSSFRichTextString(FileText.spelled(text.text())));
            out.write(" t=\"s\"><v>" + index + "</v></c>");
        } else {
            writeResult("", value);
        }
    }

    private void writeResult(String formula, Value value) throws IOException {
        String type = FileValue.resultType(value);
        out.write(type.isEmpty() ? "" : " t=\"" + type + "\"");
        if (value instanceof BlankValue && formula.isEmpty()) {
            out.write("/>");
            return;
        }
        out.write(">");
        out.write(formula);
        out.write(
                value instanceof BlankValue
                        ? ""
                        : "<v>" + shortened(FileValue.text(value)) + "</v>");
        out.write("</c>");
    }

    private String formula(CellContent content, CellAddress cell) {
        if (content instanceof Formula plain) {
            return "<f>" + print(plain.expression(), cell) + "</f>";
        }
        if (content instanceof ArrayFormula array) {
            Optional<DataTable> table = DataTable.of(array.expression(), array.range());
            if (table.isPresent()) {
                return "<f" + DataTableXml.attributes(table.get()) + "/>";
            }
        }
        Expression expression =
                content instanceof ArrayFormula array
                        ? array.expression()
                        : ((DynamicFormula) content).expression();
        return "<f t=\"array\" ref=\""
                + NewCells.filled(sheet, calculated, content, cell).toA1()
                + "\">"
                + print(expression, cell)
                + "</f>";
    }

    private static String print(Expression expression, CellAddress cell) {
        return shortened(
                FileText.escape(FormulaPrinter.print(expression, cell, FormulaPrinter.Form.FILE)));
    }

    /** Escaped text with the sign for greater as it is, except where XML forbids that. */
    private static String shortened(String xml) {
        return xml.replace("&gt;", ">").replace("]]>", "]]&gt;");
    }
}
