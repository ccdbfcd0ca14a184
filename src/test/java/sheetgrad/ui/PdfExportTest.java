package sheetgrad.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.ui.print.Paper;
import sheetgrad.ui.print.PdfExport;
import sheetgrad.ui.print.PdfExport.Print;
import sheetgrad.ui.print.PrintSetup;
import sheetgrad.workbook.PageBreaks;
import sheetgrad.workbook.PageSetup;
import sheetgrad.workbook.PageSetup.Headings;
import sheetgrad.workbook.PageSetup.Margins;
import sheetgrad.workbook.PageSetup.OtherHeadings;
import sheetgrad.workbook.PageSetup.Scaling;

/** Documents are read back by PDFBox's text extraction. */
class PdfExportTest extends WindowRobot {
    private Path pdf() throws Exception {
        return Files.createTempDirectory("pdf").resolve("sheet.pdf");
    }

    private static String text(PDDocument document) throws Exception {
        return new PDFTextStripper().getText(document);
    }

    @Test
    void sheetInFrontIsWrittenWithItsTextAndFonts() throws Exception {
        openModel();
        file = pdf();
        select("A1");
        chord(KeyCode.CONTROL, KeyCode.P);
        waitFor(() -> lookup("#pdf-export").tryQuery().isPresent());
        clickOn("#pdf-export");
        waitFor(() -> message().equals("1 page is in " + file + "."));
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            assertEquals(1, document.getNumberOfPages());
            assertEquals(Paper.A4.toString(), "A4");
            assertEquals(841.89, document.getPage(0).getMediaBox().getWidth(), 0.01);
            assertTrue(text(document).contains("25"), text(document));
            assertTrue(text(document).contains("35"), text(document));
            for (var name : document.getPage(0).getResources().getFontNames()) {
                PDFont font = document.getPage(0).getResources().getFont(name);
                assertTrue(font.isEmbedded(), font.getName());
            }
            assertFalse(document.getPage(0).getResources().getXObjectNames().iterator().hasNext());
        }
    }

    @Test
    void longSheetIsCutIntoPagesThatRepeatTheirTitles() throws Exception {
        openModel();
        interact(
                () -> {
                    view().session().enter(0, CellAddress.of("A1"), "Heading");
                    view().session().enter(0, CellAddress.of("A120"), "Last");
                    view().session().enter(0, CellAddress.of("A119"), "Attic fittings");
                });
        waitFor(() -> grid().model().rows() == 120);
        Path written = pdf();
        PageSetup pages =
                new PageSetup(
                        Paper.LETTER.number(),
                        false,
                        new Scaling(100, true, 1, 0),
                        new Margins(0.5, 0.5, 0.5, 0.5, 0.25, 0.25),
                        7,
                        false,
                        new PageSetup.Options(false, false, false, false),
                        new Headings("&L&\"Arial,Bold\"&12Sheet &A&RR&&D", "Page &P of &N, &F"),
                        new OtherHeadings(
                                Optional.of(new Headings("", "First page &P")),
                                Optional.of(new Headings("", "Even page &P"))));
        PrintSetup setup =
                new PrintSetup(
                        pages,
                        List.of(),
                        Optional.of(CellRange.of("1:1")),
                        Optional.empty(),
                        PageBreaks.NONE);
        Print print = new Print(grid().model(), setup, "numbers", "book.xlsx");
        // 720 points are 960 pixels: 48 rows of 20, of which the later pages give one to the
        // heading.
        assertEquals(3, PdfExport.write(List.of(print), written, page -> true));
        try (PDDocument document = Loader.loadPDF(written.toFile())) {
            PDPage first = document.getPage(0);
            assertEquals(612, first.getMediaBox().getWidth(), 0.01);
            assertEquals(3, text(document).split("Heading", -1).length - 1);
            assertTrue(text(document).contains("Last"));
            assertTrue(text(document).contains("Attic fittings"), text(document));
            assertTrue(text(document).contains("Page 9 of 3, book.xlsx"), text(document));
            assertTrue(text(document).contains("Sheet numbers"), text(document));
            assertTrue(text(document).contains("R&D"), text(document));
            assertTrue(text(document).contains("First page 7"), text(document));
            assertTrue(text(document).contains("Even page 8"), text(document));
            assertFalse(text(document).contains("Page 7 of 3"), text(document));
        }
        assertEquals(0, PdfExport.write(List.of(print), pdf(), page -> page < 1));
        PrintSetup broken =
                new PrintSetup(
                        pages.with(new PageSetup.Options(false, false, false, true)),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        new PageBreaks(List.of(10, 60), List.of()));
        Print headed = new Print(grid().model(), broken, "numbers", "book.xlsx");
        // 10 rows, 50 rows on two pages of 47 below their letters, 60 rows on two.
        assertEquals(8, PdfExport.write(List.of(print, headed), written, page -> true));
        try (PDDocument document = Loader.loadPDF(written.toFile())) {
            PDFTextStripper last = new PDFTextStripper();
            last.setStartPage(8);
            assertTrue(last.getText(document).contains("120"), last.getText(document));
            assertTrue(last.getText(document).contains("Page 11 of 8"));
        }
    }
}
