package sheetgrad.ui.session;

import java.util.List;
import sheetgrad.formula.FormulaParser;
import sheetgrad.formula.FormulaSyntaxException;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.reference.SheetCell;
import sheetgrad.reference.SheetRange;
import sheetgrad.value.NumberValue;
import sheetgrad.workbook.CellContent;
import sheetgrad.workbook.Sheet;
import sheetgrad.workbook.SolverModel;
import sheetgrad.workbook.Workbook;

/** Workbooks that fit on a few lines. */
public final class SmallModels {
    private SmallModels() {}

    /**
     * A line through (0, 1), (1, 3), (2, 5), which is y = 2x + 1: x in A1:A3, y in B1:B3, slope and offset in D1:D2,
     * squared errors in C1:C3, their sum, the loss, in D4.
     */
    public static Workbook line() {
        Workbook workbook = new Workbook();
        Sheet sheet = workbook.addSheet("line");
        for (int row = 0; row < 3; row++) {
            number(sheet, row, 0, row);
            number(sheet, row, 1, 2 * row + 1);
            formula(sheet, row, 2, "=($D$1*A%1$d+$D$2-B%1$d)^2".formatted(row + 1));
        }
        number(sheet, 0, 3, 0);
        number(sheet, 1, 3, 0);
        formula(sheet, 3, 3, "=SUM(C1:C3)");
        workbook.addSheet("empty");
        workbook.solverModels()
                .put(
                        sheet.id(),
                        new SolverModel(
                                new SheetCell("line", CellAddress.of("D4")),
                                List.of(new SheetRange("line", CellRange.of("D1:D2"))),
                                SolverModel.Goal.MINIMIZE,
                                0,
                                List.of(),
                                false));
        return workbook;
    }

    /** The same with the array formula {=A1:A3*2} in F1:F3. */
    public static Workbook withArray() {
        Workbook workbook = line();
        try {
            workbook.sheets()
                    .get(0)
                    .contents()
                    .set(
                            0,
                            5,
                            new CellContent.ArrayFormula(
                                    FormulaParser.parse("=A1:A3*2", CellAddress.of("F1")),
                                    CellRange.of("F1:F3")));
        } catch (FormulaSyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
        return workbook;
    }

    private static void number(Sheet sheet, int row, int column, double number) {
        sheet.contents().set(row, column, new CellContent.Constant(new NumberValue(number)));
    }

    private static void formula(Sheet sheet, int row, int column, String text) {
        try {
            sheet.contents()
                    .set(
                            row,
                            column,
                            new CellContent.Formula(
                                    FormulaParser.parse(text, new CellAddress(row, column))));
        } catch (FormulaSyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
