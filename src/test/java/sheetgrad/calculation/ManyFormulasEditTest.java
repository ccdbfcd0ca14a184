package sheetgrad.calculation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import sheetgrad.formula.FormulaParser;
import sheetgrad.reference.CellAddress;
import sheetgrad.value.NumberValue;
import sheetgrad.workbook.CellContent;
import sheetgrad.workbook.CellEdits;
import sheetgrad.workbook.Edit;
import sheetgrad.workbook.Grid;

/** Edits of large workbooks. */
class ManyFormulasEditTest {
    private static final int ROWS = 100_000;

    /** Numbers in A, two columns of formulas and a sum over them. */
    private static TestWorkbook large() throws Exception {
        TestWorkbook book = TestWorkbook.of("A1=1");
        Grid<CellContent> contents = book.workbook().sheet(0).contents();
        CellContent product =
                new CellContent.Formula(FormulaParser.parse("A1*$E$1", CellAddress.of("B1")));
        CellContent sum =
                new CellContent.Formula(FormulaParser.parse("A1+B1", CellAddress.of("C1")));
        CellContent total =
                new CellContent.Formula(
                        FormulaParser.parse("SUM(C1:C" + ROWS + ")", CellAddress.of("D1")));
        for (int row = 0; row < ROWS; row++) {
            contents.set(row, 0, new CellContent.Constant(new NumberValue(row)));
            contents.set(row, 1, product);
            contents.set(row, 2, sum);
        }
        contents.set(0, 3, total);
        contents.set(0, 4, new CellContent.Constant(new NumberValue(2)));
        return TestWorkbook.around(book.workbook());
    }

    @Test
    void rowIsInsertedAmongManyFormulas() throws Exception {
        TestWorkbook book = large();
        double expected = book.number("D1");
        Edit edit = new CellEdits(book.workbook()).insertRows(0, ROWS / 2, 1);
        book.carryOut(edit);
        assertEquals("SUM(C1:C" + (ROWS + 1) + ")", book.formula("D1"));
        assertEquals(expected, book.number("D1"));
        book.undo();
        assertEquals(expected, book.number("D1"));
    }
}
