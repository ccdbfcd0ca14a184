package sheetgrad.ui.sheet;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sheetgrad.formula.Expression;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.value.ErrorValue;
import sheetgrad.value.NumberText;
import sheetgrad.value.NumberValue;
import sheetgrad.value.TextValue;
import sheetgrad.workbook.CellContent;
import sheetgrad.workbook.CellValues;
import sheetgrad.workbook.ErrorCheck;
import sheetgrad.workbook.Sheet;

/** Checks cells as they come into sight, as Excel does in the background. */
final class ErrorChecks {
    private final Sheet sheet;
    private final CellValues values;

    ErrorChecks(Sheet sheet, CellValues values) {
        this.sheet = sheet;
        this.values = values;
    }

    /** What may be wrong with a cell, unless the file says that this is to be ignored. */
    Optional<ErrorCheck> of(int row, int column) {
        CellContent content = sheet.contents().get(row, column);
        return content == null ? Optional.empty() : check(content, new CellAddress(row, column));
    }

    private Optional<ErrorCheck> check(CellContent content, CellAddress cell) {
        return find(content, cell)
                .filter(
                        found ->
                                sheet.ignoredErrors().stream()
                                        .noneMatch(
                                                one ->
                                                        one.covers(
                                                                found, cell.row(), cell.column())));
    }

    private Optional<ErrorCheck> find(CellContent content, CellAddress cell) {
        if (content instanceof CellContent.Constant constant) {
            boolean isNumber =
                    constant.value() instanceof TextValue text
                            && NumberText.parse(text.text()).isPresent();
            return isNumber ? Optional.of(ErrorCheck.NUMBER_AS_TEXT) : Optional.empty();
        }
        if (values.value(sheet.id(), cell.row(), cell.column()) instanceof ErrorValue) {
            return Optional.of(ErrorCheck.ERROR_VALUE);
        }
        if (!(content instanceof CellContent.Formula formula)) {
            return Optional.empty();
        }
        if (differs(formula, cell, 1, 0) || differs(formula, cell, 0, 1)) {
            return Optional.of(ErrorCheck.INCONSISTENT_FORMULA);
        }
        return omitsCells(formula.expression(), cell)
                ? Optional.of(ErrorCheck.OMITTED_CELLS)
                : Optional.empty();
    }

    /** Whether the neighbours on both sides have one formula, and the cell another. */
    private boolean differs(CellContent own, CellAddress cell, int down, int across) {
        CellContent before = content(cell.row() - down, cell.column() - across);
        return before instanceof CellContent.Formula
                && !before.equals(own)
                && before.equals(content(cell.row() + down, cell.column() + across));
    }

    private @Nullable CellContent content(int row, int column) {
        return CellAddress.exists(row, column) ? sheet.contents().get(row, column) : null;
    }

    /** Whether a function of one range leaves out a number that stands right before or behind this. */
    private boolean omitsCells(Expression formula, CellAddress cell) {
        if (!(formula instanceof Expression.FunctionCall call)
                || call.arguments().size() != 1
                || !(call.arguments().get(0) instanceof Expression.RangeReference reference)
                || reference.sheet().isPresent()) {
            return false;
        }
        Optional<CellRange> range = reference.range().at(cell.row(), cell.column());
        return range.filter(one -> one.rows() > 1 != one.columns() > 1)
                .filter(this::adjoinsNumber)
                .isPresent();
    }

    private boolean adjoinsNumber(CellRange range) {
        int down = range.rows() > 1 ? 1 : 0;
        int across = 1 - down;
        return isNumber(range.firstRow() - down, range.firstColumn() - across)
                || isNumber(range.lastRow() + down, range.lastColumn() + across);
    }

    private boolean isNumber(int row, int column) {
        return content(row, column) instanceof CellContent.Constant constant
                && constant.value() instanceof NumberValue;
    }
}
