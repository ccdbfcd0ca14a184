package sheetgrad.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sheetgrad.SharedFiles;
import sheetgrad.reference.CellAddress;
import sheetgrad.workbook.CellStyle;
import sheetgrad.workbook.CellStyle.Border;
import sheetgrad.workbook.CellStyle.Line;
import sheetgrad.workbook.Table;
import sheetgrad.workbook.Workbook;

/**
 * The colours are the theme's first accent and what its tints come to by ECMA-376 part 1, 18.3.1.15: from a lightness of
 * 0.5176 to 0.7106 and 0.9035 at a saturation of 0.5203.
 */
class TableStylesTest {
    private static final int ACCENT = 0x4472C4;
    private static final int LIGHTER_40 = 0x8FAADC;
    private static final int LIGHTER_80 = 0xDAE3F3;

    @TempDir Path folder;

    private static Path titanic() {
        return SharedFiles.file("corpus/course22/titanic.xlsx");
    }

    private static CellStyle shown(Path file, String address) throws WorkbookFileException {
        Workbook workbook = new WorkbookReader().read(file).workbook();
        int sheet = workbook.findSheet("linear").orElseThrow().id();
        Table table =
                workbook.tables().stream()
                        .filter(t -> t.sheet() == sheet)
                        .findFirst()
                        .orElseThrow();
        CellAddress cell = CellAddress.parse(address).orElseThrow();
        CellStyle own = workbook.sheet(sheet).styleAt(cell.row(), cell.column());
        return table.style().orElseThrow().under(own, table, cell.row(), cell.column());
    }

    @Test
    void headingsOfTheUsualStyleAreWhiteOnTheAccent() throws Exception {
        CellStyle heading = shown(titanic(), "B3");
        assertEquals(OptionalInt.of(ACCENT), heading.fill());
        assertEquals(OptionalInt.of(0xFFFFFF), heading.font().colour());
        assertTrue(heading.font().isBold());
    }

    @Test
    void everySecondRowIsLightWithLinesBetween() throws Exception {
        assertEquals(OptionalInt.of(LIGHTER_80), shown(titanic(), "B4").fill());
        CellStyle second = shown(titanic(), "B5");
        assertEquals(OptionalInt.empty(), second.fill());
        assertEquals(new Border(Line.THIN, LIGHTER_40), second.borders().top());
        assertEquals(Border.NONE, second.borders().left());
        assertEquals(new Border(Line.THIN, LIGHTER_40), shown(titanic(), "A5").borders().left());
    }

    @Test
    void stylesOfTheFileAreRead() throws Exception {
        Path own = folder.resolve("own.xlsx");
        Files.copy(titanic(), own);
        try (FileSystem zip = FileSystems.newFileSystem(own)) {
            Path styles = zip.getPath("xl/styles.xml");
            String text = Files.readString(styles);
            String looks =
                    "<dxf><fill><patternFill><bgColor rgb='FF123456'/></patternFill></fill></dxf>"
                            + "<dxf><font><i/></font><border><vertical style='thick'>"
                            + "<color rgb='FF00FF00'/></vertical></border></dxf></dxfs>";
            int count = Integer.parseInt(text.replaceAll("(?s).*<dxfs count=\"(\\d+)\".*", "$1"));
            String style =
                    "<tableStyles count='1'><tableStyle name='Mine' pivot='0' count='2'>"
                            + "<tableStyleElement type='wholeTable' dxfId='"
                            + (count + 1)
                            + "'/><tableStyleElement type='secondRowStripe' size='2' dxfId='"
                            + count
                            + "'/></tableStyle></tableStyles>";
            Files.writeString(
                    styles,
                    text.replace("</dxfs>", looks).replaceAll("<tableStyles[^>]*/>", style));
            for (int i = 1; i <= 3; i++) {
                Path table = zip.getPath("xl/tables/table" + i + ".xml");
                Files.writeString(
                        table, Files.readString(table).replace("TableStyleMedium2", "Mine"));
            }
        }
        assertEquals(OptionalInt.empty(), shown(own, "B4").fill());
        assertEquals(OptionalInt.of(0x123456), shown(own, "B5").fill());
        assertEquals(OptionalInt.of(0x123456), shown(own, "B6").fill());
        assertEquals(OptionalInt.empty(), shown(own, "B7").fill());
        CellStyle first = shown(own, "A9");
        assertTrue(first.font().isItalic());
        assertEquals(Border.NONE, first.borders().left());
        assertEquals(new Border(Line.THICK, 0x00FF00), first.borders().right());
    }
}
