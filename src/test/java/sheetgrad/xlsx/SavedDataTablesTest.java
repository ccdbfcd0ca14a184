package sheetgrad.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sheetgrad.calculation.TestWorkbook;
import sheetgrad.reference.CellAddress;
import sheetgrad.value.NumberValue;
import sheetgrad.workbook.CellContent;
import sheetgrad.workbook.CellEdits;
import sheetgrad.workbook.Edit;

class SavedDataTablesTest {
    private static final String SHEET = "xl/worksheets/sheet1.xml";

    /** z = x^2 + y, x in A1 and y in A2, as Excel writes a table of x = 1, 2 and y = 10, 20. */
    private static final String CELLS =
            """
            <row r="1"><c r="A1"><v>7</v></c></row>
            <row r="2"><c r="A2"><v>8</v></c></row>
            <row r="4"><c r="C4"><f>A1^2+A2</f><v>57</v></c><c r="D4"><v>1</v></c><c r="E4"><v>2</v></c></row>
            <row r="5"><c r="C5"><v>10</v></c>\
            <c r="D5"><f t="dataTable" ref="D5:E6" dt2D="1" dtr="1" r1="A1" r2="A2"/><v>11</v></c>\
            <c r="E5"><v>14</v></c></row>
            <row r="6"><c r="C6"><v>20</v></c><c r="D6"><v>21</v></c><c r="E6"><v>24</v></c></row>
            """;

    private static final Map<String, String> PARTS =
            Map.of(
                    "[Content_Types].xml",
                    """
                    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                    <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                    <Default Extension="xml" ContentType="application/xml"/>
                    <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
                    <Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>
                    </Types>""",
                    "_rels/.rels",
                    """
                    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                    <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/>
                    </Relationships>""",
                    "xl/workbook.xml",
                    """
                    <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
                    <sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets>
                    </workbook>""",
                    "xl/_rels/workbook.xml.rels",
                    """
                    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                    <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/>
                    </Relationships>""",
                    SHEET,
                    """
                    <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
                    <sheetData>
                    """
                            + CELLS
                            + "</sheetData></worksheet>");

    @TempDir Path folder;

    private Path file(String from, String to) throws IOException {
        Path file = Files.createDirectories(folder.resolve("before")).resolve("table.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> part : PARTS.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().replace(from, to).getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    private static Edit number(String cell, double number) {
        return new Edit(
                "number",
                List.of(
                        new Edit.CellChange(
                                0,
                                CellAddress.of(cell),
                                Optional.of(new CellContent.Constant(new NumberValue(number))))));
    }

    @Test
    void tableIsReadAndComesBackByteForByte() throws Exception {
        Resaved table = new Resaved(file("", ""));
        TestWorkbook calculated = TestWorkbook.around(table.workbook());
        assertEquals("TABLE($A$1,$A$2)", calculated.formula("D5"));
        assertEquals(24, calculated.number("E6"));
        table.calculateAndSave(folder).assertUnchanged();
    }

    @Test
    void changedResultsAreWrittenAndTheTableStays() throws Exception {
        Resaved table = new Resaved(file("", ""));
        Resaved.Saved saved = table.apply(number("E4", 3)).calculateAndSave(folder);
        String xml = saved.text(SHEET);
        assertTrue(
                xml.contains(
                        "<f t=\"dataTable\" ref=\"D5:E6\" dt2D=\"1\" dtr=\"1\" r1=\"A1\" r2=\"A2\"/>"),
                xml);
        assertEquals(new NumberValue(29), saved.again().stored().value(0, 5, 4));
        assertEquals(29, TestWorkbook.around(saved.again().workbook()).number("E6"));
    }

    @Test
    void movedTableIsWrittenWithItsPlaces() throws Exception {
        Resaved table = new Resaved(file("", ""));
        Resaved.Saved saved =
                table.apply(new CellEdits(table.workbook()).insertRows(0, 1, 1))
                        .calculateAndSave(folder);
        String xml = saved.text(SHEET);
        assertTrue(
                xml.contains(
                        "<f t=\"dataTable\" ref=\"D6:E7\" dt2D=\"1\" dtr=\"1\" r1=\"A1\" r2=\"A3\"/>"),
                xml);
        assertEquals(24, TestWorkbook.around(saved.again().workbook()).number("E7"));
    }

    @Test
    void lostInputCellIsWrittenAsDeleted() throws Exception {
        Resaved table = new Resaved(file("", ""));
        Resaved.Saved saved =
                table.apply(new CellEdits(table.workbook()).deleteRows(0, 1, 1))
                        .calculateAndSave(folder);
        assertTrue(saved.text(SHEET).contains("del2=\"1\""), saved.text(SHEET));
        assertEquals("#REF!", TestWorkbook.around(saved.again().workbook()).show("D4"));
    }

    @Test
    void onlyInputIsOfTheColumnUnlessTheTableIsARow() throws Exception {
        String two = "dt2D=\"1\" dtr=\"1\" r1=\"A1\" r2=\"A2\"";
        TestWorkbook column = TestWorkbook.around(new Resaved(file(two, "r1=\"A1\"")).workbook());
        assertEquals("TABLE(,$A$1)", column.formula("D5"));
        TestWorkbook row =
                TestWorkbook.around(new Resaved(file(two, "dtr=\"1\" r1=\"A1\"")).workbook());
        assertEquals("TABLE($A$1,)", row.formula("D5"));
    }

    @Test
    void newTableIsWrittenIntoANewFile() throws Exception {
        TestWorkbook made =
                TestWorkbook.of("A1=7", "D4==A1*2", "C5=1", "C6=4", "D5:D6={=TABLE(,A1)}");
        Path file = folder.resolve("new.xlsx");
        new NewWorkbookWriter().write(made.workbook(), made.calculation(), file);
        String xml = new String(Resaved.parts(file).get(SHEET), StandardCharsets.UTF_8);
        assertTrue(xml.contains("<f t=\"dataTable\" ref=\"D5:D6\" r1=\"A1\"/>"), xml);
        assertEquals(8, TestWorkbook.around(new Resaved(file).workbook()).number("D6"));
    }
}
