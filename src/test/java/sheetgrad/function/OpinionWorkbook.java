package sheetgrad.function;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import sheetgrad.formula.FormulaParser;
import sheetgrad.formula.FormulaPrinter;
import sheetgrad.formula.FormulaSyntaxException;
import sheetgrad.reference.CellAddress;
import sheetgrad.value.BlankValue;
import sheetgrad.value.BooleanValue;
import sheetgrad.value.ErrorValue;
import sheetgrad.value.NumberText;
import sheetgrad.value.NumberValue;
import sheetgrad.value.TextValue;
import sheetgrad.value.Value;
import sheetgrad.workbook.CellValues;

/**
 * A workbook of one sheet with cells of every kind in A1:G8, a list in A9:C15 with criteria in E9:G13, and one call in each row from row 101 on: a call by itself
 * in column M, one as an array formula over M:O. No value is stored, so that whoever opens it has to calculate.
 */
final class OpinionWorkbook {
    private static final int FIRST_ROW = 100;
    private static final int COLUMN = 12;
    private static final int ARRAY_WIDTH = 3;

    private static final String[][] CELLS = {
        {"3", "2", "1", "", "'apple", "TRUE", "2.5"},
        {"1", "'abc", "2", "", "'banana", "FALSE", "-1"},
        {"4", "TRUE", "#N/A", "", "'cherry", "TRUE", "0"},
        {"1", "", "4", "", "'Apple*", "TRUE", "1000"},
        {"5", "'7", "5", "", "'x", "FALSE", "0.5"},
        {"10", "20", "30", "", "", "", ""},
        {"2", "#N/A", "'3", "", "", "", ""},
        {"'a", "TRUE", "2", "", "", "", ""},
        {"'Tree", "'Height", "'Age", "", "'Tree", "'Height", "'Age"},
        {"'Apple", "18", "20", "", "'Apple", "'>10", ""},
        {"'Pear", "12", "12", "", "'Pear", "", "'<10"},
        {"'Cherry", "13", "14", "", "'=Apple", "", ""},
        {"'Apple", "14", "15", "", "'Ap*", "13", ""},
        {"'Pear", "9", "8", "", "", "", ""},
        {"'Applesauce", "8", "9", "", "", "", ""},
    };

    /**
     * What LibreOffice's own errors begin with: 502 an invalid argument, 504 one of the wrong kind, 511 a missing one.
     * Excel has no such errors, so any error agrees with them.
     */
    private static final String OWN_ERROR = "Err:5";

    private final List<String> calls;

    OpinionWorkbook(List<String> calls) {
        this.calls = calls;
    }

    void write(Path target) throws IOException {
        try (OutputStream file = Files.newOutputStream(target);
                ZipOutputStream zip = new ZipOutputStream(file)) {
            part(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                            + "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
                            + "<Override PartName='/xl/workbook.xml' ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'/>"
                            + "<Override PartName='/xl/worksheets/sheet1.xml' ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml'/>"
                            + "</Types>");
            part(zip, "_rels/.rels", relationship("officeDocument", "xl/workbook.xml"));
            part(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'"
                            + " xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'>"
                            + "<sheets><sheet name='Calls' sheetId='1' r:id='r1'/></sheets></workbook>");
            part(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    relationship("worksheet", "worksheets/sheet1.xml"));
            part(zip, "xl/worksheets/sheet1.xml", sheet());
        }
    }

    private static String relationship(String type, String target) {
        return "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
                + "<Relationship Id='r1' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
                + type
                + "' Target='"
                + target
                + "'/></Relationships>";
    }

    private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(
                ("<?xml version='1.0' encoding='UTF-8'?>\n" + xml)
                        .getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private String sheet() {
        StringBuilder xml =
                new StringBuilder(
                        "<worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><sheetData>");
        for (int row = 0; row < CELLS.length; row++) {
            xml.append("<row r='").append(row + 1).append("'>");
            for (int column = 0; column < CELLS[row].length; column++) {
                xml.append(constant(new CellAddress(row, column), CELLS[row][column]));
            }
            xml.append("</row>");
        }
        for (int i = 0; i < calls.size(); i++) {
            int row = FIRST_ROW + i;
            xml.append("<row r='").append(row + 1).append("'>");
            xml.append(formula(row, calls.get(i))).append("</row>");
        }
        return xml.append("</sheetData></worksheet>").toString();
    }

    private static String constant(CellAddress cell, String text) {
        if (text.isEmpty()) {
            return "";
        }
        String start = "<c r='" + cell.toA1() + "' ";
        if (text.startsWith("'")) {
            return start + "t='inlineStr'><is><t>" + escaped(text.substring(1)) + "</t></is></c>";
        }
        if (text.equals("TRUE") || text.equals("FALSE")) {
            return start + "t='b'><v>" + (text.equals("TRUE") ? 1 : 0) + "</v></c>";
        }
        String type = text.startsWith("#") ? "t='e'" : "";
        return start + type + "><v>" + text + "</v></c>";
    }

    private static String formula(int row, String call) {
        boolean isArray = call.startsWith(OpinionCalls.ARRAY);
        CellAddress cell = new CellAddress(row, COLUMN);
        CellAddress last = new CellAddress(row, COLUMN + ARRAY_WIDTH - 1);
        String array = " t='array' ref='" + cell.toA1() + ":" + last.toA1() + "'";
        String text = inFile(isArray ? call.substring(1) : call, cell);
        return "<c r='"
                + cell.toA1()
                + "'><f"
                + (isArray ? array : "")
                + ">"
                + escaped(text)
                + "</f></c>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String inFile(String formula, CellAddress host) {
        try {
            return FormulaPrinter.print(
                    FormulaParser.parse(formula, host), host, FormulaPrinter.Form.FILE);
        } catch (FormulaSyntaxException e) {
            throw new IllegalArgumentException(formula, e);
        }
    }

    /** What a program says each call is, as text; of an array formula the three cells. */
    String result(int index, int sheet, CellValues values) {
        int row = FIRST_ROW + index;
        String first = text(values.value(sheet, row, COLUMN));
        if (!calls.get(index).startsWith(OpinionCalls.ARRAY)) {
            return first;
        }
        return first
                + " | "
                + text(values.value(sheet, row, COLUMN + 1))
                + " | "
                + text(values.value(sheet, row, COLUMN + 2));
    }

    /** Whether both programs say the same of a call: numbers to a relative 1e-9, everything else exactly. */
    boolean agrees(int index, int sheet, CellValues ours, CellValues theirs) {
        int width = calls.get(index).startsWith(OpinionCalls.ARRAY) ? ARRAY_WIDTH : 1;
        for (int i = 0; i < width; i++) {
            Value our = ours.value(sheet, FIRST_ROW + index, COLUMN + i);
            Value their = theirs.value(sheet, FIRST_ROW + index, COLUMN + i);
            if (!agree(our, their)) {
                return false;
            }
        }
        return true;
    }

    /** LibreOffice's truth values are numbers that a format shows as words. */
    private static boolean agree(Value our, Value their) {
        if (our instanceof BooleanValue flag && their instanceof NumberValue) {
            return agree(flag.isTrue() ? NumberValue.ONE : NumberValue.ZERO, their);
        }
        if (our instanceof NumberValue one && their instanceof NumberValue other) {
            double difference = Math.abs(one.number() - other.number());
            return difference <= 1e-12 || difference <= 1e-9 * Math.abs(other.number());
        }
        if (text(their).startsWith(OWN_ERROR)) {
            return our.isError();
        }
        if (our instanceof TextValue one && one.text().isEmpty()) {
            return their instanceof BlankValue || text(their).equals(text(our));
        }
        return text(our).equals(text(their));
    }

    /** A value as it stands in the list of differences: 9 digits of a number, which two programs agree on. */
    private static String text(Value value) {
        if (value instanceof NumberValue number) {
            double rounded =
                    number.number() == 0
                            ? 0
                            : new java.math.BigDecimal(number.number())
                                    .round(new java.math.MathContext(9))
                                    .doubleValue();
            return NumberText.general(rounded);
        }
        if (value instanceof TextValue text) {
            String shown = text.text().replaceAll("\\p{Cntrl}", "^");
            return "\"" + (shown.length() > 60 ? shown.substring(0, 60) + "..." : shown) + "\"";
        }
        if (value instanceof BooleanValue flag) {
            return flag.isTrue() ? "TRUE" : "FALSE";
        }
        return value instanceof ErrorValue error ? name(error) : "blank";
    }

    private static String name(ErrorValue error) {
        return error.message().startsWith("Err:") ? error.message() : error.kind().text();
    }
}
