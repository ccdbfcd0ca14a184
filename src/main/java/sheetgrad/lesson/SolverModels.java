package sheetgrad.lesson;

import java.util.Arrays;
import java.util.List;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.reference.SheetCell;
import sheetgrad.reference.SheetRange;
import sheetgrad.workbook.Sheet;
import sheetgrad.workbook.SolverModel;

/** Solver models as the bundled workbooks keep them: the loss as small as possible, signs free. */
final class SolverModels {
    private SolverModels() {}

    static SolverModel minimise(Sheet sheet, CellAddress loss, CellRange... parameters) {
        return new SolverModel(
                new SheetCell(sheet.name(), loss),
                Arrays.stream(parameters)
                        .map(range -> new SheetRange(sheet.name(), range))
                        .toList(),
                SolverModel.Goal.MINIMIZE,
                0,
                List.of(),
                false);
    }
}
