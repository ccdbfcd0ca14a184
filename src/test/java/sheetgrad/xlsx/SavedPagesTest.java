package sheetgrad.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.workbook.CellEdits;
import sheetgrad.workbook.Edit;
import sheetgrad.workbook.PageBreaks;
import sheetgrad.workbook.PageEdits;
import sheetgrad.workbook.PageSetup;
import sheetgrad.workbook.PageSetup.Headings;
import sheetgrad.workbook.PageSetup.Margins;
import sheetgrad.workbook.PageSetup.Options;
import sheetgrad.workbook.PageSetup.OtherHeadings;
import sheetgrad.workbook.PageSetup.Scaling;
import sheetgrad.workbook.PrintNames;
import sheetgrad.workbook.Sheet;

/** Page set-ups and breaks as they are written into the file in place and read by POI. */
class SavedPagesTest {
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final PageSetup SETUP =
            new PageSetup(
                    8,
                    true,
                    new Scaling(85, false, 1, 1),
                    new Margins(0.5, 0.6, 1, 1.25, 0.2, 0.4),
                    3,
                    true,
                    new Options(true, false, true, true),
                    new Headings("&LDraft&C&A&R&D", "&CPage &P of &N <&&>"),
                    OtherHeadings.NONE);

    @TempDir Path folder;
    private Path file;

    /** A1:C20, headers of even pages and draft quality that nobody here knows of, and two breaks. */
    @BeforeEach
    void writeFile() throws IOException {
        file = Files.createDirectory(folder.resolve("in")).resolve("pages.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            XSSFSheet sheet = workbook.createSheet("It's");
            for (int row = 0; row < 20; row++) {
                sheet.createRow(row).createCell(2).setCellValue(row);
            }
            sheet.getPrintSetup().setDraft(true);
            sheet.getEvenHeader().setCenter("even");
            sheet.getOddHeader().setCenter("odd");
            sheet.setRowBreak(4);
            sheet.setColumnBreak(1);
            workbook.write(out);
        }
    }

    private static Sheet first(Resaved.Saved saved) {
        return saved.again().workbook().sheets().get(0);
    }

    private static Edit setUp(Sheet sheet) {
        return new PageEdits(sheet)
                .setUp(
                        SETUP,
                        List.of(CellRange.of("A1:C10"), CellRange.of("A12:C20")),
                        List.of(CellRange.of("A:B"), CellRange.of("1:2")));
    }

    @Test
    void aSetUpIsWrittenInPlaceAndReadAgain() throws Exception {
        Resaved book = new Resaved(file);
        Edit undo = setUp(book.firstSheet()).applyTo(book.workbook());
        Resaved.Saved saved = book.save(folder);
        saved.assertPartsChanged(SHEET, "xl/workbook.xml");
        assertEquals(Optional.of(SETUP), first(saved).pageSetup());
        PrintNames names = new PrintNames(saved.again().workbook().names(), first(saved).id());
        assertEquals(List.of(CellRange.of("A1:C10"), CellRange.of("A12:C20")), names.areas());
        assertEquals(Optional.of(CellRange.of("1:2")), names.titleRows());
        assertEquals(Optional.of(CellRange.of("A:B")), names.titleColumns());
        try (XSSFWorkbook poi = saved.poi()) {
            XSSFSheet sheet = poi.getSheetAt(0);
            assertEquals(85, sheet.getPrintSetup().getScale());
            assertTrue(sheet.getPrintSetup().getLandscape());
            assertTrue(sheet.getPrintSetup().getDraft());
            assertTrue(sheet.isPrintRowAndColumnHeadings());
            assertEquals("even", sheet.getEvenHeader().getCenter());
            assertEquals("Draft", sheet.getOddHeader().getLeft());
            assertEquals("Page &P of &N <&&>", sheet.getOddFooter().getCenter());
            assertEquals(
                    "$A:$B",
                    sheet.getRepeatingColumns()
                            .formatAsString(null, true)
                            .replaceAll("[0-9]+", "")
                            .replace("$$", "$"));
            assertEquals("'It''s'!$A$1:$C$10,'It''s'!$A$12:$C$20", poi.getPrintArea(0));
        }
        undo.applyTo(book.workbook());
        book.save(folder).assertUnchanged();
    }

    @Test
    void firstAndEvenPagesHaveHeadingsOfTheirOwn() throws Exception {
        Resaved book = new Resaved(file);
        PageSetup setup =
                SETUP.with(
                        SETUP.headings(),
                        new OtherHeadings(
                                Optional.of(new Headings("&CTitle", "")),
                                Optional.of(new Headings("&LLeft", "&C&P"))));
        book.apply(new PageEdits(book.firstSheet()).setUp(setup, List.of(), List.of()));
        Resaved.Saved saved = book.save(folder);
        assertEquals(Optional.of(setup), first(saved).pageSetup());
        try (XSSFWorkbook poi = saved.poi()) {
            XSSFSheet sheet = poi.getSheetAt(0);
            assertEquals("Title", sheet.getFirstHeader().getCenter());
            assertEquals("Left", sheet.getEvenHeader().getLeft());
            assertEquals("&P", sheet.getEvenFooter().getCenter());
            assertTrue(sheet.getCTWorksheet().getHeaderFooter().getDifferentFirst());
            assertTrue(sheet.getCTWorksheet().getHeaderFooter().getDifferentOddEven());
        }
    }

    @Test
    void cellsAreMadeToFitAndPrintedByPercentageAgain() throws Exception {
        Resaved book = new Resaved(file);
        PageSetup fitting = SETUP.scaled(new Scaling(100, true, 1, 0));
        book.apply(new PageEdits(book.firstSheet()).setUp(fitting, List.of(), List.of()));
        Resaved.Saved saved = book.save(folder);
        assertTrue(saved.text(SHEET).contains("fitToPage=\"1\""), saved.text(SHEET));
        assertEquals(Optional.of(fitting), first(saved).pageSetup());
        Resaved again = new Resaved(saved.file());
        again.apply(new PageEdits(again.firstSheet()).setUp(SETUP, List.of(), List.of()));
        Resaved.Saved back = again.save(Files.createDirectory(folder.resolve("back")));
        try (XSSFWorkbook poi = back.poi()) {
            assertEquals(false, poi.getSheetAt(0).getFitToPage());
        }
    }

    @Test
    void breaksArePutTakenAwayAndMoved() throws Exception {
        Resaved book = new Resaved(file);
        Sheet sheet = book.firstSheet();
        assertEquals(new PageBreaks(List.of(5), List.of(2)), sheet.pageBreaks());
        CellAddress row10 = CellAddress.of("A10");
        book.apply(new PageEdits(sheet).breaks("Insert page break", now -> now.with(row10)));
        book.apply(new CellEdits(book.workbook()).insertRows(sheet.id(), 2, 3));
        assertEquals(new PageBreaks(List.of(8, 12), List.of(2)), sheet.pageBreaks());
        Resaved.Saved saved = book.save(folder);
        try (XSSFWorkbook poi = saved.poi()) {
            assertEquals("[7, 11]", java.util.Arrays.toString(poi.getSheetAt(0).getRowBreaks()));
        }
        book.apply(new CellEdits(book.workbook()).deleteRows(sheet.id(), 7, 3));
        assertEquals(List.of(7, 9), sheet.pageBreaks().rows());
        assertEquals(sheet.pageBreaks(), first(book.save(folder)).pageBreaks());
        book.apply(new PageEdits(sheet).breaks("Reset page breaks", now -> PageBreaks.NONE));
        Resaved.Saved without = book.save(folder);
        assertEquals(-1, without.text(SHEET).indexOf("Breaks"));
    }

    @Test
    void aNewFileKeepsThem() throws Exception {
        Resaved book = new Resaved(file);
        book.apply(setUp(book.firstSheet()));
        Path target = folder.resolve("new.xlsx");
        new NewWorkbookWriter().write(book.workbook(), book.stored(), target);
        Sheet again = new Resaved(target).firstSheet();
        assertEquals(Optional.of(SETUP), again.pageSetup());
        assertEquals(book.firstSheet().pageBreaks(), again.pageBreaks());
    }
}
