package sheetgrad.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sheetgrad.calculation.Calculation;
import sheetgrad.calculation.random.RandomDraws;
import sheetgrad.formula.FormulaParser;
import sheetgrad.function.BuiltInFunctions;
import sheetgrad.reference.CellAddress;
import sheetgrad.value.TextValue;
import sheetgrad.workbook.CellContent;
import sheetgrad.workbook.Workbook;

/**
 * TEXT with the formats of cells; expected values are those of Microsoft's page of the function; of General those that Excel
 * stored in GeneralFormatTests.xlsx of Apache POI 4.0.1; of days before March 1900 as its page "Excel incorrectly assumes that
 * the year 1900 is a leap year" says.
 */
class TextFunctionTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            TEXT(1234.567,"$#,##0.00")       | $1,234.57
            TEXT(0.285,"0.0%")               | 28.5%
            TEXT(12200000,"0.00E+00")        | 1.22E+07
            TEXT(1234,"0000000")             | 0001234
            TEXT(41,"yyyy-mm-dd")            | 1900-02-10
            TEXT(45000.5,"dddd")             | Wednesday
            TEXT(60,"yyyy-mm-dd")            | 1900-02-29
            TEXT(61,"d mmmm yy")             | 1 March 00
            TEXT(59,"d/m/yyyy")              | 28/2/1900
            TEXT(1,"dddd, d mmm yyyy")       | Sunday, 1 Jan 1900
            TEXT(0,"yyyy-mm-dd ddd")         | 1900-01-00 Sat
            TEXT(0.25,"d h:mm")              | 0 6:00
            TEXT(0.25,"h:mm")                | 6:00
            TEXT(2958465,"yyyy-mm-dd")       | 9999-12-31
            IFERROR(TEXT(2958466,"yyyy"),"x") | x
            IFERROR(TEXT(-1,"yyyy"),"x")     | x
            TEXT(0.75,"h:mm AM/PM")          | 6:00 PM
            TEXT(4.34,"# ?/?")               | 4 1/3
            TEXT(0.000000001,"General")      | 0.000000001
            TEXT(-1E-10,"General")           | -1E-10
            TEXT("x","0.00")                 | x
            TEXT("L0001","")                 | L0001
            "<"&TEXT(5,"")&">"               | <>
            """)
    void valuesAreShownAsTheirFormatSays(String formula, String expected) throws Exception {
        Workbook workbook = new Workbook();
        var sheet = workbook.addSheet("s");
        sheet.contents()
                .set(
                        0,
                        0,
                        new CellContent.Formula(
                                FormulaParser.parse(formula, new CellAddress(0, 0))));
        PoiCellFormatter formatter = new PoiCellFormatter();
        Calculation calculation =
                new Calculation(
                        workbook,
                        BuiltInFunctions.registry(
                                (value, code, dates) -> formatter.format(value, code, 400).text()),
                        new RandomDraws(1),
                        Clock.systemUTC());
        calculation.calculateAll();
        assertEquals(new TextValue(expected), calculation.value(sheet.id(), 0, 0));
    }
}
