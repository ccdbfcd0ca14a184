package sheetgrad.calculation.evaluation;

import java.util.Optional;
import sheetgrad.formula.Expression;
import sheetgrad.function.Dereference;
import sheetgrad.value.Value;
import sheetgrad.workbook.CellContent;
import sheetgrad.workbook.Workbook;

/**
 * Formulas of cells as they would be further down, as if they had been filled: what criteria of the database functions
 * are that are formulas about the first row of a list.
 */
public final class FilledFormulas {
    private final Workbook workbook;
    private final FormulaContext context;
    private final Bindings bindings;

    FilledFormulas(Workbook workbook, FormulaContext context, Bindings bindings) {
        this.workbook = workbook;
        this.context = context;
        this.bindings = bindings;
    }

    /** The value that a cell's formula would have some rows further down; nothing if the cell holds no formula. */
    Optional<Value> value(int sheet, int row, int column, int rows) {
        Optional<Expression> formula =
                workbook.sheet(sheet).contents().find(row, column).flatMap(CellContent::tree);
        return formula.map(
                expression ->
                        context.at(
                                sheet,
                                row + rows,
                                column,
                                () ->
                                        Dereference.read(
                                                bindings.evaluateOutside(expression), context)));
    }
}
