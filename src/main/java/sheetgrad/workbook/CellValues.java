package sheetgrad.workbook;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.value.Value;

/** The values that cells show: calculated, or as a file stored them. */
@FunctionalInterface
public interface CellValues {
    /** The scalar value of a cell; blank if it shows nothing. */
    Value value(int sheet, int row, int column);

    /**
     * Goes through what the cells of ranges show, column by column; cells that several ranges share come as often.
     *
     * @param used the part of the sheet that holds anything, so that whole columns need not be walked
     */
    default void forEachValue(
            int sheet,
            List<CellRange> ranges,
            Optional<CellRange> used,
            Consumer<? super Value> visitor) {
        for (CellRange range : ranges) {
            used.flatMap(range::intersection).ifPresent(cells -> walk(sheet, cells, visitor));
        }
    }

    private void walk(int sheet, CellRange cells, Consumer<? super Value> visitor) {
        for (int column = cells.firstColumn(); column <= cells.lastColumn(); column++) {
            for (int row = cells.firstRow(); row <= cells.lastRow(); row++) {
                visitor.accept(value(sheet, row, column));
            }
        }
    }

    /** The range that the dynamic formula in this cell fills; nothing if it fills one cell or that is not known. */
    default Optional<CellRange> spillRange(int sheet, CellAddress anchor) {
        return Optional.empty();
    }
}
