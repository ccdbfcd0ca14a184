package sheetgrad.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sheetgrad.workbook.CellStyle.CellFont;

/** A sheet that is added is written in the workbook's usual font. */
class UsualFontTest {
    /** The pixels that Excel shows for the columns of a blank sheet. */
    @ParameterizedTest
    @CsvSource({"Calibri, 11, 7, 64", "Calibri, 12, 8, 72", "Arial, 10, 7, 64"})
    void columnsOfAnAddedSheetHaveItsWidth(String family, double size, int digit, int pixels)
            throws EditRefusedException {
        Workbook workbook = new Workbook();
        CellFont font = CellFont.DEFAULT.withFamily(family).withSize(size);
        workbook.addSheet("one").layout().setDefaultStyle(CellStyle.DEFAULT.withFont(font));
        new EditHistory(workbook).apply(new TabEdits(workbook).add(1));
        SheetLayout added = workbook.sheets().get(1).layout();
        assertEquals(font, workbook.sheets().get(1).styleAt(0, 0).font());
        assertEquals(digit, DigitWidth.inPixels(added.defaultStyle().font()));
        assertEquals(pixels, Math.round(added.defaultColumnWidth() * digit));
    }
}
