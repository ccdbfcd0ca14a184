package sheetgrad.calculation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import sheetgrad.workbook.CellEdits;
import sheetgrad.workbook.EditRefusedException;

class DataTablesTest {
    /** What z = x^2 + y is for x of 1, 2, 3 and y of 10, 20; z is worked out in between. */
    private static TestWorkbook twoInputs() {
        return TestWorkbook.of(
                "A1=7",
                "A2=8",
                "A3==A1^2",
                "A4==A3+A2",
                "C4==A4",
                "D4=1",
                "E4=2",
                "F4=3",
                "C5=10",
                "C6==C5*2",
                "D5:F6={=TABLE(A1,A2)}",
                "H1==SUM(D5:F6)");
    }

    @Test
    void headingsTakeTurnsInBothInputCells() {
        TestWorkbook book = twoInputs();
        assertEquals(1 + 10, book.number("D5"));
        assertEquals(4 + 10, book.number("E5"));
        assertEquals(1 + 20, book.number("D6"));
        assertEquals(9 + 20, book.number("F6"));
        assertEquals(2 * (1 + 4 + 9) + 3 * (10 + 20), book.number("H1"));
        assertEquals(7, book.number("A1"));
        assertEquals(49 + 8, book.number("C4"));
    }

    @Test
    void tableFollowsItsHeadingsAndWhatItsFormulaReads() {
        TestWorkbook book = twoInputs();
        book.edit("F4=5");
        assertEquals(25 + 20, book.number("F6"));
        book.edit("C5=100");
        assertEquals(25 + 200, book.number("F6"));
        book.edit("A3==A1*A5");
        book.edit("A5=1000");
        assertEquals(5000 + 200, book.number("F6"));
        assertEquals(2 * (1 + 2 + 5) * 1000 + 3 * (100 + 200), book.number("H1"));
        book.edit("A1=9");
        assertEquals(5000 + 200, book.number("F6"));
    }

    @Test
    void columnOfHeadingsHasAFormulaAboveEachColumn() {
        TestWorkbook book =
                TestWorkbook.of(
                        "A1=7", "D4==A1*2", "E4==A1^3", "C5=1", "C6=4", "D5:E6={=TABLE(,A1)}");
        assertEquals(2, book.number("D5"));
        assertEquals(1, book.number("E5"));
        assertEquals(8, book.number("D6"));
        assertEquals(64, book.number("E6"));
    }

    @Test
    void rowOfHeadingsHasAFormulaLeftOfEachRow() {
        TestWorkbook book =
                TestWorkbook.of(
                        "A1=7", "C5==A1*2", "C6==A1^3", "D4=1", "E4=4", "D5:E6={=TABLE(A1,)}");
        assertEquals(2, book.number("D5"));
        assertEquals(8, book.number("E5"));
        assertEquals(1, book.number("D6"));
        assertEquals(64, book.number("E6"));
    }

    @Test
    void formulasThatWorkOutWhatTheyReadTakePart() {
        TestWorkbook book =
                TestWorkbook.of(
                        "A1=7",
                        "B1==INDIRECT(\"A\"&1)+1",
                        "D4==B1",
                        "C5=1",
                        "C6=4",
                        "D5:D6={=TABLE(,A1)}");
        assertEquals(2, book.number("D5"));
        assertEquals(5, book.number("D6"));
    }

    @Test
    void tableOfATableIsCalculated() {
        TestWorkbook book =
                TestWorkbook.of(
                        "A1=7",
                        "A2=100",
                        "D4==A1+A2",
                        "C5=1",
                        "C6=4",
                        "D5:D6={=TABLE(,A1)}",
                        "G4==SUM(D5:D6)",
                        "F5=10",
                        "F6=20",
                        "G5:G6={=TABLE(,A2)}");
        assertEquals(5 + 200, book.number("G4"));
        assertEquals(5 + 20, book.number("G5"));
        assertEquals(5 + 40, book.number("G6"));
    }

    @Test
    void entryThatNeedsItsOwnTableIsACycle() {
        TestWorkbook book =
                TestWorkbook.of(
                        "A1=1",
                        "C4==IF(A1>2,D5,A1)",
                        "D4=1",
                        "E4=3",
                        "C5=0",
                        "D5:E5={=TABLE(A1,A2)}");
        assertEquals("1", book.show("D5"));
        assertEquals("#CYCLE!", book.show("E5"));
        TestWorkbook always =
                TestWorkbook.of(
                        "A1=1", "C4==D5+A1", "D4=1", "E4=3", "C5=0", "D5:E5={=TABLE(A1,A2)}");
        assertEquals("#CYCLE!", always.show("E5"));
    }

    @Test
    void tableMovesWithItsInputCells() throws EditRefusedException {
        TestWorkbook book = twoInputs();
        book.carryOut(new CellEdits(book.workbook()).insertRows(0, 0, 2));
        assertEquals("TABLE(A3,A4)", book.formula("D7"));
        book.edit("F6=5");
        assertEquals(25 + 20, book.number("F8"));
        book.carryOut(new CellEdits(book.workbook()).insertRows(0, 3, 1));
        assertEquals("TABLE(A3,A5)", book.formula("D8"));
        book.edit("F7=6");
        assertEquals(36 + 20, book.number("F9"));
    }

    @Test
    void tableWithoutItsInputCellIsAnError() throws EditRefusedException {
        TestWorkbook book = twoInputs();
        book.carryOut(new CellEdits(book.workbook()).deleteRows(0, 1, 1));
        assertEquals("#REF!", book.show("D4"));
        book.undo();
        assertEquals(9 + 20, book.number("F6"));
    }

    /** The row above the entries is the one with the headings, wherever these have gone: what is blank there counts as 0. */
    @Test
    void rowsBetweenHeadingsAndEntriesAreTheHeadingsFromThenOn() throws EditRefusedException {
        TestWorkbook book = twoInputs();
        book.carryOut(new CellEdits(book.workbook()).insertRows(0, 4, 1));
        assertEquals("", book.show("C5"));
        assertEquals(0, book.number("D6"));
        book.edit("C5==A4");
        book.edit("D5=4");
        assertEquals(16 + 10, book.number("D6"));
        assertEquals(0 + 20, book.number("F7"));
        book.undo();
    }
}
