package sheetgrad.calculation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import sheetgrad.reference.CellRange;
import sheetgrad.workbook.TableEdits;
import sheetgrad.workbook.TableStyle;

/** Two spills that want the same cell: B1 downwards over B1:B3 and A2 to the right over A2:C2. */
class SpillConflictTest {
    private static void assertFirstWins(TestWorkbook book) {
        assertEquals("1", book.show("B1"));
        assertEquals("2", book.show("B2"));
        assertEquals("3", book.show("B3"));
        assertEquals("#SPILL!", book.show("A2"));
        assertEquals("", book.show("C2"));
    }

    @Test
    void theAnchorFurtherUpWinsInWhicheverOrderTheyAreEntered() {
        assertFirstWins(TestWorkbook.of("B1=#=SEQUENCE(3)", "A2=#=SEQUENCE(1,3)*10"));
        assertFirstWins(TestWorkbook.of("A2=#=SEQUENCE(1,3)*10", "B1=#=SEQUENCE(3)"));
        TestWorkbook book = TestWorkbook.of("A2=#=SEQUENCE(1,3)*10", "E1==SUM(A2:C2)");
        assertEquals("60", book.show("E1"));
        book.edit("B1=#=SEQUENCE(3)");
        assertFirstWins(book);
        assertEquals("#SPILL!", book.show("E1"));
    }

    @Test
    void inOneRowTheAnchorFurtherLeftWins() {
        TestWorkbook book = TestWorkbook.of("C1=#=SEQUENCE(2)", "A2=x", "B2=#=SEQUENCE(1,2)");
        assertEquals("2", book.show("C2"));
        assertEquals("#SPILL!", book.show("B2"));
    }

    @Test
    void theOtherHealsWhenTheFirstGoesOrShrinks() {
        TestWorkbook book =
                TestWorkbook.of(
                        "D1=3", "B1=#=SEQUENCE(D1)", "A2=#=SEQUENCE(1,3)*10", "E1==SUM(A2:C2)");
        assertFirstWins(book);
        book.edit("D1=1");
        assertEquals("10", book.show("A2"));
        assertEquals("20", book.show("B2"));
        assertEquals("60", book.show("E1"));
        book.edit("D1=3");
        assertFirstWins(book);
        book.edit("B1=");
        assertEquals("20", book.show("B2"));
        assertEquals("60", book.show("E1"));
    }

    @Test
    void aCellOrAnArrayFormulaIsNeverTakenOver() {
        TestWorkbook cell = TestWorkbook.of("B1=#=SEQUENCE(3)", "B3=7");
        assertEquals("#SPILL!", cell.show("B1"));
        assertEquals("7", cell.show("B3"));
        TestWorkbook array = TestWorkbook.of("B1=#=SEQUENCE(3)", "A2:C2={=A5:C5+1}");
        assertEquals("#SPILL!", array.show("B1"));
        assertEquals("1", array.show("B2"));
    }

    @Test
    void anArrayFormulaEnteredAcrossASpillTakesItsPlace() {
        TestWorkbook book = TestWorkbook.of("A2=#=SEQUENCE(3,2)", "E1==SUM(A2:B4)");
        assertEquals("21", book.show("E1"));
        book.edit("B1:C3={=D1:E3+7}");
        assertEquals("#SPILL!", book.show("A2"));
        assertEquals("", book.show("A3"));
        assertEquals("7", book.show("B2"));
        book.edit("B1=");
        assertEquals("3", book.show("A3"));
        assertEquals("21", book.show("E1"));
    }

    /** The headings of a table, which are entered into its cells, are in the way of a spill. */
    @Test
    void aTableMadeOverASpillIsInItsWayUntilItIsUndone() throws Exception {
        TestWorkbook book = TestWorkbook.of("A1=#=SEQUENCE(5)*2", "C1==SUM(A1:A2)");
        TableEdits tables = new TableEdits(book.workbook(), book.calculation()::value);
        int sheet = book.workbook().sheets().get(0).id();
        TableStyle plain =
                new TableStyle(
                        "",
                        Map.of(),
                        new TableStyle.Shown(false, false, false, false),
                        OptionalInt.empty());
        book.carryOut(tables.create(sheet, CellRange.of("A3:A5"), true, plain));
        assertEquals("#SPILL!", book.show("A1"));
        assertEquals("#SPILL!", book.show("C1"));
        assertEquals("", book.show("A4"));
        book.undo();
        assertEquals("6", book.show("A3"));
        assertEquals("6", book.show("C1"));
    }

    @Test
    void whatReadsASpillThatIsTakenOverReadsTheError() {
        TestWorkbook book = TestWorkbook.of("A2=#=SEQUENCE(1,3)", "F1==SUM(A2#)");
        assertEquals("6", book.show("F1"));
        book.edit("B1=#=SEQUENCE(3)");
        assertEquals("#SPILL!", book.show("F1"));
    }
}
