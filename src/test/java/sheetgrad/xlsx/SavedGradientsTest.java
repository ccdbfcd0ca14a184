package sheetgrad.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sheetgrad.reference.CellRange;
import sheetgrad.workbook.Formatting;
import sheetgrad.workbook.GradientFill;
import sheetgrad.workbook.GradientFill.Box;
import sheetgrad.workbook.GradientFill.Stop;
import sheetgrad.workbook.Sheet;

/** Gradients behind cells as files have them. */
class SavedGradientsTest {
    private static final String LINE =
            "<gradientFill degree=\"45\"><stop position=\"0\"><color rgb=\"FFFF0000\"/></stop><stop"
                    + " position=\"1\"><color rgb=\"FF0000FF\"/></stop></gradientFill>";
    private static final String PATH =
            "<gradientFill type=\"path\" left=\"0.5\" right=\"0.5\" top=\"0.5\" bottom=\"0.5\"><stop"
                    + " position=\"0\"><color rgb=\"FFFFFFFF\"/></stop><stop position=\"1\"><color"
                    + " rgb=\"FF008000\"/></stop></gradientFill>";
    private static final GradientFill GREEN =
            new GradientFill(
                    Optional.of(new Box(0.5, 0.5, 0.5, 0.5)),
                    0,
                    List.of(new Stop(0, 0xFFFFFF), new Stop(1, 0x008000)));

    @TempDir Path folder;
    private Path file;

    /** A1 along a line, B1 from the middle; C1 plain. */
    @BeforeEach
    void writeFile() throws Exception {
        Path plain = folder.resolve("plain.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(plain)) {
            var row = workbook.createSheet("Sheet1").createRow(0);
            for (IndexedColors colour : List.of(IndexedColors.RED, IndexedColors.GREEN)) {
                XSSFCellStyle style = workbook.createCellStyle();
                style.setFillForegroundColor(colour.getIndex());
                style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
                XSSFCell cell = row.createCell(Math.max(0, row.getLastCellNum()));
                cell.setCellValue(1);
                cell.setCellStyle(style);
            }
            row.createCell(2).setCellValue(3);
            workbook.write(out);
        }
        file = Files.createDirectory(folder.resolve("in")).resolve("gradients.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> part : Resaved.parts(plain).entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                String text = new String(part.getValue(), StandardCharsets.UTF_8);
                for (String gradient : List.of(LINE, PATH)) {
                    text =
                            text.replaceFirst(
                                    "<patternFill patternType=\"solid\">.*?</patternFill>",
                                    gradient);
                }
                zip.write(
                        part.getKey().endsWith("styles.xml")
                                ? text.getBytes(StandardCharsets.UTF_8)
                                : part.getValue());
            }
        }
    }

    private static Optional<GradientFill> gradient(Sheet sheet, int column) {
        return sheet.styleAt(0, column).gradient();
    }

    @Test
    void gradientsAreReadWithTheirStops() throws Exception {
        Sheet sheet = new Resaved(file).firstSheet();
        GradientFill line = gradient(sheet, 0).orElseThrow();
        assertEquals(45, line.degrees());
        assertEquals(0x800080, line.colour(0.5));
        assertEquals(0xFF0000, line.colour(0));
        assertEquals(0x0000FF, line.colour(1));
        assertEquals(Optional.of(GREEN), gradient(sheet, 1));
        assertEquals(Optional.empty(), gradient(sheet, 2));
    }

    @Test
    void aGradientStaysWhenTheFontChangesAndGoesWhenAColourIsGiven() throws Exception {
        Resaved book = new Resaved(file);
        Sheet sheet = book.firstSheet();
        List<CellRange> first = List.of(CellRange.of("A1"));
        book.apply(
                Formatting.of(
                        "", sheet, first, style -> style.withFont(style.font().withBold(true))));
        book.apply(
                Formatting.of(
                        "", sheet, List.of(CellRange.of("B1")), style -> style.withFill(0xFF)));
        book.apply(
                Formatting.of(
                        "",
                        sheet,
                        List.of(CellRange.of("C1")),
                        style -> style.withGradient(GREEN)));
        Resaved.Saved saved = book.save(folder);
        saved.assertPartsChanged("xl/styles.xml", "xl/worksheets/sheet1.xml");
        Sheet again = saved.sheet("Sheet1");
        assertEquals(gradient(new Resaved(file).firstSheet(), 0), gradient(again, 0));
        assertTrue(again.styleAt(0, 0).font().isBold());
        assertEquals(Optional.empty(), gradient(again, 1));
        assertEquals(Optional.of(GREEN), gradient(again, 2));
        assertTrue(saved.text("xl/styles.xml").contains(LINE));
    }

    @Test
    void aNewFileHasThem() throws Exception {
        Resaved book = new Resaved(file);
        Path target = folder.resolve("new.xlsx");
        new NewWorkbookWriter().write(book.workbook(), book.stored(), target);
        Sheet again = new Resaved(target).firstSheet();
        assertEquals(gradient(book.firstSheet(), 0), gradient(again, 0));
        assertEquals(Optional.of(GREEN), gradient(again, 1));
    }
}
