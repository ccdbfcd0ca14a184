package sheetgrad.calculation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import sheetgrad.formula.FormulaParser;
import sheetgrad.formula.FormulaSyntaxException;
import sheetgrad.reference.CellAddress;
import sheetgrad.workbook.CalculationSettings;
import sheetgrad.workbook.DefinedName;
import sheetgrad.workbook.EditRefusedException;
import sheetgrad.workbook.TabEdits;

/**
 * Circles and edges: what Microsoft's pages on #SPILL!, circular references, names and 3-D references say of them, where a
 * circle is an error instead of a message and a 0.
 */
class OddWorkbooksTest {
    private static DefinedName name(String name, String text) throws FormulaSyntaxException {
        return new DefinedName(
                name,
                OptionalInt.empty(),
                text,
                Optional.of(FormulaParser.parse(text, CellAddress.of("A1"))),
                false);
    }

    @Test
    void arrayThatWouldLeaveTheSheetDoesNotSpill() {
        TestWorkbook book =
                TestWorkbook.of(
                        "XFD1=#=SEQUENCE(1,2)",
                        "A1048576=#=SEQUENCE(2)",
                        "C2=#=SEQUENCE(1048576)",
                        "D1=#=SEQUENCE(3)",
                        "E1=#=D1#+1");
        assertEquals("#SPILL!", book.show("XFD1"));
        assertEquals("#SPILL!", book.show("A1048576"));
        assertEquals("#SPILL!", book.show("C2"));
        assertEquals("4", book.show("E3"));
        book.edit("D2=7");
        assertEquals("#SPILL!", book.show("D1"));
    }

    /** Lines of whole columns are counted to the edge of the sheet, where cells are blank; blanks count as 0. */
    @Test
    void whatIsTakenOfWholeColumnsGoesToTheEdgeOfTheSheet() {
        TestWorkbook book = TestWorkbook.of("A1=3", "A2=1", "A3=2");
        book.edit("C1=#=TAKE(A:A,2)");
        book.edit("C4=#=TAKE(A:A,-2)");
        book.edit("C7=#=DROP(A:A,1048574)");
        book.edit("C10==SUM(DROP(A:A,1))");
        book.edit("C11==SUM(DROP(A:A,-1048574))");
        book.edit("C12==ROWS(TAKE(A:A,5))");
        book.edit("C13==SUM(DROP(A:B,1000000))");
        book.edit("C14==SUM(TAKE(A:B,,1))");
        book.edit("C15=#=DROP(A:A,1048576)");
        book.edit("C16==SUM(TAKE(1:1,,-3))");
        assertEquals("1", book.show("C2"));
        assertEquals("", book.show("C3"));
        assertEquals("0", book.show("C4"));
        assertEquals("0", book.show("C5"));
        assertEquals("", book.show("C6"));
        assertEquals("0", book.show("C8"));
        assertEquals(1 + 2, book.number("C10"));
        assertEquals(3 + 1, book.number("C11"));
        assertEquals(5, book.number("C12"));
        assertEquals(0, book.number("C13"));
        assertEquals(6, book.number("C14"));
        assertEquals("#CALC!", book.show("C15"));
        assertEquals(0, book.number("C16"));
    }

    @Test
    void circlesThroughTextReferencesAndNamesAreFound() throws FormulaSyntaxException {
        TestWorkbook book =
                TestWorkbook.of(
                        "A1==INDIRECT(\"B1\")",
                        "B1==INDIRECT(\"A\"&1)",
                        "C1==OFFSET(C2,-1,0)",
                        "D1==IF(TRUE,5,INDIRECT(\"D1\"))");
        assertEquals("#CYCLE!", book.show("A1"));
        assertEquals("#CYCLE!", book.show("B1"));
        assertEquals("#CYCLE!", book.show("C1"));
        assertEquals("5", book.show("D1"));
        book.workbook().addName(name("self", "self+1"));
        book.workbook().addName(name("one", "other"));
        book.workbook().addName(name("other", "one"));
        book.edit("F1==self");
        book.edit("F2==one");
        assertEquals(true, book.show("F1").startsWith("#"), book.show("F1"));
        assertEquals(true, book.show("F2").startsWith("#"), book.show("F2"));
    }

    @Test
    void namedFunctionMayCallItselfAndEndsWhereItDoesNotStop() throws FormulaSyntaxException {
        TestWorkbook book = TestWorkbook.of("A1=1");
        book.workbook().addName(name("down", "LAMBDA(n,IF(n=0,0,1+down(n-1)))"));
        book.workbook().addName(name("endless", "LAMBDA(n,endless(n+1))"));
        book.edit("B1==down(100)");
        book.edit("B2==endless(1)");
        assertEquals("100", book.show("B1"));
        assertEquals("#NUM!", book.show("B2"));
    }

    @Test
    void spanOfSheetsLosesTheOnesThatAreDeleted() throws EditRefusedException {
        TestWorkbook book =
                TestWorkbook.of(
                        "Sheet1!A1=1", "b!A1=2", "c!A1=4", "d!A1=8", "Sheet1!B1==SUM(b:d!A1)");
        assertEquals("14", book.show("B1"));
        int middle = book.workbook().findSheet("c").orElseThrow().id();
        book.carryOut(new TabEdits(book.workbook()).delete(middle));
        assertEquals("10", book.show("B1"));
        int end = book.workbook().findSheet("d").orElseThrow().id();
        book.carryOut(new TabEdits(book.workbook()).delete(end));
        assertEquals("2", book.show("B1"));
        int last = book.workbook().findSheet("b").orElseThrow().id();
        book.carryOut(new TabEdits(book.workbook()).delete(last));
        assertEquals("#REF!", book.show("B1"));
        book.undo();
        book.undo();
        book.undo();
        assertEquals("14", book.show("B1"));
    }

    /** x = 2 x + 1 from 0: 1, 3, 7, ... after n steps 2^n - 1; past the largest number it is an error. */
    @Test
    void iterationThatDivergesEndsAfterItsSteps() {
        TestWorkbook book = TestWorkbook.of("C1=0");
        book.workbook().setSettings(CalculationSettings.DEFAULT.withIteration(10, 0.001));
        book.edit("A1==2*A1+1");
        assertEquals(Math.pow(2, 10) - 1, book.number("A1"));
        book.workbook().setSettings(CalculationSettings.DEFAULT.withIteration(2000, 0.001));
        book.edit("B1==2*B1+1");
        assertEquals("#NUM!", book.show("B1"));
    }
}
