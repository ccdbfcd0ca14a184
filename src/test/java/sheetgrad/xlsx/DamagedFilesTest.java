package sheetgrad.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sheetgrad.value.NumberValue;
import sheetgrad.value.TextValue;
import sheetgrad.workbook.CellContent;

class DamagedFilesTest {
    private static final String RELATIONSHIPS =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    @TempDir Path folder;

    private final Map<String, String> parts = new LinkedHashMap<>();

    /** A workbook of one sheet; {@code namespace} and {@code relationships} are those of the standard followed. */
    private void smallWorkbook(String rows, String namespace, String relationships) {
        parts.put(
                "[Content_Types].xml",
                "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                        + "<Default Extension='xml' ContentType='application/xml'/><Override PartName='/xl/workbook.xml'"
                        + " ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'/></Types>");
        parts.put(
                "_rels/.rels",
                "<Relationships><Relationship Id='a' Target='/xl/workbook.xml' Type='"
                        + relationships
                        + "/officeDocument'/></Relationships>");
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns='"
                        + namespace
                        + "' xmlns:r='"
                        + relationships
                        + "'><sheets><sheet name='one' sheetId='1' r:id='b'/></sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id='b' Target='sheet.xml' Type='"
                        + relationships
                        + "/worksheet'/></Relationships>");
        parts.put(
                "xl/sheet.xml",
                "<worksheet xmlns='"
                        + namespace
                        + "'><sheetData>"
                        + rows
                        + "</sheetData></worksheet>");
    }

    private void smallWorkbook(String rows) {
        smallWorkbook(
                rows, "http://schemas.openxmlformats.org/spreadsheetml/2006/main", RELATIONSHIPS);
    }

    private Path zip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file(bytes.toByteArray());
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("bad.xlsx"), bytes);
    }

    private void assertRefused(Path file, String reason) {
        var e = assertThrows(WorkbookFileException.class, () -> new WorkbookReader().read(file));
        String message = String.valueOf(e.getMessage());
        assertTrue(message.startsWith(file + ": "), message);
        assertTrue(message.contains(reason), message);
        assertFalse(message.contains("\n"), message);
        assertFalse(message.contains("Exception"), message);
    }

    @Test
    void filesThatAreNoWorkbooksAreNamedForWhatTheyAre() throws Exception {
        assertRefused(folder.resolve("missing.xlsx"), "there is no such file");
        assertRefused(folder, "it is a folder");
        assertRefused(file(new byte[0]), "it is empty");
        assertRefused(
                file("a,b\n1,2\n".getBytes(StandardCharsets.UTF_8)), "it is no Excel workbook");
        parts.put("hello.txt", "hello");
        assertRefused(zip(), "it is a zip archive, but no Excel workbook");
        parts.put("mimetype", "application/vnd.oasis.opendocument.spreadsheet");
        assertRefused(zip(), "it is an OpenDocument file");
    }

    @Test
    void oldAndProtectedWorkbooksAreToldApart() throws Exception {
        ByteArrayOutputStream old = new ByteArrayOutputStream();
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            workbook.createSheet("a");
            workbook.write(old);
        }
        assertRefused(file(old.toByteArray()), "the old .xls format");
        ByteArrayOutputStream locked = new ByteArrayOutputStream();
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OutputStream out = encryptor.getDataStream(container)) {
                out.write(1);
            }
            container.writeFilesystem(locked);
        }
        assertRefused(file(locked.toByteArray()), "protected by a password");
    }

    @Test
    void otherOfficeDocumentsAreRefused() throws Exception {
        smallWorkbook("");
        String types = parts.getOrDefault("[Content_Types].xml", "");
        parts.put(
                "[Content_Types].xml",
                types.replace(
                        "openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                        "ms-excel.sheet.binary.macroEnabled.main"));
        assertRefused(zip(), "the binary .xlsb format");
        parts.put(
                "[Content_Types].xml",
                types.replace("spreadsheetml.sheet", "wordprocessingml.document"));
        assertRefused(zip(), "no Excel workbook");
    }

    @Test
    void damagedPartsAreNamed() throws Exception {
        smallWorkbook("<row r='1'><c r='A1'><v>1</v></c></row>");
        byte[] whole = Files.readAllBytes(zip());
        assertRefused(
                file(Arrays.copyOf(whole, whole.length / 2)), "the zip archive is incomplete");
        String sheet = parts.getOrDefault("xl/sheet.xml", "");
        parts.put("xl/sheet.xml", sheet.substring(0, sheet.length() - 20));
        assertRefused(
                zip(), "sheet one cannot be read: the part xl/sheet.xml is broken XML, line 1");
        parts.remove("xl/sheet.xml");
        assertRefused(zip(), "sheet one cannot be read: the part xl/sheet.xml is missing");
    }

    @Test
    void damagedCellsAreNamed() throws Exception {
        smallWorkbook("<row r='1'><c r='A1'><v>1</v></c><c r='B1'><v>one</v></c></row>");
        assertRefused(zip(), "sheet one, cell B1: \"one\" is no number");
        smallWorkbook("<row r='2'><c r='A2' t='s'><v>7</v></c></row>");
        assertRefused(zip(), "sheet one, cell A2: there is no text number 7");
        smallWorkbook("<row r='2'><c r='AAAA2'><v>7</v></c></row>");
        assertRefused(zip(), "sheet one, cell AAAA2");
    }

    @Test
    void zipBombsAreRefused() throws Exception {
        smallWorkbook(
                "<row r='1'><c r='A1' t='inlineStr'><is><t>"
                        + "a".repeat(50_000_000)
                        + "</t></is></c></row>");
        assertRefused(zip(), "unpacks to far more than any workbook needs");
    }

    @Test
    void archivesWithAPartTwiceAreRefused() throws Exception {
        smallWorkbook("");
        parts.put("xl/SHEET.xml", parts.getOrDefault("xl/sheet.xml", ""));
        assertRefused(zip(), "it holds the part xl/SHEET.xml twice");
    }

    @Test
    void entitiesFromOutsideAreNotRead() throws Exception {
        smallWorkbook("<row r='1'><c r='A1' t='str'><v>&secret;</v></c></row>");
        parts.computeIfPresent(
                "xl/sheet.xml",
                (name, xml) ->
                        "<!DOCTYPE worksheet [<!ENTITY secret SYSTEM 'file:///etc/hostname'>]>"
                                + xml);
        assertRefused(zip(), "is broken XML");
    }

    @Test
    void strictFilesAndCellsWithoutAddressesAreRead() throws Exception {
        smallWorkbook(
                "<row><c><v>1</v></c><c t='inlineStr'><is><r><t>a</t></r><r><t>b</t></r><rPh><t>no</t></rPh></is></c>"
                        + "</row><row><c t='d'><v>2020-01-01T18:00:00</v></c><c><f/><v>5</v></c></row>",
                "http://purl.oclc.org/ooxml/spreadsheetml/main",
                "http://purl.oclc.org/ooxml/officeDocument/relationships");
        OpenedWorkbook opened = new WorkbookReader().read(zip());
        assertEquals(new NumberValue(1), opened.stored().value(0, 0, 0));
        assertEquals(new TextValue("ab"), opened.stored().value(0, 0, 1));
        assertEquals(new NumberValue(43831.75), opened.stored().value(0, 1, 0));
        assertEquals(
                new CellContent.Constant(new NumberValue(5)),
                opened.workbook().sheet(0).contents().find(1, 1).orElseThrow());
    }

    @Test
    void aFormulaThatIsNoneKeepsItsText() throws Exception {
        smallWorkbook("<row r='1'><c r='A1'><f>1+*(</f><v>3</v></c></row>");
        OpenedWorkbook opened = new WorkbookReader().read(zip());
        CellContent content = opened.workbook().sheet(0).contents().find(0, 0).orElseThrow();
        assertTrue(
                content instanceof CellContent.BrokenFormula broken && broken.text().equals("1+*("),
                content.toString());
    }

    @Test
    void cellsAreSplicedIntoUnusualXml() throws Exception {
        String rows =
                "\r\n <x:row r='2' spans='1:1' other='&lt;'>\r\n  <x:c r='A2'  t = 's'\r\n s='0'><x:v>0</x:v>"
                        + "<x:extLst><x:ext/></x:extLst></x:c>\r\n </x:row><x:row r='5'/>\r\n";
        smallWorkbook("");
        String start =
                "\uFEFF<?xml version='1.0'?>\r\n<!-- <row> --><x:worksheet xmlns:x="
                        + "'http://schemas.openxmlformats.org/spreadsheetml/2006/main'><x:dimension ref='A2'/><x:sheetData>";
        String end = "</x:sheetData><x:pageMargins left='1'/></x:worksheet>";
        parts.put("xl/sheet.xml", start + rows.replace("t = 's'", "t = 'b'") + end);
        OpenedWorkbook opened = new WorkbookReader().read(zip());
        var contents = opened.workbook().sheet(0).contents();
        contents.set(1, 0, new CellContent.Constant(new NumberValue(1.5)));
        contents.set(1, 2, new CellContent.Constant(new NumberValue(2)));
        contents.set(0, 1, new CellContent.Constant(new NumberValue(3)));
        contents.set(4, 0, new CellContent.Constant(new NumberValue(4)));
        contents.set(9, 0, new CellContent.Constant(new NumberValue(5)));
        Path saved = folder.resolve("saved.xlsx");
        new WorkbookWriter().save(opened.workbook(), opened.stored(), opened.source(), saved);
        String expected =
                start.replace("ref='A2'", "ref=\"A1:C10\"")
                                .replace("<x:dimension ref", "<x:dimension ref")
                        + "\r\n <x:row r=\"1\"><x:c r=\"B1\"><x:v>3</x:v></x:c></x:row><x:row r='2' other='&lt;'>\r\n"
                        + "  <x:c r='A2'\r\n s='0'><x:v>1.5</x:v><x:extLst><x:ext/></x:extLst></x:c>\r\n "
                        + "<x:c r=\"C2\"><x:v>2</x:v></x:c></x:row><x:row r='5'><x:c r=\"A5\"><x:v>4</x:v></x:c></x:row>\r\n"
                        + "<x:row r=\"10\"><x:c r=\"A10\"><x:v>5</x:v></x:c></x:row>"
                        + end;
        ZipParts archive = new ZipParts(Files.readAllBytes(saved));
        assertEquals(expected, new String(archive.read("xl/sheet.xml"), StandardCharsets.UTF_8));
    }

    /** Excel 95 kept macros on sheets, which later versions write without a part. */
    @Test
    void macroSheetsWithoutPartArePassedOver() throws IOException, WorkbookFileException {
        smallWorkbook("<row r='1'><c r='A1'><f>local+1</f></c></row>");
        String sheets =
                "<sheet name='Module1' sheetId='2' state='veryHidden' r:id=''/><sheet name='one'";
        String names =
                "</sheets><definedNames><definedName name='local' localSheetId='1'>5</definedName></definedNames>";
        parts.computeIfPresent(
                "xl/workbook.xml",
                (part, xml) ->
                        xml.replace("<sheet name='one'", sheets).replace("</sheets>", names));
        OpenedWorkbook opened = new WorkbookReader().read(zip());
        assertEquals(1, opened.workbook().sheets().size());
        assertTrue(
                opened.workbook()
                        .findName("local", opened.workbook().sheets().get(0).id())
                        .isPresent());
    }

    /** What Excel keeps of a file that formulas refer to by a name there, as in tdf144397.xlsx of LibreOffice's tests. */
    @Test
    void namesOfOtherFilesAreRead() throws IOException, WorkbookFileException {
        smallWorkbook("<row r='1'><c r='A1'><f>[1]!Months</f></c></row>");
        parts.computeIfPresent(
                "xl/workbook.xml",
                (part, xml) ->
                        xml.replace(
                                "</sheets>",
                                "</sheets><externalReferences><externalReference r:id='x'/></externalReferences>"));
        parts.computeIfPresent(
                "xl/_rels/workbook.xml.rels",
                (part, xml) ->
                        xml.replace(
                                "</Relationships>",
                                "<Relationship Id='x' Target='link.xml' Type='"
                                        + RELATIONSHIPS
                                        + "/externalLink'/></Relationships>"));
        parts.put(
                "xl/link.xml",
                "<externalLink><externalBook><sheetNames><sheetName val='S 1'/></sheetNames><definedNames>"
                        + "<definedName name='Months' refersTo=\"='S 1'!$A$2:$A$13\"/></definedNames>"
                        + "</externalBook></externalLink>");
        OpenedWorkbook opened = new WorkbookReader().read(zip());
        assertTrue(opened.workbook().externalBooks().get(0).name("months").isPresent());
    }
}
