package sheetgrad.calculation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sheetgrad.formula.FormulaParser;
import sheetgrad.formula.FormulaSyntaxException;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.workbook.DefinedName;
import sheetgrad.workbook.Table;

/** References as texts; expected values follow Microsoft's pages of INDIRECT and FORMULATEXT. */
class ReferenceTextTest {
    private static final String[] CELLS = {
        "A1=B2",
        "A2=1.333",
        "B1=10",
        "B2=45",
        "B3=7",
        "C1=Age",
        "C2=4",
        "C3=5",
        "my sheet!A1=99",
        "D1=#=SEQUENCE(3)",
        "E1==B1*2",
        "F1:F2={=B1:B2+1}"
    };

    static TestWorkbook workbook() {
        TestWorkbook book = TestWorkbook.of(CELLS);
        name(book, "George", "$B$2");
        name(book, "Twice", "Sheet1!$B$2*2");
        book.workbook()
                .addTable(
                        new Table(
                                "People",
                                0,
                                CellRange.of("C1:C3"),
                                java.util.List.of("Age"),
                                true,
                                false));
        return book;
    }

    static void name(TestWorkbook book, String name, String formula) {
        try {
            book.workbook()
                    .addName(
                            new DefinedName(
                                    name,
                                    OptionalInt.empty(),
                                    formula,
                                    Optional.of(FormulaParser.parse(formula, CellAddress.of("A1"))),
                                    false));
        } catch (FormulaSyntaxException broken) {
            throw new IllegalArgumentException(broken);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            INDIRECT(A1)                    | 45
            INDIRECT("A1")                  | B2
            INDIRECT("B"&3)                 | 7
            INDIRECT("$B$3")                | 7
            SUM(INDIRECT("B1:B3"))          | 62
            SUM(INDIRECT("B:B"))            | 62
            INDIRECT("R2C2",FALSE)          | 45
            INDIRECT("R[-8]C[-8]",FALSE)    | 45
            SUM(INDIRECT("R1C2:R3C2",FALSE)) | 62
            SUM(INDIRECT("C2",FALSE))       | 62
            INDIRECT("R2C2")                | #REF!
            INDIRECT("B2",FALSE)            | #REF!
            INDIRECT("George")              | 45
            INDIRECT("George",FALSE)        | 45
            INDIRECT("Twice")               | #REF!
            INDIRECT("nobody")              | #REF!
            INDIRECT("'my sheet'!A1")       | 99
            INDIRECT("'my sheet'!R1C1",FALSE) | 99
            INDIRECT("gone!A1")             | #REF!
            SUM(INDIRECT("People[Age]"))    | 9
            SUM(INDIRECT("People"))         | 9
            INDIRECT("People[#Headers]")    | Age
            SUM(INDIRECT("D1#"))            | 6
            INDIRECT("=A1")                 | #REF!
            INDIRECT("")                    | #REF!
            INDIRECT("B1+1")                | #REF!
            INDIRECT("OFFSET(A1,1,1)")      | #REF!
            INDIRECT("[1]x!A1")             | #REF!
            LET(x,B1,INDIRECT("x"))         | #REF!
            ROW(INDIRECT("B7"))             | 7
            SUM(INDIRECT("B1"):INDIRECT("B2")) | 55
            FORMULATEXT(E1)                 | =B1*2
            FORMULATEXT(D1)                 | =SEQUENCE(3)
            FORMULATEXT(F2)                 | {=B1:B2+1}
            FORMULATEXT(B1)                 | #N/A
            FORMULATEXT(D2)                 | #N/A
            FORMULATEXT(5)                  | #VALUE!
            HYPERLINK("https://x.org")      | https://x.org
            HYPERLINK("https://x.org",B1)   | 10
            SUM(1,HYPERLINK("#A1",B1))      | 11
            AREAS(B2:D4)                    | 1
            AREAS((B2:D4,E5,F6:I9))         | 3
            AREAS(B2:D4 B2)                 | 1
            ROWS(TRIMRANGE(B1:C9))          | 3
            ROWS(TRIMRANGE(B1:C9,0))        | 9
            COLUMNS(TRIMRANGE(B1:I9))       | 5
            GETPIVOTDATA("Sales",A1)        | #REF!
            """)
    void result(String formula, String expected) {
        TestWorkbook book = workbook();
        book.edit("J10=#=" + formula);
        assertEquals(expected, book.show("J10"), formula);
    }

    @Test
    void indirectFollowsChangesOfWhatItsTextRefersTo() {
        TestWorkbook book = TestWorkbook.of("A1=B1", "B1==C1", "C1=3", "D1==INDIRECT(A1)");
        assertEquals("3", book.show("D1"));
        book.edit("C1=4");
        assertEquals("4", book.show("D1"));
        book.edit("A1=C2");
        assertEquals("0", book.show("D1"));
        book.edit("C2=8");
        assertEquals("8", book.show("D1"));
    }

    @Test
    void indirectThatMeetsItsOwnCellIsACycle() {
        TestWorkbook book = TestWorkbook.of("A1==INDIRECT(\"A1\")+1");
        assertEquals("#CYCLE!", book.show("A1"));
    }
}
