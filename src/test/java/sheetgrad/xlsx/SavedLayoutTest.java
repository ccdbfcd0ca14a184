package sheetgrad.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.workbook.CellEdits;
import sheetgrad.workbook.Merging;

/** Widths and heights that go along with whole columns and rows, and the size in which a sheet is shown. */
class SavedLayoutTest {
    @TempDir Path folder;
    private Path file;

    /** Column B 30 wide, column D 5, row 2 40 high, shown at 120 %. */
    @BeforeEach
    void writeFile() throws IOException {
        file = Files.createDirectory(folder.resolve("in")).resolve("layout.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            XSSFSheet sheet = workbook.createSheet("S");
            sheet.setColumnWidth(1, 30 * 256);
            sheet.setColumnWidth(3, 5 * 256);
            sheet.createRow(1).setHeightInPoints(40);
            sheet.getRow(1).createCell(1).setCellValue(7);
            sheet.setZoom(120);
            workbook.write(out);
        }
    }

    @Test
    void widthsGoAlongWithColumns() throws Exception {
        Resaved book = new Resaved(file);
        book.apply(new CellEdits(book.workbook()).moveColumns(0, 1, 1, 5));
        Resaved.Saved saved = book.save(folder);
        try (XSSFWorkbook poi = saved.poi()) {
            XSSFSheet sheet = poi.getSheetAt(0);
            assertEquals(30 * 256, sheet.getColumnWidth(4));
            assertEquals(5 * 256, sheet.getColumnWidth(2));
            assertEquals(sheet.getColumnWidth(20), sheet.getColumnWidth(1));
            assertEquals(7, sheet.getRow(1).getCell(4).getNumericCellValue());
        }
    }

    @Test
    void widthsAndHeightsGoAlongWithWhatIsCut() throws Exception {
        Resaved book = new Resaved(file);
        book.apply(
                new CellEdits(book.workbook())
                        .moveRange(0, CellRange.of("B:B"), 0, CellAddress.of("D1")));
        book.apply(
                new CellEdits(book.workbook())
                        .moveRange(0, CellRange.of("2:2"), 0, CellAddress.of("A7")));
        try (XSSFWorkbook poi = book.save(folder).poi()) {
            XSSFSheet sheet = poi.getSheetAt(0);
            assertEquals(30 * 256, sheet.getColumnWidth(3));
            assertEquals(sheet.getColumnWidth(20), sheet.getColumnWidth(1));
            assertEquals(40, sheet.getRow(6).getHeightInPoints());
            assertEquals(7, sheet.getRow(6).getCell(3).getNumericCellValue());
        }
    }

    @Test
    void theSizeIsReadAndWritten() throws Exception {
        Resaved book = new Resaved(file);
        assertEquals(120, book.firstSheet().layout().zoomPercent());
        book.firstSheet().layout().setZoomPercent(85);
        Resaved.Saved saved = book.save(folder);
        saved.assertPartsChanged("xl/worksheets/sheet1.xml");
        assertTrue(saved.text("xl/worksheets/sheet1.xml").contains("zoomScale=\"85\""));
        assertEquals(85, saved.sheet("S").layout().zoomPercent());
    }

    @Test
    void outlineSymbolsAreHiddenInTheFileAndShownAgain() throws Exception {
        Resaved book = new Resaved(file);
        assertTrue(book.firstSheet().layout().showsOutlineSymbols());
        book.firstSheet().layout().setShowsOutlineSymbols(false);
        Resaved.Saved saved = book.save(folder);
        saved.assertPartsChanged("xl/worksheets/sheet1.xml");
        try (XSSFWorkbook poi = saved.poi()) {
            assertFalse(
                    poi.getSheetAt(0)
                            .getCTWorksheet()
                            .getSheetViews()
                            .getSheetViewArray(0)
                            .getShowOutlineSymbols());
        }
        assertFalse(saved.sheet("S").layout().showsOutlineSymbols());
    }

    @Test
    void cellsAreMergedAndTakenApartInTheFile() throws Exception {
        Resaved book = new Resaved(file);
        List<CellRange> heading = List.of(CellRange.of("A1:C1"));
        book.apply(new Merging(book.workbook(), 0).merge(heading, Merging.Form.CENTRED));
        Resaved.Saved saved = book.save(folder);
        try (XSSFWorkbook poi = saved.poi()) {
            XSSFSheet sheet = poi.getSheetAt(0);
            assertEquals("A1:C1", sheet.getMergedRegion(0).formatAsString());
            assertEquals(
                    HorizontalAlignment.CENTER,
                    sheet.getRow(0).getCell(0).getCellStyle().getAlignment());
        }
        book.apply(new Merging(book.workbook(), 0).unmerge(heading));
        try (XSSFWorkbook poi = book.save(folder).poi()) {
            assertEquals(0, poi.getSheetAt(0).getNumMergedRegions());
        }
    }
}
