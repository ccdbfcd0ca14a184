package sheetgrad.ui.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sheetgrad.formula.Expression;
import sheetgrad.formula.FormulaParser;
import sheetgrad.formula.FormulaPrinter;
import sheetgrad.formula.FormulaSyntaxException;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.value.BlankValue;
import sheetgrad.value.Value;
import sheetgrad.workbook.CellContent;
import sheetgrad.workbook.CellValues;
import sheetgrad.workbook.Edit.CellChange;
import sheetgrad.workbook.Grid;

/**
 * Cells that were copied or cut, to be pasted with their formulas. Pasted copies keep relative references relative;
 * cells that were cut keep reading the cells they read before.
 *
 * @param text what other programs are given
 */
public record CopiedCells(
        int sheet,
        CellRange range,
        Grid<CellContent> contents,
        CellValues values,
        String text,
        boolean isCut) {

    /** The cells as they are in a snapshot. */
    public static CopiedCells of(
            SessionSnapshot snapshot, int sheet, CellRange range, String text, boolean isCut) {
        return new CopiedCells(
                sheet,
                range,
                snapshot.sheet(sheet).sheet().contents(),
                snapshot.values(),
                text,
                isCut);
    }

    /** The range that a paste into the selected range fills: the selection, if whole copies fit into it. */
    public CellRange destination(CellRange selected) {
        boolean isTiled =
                selected.rows() % range.rows() == 0
                        && selected.columns() % range.columns() == 0
                        && !isCut
                        && selected.size() <= PastedText.MOST_CELLS;
        int rows = isTiled ? selected.rows() : range.rows();
        int columns = isTiled ? selected.columns() : range.columns();
        CellAddress corner = selected.first();
        return CellRange.ofSize(
                corner,
                Math.min(rows, CellAddress.MAXIMUM_ROWS - corner.row()),
                Math.min(columns, CellAddress.MAXIMUM_COLUMNS - corner.column()));
    }

    /** What a paste into {@code destination} changes. */
    List<CellChange> changes(int targetSheet, CellRange destination) {
        List<CellChange> changes = new ArrayList<>();
        for (int row = destination.firstRow(); row <= destination.lastRow(); row++) {
            for (int column = destination.firstColumn();
                    column <= destination.lastColumn();
                    column++) {
                CellAddress from =
                        new CellAddress(
                                range.firstRow() + (row - destination.firstRow()) % range.rows(),
                                range.firstColumn()
                                        + (column - destination.firstColumn()) % range.columns());
                CellAddress to = new CellAddress(row, column);
                changes.add(new CellChange(targetSheet, to, pasted(from, to)));
            }
        }
        return changes;
    }

    private Optional<CellContent> pasted(CellAddress from, CellAddress to) {
        Optional<CellContent> content = contents.find(from.row(), from.column());
        if (content.isEmpty()) {
            return memberValue(from);
        }
        if (content.get() instanceof CellContent.ArrayFormula array) {
            return arrayFormula(array, from, to);
        }
        return isCut ? moved(content.get(), from, to) : content;
    }

    /** Shown without content: a cell of an array or spill whose anchor is copied comes along with it, else its value. */
    private Optional<CellContent> memberValue(CellAddress from) {
        Value value = values.value(sheet, from.row(), from.column());
        return value instanceof BlankValue || isFilledByCopiedAnchor(from)
                ? Optional.empty()
                : Optional.of(new CellContent.Constant(value));
    }

    private boolean isFilledByCopiedAnchor(CellAddress member) {
        boolean[] isFilled = {false};
        contents.forEach(
                range,
                (row, column, content) -> {
                    CellAddress anchor = new CellAddress(row, column);
                    boolean isDynamic = content instanceof CellContent.DynamicFormula;
                    Optional<CellRange> filled =
                            content instanceof CellContent.ArrayFormula array
                                    ? Optional.of(array.range()).filter(range::contains)
                                    : isDynamic
                                            ? values.spillRange(sheet, anchor)
                                            : Optional.empty();
                    isFilled[0] |= filled.filter(cells -> cells.contains(member)).isPresent();
                });
        return isFilled[0];
    }

    private Optional<CellContent> arrayFormula(
            CellContent.ArrayFormula array, CellAddress from, CellAddress to) {
        if (!range.contains(array.range())) {
            return Optional.of(
                    new CellContent.Constant(values.value(sheet, from.row(), from.column())));
        }
        CellRange moved = CellRange.ofSize(to, array.range().rows(), array.range().columns());
        Expression expression =
                isCut ? rewritten(array.expression(), from, to) : array.expression();
        return Optional.of(new CellContent.ArrayFormula(expression, moved));
    }

    private static Optional<CellContent> moved(
            CellContent content, CellAddress from, CellAddress to) {
        if (content instanceof CellContent.Formula formula) {
            return Optional.of(new CellContent.Formula(rewritten(formula.expression(), from, to)));
        }
        if (content instanceof CellContent.DynamicFormula dynamic) {
            return Optional.of(
                    new CellContent.DynamicFormula(rewritten(dynamic.expression(), from, to)));
        }
        return Optional.of(content);
    }

    /** The formula that reads in its new cell as it read in the old one. */
    private static Expression rewritten(Expression expression, CellAddress from, CellAddress to) {
        String text = FormulaPrinter.print(expression, from, FormulaPrinter.Form.DISPLAY);
        try {
            return FormulaParser.parse(text, to);
        } catch (FormulaSyntaxException impossible) {
            throw new IllegalStateException("printed, but not read again: " + text, impossible);
        }
    }
}
