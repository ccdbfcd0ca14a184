package sheetgrad.workbook;

import sheetgrad.value.Value;

/** The values that cells show: calculated, or as a file stored them. */
@FunctionalInterface
public interface CellValues {
    /** The scalar value of a cell; blank if it shows nothing. */
    Value value(int sheet, int row, int column);
}
