package sheetgrad.calculation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.workbook.CellEdits;
import sheetgrad.workbook.Edit;
import sheetgrad.workbook.EditRefusedException;
import sheetgrad.workbook.StructuralEdit;

/** Inserting, deleting and moving cells. Expected formulas are those that Excel shows after the same. */
class StructuralEditTest {
    private static TestWorkbook edited(String formula, String host, String edit)
            throws EditRefusedException {
        TestWorkbook book = TestWorkbook.of(host + "==" + formula, "Other!A1=1");
        book.carryOut(edit(book, edit));
        return book;
    }

    /** Reads "+rows 3 2" (two rows before row 3), "-columns B 1", "+down B2:C3", "move A1:B2 D4" and so on. */
    private static Edit edit(TestWorkbook book, String text) throws EditRefusedException {
        CellEdits edits = new CellEdits(book.workbook());
        String[] parts = text.split(" ");
        return switch (parts[0]) {
            case "+rows" -> edits.insertRows(0, row(parts[1]), Integer.parseInt(parts[2]));
            case "-rows" -> edits.deleteRows(0, row(parts[1]), Integer.parseInt(parts[2]));
            case "+columns" -> edits.insertColumns(0, column(parts[1]), Integer.parseInt(parts[2]));
            case "-columns" -> edits.deleteColumns(0, column(parts[1]), Integer.parseInt(parts[2]));
            case "+down", "+right" ->
                    edits.insertCells(0, CellRange.of(parts[1]), parts[0].equals("+down"));
            case "-up", "-left" ->
                    edits.deleteCells(0, CellRange.of(parts[1]), parts[0].equals("-up"));
            case "move" -> edits.moveRange(0, CellRange.of(parts[1]), 0, CellAddress.of(parts[2]));
            default -> edits.moveRange(0, CellRange.of(parts[1]), 1, CellAddress.of(parts[2]));
        };
    }

    private static int row(String number) {
        return Integer.parseInt(number) - 1;
    }

    private static int column(String letters) {
        return CellAddress.of(letters + "1").column();
    }

    @ParameterizedTest(name = "{0} in {1} after {2} reads {3} in {4}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            SUM(A1:A10)          | H20      | +rows 5 2        | SUM(A1:A12)           | H22
            SUM(A1:A10)          | H20      | +rows 1 1        | SUM(A2:A11)           | H21
            SUM(A1:A10)          | H20      | +rows 11 1       | SUM(A1:A10)           | H21
            SUM(A1:A10)          | H2       | +rows 3 1        | SUM(A1:A11)           | H2
            $A$5+A$5+$A5         | H2       | +rows 3 4        | $A$9+A$9+$A9          | H2
            SUM(A:A)             | H2       | +rows 1 1        | SUM(A:A)              | H3
            SUM(3:5)             | H20      | +rows 4 1        | SUM(3:6)              | H21
            SUM(Other!A5)        | H20      | +rows 1 1        | SUM(Other!A5)         | H21
            Sheet1!B7            | Other!C1 | +rows 3 1        | Sheet1!B8             | Other!C1
            A1:A3 A2:B2          | H1       | +rows 3 1        | A1:A4 A2:B2           | H1
            SUM(A1:A10)          | H20      | -rows 4 2        | SUM(A1:A8)            | H18
            SUM(A1:A10)          | H20      | -rows 9 4        | SUM(A1:A8)            | H16
            SUM(A3:A10)          | H20      | -rows 1 4        | SUM(A1:A6)            | H16
            SUM(A3:A10)          | H20      | -rows 3 8        | SUM(#REF!)            | H12
            A5+1                 | H20      | -rows 5 1        | #REF!+1               | H19
            $A$5:$A$6            | H2       | -rows 6 1        | $A$5:$A$5             | H2
            SUM(A:A)             | H20      | -rows 1 3        | SUM(A:A)              | H17
            SUM(5:7)             | H2       | -rows 5 3        | SUM(#REF!)            | H2
            SUM(B1:D1)           | H2       | +columns C 1     | SUM(B1:E1)            | I2
            SUM($B:$D)           | A2       | -columns C 1     | SUM($B:$C)            | A2
            SUM(B:D)             | A2       | -columns B 3     | SUM(#REF!)            | A2
            B2+D2                | H2       | -columns C 1     | B2+C2                 | G2
            B5+D5                | H2       | +down B2:B3      | B7+D5                 | H2
            SUM(A5:D10)          | H2       | +down B2:C3      | SUM(A5:D10)           | H2
            SUM(B5:C10)          | H2       | +down A2:C3      | SUM(B7:C12)           | H2
            SUM(B1:B10)          | H2       | +down B5         | SUM(B1:B11)           | H2
            C3                   | H2       | +right B3:C3     | E3                    | H2
            C3                   | H3       | +right B3:C3     | E3                    | J3
            SUM(B1:B10)          | H20      | -up B3:B4        | SUM(B1:B8)            | H20
            B3                   | H20      | -up B3:B4        | #REF!                 | H20
            D3                   | H20      | -left B3:C3      | B3                    | H20
            A1+1                 | H2       | move A1 C5       | C5+1                  | H2
            $A$1+B1              | H2       | move A1:B1 C5    | $C$5+D5               | H2
            A1+G2                | H2       | move H2 D9       | A1+G2                 | D9
            SUM(A1:A10)          | H2       | move A10 A12     | SUM(A1:A12)           | H2
            SUM(A1:A10)          | H2       | move A10 C12     | SUM(A1:A10)           | H2
            SUM(A1:A10)          | H2       | move A3 C12      | SUM(A1:A10)           | H2
            SUM(A1:C1)           | H2       | move C1 F1       | SUM(A1:F1)            | H2
            D5                   | H2       | move A1 D5       | #REF!                 | H2
            A1+B1                | H2       | move! A1 D5      | Other!D5+B1           | H2
            A1+B1                | H2       | move! H2 D5      | Sheet1!A1+Sheet1!B1   | Other!D5
            A1+H2                | H3       | move! A1:H3 D5   | D5+K6                 | Other!K7
            Sheet1!A1            | Other!C1 | move! A1 D5      | Other!D5              | Other!C1
            INDIRECT("A5")       | H2       | +rows 3 1        | INDIRECT("A5")        | H2
            LET(x,A5,x*$A$5)     | H2       | +rows 3 1        | LET(x,A6,x*$A$6)      | H2
            SUM(A5#)             | H2       | +rows 3 1        | SUM(A6#)              | H2
            A2:INDEX(A:A,5)      | H9       | +rows 1 2        | A4:INDEX(A:A,5)       | H11
            SUM(Sheet1:Other!A5) | H2       | +rows 3 1        | SUM(Sheet1:Other!A5)  | H2
            'Sheet1'!A5+[1]X!A5  | H2       | +rows 3 1        | Sheet1!A6+[1]X!A5     | H2
            """)
    void formulasFollowTheCellsTheyReferTo(
            String formula, String host, String edit, String expected, String place)
            throws EditRefusedException {
        TestWorkbook book = edited(formula, host, edit);

        assertEquals(expected, book.formula(place));
        assertEquals(formula.replace("'Sheet1'", "Sheet1"), undone(book).formula(host));
    }

    private static TestWorkbook undone(TestWorkbook book) {
        book.undo();
        return book;
    }

    @Test
    void valuesOfFormulasThatReadTheSameStayWithoutCalculation() throws EditRefusedException {
        TestWorkbook book =
                TestWorkbook.of(
                        "A1=1", "A2=2", "A3==A1+A2", "B1==SUM(A1:A3)", "B2==ROW()", "C5=#=A1:A3*2");

        book.carryOut(edit(book, "+rows 2 1"));

        assertEquals("3", book.show("A4"));
        assertEquals("6", book.show("B1"));
        assertEquals("3", book.show("B3"));
        assertEquals("2", book.show("C6"));
        assertEquals("0", book.show("C7"));
        assertEquals("6", book.show("C9"));
        book.edit("A2=10");
        assertEquals("16", book.show("B1"));
        assertEquals("20", book.show("C7"));
        book.edit("A2=");
        book.undo();
        assertEquals("6", book.show("B1"));
        assertEquals("2", book.show("B2"));
        assertEquals("6", book.show("C7"));
        assertEquals("", book.show("C9"));
    }

    @Test
    void spillThatIsCutOpenSpillsAgain() throws EditRefusedException {
        TestWorkbook book = TestWorkbook.of("A1=1", "A2=2", "A3=3", "C1=#=A1:A3", "E1==SUM(C1#)");

        book.carryOut(edit(book, "+right C2:C3"));
        assertEquals("2", book.show("C2"));
        assertEquals("", book.show("D2"));
        book.carryOut(edit(book, "-rows 2 1"));
        assertEquals("3", book.show("C2"));
        assertEquals("", book.show("C3"));
        assertEquals("4", book.show("E1"));
    }

    @Test
    void deletedCellsAreLostToTheirReadersUntilTheyComeBack() throws EditRefusedException {
        TestWorkbook book = TestWorkbook.of("A1=1", "A2=2", "A3=3", "B5==SUM(A1:A3)", "B6==A2*2");

        book.carryOut(edit(book, "-rows 2 1"));
        assertEquals("4", book.show("B4"));
        assertEquals("#REF!", book.show("B5"));
        book.undo();
        assertEquals("6", book.show("B5"));
        assertEquals("4", book.show("B6"));
        book.redo();
        assertEquals("4", book.show("B4"));
        assertEquals("", book.show("B6"));
    }

    @Test
    void arraysAreNotTorn() {
        TestWorkbook book = TestWorkbook.of("A1:A3={=B1:B3*2}");

        assertThrows(EditRefusedException.class, () -> edit(book, "+rows 2 1"));
        assertThrows(EditRefusedException.class, () -> edit(book, "-rows 3 1"));
    }

    @Test
    void arraysMoveInOnePiece() throws EditRefusedException {
        TestWorkbook book = TestWorkbook.of("B1=1", "B2=2", "B3=3", "A1:A3={=B1:B3*2}", "C9==A3");

        book.carryOut(edit(book, "+rows 1 2"));

        assertEquals("6", book.show("A5"));
        assertEquals("6", book.show("C11"));
        book.edit("B5=10");
        assertEquals("20", book.show("C11"));
    }

    @Test
    void nothingIsPushedOffTheSheet() {
        TestWorkbook book = TestWorkbook.of("A1048576=1");

        assertThrows(EditRefusedException.class, () -> edit(book, "+rows 2 1"));
    }

    @Test
    void workbookRecordsWhatWasDone() throws EditRefusedException {
        TestWorkbook book = TestWorkbook.of("A1=1");
        book.carryOut(edit(book, "+rows 2 3"));
        book.carryOut(edit(book, "-columns C 1"));

        assertEquals(
                List.of(
                        new StructuralEdit.RowsInserted(0, 1, 3),
                        new StructuralEdit.ColumnsDeleted(0, 2, 1)),
                book.workbook().structuralEdits());
        book.undo();
        assertEquals(
                List.of(new StructuralEdit.RowsInserted(0, 1, 3)),
                book.workbook().structuralEdits());
    }

    @Test
    void blankRowsThatAreTakenBackAreNoLongerCounted() throws EditRefusedException {
        TestWorkbook book =
                TestWorkbook.of("A1=1", "C9==COUNTBLANK(A$1:A9)", "D9==COUNTIF(A$1:A9,\"\")");
        book.carryOut(new CellEdits(book.workbook()).insertRows(0, 4, 2));
        assertEquals("10", book.show("C11"));
        book.undo();
        assertEquals("8", book.show("C9"));
        assertEquals("8", book.show("D9"));
    }

    @Test
    void whatReadsRowsThatAreMovedAndItsReadersAreCalculatedAgain() throws EditRefusedException {
        List<String> cells = new ArrayList<>();
        for (int row = 1; row <= 25; row++) {
            cells.add("A" + row + "=" + (row == 21 ? "#N/A" : row));
            cells.add("B" + row + "==SUM(A$1:A" + row + ")");
            cells.add("C" + row + "==ISNUMBER(B" + row + ")");
        }
        TestWorkbook book = TestWorkbook.of(cells.toArray(String[]::new));
        book.carryOut(new CellEdits(book.workbook()).moveRows(0, 19, 2, 1));
        assertEquals("TRUE", book.show("C2"));
        for (int row = 3; row <= 25; row++) {
            assertEquals("FALSE", book.show("C" + row), "C" + row);
        }
    }

    @Test
    void cellsThatSumifAddsBeyondTheRangeItNamesStayFollowed() throws EditRefusedException {
        TestWorkbook book =
                TestWorkbook.of("A5=1", "A6=2", "B5=10", "B6=20", "C9==SUMIF(A5:A6,\">0\",B5)");
        book.carryOut(new CellEdits(book.workbook()).insertRows(0, 1, 2));
        book.edit("B8=21");
        assertEquals("31", book.show("C11"));
        book.carryOut(new CellEdits(book.workbook()).insertRows(0, 7, 1));
        book.edit("B9=22");
        assertEquals("32", book.show("C12"));
    }
}
