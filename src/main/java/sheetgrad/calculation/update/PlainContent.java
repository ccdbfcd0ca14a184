package sheetgrad.calculation.update;

import java.util.Optional;
import sheetgrad.value.ErrorKind;
import sheetgrad.value.ErrorValue;
import sheetgrad.value.Value;
import sheetgrad.workbook.CellContent;
import sheetgrad.workbook.Workbook;

/** What cells show that need no calculation: constants, and errors for what is no formula. */
public final class PlainContent {
    private PlainContent() {}

    /** The value; nothing if the content is a formula to be calculated. */
    static Optional<Value> value(
            Workbook workbook, int sheet, int row, int column, CellContent content) {
        if (content instanceof CellContent.Constant constant) {
            return Optional.of(constant.value());
        }
        if (content instanceof CellContent.BrokenFormula broken) {
            ErrorValue error = ErrorValue.of(ErrorKind.NAME, broken.explanation());
            return Optional.of(error.arisenAt(workbook.locate(sheet, row, column)));
        }
        return Optional.empty();
    }
}
