package sheetgrad.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import sheetgrad.formula.FormulaParser;
import sheetgrad.formula.FormulaSyntaxException;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.workbook.CellContent;
import sheetgrad.workbook.Edit;
import sheetgrad.workbook.Sheet;
import sheetgrad.workbook.Workbook;

/** How long a long fill takes. */
@Tag("slow")
class ManyRowsFilledTest {
    private static final int ROWS = 100_000;
    private static final int RUNS = 10;

    /** Processor time, which a busy machine does not stretch. */
    private static long cpuNanoseconds() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    @Test
    void formulaIsFilledDownAndUndoneAtOnce() throws FormulaSyntaxException {
        Workbook workbook = new Workbook();
        Sheet sheet = workbook.addSheet("Sheet1");
        CellAddress first = CellAddress.of("B1");
        CellContent formula = new CellContent.Formula(FormulaParser.parse("A1*2+$C$1", first));
        sheet.contents().set(first.row(), first.column(), formula);
        CellRange column = CellRange.of("B1:B" + ROWS);
        double fastest = Double.MAX_VALUE;
        for (int i = 0; i < RUNS; i++) {
            long start = cpuNanoseconds();
            Fill fill = new Fill(sheet, CellRange.of(first), column);
            Edit undo = new Edit("Fill", List.of(fill.change(true))).applyTo(workbook);
            assertEquals(formula, sheet.contents().get(ROWS - 1, 1));
            undo.applyTo(workbook);
            fastest = Math.min(fastest, (cpuNanoseconds() - start) / 1e6);
        }
        assertEquals(CellRange.of("A1:B1"), sheet.contents().usedRange().orElseThrow());
        assertTrue(fastest < 50, fastest + " ms");
    }
}
