package sheetgrad.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages as the file sets them up, read back by PDFBox's text extraction. */
class PdfCommandTest {
    @TempDir Path folder;

    /** Sheet "Long": Legal on its side, the area A1:B200 with row 1 and column A repeated; sheet "Small": one cell, centred. */
    private Path file() throws Exception {
        Path file = folder.resolve("pages.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            XSSFSheet sheet = workbook.createSheet("Long");
            for (int row = 0; row < 300; row++) {
                sheet.createRow(row).createCell(0).setCellValue(row == 0 ? "Heading" : "n" + row);
                sheet.getRow(row).createCell(1).setCellValue("left");
                sheet.getRow(row).createCell(5).setCellValue("outside");
            }
            sheet.getPrintSetup().setPaperSize(PrintSetup.LEGAL_PAPERSIZE);
            sheet.getPrintSetup().setLandscape(true);
            sheet.getHeader().setCenter("&A");
            sheet.getFooter().setRight("&P/&N &F");
            workbook.setPrintArea(0, "$A$1:$B$200");
            sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
            XSSFSheet small = workbook.createSheet("Small");
            small.createRow(0).createCell(0).setCellValue("middle");
            small.setHorizontallyCenter(true);
            small.setVerticallyCenter(true);
            small.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
            small.getPrintSetup().setScale((short) 200);
            XSSFSheet fitted = workbook.createSheet("Fitted");
            for (int row = 0; row < 200; row++) {
                fitted.createRow(row).createCell(row % 30).setCellValue("x");
            }
            fitted.setFitToPage(true);
            fitted.getPrintSetup().setFitWidth((short) 1);
            fitted.getPrintSetup().setFitHeight((short) 2);
            workbook.createSheet("Blank");
            workbook.write(out);
        }
        return file;
    }

    @Test
    void pagesAreSetUpAsTheFileSays() throws Exception {
        Path target = folder.resolve("pages.pdf");
        CommandLineRun run = CommandLineRun.of("pdf", file(), "-o", target);
        assertEquals(0, run.status(), run.messages());
        try (PDDocument document = Loader.loadPDF(target.toFile())) {
            // 612 points less 1.5 inches are 504: 33 rows of 15 points, and 32 below the heading.
            int pages = 1 + (200 - 33 + 31) / 32;
            assertEquals(pages + 1 + 2, document.getNumberOfPages());
            assertTrue(run.results().startsWith((pages + 3) + " pages in "), run.results());
            assertEquals(1008, document.getPage(0).getMediaBox().getWidth(), 0.01);
            assertEquals(595.28, document.getPage(pages).getMediaBox().getWidth(), 0.01);
            String text = new PDFTextStripper().getText(document);
            assertEquals(pages, text.split("Heading", -1).length - 1);
            assertTrue(text.contains("n199") && !text.contains("n200"));
            assertFalse(text.contains("outside"));
            assertTrue(text.contains("2/" + (pages + 3) + " pages.xlsx"), text);
            assertEquals(pages, text.split("Long", -1).length - 1);
        }
    }

    @Test
    void oneSheetIsWrittenInItsMiddle() throws Exception {
        Path target = folder.resolve("small.pdf");
        assertEquals(
                0, CommandLineRun.of("pdf", file(), "--sheet", "small", "-o", target).status());
        try (PDDocument document = Loader.loadPDF(target.toFile())) {
            assertEquals(1, document.getNumberOfPages());
            double[] place = new double[3];
            new PDFTextStripper() {
                @Override
                protected void writeString(String text, List<TextPosition> letters) {
                    place[0] = letters.get(0).getX();
                    place[1] = letters.get(0).getY();
                    place[2] = letters.get(0).getFontSizeInPt();
                }
            }.getText(document);
            // The cell is 64 x 20 pixels, twice as large 96 x 30 points, in the middle of 595 x
            // 842.
            assertEquals((595.28 - 96) / 2, place[0], 6);
            assertEquals(841.89 / 2, place[1], 15);
        }
    }

    @Test
    void aSheetThatIsNotThereIsRefused() throws Exception {
        Path target = folder.resolve("none.pdf");
        CommandLineRun run = CommandLineRun.of("pdf", file(), "--sheet", "Nope", "-o", target);
        assertEquals(2, run.status());
        assertTrue(run.messages().contains("Nope"), run.messages());
        assertFalse(Files.exists(target));
    }
}
