package sheetgrad.calculation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** References through several sheets. */
class SheetSpanTest {
    private static final String[] CELLS = {
        "A1=1", "Two!A1=2", "Two!A2=20", "Three!A1=3", "Three!A2=x", "Four!A1=4"
    };

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            SUM(Sheet1:Three!A1)        | 6
            SUM(Two:Four!A1:A2)         | 29
            AVERAGE(Sheet1:Four!A1)     | 2.5
            COUNT(Sheet1:Four!A1:A2)    | 5
            COUNTA(Sheet1:Four!A1:A2)   | 6
            MAX(Sheet1:Four!A1:A2)      | 20
            MIN(Sheet1:Four!A1:A2)      | 1
            PRODUCT(Sheet1:Four!A1)     | 24
            LARGE(Sheet1:Four!A1,2)     | 3
            STDEV.P(Sheet1:Three!A1)^2  | 0.666666666666667
            SUM('Sheet1:Two'!A1)        | 3
            SUM(Sheet1:Gone!A1)         | #REF!
            SUMPRODUCT(Sheet1:Two!A1)   | #VALUE!
            """)
    void result(String formula, String expected) {
        TestWorkbook book = TestWorkbook.of(CELLS);
        book.edit("J10=#=" + formula);
        assertEquals(expected, book.show("J10"), formula);
    }

    @Test
    void aChangeOnAnySheetOfTheSpanReachesTheFormula() {
        TestWorkbook book = TestWorkbook.of(CELLS);
        book.edit("J10==SUM(Sheet1:Four!A1)");
        book.edit("Three!A1=30");
        assertEquals("37", book.show("J10"));
    }
}
