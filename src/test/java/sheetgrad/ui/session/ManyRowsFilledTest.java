package sheetgrad.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import sheetgrad.formula.FormulaParser;
import sheetgrad.formula.FormulaSyntaxException;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.workbook.CellContent;
import sheetgrad.workbook.Edit;
import sheetgrad.workbook.Sheet;
import sheetgrad.workbook.Workbook;

/** A long fill is one step, and so is its undoing. */
class ManyRowsFilledTest {
    private static final int ROWS = 100_000;

    @Test
    void formulaIsFilledDownAndUndoneAtOnce() throws FormulaSyntaxException {
        Workbook workbook = new Workbook();
        Sheet sheet = workbook.addSheet("Sheet1");
        CellAddress first = CellAddress.of("B1");
        CellContent formula = new CellContent.Formula(FormulaParser.parse("A1*2+$C$1", first));
        sheet.contents().set(first.row(), first.column(), formula);
        CellRange column = CellRange.of("B1:B" + ROWS);
        Fill fill = new Fill(sheet, CellRange.of(first), column);
        Edit undo = new Edit("Fill", List.of(fill.change(FillForm.COPIES))).applyTo(workbook);
        assertEquals(formula, sheet.contents().get(ROWS - 1, 1));
        undo.applyTo(workbook);
        assertEquals(CellRange.of("A1:B1"), sheet.contents().usedRange().orElseThrow());
    }
}
