package sheetgrad.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sheetgrad.value.BlankValue;
import sheetgrad.value.BooleanValue;
import sheetgrad.value.ErrorKind;
import sheetgrad.value.ErrorValue;
import sheetgrad.value.NumberValue;
import sheetgrad.value.TextValue;

class PoiCellFormatterTest {
    private final PoiCellFormatter formatter = new PoiCellFormatter();

    /** What Excel 365 (American) shows. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            1234.5678  | 0.00                                | 20 | 1234.57
            1.005      | 0.00                                | 20 | 1.01
            -0.5       | 0                                   | 20 | -1
            0.127      | 0%                                  | 20 | 13%
            0.12756    | 0.0%                                | 20 | 12.8%
            1234567.8  | #,##0                               | 20 | 1,234,568
            -1234.5    | #,##0.00                            | 20 | -1,234.50
            1234.5678  | 0.00E+00                            | 20 | 1.23E+03
            0          | '_(* #,##0_);_(* (#,##0);_(* "-"_)'  | 20 | ' - '
            1234       | '"$"#,##0_);\\("$"#,##0\\)'         | 20 | '$1,234 '
            -1234      | '"$"#,##0_);\\("$"#,##0\\)'         | 20 | ($1,234)
            12.5       | [$€-407]0.00                        | 20 | €12.50
            43831.75   | m/d/yyyy                            | 20 | 1/1/2020
            43831.75   | yyyy-mm-dd hh:mm                    | 20 | 2020-01-01 18:00
            1.5        | [h]:mm                              | 20 | 36:00
            -1         | m/d/yyyy                            |  6 | ######
            1.75       | # ?/?                               | 20 | 1 3/4
            12345678   | '0.0,,"M"'                          | 20 | 12.3M
            3          | 'General" units"'                   | 20 | 3 units
            -3         | 0.0;;                               | 20 | ''
            5          | ;;;                                 | 20 | ''
            150        | [>100]0.0;0.000                     | 20 | 150.0
            50         | [>100]0.0;0.000                     | 20 | 50.000
            1234.5     | 0.00                                |  4 | ####
            1234.5     | General                             |  4 | 1235
            0.123456   | General                             |  3 | 0.1
            1.5        | @                                   | 20 | 1.5
            """)
    void numbersAreShownAsInExcel(double number, String format, int width, String expected) {
        assertEquals(expected, formatter.format(new NumberValue(number), format, width).text());
    }

    @Test
    void coloursComeFromTheSectionUsed() {
        String format = "[Blue]0.0;[Red]-0.0;[Color10]0";
        assertEquals(
                OptionalInt.of(0x0000FF), formatter.format(new NumberValue(1), format, 9).colour());
        assertEquals(
                OptionalInt.of(0xFF0000),
                formatter.format(new NumberValue(-1), format, 9).colour());
        assertEquals("-1.0", formatter.format(new NumberValue(-1), format, 9).text());
        assertEquals(
                OptionalInt.of(0x008000), formatter.format(new NumberValue(0), format, 9).colour());
    }

    @Test
    void textsGoThroughTheTextSectionAlone() {
        assertEquals("a", formatter.format(new TextValue("a"), "0.00", 1).text());
        assertEquals("a!", formatter.format(new TextValue("a"), "0;-0;0;@\"!\"", 1).text());
        assertEquals("", formatter.format(new TextValue("a"), ";;;", 1).text());
        assertEquals("a", formatter.format(new TextValue("a"), "General", 0).text());
    }

    @Test
    void otherValuesShowTheirNames() {
        assertEquals("TRUE", formatter.format(BooleanValue.TRUE, "0", 9).text());
        assertEquals(
                "#N/A", formatter.format(ErrorValue.of(ErrorKind.NOT_AVAILABLE), "0", 9).text());
        assertEquals("##", formatter.format(ErrorValue.of(ErrorKind.NOT_AVAILABLE), "0", 2).text());
        assertEquals("", formatter.format(BlankValue.BLANK, "0", 9).text());
    }
}
