package sheetgrad.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sheetgrad.workbook.CellStyle.CellFont;

class LineHeightTest {
    /** The heights that Excel for Windows gives rows of one line at 96 dpi. */
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    Calibri, 8, 11.25
                    Calibri, 9, 12
                    Calibri, 10, 12.75
                    Calibri, 11, 15
                    Calibri, 12, 15.75
                    Calibri, 14, 18.75
                    Calibri, 16, 21
                    Calibri, 18, 23.25
                    Calibri, 20, 26.25
                    Calibri, 22, 28.5
                    Arial, 10, 12.75
                    """)
    void aLineIsAsHighAsInExcel(String family, double size, double points) {
        CellFont font = CellFont.DEFAULT.withFamily(family).withSize(size);
        assertEquals(points, LineHeight.inPoints(font));
    }
}
