package sheetgrad.calculation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sheetgrad.formula.Expression;
import sheetgrad.formula.FormulaParser;
import sheetgrad.formula.FormulaSyntaxException;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.value.NumberValue;
import sheetgrad.value.TextValue;
import sheetgrad.value.Value;
import sheetgrad.workbook.CalculationSettings;
import sheetgrad.workbook.DefinedName;
import sheetgrad.workbook.ExternalBook;
import sheetgrad.workbook.Table;

/**
 * Workbooks made to trip calculation engines; the values follow from Microsoft's pages on structured references, names,
 * 3-D references, operators and the functions.
 */
class TrickyWorkbooksTest {
    private static DefinedName name(String name, OptionalInt scope, String text)
            throws FormulaSyntaxException {
        return new DefinedName(
                name,
                scope,
                text,
                Optional.of(FormulaParser.parse(text, CellAddress.of("A1"))),
                false);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            SUM(T[a'[b])               | 6
            SUM(T[c']d])               | 60
            SUM(T[e'#f])               | 600
            SUM(T[g''h])               | 6000
            SUM(T[[a'[b]:[e'#f]])      | 666
            T[[#Totals],[a'[b]]        | 7
            SUM(T[#Totals])            | 7777
            SUM(T[#Data])              | 6666
            SUM(T[#All])               | 14443
            SUM(T)                     | 6666
            T[[#Headers],[g''h]]       | g'h
            COUNTA(T[#Headers])        | 4
            SUM(T[[#Data],[#Totals],[a'[b]]) | 13
            COUNTA(T[[#Headers],[#Data],[a'[b]]) | 4
            COLUMNS(T[[c']d]:[g''h]])  | 3
            ROWS(T[[#All],[a'[b]])     | 5
            SUM(t[A'[B])               | 6
            T[none]                    | #REF!
            """)
    void structuredReferencesWithEscapesAndTotals(String formula, String expected) {
        TestWorkbook book =
                TestWorkbook.of(
                        "A1=a[b", "B1=c]d", "C1=e#f", "D1=g'h", "A2=1", "A3=2", "A4=3", "A5=7",
                        "B2=10", "B3=20", "B4=30", "B5=70", "C2=100", "C3=200", "C4=300", "C5=700",
                        "D2=1000", "D3=2000", "D4=3000", "D5=7000");
        List<String> columns = List.of("a[b", "c]d", "e#f", "g'h");
        book.workbook().addTable(new Table("T", 0, CellRange.of("A1:D5"), columns, true, true));
        book.edit("J10=#=" + formula);
        assertEquals(expected, book.show("J10"), formula);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            Sheet1!J10 | Rate            | 1
            Two!J10    | Rate            | 2
            Two!J10    | Sheet1!Rate     | 1
            Sheet1!J10 | Two!Rate        | 2
            Two!J10    | Twice(Rate)     | 4
            Two!J10    | RATE            | 2
            Sheet1!J10 | SUM(MAP({1,2},Twice)) | 6
            Sheet1!J10 | LET(Rate,5,Rate+1)    | 6
            Sheet1!J10 | LAMBDA(rate,rate*3)(4) | 12
            Sheet1!J10 | Factorial(5)    | 120
            Sheet1!J10 | Missing+1       | #NAME?
            Sheet1!J10 | SUM(Both)       | 6
            Sheet1!J10 | Gone            | #REF!
            """)
    void namesOfASheetHideThoseOfTheWorkbook(String cell, String formula, String expected)
            throws FormulaSyntaxException {
        TestWorkbook book = TestWorkbook.of("A1=1", "B1=5", "Two!A1=2");
        OptionalInt everywhere = OptionalInt.empty();
        book.workbook().addName(name("Rate", everywhere, "Sheet1!$A$1"));
        book.workbook().addName(name("Rate", OptionalInt.of(1), "Two!$A$1"));
        book.workbook().addName(name("Twice", everywhere, "_xlfn.LAMBDA(_xlpm.x,_xlpm.x*2)"));
        book.workbook()
                .addName(name("Factorial", everywhere, "LAMBDA(n,IF(n<2,1,n*Factorial(n-1)))"));
        book.workbook().addName(name("Both", everywhere, "Sheet1!$A$1,Sheet1!$B$1"));
        book.workbook().addName(name("Gone", everywhere, "Sheet1!#REF!"));
        book.edit(cell + "=#=" + formula);
        assertEquals(expected, book.show(cell), formula);
    }

    /** Names as liborcus's test/xlsx/named-expression-relative has them, with the values that Excel stored there. */
    @Test
    void relativeNamesGoOnAtTheOppositeEdgeOfTheSheet() throws FormulaSyntaxException {
        TestWorkbook book =
                TestWorkbook.of("A1=1", "A2=2", "A3=3", "A4=4", "B1=5", "B2=6", "B3=7", "B4=8");
        OptionalInt everywhere = OptionalInt.empty();
        book.workbook().addName(name("AboveFour", everywhere, "Sheet1!A1048573:A1048576"));
        book.workbook().addName(name("LeftTwo", everywhere, "Sheet1!XFC1:XFD1"));
        book.edit("A5=#=SUM(AboveFour)");
        book.edit("B5=#=SUM(AboveFour)");
        book.edit("C4=#=AVERAGE(LeftTwo)");
        assertEquals("10", book.show("A5"));
        assertEquals("26", book.show("B5"));
        assertEquals("6", book.show("C4"));
        book.edit("A4=14");
        assertEquals("20", book.show("A5"));
        assertEquals("11", book.show("C4"));
    }

    /** Excel stored 0 for both in countifExamples.xls of Apache POI 4.0.1, cells C39 and C40. */
    @Test
    void anEmptyTextIsNeitherAtMostNorAtLeastNothing() {
        TestWorkbook book = TestWorkbook.of("B39=#=\"\"");
        book.edit("C39=#=COUNTIF(B39,\"<=\")");
        book.edit("C40=#=COUNTIF(B39,\">=\")");
        assertEquals("0", book.show("C39"));
        assertEquals("0", book.show("C40"));
    }

    /** Excel stored "MASTER" for it on the sheet of that name in 57231_MixedGasReport.xls of Apache POI 4.0.1. */
    @Test
    void theNameOfTheSheetIsCutOutOfTheNameOfTheFile() {
        TestWorkbook book = TestWorkbook.of("A1=1");
        Path file = Path.of("report.xlsx").toAbsolutePath();
        book.workbook().setFile(file);
        book.edit("B2=#=CELL(\"filename\",A1)");
        book.edit("B3=#=REPLACE(CELL(\"filename\",A1),1,FIND(\"]\",CELL(\"filename\",A1)),\"\")");
        assertEquals(file.resolveSibling("[report.xlsx]Sheet1").toString(), book.show("B2"));
        assertEquals("Sheet1", book.show("B3"));
    }

    /** A1:A3 hold 1, the text "2" and TRUE; A4 is blank; B1:B3 hold 10, 20, 30. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            SUM(A1:A4)            | 1
            SUM(A2,A3)            | 0
            SUM("2",TRUE)         | 3
            SUM({"2",TRUE,5})     | 5
            A2+A3                 | 3
            SUM(A2*1,A3*1)        | 3
            COUNT(A1:A4)          | 1
            COUNT(A2,"2",TRUE)    | 2
            AVERAGE(A1:A3,TRUE)   | 1
            AVERAGEA(A1:A3)       | 0.666666666666667
            PRODUCT(A1:A3,"3")    | 3
            MAX(A1:A3,"7")        | 7
            MAX(A2:A3)            | 0
            MAXA(A2:A3)           | 1
            SUMPRODUCT(A1:A3,B1:B3) | 10
            SUMPRODUCT(A1:A3*B1:B3) | 80
            SUMPRODUCT(A2:A2,B2:B2) | #VALUE!
            AND(A1:A3)            | TRUE
            AND(A2)               | #VALUE!
            OR(A2,FALSE)          | FALSE
            SUMIF(A1:A3,2,B1:B3)  | 20
            COUNTIF(A1:A3,"2")    | 1
            COUNTIF(A1:A3,TRUE)   | 1
            MATCH(2,A1:A3,0)      | #N/A
            MATCH("2",A1:A3,0)    | 2
            A2=2                  | FALSE
            A4=0                  | TRUE
            A4=""                 | TRUE
            SUM((B1:B2,B3))       | 60
            SUM((B1:B2,B2:B3))    | 80
            LARGE((B1,B3),1)      | 30
            SMALL((B1,B3),2)      | 30
            RANK(20,(B1:B2,B3))   | 2
            RANK(B1,(B1,B3),1)    | 1
            COUNT((A1:B1,B2))     | 3
            SUM(B1:B3 A2:B2)      | 20
            SUM(A1:B2 B2:B3)      | 20
            B:B 3:3               | 30
            SUM(A1:A3 B1:B3)      | #NULL!
            INDEX((A1:A3,B1:B3),2,1,2) | 20
            AREAS((A1,B1:B3,A1:B2)) | 3
            MEDIAN((B1,B2),B3)    | 20
            SUM(B1:INDEX(B1:B3,2)) | 30
            -2^2                  | 4
            2^-1                  | 0.5
            -2^-2                 | 0.25
            2^3^2                 | 64
            10%^2                 | 0.01
            1-1&2                 | 02
            1<2=TRUE              | TRUE
            """)
    void textsTruthsAndOperators(String formula, String expected) {
        TestWorkbook book =
                TestWorkbook.of("A1=1", "A2==\"2\"", "A3=TRUE", "B1=10", "B2=20", "B3=30");
        book.edit("J10=#=" + formula);
        assertEquals(expected, book.show("J10"), formula);
    }

    /** Cells of files from before dynamic arrays take of a range what stands in their row or column. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            J2=  | =B1:B3         | 20
            J2=  | =@B1:B3        | 20
            J9=  | =B1:B3         | #VALUE!
            B9=  | =A1:C1         | 10
            J2=  | =B1:B3*2       | 40
            J2=  | =SUM(B1:B3*2)  | 40
            J2=  | =SUMPRODUCT(B1:B3*2) | 120
            J2=  | =ABS(B1:B3)    | 20
            J2=  | =INDEX(B1:B3,0) | 20
            J2=  | ={1,2,3}       | 1
            J2=  | =B:B           | 20
            J2=  | =IF(B1:B3>15,"big","small") | big
            J2=  | #=@B1:B3       | 20
            J2=  | #=SUM(@B1:B3*2) | 40
            """)
    void implicitIntersection(String cell, String formula, String expected) {
        TestWorkbook book = TestWorkbook.of("A1=1", "B1=10", "C1=100", "B2=20", "B3=30");
        book.edit(cell + formula);
        assertEquals(expected, book.show(cell.substring(0, 2)), formula);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            D1:D4={=B1:B3*2}    | 20, 40, 60, #N/A
            D1:D2={=B1:B3*2}    | 20, 40
            D1:D3={=7}          | 7, 7, 7
            D1:E2={={1,2}}      | 1, 1
            D1:D3={=SUM(B1:B3)} | 60, 60, 60
            D1:E3={=B1:B3}      | 10, 20, 30
            D1:D3={=IF(B1:B3>15,B1:B3)} | FALSE, 20, 30
            D1:D2={=ROW(A1:A5)} | 1, 2
            """)
    void arrayFormulasOverSeveralCells(String formula, String column) {
        TestWorkbook book = TestWorkbook.of("B1=10", "B2=20", "B3=30", formula);
        int row = 1;
        for (String expected : column.split(", ")) {
            assertEquals(expected, book.show("D" + row++), formula);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            DATE(1904,1,1)          | 0
            DATE(1904,1,2)          | 1
            YEAR(0)                 | 1904
            DATE(2000,1,1)          | 35064
            WEEKDAY(0)              | 6
            DATEVALUE("2000-01-01") | 35064
            EDATE(0,1)              | 31
            """)
    void daysFrom1904(String formula, String expected) {
        TestWorkbook book = TestWorkbook.of("A1=1");
        book.workbook().setSettings(CalculationSettings.DEFAULT.with1904(true));
        book.edit("J10=#=" + formula);
        assertEquals(expected, book.show("J10"), formula);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            [1]Data!A1            | 4
            [1]data!$A$1*2        | 8
            SUM([1]Data!A1:B2)    | 9
            [1]Data!B1            | x
            '[1]Data'!A2+1        | 6
            [1]Data!C9&"."        | .
            [1]None!A1            | #REF!
            [2]Data!A1            | #REF!
            VLOOKUP(5,[1]Data!A1:B2,1,FALSE) | 5
            SUM([1]!Numbers)      | 9
            [1]!None              | #REF!
            [2]!Numbers           | #REF!
            """)
    void otherFilesAreAnsweredFromWhatIsKept(String formula, String expected)
            throws FormulaSyntaxException {
        TestWorkbook book = TestWorkbook.of("A1=1");
        Map<CellAddress, Value> kept =
                Map.of(
                        CellAddress.of("A1"), new NumberValue(4),
                        CellAddress.of("B1"), new TextValue("x"),
                        CellAddress.of("A2"), new NumberValue(5));
        Expression numbers = FormulaParser.parse("[1]Data!$A$1:$A$2", CellAddress.of("A1"));
        book.workbook()
                .externalBooks()
                .add(
                        new ExternalBook(
                                "other.xlsx", Map.of("data", kept), Map.of("numbers", numbers)));
        book.edit("J10=#=" + formula);
        assertEquals(expected, book.show("J10"), formula);
    }

    @Test
    void cyclesAreRepeatedAsOftenAsTheWorkbookSays() {
        TestWorkbook book = TestWorkbook.of("A1=1");
        book.workbook().setSettings(CalculationSettings.DEFAULT.withIteration(10, 0));
        book.edit("B1==B1+A1");
        assertEquals("10", book.show("B1"));
    }
}
