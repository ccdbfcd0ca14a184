package sheetgrad.ui.session;

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

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Cells that were copied or cut, to be pasted with their formulas. Pasted copies keep relative references relative.
 * Of cells that were cut this holds only what they were: pasting moves them.
 *
 * @param rows those of the range that are copied: all but those that a filter hides
 * @param source the sheet as it was, with the formats of the cells
 * @param text what other programs are given
 */
public record CopiedCells(
        int sheet,
        CellRange range,
        List<Integer> rows,
        Grid<CellContent> contents,
        Sheet source,
        CellValues values,
        String text,
        boolean isCut) {

    /** The cells as they are in a snapshot. */
    public static CopiedCells of(
            SessionSnapshot snapshot, int sheet, CellRange range, boolean isCut) {
        return new CopiedCells(
                sheet,
                range,
                rows(snapshot, sheet, range, isCut),
                snapshot.sheet(sheet).sheet().contents(),
                snapshot.sheet(sheet).sheet(),
                snapshot.values(),
                "",
                isCut);
    }

    /** The same with the text that other programs are given. */
    public CopiedCells withText(String newText) {
        return new CopiedCells(sheet, range, rows, contents, source, values, newText, isCut);
    }

    private static List<Integer> rows(
            SessionSnapshot snapshot, int sheet, CellRange range, boolean isCut) {
        BitSet leftOut =
                isCut
                        ? new BitSet()
                        : FilteredRows.leftOut(
                                snapshot.sheet(sheet).sheet(), snapshot.tables(), range);
        return IntStream.rangeClosed(range.firstRow(), range.lastRow())
                .filter(row -> !leftOut.get(row))
                .boxed()
                .toList();
    }

    /** The range that a paste into the selected range fills: the selection, if whole copies fit into it. */
    public CellRange destination(CellRange selected, PasteForm form) {
        int ownRows = form.isTransposed() ? range.columns() : rows.size();
        int ownColumns = form.isTransposed() ? rows.size() : range.columns();
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
                rows.get((form.isTransposed() ? across : down) % rows.size()),
                range.firstColumn() + (form.isTransposed() ? down : across) % range.columns());
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
        return content;
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
        return Optional.of(new CellContent.ArrayFormula(array.expression(), moved));
    }
}
