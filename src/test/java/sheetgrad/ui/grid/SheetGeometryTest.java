package sheetgrad.ui.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sheetgrad.reference.CellAddress;
import sheetgrad.workbook.CellStyle;
import sheetgrad.workbook.SheetLayout;

class SheetGeometryTest {
    private static final CellStyle STYLE = CellStyle.DEFAULT;

    /** 64 pixels is Excel's standard column, 8.43 characters in its dialog, stored as 9.140625. */
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    9.140625, 64
                    8.7109375, 61
                    2.7109375, 19
                    12, 84
                    1, 7
                    0, 0
                    """)
    void columnsAreAsWideAsInExcel(double characters, int pixels) {
        assertEquals(pixels, SheetGeometry.columnPixels(new SheetLayout(), characters));
    }

    /** Excel's pixels for its standard column of 8.43 characters in workbooks with another usual font. */
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    Calibri,      11, 9.140625, 64
                    Calibri,      12, 9,        72
                    Arial,        10, 9.140625, 64
                    Aptos Narrow, 11, 9.140625, 64
                    """)
    void widthsAreCountedInDigitsOfTheUsualFont(
            String family, double size, double characters, int pixels) {
        SheetLayout layout = new SheetLayout();
        CellStyle.CellFont font =
                new CellStyle.CellFont(
                        family, size, false, false, false, false, OptionalInt.empty());
        layout.setDefaultStyle(CellStyle.DEFAULT.withFont(font));
        assertEquals(pixels, SheetGeometry.columnPixels(layout, characters));
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    64, 8
                    19, 2
                    75, 10
                    3, 0
                    """)
    void digitsThatFitAreThoseOfExcelsWidthDialog(int pixels, int digits) {
        assertEquals(digits, new CellWidth(pixels).digits(CellStyle.CellFont.DEFAULT));
    }

    @Test
    void charactersOfPixelsGiveThePixelsBack() {
        SheetLayout layout = new SheetLayout();
        for (int pixels = 1; pixels < 500; pixels++) {
            assertEquals(
                    pixels,
                    SheetGeometry.columnPixels(
                            layout, SheetGeometry.columnCharacters(layout, pixels)));
        }
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    15, 20
                    14.4, 19
                    60, 80
                    """)
    void rowsArePointsAt96Dpi(double points, int pixels) {
        assertEquals(pixels, SheetGeometry.rowPixels(points));
    }

    @Test
    void lastCellOfTheSheetStandsWhereAMillionRowsEnd() {
        SheetGeometry geometry = SheetGeometry.of(new SheetLayout(), 100);

        assertEquals(1_048_576L * 20, geometry.rows().length());
        assertEquals(16_383L * 64, geometry.columns().start(16_383));
        assertEquals(
                CellAddress.MAXIMUM_ROWS - 1,
                geometry.rows().indexAt(geometry.rows().length() + 5));
    }

    @Test
    void ownSizesPushWhatComesBehind() {
        SheetLayout layout = new SheetLayout();
        layout.rows().put(2, new SheetLayout.Row(30, false, false, 0, false, STYLE));
        layout.rows().put(5, new SheetLayout.Row(15, false, true, 0, false, STYLE));
        Axis rows = SheetGeometry.of(layout, 100).rows();

        assertEquals(40, rows.start(2));
        assertEquals(80, rows.start(3));
        assertEquals(rows.start(5), rows.start(6));
        assertEquals(2, rows.indexAt(79));
        assertEquals(3, rows.indexAt(80));
        assertEquals(6, rows.indexAt(rows.start(5)));
        assertEquals(6, rows.next(4, 1));
        assertEquals(4, rows.next(6, -1));
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    10, 6, 2
                    50, 32, 10
                    400, 256, 80
                    """)
    void zoomScalesEveryLine(int zoom, int columnPixels, int rowPixels) {
        SheetGeometry geometry = SheetGeometry.of(new SheetLayout(), zoom);

        assertEquals(columnPixels, geometry.columns().size(3));
        assertEquals(rowPixels, geometry.rows().size(3));
    }

    @Test
    void narrowColumnKeepsOnePixelWhenZoomedOut() {
        SheetLayout layout = new SheetLayout();
        layout.columns().put(0, new SheetLayout.Column(0.3, false, 0, false, STYLE));

        assertEquals(1, SheetGeometry.of(layout, 10).columns().size(0));
    }
}
