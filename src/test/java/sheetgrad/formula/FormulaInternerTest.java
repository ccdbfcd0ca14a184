package sheetgrad.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sheetgrad.reference.CellAddress;

class FormulaInternerTest {
    private final FormulaInterner interner = new FormulaInterner();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    A4*2+B$1              | A5*2+B$1
                    =SUM($A4:C6)/$D$9     | =SUM($A5:C7)/$D$9
                    Sheet4!A4+'A4'!B4#    | Sheet4!A5+'A4'!B5#
                    LOG10(A4)&"A4"        | LOG10(A5)&"A4"
                    Table4[[#This Row],[A4]] | Table4[[#This Row],[A4]]
                    SUM(4:6)              | SUM(5:7)
                    A4_rate*A4            | A4_rate*A5
                    """)
    void copyBelowIsTheSameTree(String text, String below) throws FormulaSyntaxException {
        assertSame(parse(text, "C4"), parse(below, "C5"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    A4                    | A4
                    $A$4                  | $A$5
                    LOG10(A4)             | LOG11(A5)
                    "A4"                  | "A5"
                    A4!B1                 | A5!B2
                    'A4'!B1               | 'A5'!B2
                    Table1[A4]            | Table1[A5]
                    A4_rate               | A5_rate
                    SUM(4:4)              | SUM(4:4)
                    SUM(A4 B4)            | SUM(A5,B5)
                    A4                    | A51
                    A14                   | A1
                    A4+1                  | A5+11
                    A4&B4                 | A5&B55
                    A4+1                  | A05+1
                    """)
    void whatOnlyLooksLikeACopyBelowIsAnotherTree(String text, String below)
            throws FormulaSyntaxException {
        assertNotEquals(parse(text, "C4"), parse(below, "C5"));
    }

    @Test
    void copiesBesideOneAnotherAreTheSameTree() throws FormulaSyntaxException {
        assertSame(parse("A4+$B4", "C4"), parse("B4+$B4", "D4"));
        assertNotEquals(parse("A4+1", "C4"), parse("A4+1", "D4"));
    }

    @Test
    void copiesStopAtTheLastRowOfASheet() throws FormulaSyntaxException {
        parse("A1048575", "C1048574");
        parse("A1048576", "C1048575");
        assertEquals(
                FormulaParser.parse("A1048577", CellAddress.of("C1048576")),
                parse("A1048577", "C1048576"));
    }

    @Test
    void whatIsNoFormulaIsRefusedEveryTime() {
        assertThrows(FormulaSyntaxException.class, () -> parse("A4+", "C4"));
        assertThrows(FormulaSyntaxException.class, () -> parse("A5+", "C5"));
        assertThrows(FormulaSyntaxException.class, () -> parse("\"A4", "C4"));
    }

    /** Through the interner, and equal to what the parser makes of the text by itself. */
    private Expression parse(String text, String host) throws FormulaSyntaxException {
        CellAddress cell = CellAddress.of(host);
        Expression shared = interner.parse(text, cell);
        assertEquals(FormulaParser.parse(text, cell), shared);
        return shared;
    }
}
