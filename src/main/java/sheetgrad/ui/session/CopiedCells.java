package sheetgrad.ui.session;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.value.BlankValue;
import sheetgrad.value.Value;
import sheetgrad.workbook.CellContent;
import sheetgrad.workbook.CellValues;
import sheetgrad.workbook.Edit.CellChange;
import sheetgrad.workbook.FilteredRows;
import sheetgrad.workbook.Grid;
import sheetgrad.workbook.Sheet;
import sheetgrad.workbook.StyleChange;
import sheetgrad.workbook.StyleChange.CellFormat;
import sheetgrad.workbook.WorkbookChange;

/**
 * Cells that were copied or cut, to be pasted with their formulas. Pasted copies keep relative references relative.
 * Of cells that were cut this holds only what they were: pasting moves them.
 *
 * @param selected what was selected, rows and columns to the end of the sheet included
 * @param area the cells that are copied: all but those that a filter hides
 * @param source the sheet as it was, with the formats of the cells
 * @param text what other programs are given
 */
public record CopiedCells(
        int sheet,
        CellRange selected,
        CopiedArea area,
        Grid<CellContent> contents,
        Sheet source,
        CellValues values,
        String text,
        boolean isCut) {

    /** The cells as they are in a snapshot. */
    public static CopiedCells of(
            SessionSnapshot snapshot, int sheet, CellRange range, boolean isCut) {
        return of(snapshot, sheet, range, CopiedArea.of(range), isCut);
    }

    /** The same of some of the cells that were selected. */
    public static CopiedCells of(
            SessionSnapshot snapshot,
            int sheet,
            CellRange selected,
            CopiedArea area,
            boolean isCut) {
        return new CopiedCells(
                sheet,
                selected,
                isCut ? area : seen(snapshot, sheet, area),
                snapshot.sheet(sheet).sheet().contents(),
                snapshot.sheet(sheet).sheet(),
                snapshot.values(),
                "",
                isCut);
    }

    private static CopiedArea seen(SessionSnapshot snapshot, int sheet, CopiedArea area) {
        BitSet leftOut =
                FilteredRows.leftOut(
                        snapshot.sheet(sheet).sheet(), snapshot.tables(), area.range());
        return area.withoutRows(leftOut::get);
    }

    /** The same with the text that other programs are given. */
    public CopiedCells withText(String newText) {
        return new CopiedCells(sheet, selected, area, contents, source, values, newText, isCut);
    }

    /** The smallest range that holds the cells. */
    public CellRange range() {
        return area.range();
    }

    /** The range that a paste into the selected range fills: the selection, if whole copies fit into it. */
    public CellRange destination(CellRange selected, PasteForm form) {
        int ownRows = (form.isTransposed() ? area.columns() : area.rows()).size();
        int ownColumns = (form.isTransposed() ? area.rows() : area.columns()).size();
        boolean isTiled =
                selected.rows() % ownRows == 0
                        && selected.columns() % ownColumns == 0
                        && !isCut
                        && selected.size() <= PastedText.MOST_CELLS;
        int rows = isTiled ? selected.rows() : ownRows;
        int columns = isTiled ? selected.columns() : ownColumns;
        CellAddress corner = selected.first();
        return CellRange.ofSize(
                corner,
                Math.min(rows, CellAddress.MAXIMUM_ROWS - corner.row()),
                Math.min(columns, CellAddress.MAXIMUM_COLUMNS - corner.column()));
    }

    /** What a paste into {@code destination} changes. */
    List<WorkbookChange> changes(int targetSheet, CellRange destination, PasteForm form) {
        List<WorkbookChange> changes = new ArrayList<>();
        List<CellFormat> formats = new ArrayList<>();
        for (int row = destination.firstRow(); row <= destination.lastRow(); row++) {
            for (int column = destination.firstColumn();
                    column <= destination.lastColumn();
                    column++) {
                CellAddress to = new CellAddress(row, column);
                CellAddress from = sourceOf(to, destination, form);
                if (form.takesContents()) {
                    changes.add(
                            new CellChange(
                                    targetSheet,
                                    to,
                                    form.part() == PasteForm.Part.VALUES
                                            ? shownValue(from)
                                            : pasted(from, to)));
                }
                if (form.takesFormats()) {
                    formats.add(
                            new CellFormat(
                                    to, Optional.of(source.styleAt(from.row(), from.column()))));
                }
            }
        }
        changes.add(new StyleChange(targetSheet, formats));
        return changes;
    }

    private CellAddress sourceOf(CellAddress to, CellRange destination, PasteForm form) {
        int down = to.row() - destination.firstRow();
        int across = to.column() - destination.firstColumn();
        return new CellAddress(
                area.rows().get((form.isTransposed() ? across : down) % area.rows().size()),
                area.columns().get((form.isTransposed() ? down : across) % area.columns().size()));
    }

    private Optional<CellContent> shownValue(CellAddress from) {
        Value value = values.value(sheet, from.row(), from.column());
        return value instanceof BlankValue
                ? Optional.empty()
                : Optional.of(new CellContent.Constant(value));
    }

    private Optional<CellContent> pasted(CellAddress from, CellAddress to) {
        Optional<CellContent> content = contents.find(from.row(), from.column());
        if (content.isEmpty()) {
            return memberValue(from);
        }
        if (content.get() instanceof CellContent.ArrayFormula array) {
            return arrayFormula(array, from, to);
        }
        boolean isSpillInPieces = !area.isWhole() && values.spillRange(sheet, from).isPresent();
        return isSpillInPieces ? shownValue(from) : content;
    }

    /** Shown without content: a cell of an array or spill whose anchor is copied comes along with it, else its value. */
    private Optional<CellContent> memberValue(CellAddress from) {
        Value value = values.value(sheet, from.row(), from.column());
        return value instanceof BlankValue || isFilledByCopiedAnchor(from)
                ? Optional.empty()
                : Optional.of(new CellContent.Constant(value));
    }

    private boolean isFilledByCopiedAnchor(CellAddress member) {
        if (!area.isWhole()) {
            return false;
        }
        boolean[] isFilled = {false};
        contents.forEach(
                range(),
                (row, column, content) -> {
                    CellAddress anchor = new CellAddress(row, column);
                    boolean isDynamic = content instanceof CellContent.DynamicFormula;
                    Optional<CellRange> filled =
                            content instanceof CellContent.ArrayFormula array
                                    ? Optional.of(array.range()).filter(range()::contains)
                                    : isDynamic
                                            ? values.spillRange(sheet, anchor)
                                            : Optional.empty();
                    isFilled[0] |= filled.filter(cells -> cells.contains(member)).isPresent();
                });
        return isFilled[0];
    }

    private Optional<CellContent> arrayFormula(
            CellContent.ArrayFormula array, CellAddress from, CellAddress to) {
        if (!area.isWhole() || !range().contains(array.range())) {
            return Optional.of(
                    new CellContent.Constant(values.value(sheet, from.row(), from.column())));
        }
        CellRange moved = CellRange.ofSize(to, array.range().rows(), array.range().columns());
        return Optional.of(new CellContent.ArrayFormula(array.expression(), moved));
    }
}
