package sheetgrad.ui;

import java.util.List;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.value.BlankValue;
import sheetgrad.value.TextValue;
import sheetgrad.workbook.CellValues;

/** Finds the cells of a sheet that hang together, and whether they begin with headings. */
record DataRegion(CellValues values, int sheet) {
    /** The cells around one as far as no blank row or column parts them. */
    CellRange around(CellAddress cell) {
        CellRange range = CellRange.of(cell);
        while (true) {
            CellRange wider =
                    new CellRange(
                            Math.max(0, range.firstRow() - 1),
                            Math.max(0, range.firstColumn() - 1),
                            Math.min(CellAddress.MAXIMUM_ROWS - 1, range.lastRow() + 1),
                            Math.min(CellAddress.MAXIMUM_COLUMNS - 1, range.lastColumn() + 1));
            CellRange grown = range;
            for (int row = wider.firstRow(); row <= wider.lastRow(); row++) {
                for (int column : List.of(wider.firstColumn(), wider.lastColumn())) {
                    grown = isBlank(row, column) ? grown : with(grown, row, column);
                }
            }
            for (int column = wider.firstColumn(); column <= wider.lastColumn(); column++) {
                for (int row : List.of(wider.firstRow(), wider.lastRow())) {
                    grown = isBlank(row, column) ? grown : with(grown, row, column);
                }
            }
            if (grown.equals(range)) {
                return range;
            }
            range = grown;
        }
    }

    /** What a text cell shows; empty for other values. */
    String text(CellAddress cell) {
        return values.value(sheet, cell.row(), cell.column()) instanceof TextValue text
                ? text.text()
                : "";
    }

    private boolean isBlank(int row, int column) {
        return values.value(sheet, row, column) instanceof BlankValue;
    }

    private static CellRange with(CellRange range, int row, int column) {
        return range.union(new CellRange(row, column, row, column));
    }

    /** Whether the first row is all text. */
    boolean hasTexts(CellRange range) {
        return new CellRange(
                        range.firstRow(), range.firstColumn(), range.firstRow(), range.lastColumn())
                .cells().stream().noneMatch(cell -> text(cell).isEmpty());
    }

    /** Whether the first row is all text and the second is not. */
    boolean hasHeadings(CellRange range) {
        boolean isFirstText = range.rows() > 1;
        boolean isSecondText = true;
        for (int column = range.firstColumn(); column <= range.lastColumn(); column++) {
            isFirstText &= values.value(sheet, range.firstRow(), column) instanceof TextValue;
            isSecondText &= values.value(sheet, range.firstRow() + 1, column) instanceof TextValue;
        }
        return isFirstText && !isSecondText;
    }
}
