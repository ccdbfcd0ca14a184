package sheetgrad.calculation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sheetgrad.reference.CellAddress;
import sheetgrad.value.NumberValue;
import sheetgrad.workbook.CalculationSettings;
import sheetgrad.workbook.CellStyle;
import sheetgrad.workbook.Edit;
import sheetgrad.workbook.ShownPrecision;
import sheetgrad.workbook.StyleChange;

/** Numbers rounded to what their cells show. Expected values follow from what the formats show. */
class PrecisionAsShownTest {
    private static Edit formatted(String cell, String format) {
        CellStyle style = CellStyle.DEFAULT.withNumberFormat(format);
        StyleChange.CellFormat now =
                new StyleChange.CellFormat(CellAddress.of(cell), Optional.of(style));
        return new Edit("format", List.of(new StyleChange(0, List.of(now))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    2.5         | 3                 | 0
                    2.675       | 2.68              | 0.00
                    -2.675      | -2.68             | 0.00
                    12345.67    | 12345.7           | #,##0.0
                    0.126       | 0.13              | 0%
                    0.12345     | 0.123             | 0.0%
                    12345       | 12000             | #,##0,
                    12345678    | 12300000          | 0.0,,
                    123456      | 123000            | 0.00E+00
                    123456      | 123500            | ##0.0E+0
                    0.3         | 0.285714285714286 | # ?/?
                    0.34        | 0.34              | # ??/??
                    0.3         | 0.25              | # ?/8
                    -1.005      | -1.01             | $#,##0.00;[Red]($#,##0.00)
                    -1.23456    | -1.235            | 0.0;0.000
                    1.25        | 1.3               | "d"0.0\\y
                    1.23456     | 1.23456           | General
                    1.23456     | 1.23456           | General" m"
                    45000.75    | 45000.75          | yyyy-mm-dd
                    1.23456     | 1.23456           | [h]:mm
                    1.23456     | 1.23456           | ;;;
                    1.23456     | 1.23456           | @
                    1E+300      | 1E+300            | 0.00
                    """)
    void formatsSayHowManyDecimalsStay(double number, double expected, String format) {
        NumberValue rounded =
                (NumberValue) new ShownPrecision().rounded(new NumberValue(number), format);
        assertEquals(expected, rounded.number(), 1e-14 * Math.abs(expected));
    }

    /** Three thirds shown with one decimal: 0.3 + 0.3 + 0.3, also in copies and in arrays; Excel's page has such sums. */
    @Test
    void resultsAreRoundedBeforeOthersReadThem() {
        TestWorkbook book = TestWorkbook.of("A1=#=1/3", "A2=#=1/3", "A3=#=1/3", "A4=#=SUM(A1:A3)");
        book.workbook().setSettings(CalculationSettings.DEFAULT.withPrecisionAsShown(true));
        for (String cell : List.of("A1", "A2", "A3")) {
            book.carryOut(formatted(cell, "0.0"));
        }
        assertEquals("0.9", book.show("A4"));
        book.edit("C1=#=SEQUENCE(2,1,0.26,0.1)");
        book.carryOut(formatted("C2", "0.0"));
        assertEquals("0.26", book.show("C1"));
        assertEquals("0.4", book.show("C2"));
        book.carryOut(formatted("A1", "0.00"));
        assertEquals("0.93", book.show("A4"));
    }

    @Test
    void withoutTheSettingFormatsChangeNothing() {
        TestWorkbook book = TestWorkbook.of("A1=#=1/4", "A2=#=A1*4");
        book.carryOut(formatted("A1", "0.0"));
        assertEquals("1", book.show("A2"));
    }
}
