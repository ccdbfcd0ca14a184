package sheetgrad.xlsx;

import java.util.Arrays;
import java.util.Optional;
import java.util.TreeMap;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.workbook.CellContent;
import sheetgrad.workbook.CellContent.ArrayFormula;
import sheetgrad.workbook.CellContent.DynamicFormula;
import sheetgrad.workbook.CellValues;
import sheetgrad.workbook.Sheet;
import sheetgrad.workbook.SheetLayout;

/** The places of a sheet's cells that hold, show or look like something, in the order of the file. */
final class NewCells {

    /** Rows times the greatest number of columns, plus columns. */
    private long[] places = new long[64];

    private int count;

    private NewCells() {}

    static NewCells of(Sheet sheet, CellValues calculated) {
        NewCells cells = new NewCells();
        sheet.styles()
                .forEach(CellRange.WHOLE_SHEET, (row, column, style) -> cells.add(row, column));
        sheet.contents()
                .forEach(
                        CellRange.WHOLE_SHEET,
                        (row, column, content) -> {
                            if (content instanceof ArrayFormula
                                    || content instanceof DynamicFormula) {
                                CellAddress cell = new CellAddress(row, column);
                                cells.addAll(filled(sheet, calculated, content, cell));
                            } else {
                                cells.add(row, column);
                            }
                        });
        cells.sort();
        return cells;
    }

    /** The cells that show what a cell holds. */
    static CellRange filled(
            Sheet sheet, CellValues calculated, CellContent content, CellAddress cell) {
        if (content instanceof ArrayFormula array) {
            return array.range();
        }
        Optional<CellRange> spill =
                content instanceof DynamicFormula
                        ? calculated.spillRange(sheet.id(), cell)
                        : Optional.empty();
        return spill.orElse(CellRange.of(cell));
    }

    private void addAll(CellRange range) {
        for (int row = range.firstRow(); row <= range.lastRow(); row++) {
            for (int column = range.firstColumn(); column <= range.lastColumn(); column++) {
                add(row, column);
            }
        }
    }

    private void add(int row, int column) {
        if (count == places.length) {
            places = Arrays.copyOf(places, 2 * count);
        }
        places[count++] = (long) row * CellAddress.MAXIMUM_COLUMNS + column;
    }

    private void sort() {
        places = Arrays.stream(places, 0, count).sorted().distinct().toArray();
        count = places.length;
    }

    int count() {
        return count;
    }

    int row(int index) {
        return (int) (places[index] / CellAddress.MAXIMUM_COLUMNS);
    }

    int column(int index) {
        return (int) (places[index] % CellAddress.MAXIMUM_COLUMNS);
    }

    /** A range around them and the rows that have a layout of their own; nothing if there are no cells. */
    Optional<CellRange> range(TreeMap<Integer, SheetLayout.Row> layout) {
        if (count == 0) {
            return Optional.empty();
        }
        int left = Integer.MAX_VALUE;
        int right = 0;
        for (int i = 0; i < count; i++) {
            left = Math.min(left, column(i));
            right = Math.max(right, column(i));
        }
        int top = layout.isEmpty() ? row(0) : Math.min(layout.firstKey(), row(0));
        int last = row(count - 1);
        int bottom = layout.isEmpty() ? last : Math.max(layout.lastKey(), last);
        return Optional.of(new CellRange(top, left, bottom, right));
    }
}
