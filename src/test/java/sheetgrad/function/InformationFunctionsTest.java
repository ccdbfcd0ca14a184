package sheetgrad.function;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Information about values, cells, sheets and the program. Expected values stand on Microsoft's pages. */
class InformationFunctionsTest {
    private static final String CELLS = "A1=5 A2=x A3=TRUE A5=#N/A B1=-2";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            CELL("address",B3)        | $B$3
            CELL("address",B3:C4)     | $B$3:$C$4
            CELL("col",B3)            | 2
            CELL("ROW",B3)            | 3
            CELL("row")               | 500
            CELL("contents",A2)       | x
            CELL("contents",A1)+1     | 6
            CELL("contents",A5)       | #N/A
            CELL("type",A1)           | v
            CELL("type",A2)           | l
            CELL("type",A4)           | b
            CELL("prefix",A2)         | '
            CELL("prefix",A1)         | ``
            CELL("format",A1)         | G
            CELL("color",A1)          | 0
            CELL("parentheses",A1)    | 0
            CELL("width",A1)          | {8,TRUE}
            CELL("filename",A1)       | ``
            CELL("nonsense",A1)       | #VALUE!
            CELL("row",5)             | #VALUE!
            INFO("numfile")           | 1
            INFO("release")           | 16.0
            INFO("system")            | pcdos
            INFO("totmem")            | #N/A
            INFO("nonsense")          | #VALUE!
            ISFORMULA(A1)             | FALSE
            ISFORMULA(AA500)          | TRUE
            ISFORMULA(A1:A2)          | {FALSE;FALSE}
            ISFORMULA(5)              | #VALUE!
            SHEET()                   | 1
            SHEET("sheet1")           | 1
            SHEET("none")             | #N/A
            SHEET(A1)                 | 1
            SHEETS()                  | 1
            SHEETS(A1:B2)             | 1
            SHEETS("x")               | #VALUE!
            ISEVEN(-1)                | FALSE
            ISEVEN(0)                 | TRUE
            ISEVEN(2.5)               | TRUE
            ISEVEN("12/23/2011")      | TRUE
            ISODD(5)                  | TRUE
            ISODD("x")                | #VALUE!
            ISEVEN(TRUE)              | #VALUE!
            ISEVEN(A4)                | TRUE
            ISEVEN(A5)                | #N/A
            ISLOGICAL("TRUE")         | FALSE
            ISNUMBER("19")            | FALSE
            ISBLANK(A4)               | TRUE
            ISERR(A5)                 | FALSE
            ISNA(A5)                  | TRUE
            ISERROR(A5)               | TRUE
            ISREF(A1)                 | TRUE
            ERROR.TYPE(#NULL!)        | 1
            ERROR.TYPE(#CALC!)        | 14
            ERROR.TYPE(A1)            | #N/A
            N(A2)                     | 0
            N(A3)                     | 1
            N(A5)                     | #N/A
            TYPE(A5)                  | 16
            TYPE({1,2;3,4})           | 64
            TYPE(A4)                  | 1
            TYPE(A3)                  | 4
            """)
    void informationFollowsMicrosoftsPages(String formula, String expected) {
        assertEquals(expected, new FormulaSheet().with(CELLS).result(formula), formula);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            SHEET(Data!A1)            | 2
            SHEET("DATA")             | 2
            SHEET()                   | 1
            SHEETS()                  | 2
            SHEETS(Sheet1:Data!A1)    | 2
            CELL("address",Data!A1)   | Data!$A$1
            """)
    void sheetsAreCountedInTheOrderOfTheirTabs(String formula, String expected) {
        assertEquals(expected, new FormulaSheet().andSheet("Data").result(formula), formula);
    }

    /** The table on Microsoft's page of CELL. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            General                     | G   | FALSE | FALSE
            0                           | F0  | FALSE | FALSE
            #,##0                       | ,0  | FALSE | FALSE
            0.00                        | F2  | FALSE | FALSE
            #,##0.00                    | ,2  | FALSE | FALSE
            $#,##0_);($#,##0)           | C0  | FALSE | FALSE
            $#,##0_);[Red]($#,##0)      | C0- | TRUE  | FALSE
            $#,##0.00_);($#,##0.00)     | C2  | FALSE | FALSE
            $#,##0.00_);[Red]($#,##0.00) | C2- | TRUE | FALSE
            0%                          | P0  | FALSE | FALSE
            0.00%                       | P2  | FALSE | FALSE
            0.00E+00                    | S2  | FALSE | FALSE
            # ?/?                       | G   | FALSE | FALSE
            m/d/yy h:mm                 | D4  | FALSE | FALSE
            mm/dd/yy                    | D4  | FALSE | FALSE
            d-mmm-yy                    | D1  | FALSE | FALSE
            d-mmm                       | D2  | FALSE | FALSE
            mmm-yy                      | D3  | FALSE | FALSE
            mm/dd                       | D5  | FALSE | FALSE
            h:mm AM/PM                  | D7  | FALSE | FALSE
            h:mm:ss AM/PM               | D6  | FALSE | FALSE
            h:mm                        | D9  | FALSE | FALSE
            h:mm:ss                     | D8  | FALSE | FALSE
            (0.0)                       | F1() | FALSE | TRUE
            [Magenta]0" days"           | F0  | FALSE | FALSE
            """)
    void formatIsToldInLetters(
            String code, String letters, boolean coloursNegatives, boolean hasParentheses) {
        FormatCode format = new FormatCode(code);
        assertEquals(letters, format.letters());
        assertEquals(coloursNegatives, format.coloursNegatives());
        assertEquals(hasParentheses, format.hasParentheses());
    }
}
