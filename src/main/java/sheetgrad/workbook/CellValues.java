package sheetgrad.workbook;

import java.util.Optional;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.value.Value;

/** The values that cells show: calculated, or as a file stored them. */
@FunctionalInterface
public interface CellValues {
    /** The scalar value of a cell; blank if it shows nothing. */
    Value value(int sheet, int row, int column);

    /** The range that the dynamic formula in this cell fills; nothing if it fills one cell or that is not known. */
    default Optional<CellRange> spillRange(int sheet, CellAddress anchor) {
        return Optional.empty();
    }
}
