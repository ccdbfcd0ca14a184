package sheetgrad.benchmark;

import java.nio.file.Path;
import java.util.List;
import sheetgrad.calculation.Calculation;
import sheetgrad.formula.FormulaParser;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.ui.session.Fill;
import sheetgrad.ui.session.FillForm;
import sheetgrad.value.NumberValue;
import sheetgrad.workbook.CellContent;
import sheetgrad.workbook.CellEdits;
import sheetgrad.workbook.Edit;
import sheetgrad.workbook.EditRefusedException;
import sheetgrad.workbook.Sheet;
import sheetgrad.workbook.Workbook;

/** Edits that touch very many formulas, each taken back afterwards; recalculated after both. */
final class EditWorks {
    private static final Path NONE = Path.of("workbooks");
    private static final int ROWS = 100_000;

    private EditWorks() {}

    static List<Work> all() {
        return List.of(
                work("fill a formula down 100,000 rows, and undo", EditWorks::fill),
                work("insert a row among 1,000,000 formulas, and undo", EditWorks::insert));
    }

    private static Work work(String name, Work.Preparation preparation) {
        return new Work(Work.Section.EDIT, name, NONE, preparation);
    }

    private static Work.Prepared fill(Path none) throws Exception {
        Workbook workbook = new Workbook();
        Sheet sheet = workbook.addSheet("numbers");
        CellRange source = CellRange.of("B1");
        CellAddress first = CellAddress.of("B1");
        sheet.contents()
                .set(0, 1, new CellContent.Formula(FormulaParser.parse("A1*2+$C$1", first)));
        for (int row = 0; row < ROWS; row++) {
            sheet.contents().set(row, 0, new CellContent.Constant(new NumberValue(row)));
        }
        Fill fill = new Fill(sheet, source, CellRange.of("B1:B" + ROWS));
        Calculation calculation = BenchmarkWorkbook.of(workbook).calculation();
        return Work.Prepared.withoutFloor(
                () -> {
                    Edit edit = new Edit("Fill", List.of(fill.change(FillForm.COPIES)));
                    carryOut(carryOut(edit, calculation), calculation);
                    return 0;
                });
    }

    private static Work.Prepared insert(Path none) {
        BenchmarkWorkbook book = BenchmarkWorkbook.of(GeneratedSheets.rows(ROWS));
        Workbook workbook = book.workbook();
        Calculation calculation = book.calculation();
        return Work.Prepared.withoutFloor(
                () -> {
                    carryOut(carryOut(insertion(workbook), calculation), calculation);
                    return 0;
                });
    }

    private static Edit insertion(Workbook workbook) {
        try {
            return new CellEdits(workbook).insertRows(0, ROWS / 2, 1);
        } catch (EditRefusedException refusal) {
            throw new IllegalStateException(refusal);
        }
    }

    /** Gives back the edit that undoes it. */
    private static Edit carryOut(Edit edit, Calculation calculation) {
        Edit undo = edit.applyTo(calculation.workbook());
        calculation.contentsChanged(edit);
        calculation.recalculate();
        return undo;
    }
}
