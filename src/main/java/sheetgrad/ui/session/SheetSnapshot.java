package sheetgrad.ui.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.workbook.CellContent;
import sheetgrad.workbook.CellValues;
import sheetgrad.workbook.Sheet;

/**
 * One sheet at one moment.
 *
 * @param sheet a copy that nobody changes
 * @param arrays the ranges of array formulas with more than one cell, of which no part may be changed
 * @param usedRange from A1 to the last cell that shows something; nothing on a blank sheet
 * @param hasSpills whether there are dynamic formulas, so that the used range depends on values
 */
public record SheetSnapshot(
        Sheet sheet, List<CellRange> arrays, Optional<CellRange> usedRange, boolean hasSpills) {
    /** A snapshot of the sheet as it is now. */
    static SheetSnapshot of(Sheet original, CellValues values) {
        Sheet copy = original.snapshot();
        Optional<CellRange> used = copy.contents().usedRange();
        List<CellRange> arrays = new ArrayList<>();
        List<CellRange> shown = new ArrayList<>();
        boolean[] hasSpills = {false};
        used.ifPresent(
                range ->
                        copy.contents()
                                .forEach(
                                        range,
                                        (row, column, content) -> {
                                            if (content instanceof CellContent.ArrayFormula array
                                                    && !array.range().isSingleCell()) {
                                                arrays.add(array.range());
                                            } else if (content
                                                    instanceof CellContent.DynamicFormula) {
                                                hasSpills[0] = true;
                                                values.spillRange(
                                                                original.id(),
                                                                new CellAddress(row, column))
                                                        .ifPresent(shown::add);
                                            }
                                        }));
        shown.addAll(arrays);
        Optional<CellRange> whole =
                used.map(range -> shown.stream().reduce(range, CellRange::union));
        return new SheetSnapshot(copy, List.copyOf(arrays), whole, hasSpills[0]);
    }

    public int id() {
        return sheet.id();
    }

    public String name() {
        return sheet.name();
    }

    /** The array formula's range of which the cells would change only a part, if there is one. */
    public Optional<CellRange> arrayCutBy(List<CellRange> changed) {
        return arrays.stream()
                .filter(array -> changed.stream().anyMatch(array::intersects))
                .filter(array -> changed.stream().noneMatch(range -> range.contains(array)))
                .findFirst();
    }
}
