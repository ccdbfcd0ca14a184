package sheetgrad.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sheetgrad.SharedFiles;
import sheetgrad.reference.CellRange;
import sheetgrad.workbook.CellStyle;
import sheetgrad.workbook.CellStyle.Alignment;
import sheetgrad.workbook.CellStyle.Border;
import sheetgrad.workbook.CellStyle.Borders;
import sheetgrad.workbook.CellStyle.CellFont;
import sheetgrad.workbook.CellStyle.Horizontal;
import sheetgrad.workbook.CellStyle.Line;
import sheetgrad.workbook.CellStyle.Vertical;
import sheetgrad.workbook.Edit;
import sheetgrad.workbook.Formatting;
import sheetgrad.workbook.LayoutChange;
import sheetgrad.workbook.Sheet;
import sheetgrad.workbook.SheetLayout;

class SavedFormatsTest {
    private static final String TITANIC = "corpus/course22/titanic.xlsx";
    private static final String LINEAR = "xl/worksheets/sheet3.xml";

    @TempDir Path folder;

    private static CellStyle fancy(CellStyle style) {
        CellFont font = style.font();
        Border line = new Border(Line.THIN, 0x123456);
        return style.withNumberFormat("0.0000")
                .withFont(
                        new CellFont("Arial", 14, true, true, true, true, OptionalInt.of(0x00AA00)))
                .withFill(0xFFEE00)
                .withBorders(new Borders(line, Border.NONE, line, Border.NONE))
                .withAlignment(new Alignment(Horizontal.CENTER, Vertical.TOP, true, false, 1, -30));
    }

    private static Edit format(Sheet sheet, String range) {
        return Formatting.of(
                "Format", sheet, List.of(CellRange.of(range)), SavedFormatsTest::fancy);
    }

    @Test
    void aFormatIsAddedAtTheEndOfTheStyleSheet() throws Exception {
        Resaved titanic = new Resaved(SharedFiles.file(TITANIC));
        titanic.apply(format(titanic.sheet("linear"), "R4:S4"));
        Resaved.Saved saved = titanic.save(folder);
        saved.assertPartsChanged("xl/styles.xml", LINEAR);
        CellStyle expected = titanic.sheet("linear").styleAt(3, 17);
        assertTrue(expected.looksLike(saved.sheet("linear").styleAt(3, 17)));
        assertTrue(expected.looksLike(saved.sheet("linear").styleAt(3, 18)));
        assertEquals(titanic.sheet("linear").styleAt(0, 0), saved.sheet("linear").styleAt(0, 0));
        try (XSSFWorkbook poi = saved.poi()) {
            var style = poi.getSheet("linear").getRow(3).getCell(17).getCellStyle();
            assertEquals("0.0000", style.getDataFormatString());
            assertEquals("Arial", style.getFont().getFontName());
            assertTrue(style.getFont().getBold() && style.getFont().getStrikeout());
            assertEquals(FillPatternType.SOLID_FOREGROUND, style.getFillPattern());
            assertEquals("FFFFEE00", style.getFillForegroundColorColor().getARGBHex());
            assertEquals(BorderStyle.THIN, style.getBorderTop());
            assertEquals(BorderStyle.NONE, style.getBorderLeft());
            assertEquals(HorizontalAlignment.CENTER, style.getAlignment());
            assertTrue(style.getWrapText());
        }
    }

    @Test
    void whatIsNotChangedOfAFormatIsKept() throws Exception {
        Resaved titanic = new Resaved(SharedFiles.file(TITANIC));
        Sheet linear = titanic.sheet("linear");
        titanic.apply(
                Formatting.of(
                        "Fill",
                        linear,
                        List.of(CellRange.of("A3")),
                        style -> style.withFill(0x00FFFF)));
        Resaved.Saved saved = titanic.save(folder);
        try (XSSFWorkbook poi = saved.poi();
                XSSFWorkbook old = new XSSFWorkbook(SharedFiles.file(TITANIC).toFile())) {
            var now = poi.getSheet("linear").getRow(2).getCell(0).getCellStyle();
            var before = old.getSheet("linear").getRow(2).getCell(0).getCellStyle();
            assertEquals(before.getFont(), now.getFont());
            assertEquals(before.getDataFormat(), now.getDataFormat());
            assertEquals(before.getBorderBottom(), now.getBorderBottom());
            assertEquals("FF00FFFF", now.getFillForegroundColorColor().getARGBHex());
        }
    }

    @Test
    void aFormatThatTheFileHasIsUsedAgain() throws Exception {
        Resaved titanic = new Resaved(SharedFiles.file(TITANIC));
        Sheet linear = titanic.sheet("linear");
        CellStyle heading = linear.styleAt(2, 0);
        titanic.apply(
                Formatting.of("Paste", linear, List.of(CellRange.of("AH30")), style -> heading));
        Resaved.Saved saved = titanic.save(folder);
        saved.assertPartsChanged(LINEAR);
        assertEquals(heading, saved.sheet("linear").styleAt(29, 33));
    }

    @Test
    void wholeColumnsAndRowsKeepTheirFormat() throws Exception {
        Resaved titanic = new Resaved(SharedFiles.file(TITANIC));
        Sheet linear = titanic.sheet("linear");
        titanic.apply(format(linear, "B:C")).apply(format(linear, "20:21"));
        Resaved.Saved saved = titanic.save(folder);
        Sheet again = saved.sheet("linear");
        for (int row : new int[] {0, 5, 19, 20, 800, 2000}) {
            for (int column : new int[] {0, 1, 2, 3, 20, 60}) {
                assertTrue(
                        linear.styleAt(row, column).looksLike(again.styleAt(row, column)),
                        row + " " + column);
            }
        }
    }

    @Test
    void anotherWidthChangesNothingButTheColumns() throws Exception {
        Resaved titanic = new Resaved(SharedFiles.file(TITANIC));
        Sheet linear = titanic.sheet("linear");
        titanic.apply(
                LayoutChange.of(
                        linear,
                        layout -> {
                            layout.columns().put(2, layout.column(2).withWidth(31.5));
                            layout.columns().put(40, layout.column(40).withHidden(true));
                        }));
        Resaved.Saved saved = titanic.save(folder);
        saved.assertPartsChanged(LINEAR);
        SheetLayout again = saved.sheet("linear").layout();
        assertEquals(linear.layout().columns(), again.columns());
        assertEquals(31.5, again.columnWidth(2));
        String before = new String(Resaved.parts(saved.before()).get(LINEAR));
        String after = saved.text(LINEAR);
        assertEquals(
                before.replaceFirst("<cols>.*</cols>", ""),
                after.replaceFirst("<cols>.*</cols>", ""));
    }

    @Test
    void rowsAndViewsAreWritten() throws Exception {
        Resaved titanic = new Resaved(SharedFiles.file(TITANIC));
        Sheet linear = titanic.sheet("linear");
        titanic.apply(
                LayoutChange.of(
                        linear,
                        layout -> {
                            layout.rows().put(4, layout.row(4).withHeight(33));
                            layout.rows().put(5, layout.row(5).withHidden(true));
                            layout.rows().put(3000, layout.row(3000).withHeight(44));
                            layout.freeze(1, 0);
                            layout.scrollTo(1, 0);
                            layout.setZoomPercent(75);
                            layout.setShowsGridlines(false);
                            layout.setTabColour(0xFF8800);
                            layout.setDefaultColumnWidth(12);
                        }));
        Resaved.Saved saved = titanic.save(folder);
        saved.assertPartsChanged(LINEAR);
        SheetLayout again = saved.sheet("linear").layout();
        assertEquals(linear.layout().rows(), again.rows());
        assertTrue(linear.layout().hasSameFrame(again));
        try (XSSFWorkbook poi = saved.poi()) {
            var sheet = poi.getSheet("linear");
            assertEquals(1, sheet.getPaneInformation().getHorizontalSplitPosition());
            assertEquals(0, sheet.getPaneInformation().getVerticalSplitPosition());
            assertTrue(sheet.getRow(5).getZeroHeight());
            assertEquals(44, sheet.getRow(3000).getHeightInPoints());
            assertFalse(sheet.isDisplayGridlines());
        }
    }

    @Test
    void panesAreFrozenAndUnfrozenInEveryWorkbook() throws Exception {
        for (Path file : SharedFiles.workbooks()) {
            Resaved one = new Resaved(file);
            for (Sheet sheet : List.copyOf(one.workbook().sheets())) {
                int rows = sheet.layout().frozenRows() == 0 ? 3 : 0;
                one.apply(
                        LayoutChange.of(
                                sheet,
                                layout -> {
                                    layout.freeze(rows, 0);
                                    layout.scrollTo(rows, 0);
                                    layout.columns().put(1, layout.column(1).withWidth(20));
                                    layout.rows().put(9, layout.row(9).withHeight(28));
                                }));
                one.apply(format(sheet, "B2:C4"));
            }
            Resaved.Saved saved = one.save(folder);
            for (Sheet sheet : one.workbook().sheets()) {
                Sheet again = saved.sheet(sheet.name());
                assertTrue(sheet.layout().hasSameFrame(again.layout()), file + " " + sheet);
                assertTrue(sheet.styleAt(2, 2).looksLike(again.styleAt(2, 2)), file + " " + sheet);
                assertEquals(sheet.contents().usedRange(), again.contents().usedRange());
            }
            saved.poi().close();
        }
    }

    @Test
    void typingIntoAFormattedColumnKeepsTheFormat() throws Exception {
        Resaved titanic = new Resaved(SharedFiles.file(TITANIC));
        Sheet linear = titanic.sheet("linear");
        titanic.apply(format(linear, "AJ:AJ"));
        linear.contents()
                .set(
                        7,
                        35,
                        new sheetgrad.workbook.CellContent.Constant(
                                new sheetgrad.value.NumberValue(4)));
        Resaved.Saved saved = titanic.save(folder);
        assertTrue(linear.styleAt(7, 35).looksLike(saved.sheet("linear").styleAt(7, 35)));
        assertTrue(saved.text(LINEAR).matches("(?s).*<c r=\"AJ8\" s=\"\\d+\"><v>4</v></c>.*"));
    }
}
