package sheetgrad.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.value.BlankValue;
import sheetgrad.workbook.CellEdits;
import sheetgrad.workbook.CellValues;
import sheetgrad.workbook.ObjectsChange;
import sheetgrad.workbook.SheetObjects;
import sheetgrad.workbook.SheetObjects.Hyperlink;
import sheetgrad.workbook.Workbook;

/** Comments and links written into the file in place, as Apache POI reads them. */
class SavedNotesTest {
    private static final CellAddress B2 = CellAddress.of("B2");

    @TempDir Path folder;
    private Path file;

    /** A sheet with a comment on A1 and a link on A2, and one without either. */
    @BeforeEach
    void writeFile() throws IOException {
        file = Files.createDirectory(folder.resolve("in")).resolve("notes.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            XSSFSheet sheet = workbook.createSheet("Notes");
            sheet.createRow(0).createCell(0).setCellValue(1);
            XSSFComment comment =
                    sheet.createDrawingPatriarch()
                            .createCellComment(new XSSFClientAnchor(0, 0, 0, 0, 1, 0, 3, 3));
            comment.setAddress(0, 0);
            comment.setString("first");
            XSSFHyperlink link = workbook.getCreationHelper().createHyperlink(HyperlinkType.URL);
            link.setAddress("https://example.org/a?b=1&c=2");
            sheet.createRow(1).createCell(0).setHyperlink(link);
            workbook.createSheet("Plain").createRow(0).createCell(0).setCellValue(2);
            workbook.write(out);
        }
    }

    private static ObjectsChange comment(Resaved book, int sheet, CellAddress cell, String text) {
        SheetObjects now = book.workbook().sheet(sheet).objects();
        return new ObjectsChange(
                sheet, now.withComment(cell, Optional.of(text).filter(one -> !one.isEmpty())));
    }

    private static ObjectsChange link(
            Resaved book, int sheet, String cells, Optional<String> target, boolean isInWorkbook) {
        CellRange range = CellRange.of(cells);
        SheetObjects now = book.workbook().sheet(sheet).objects();
        return new ObjectsChange(
                sheet,
                now.withLink(range, target.map(one -> new Hyperlink(range, one, isInWorkbook))));
    }

    @Test
    void commentsAreAddedBesideThoseOfTheFile() throws Exception {
        Resaved book = new Resaved(file);
        book.apply(comment(book, 0, B2, "two <lines>\n& more"));
        Resaved.Saved saved = book.save(folder);
        saved.assertPartsChanged("xl/comments1.xml", "xl/drawings/vmlDrawing0.vml");
        assertEquals(
                Map.of(CellAddress.of("A1"), "first", B2, "two <lines>\n& more"),
                saved.sheet("Notes").objects().comments());
        try (XSSFWorkbook poi = saved.poi()) {
            XSSFSheet sheet = poi.getSheetAt(0);
            assertEquals(
                    "first",
                    sheet.getCellComment(new org.apache.poi.ss.util.CellAddress("A1"))
                            .getString()
                            .getString());
            XSSFComment added = sheet.getCellComment(new org.apache.poi.ss.util.CellAddress("B2"));
            assertEquals("two <lines>\n& more", added.getString().getString());
            assertEquals(2, added.getClientAnchor().getCol1());
        }
    }

    @Test
    void aCommentIsChangedAndTakenAwayWithItsBox() throws Exception {
        Resaved book = new Resaved(file);
        book.apply(comment(book, 0, CellAddress.of("A1"), "other"));
        Resaved.Saved changed = book.save(Files.createDirectory(folder.resolve("one")));
        assertEquals(
                "other", changed.sheet("Notes").objects().comments().get(CellAddress.of("A1")));
        assertEquals(1, count(changed.text("xl/drawings/vmlDrawing0.vml")));
        book.apply(comment(book, 0, CellAddress.of("A1"), ""));
        Resaved.Saved gone = book.save(folder);
        assertTrue(gone.sheet("Notes").objects().comments().isEmpty());
        assertEquals(0, count(gone.text("xl/drawings/vmlDrawing0.vml")));
    }

    private static int count(String drawing) {
        return drawing.split("ObjectType=\"Note\"", -1).length - 1;
    }

    @Test
    void aSheetWithoutCommentsGetsItsParts() throws Exception {
        Resaved book = new Resaved(file);
        book.apply(comment(book, 1, B2, "new"));
        Resaved.Saved saved = book.save(Files.createDirectory(folder.resolve("one")));
        try (XSSFWorkbook poi = saved.poi()) {
            XSSFComment added =
                    poi.getSheetAt(1).getCellComment(new org.apache.poi.ss.util.CellAddress("B2"));
            assertEquals("new", added.getString().getString());
            assertEquals(2, added.getClientAnchor().getCol1());
        }
        Resaved again = new Resaved(saved.file());
        again.apply(comment(again, 1, CellAddress.of("C9"), "later"));
        again.apply(new CellEdits(again.workbook()).insertRows(1, 0, 3));
        Resaved.Saved moved = again.save(folder);
        assertEquals(
                Map.of(CellAddress.of("B5"), "new", CellAddress.of("C12"), "later"),
                moved.sheet("Plain").objects().comments());
        assertEquals(1, count(saved.text("xl/drawings/vmlDrawing1.vml")));
    }

    @Test
    void linksComeAndGo() throws Exception {
        Resaved book = new Resaved(file);
        book.apply(link(book, 0, "B3:B4", Optional.of("https://example.org/?q=a&b"), false));
        book.apply(link(book, 0, "C1", Optional.of("Plain!A1"), true));
        book.apply(link(book, 1, "A1", Optional.of("mailto:a@example.org"), false));
        Resaved.Saved saved = book.save(Files.createDirectory(folder.resolve("one")));
        assertEquals(
                book.firstSheet().objects().hyperlinks(),
                saved.sheet("Notes").objects().hyperlinks());
        try (XSSFWorkbook poi = saved.poi()) {
            assertEquals(
                    "https://example.org/a?b=1&c=2",
                    poi.getSheetAt(0).getHyperlink(1, 0).getAddress());
            assertEquals(
                    "https://example.org/?q=a&b",
                    poi.getSheetAt(0).getHyperlink(2, 1).getAddress());
            assertEquals("Plain!A1", poi.getSheetAt(0).getHyperlink(0, 2).getLocation());
            assertEquals("mailto:a@example.org", poi.getSheetAt(1).getHyperlink(0, 0).getAddress());
        }
        Resaved again = new Resaved(saved.file());
        again.apply(link(again, 0, "A1:C9", Optional.empty(), false));
        Resaved.Saved without = again.save(folder);
        assertTrue(without.sheet("Notes").objects().hyperlinks().isEmpty());
        assertFalse(without.text("xl/worksheets/_rels/sheet1.xml.rels").contains("hyperlink"));
    }

    @Test
    void aNewWorkbookHasThemToo() throws Exception {
        Workbook workbook = new Workbook();
        workbook.addSheet("New");
        CellRange a1 = CellRange.of("A1");
        workbook.sheet(0)
                .setObjects(
                        SheetObjects.NONE
                                .withComment(B2, Optional.of("hello"))
                                .withLink(
                                        a1,
                                        Optional.of(
                                                new Hyperlink(a1, "https://example.org", false))));
        Path target = folder.resolve("new.xlsx");
        CellValues blank = (sheet, row, column) -> BlankValue.BLANK;
        new WorkbookWriter().create(workbook, blank, target);
        SheetObjects read = new WorkbookReader().read(target).workbook().sheet(0).objects();
        assertEquals(workbook.sheet(0).objects(), read);
        assertEquals(List.of(), read.drawings());
    }
}
