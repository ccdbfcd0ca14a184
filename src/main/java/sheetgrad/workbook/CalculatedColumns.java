package sheetgrad.workbook;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sheetgrad.reference.CellRange;
import sheetgrad.reference.CellShift;

/** Rows that are inserted into a table get the formulas of its calculated columns, as in Excel. */
final class CalculatedColumns {
    private CalculatedColumns() {}

    /** @param table as it is after the insertion */
    static void fill(Workbook workbook, Table table, CellShift insertion) {
        Optional<CellRange> data = table.dataRange();
        int first = insertion.range().firstRow();
        int last = insertion.range().lastRow();
        boolean isWithin =
                table.sheet() == insertion.sheet()
                        && data.filter(rows -> rows.firstRow() <= first && rows.lastRow() > last)
                                .isPresent();
        if (!isWithin) {
            return;
        }
        boolean isFirst = data.get().firstRow() == first;
        int model = isFirst ? last + 1 : first - 1;
        int other = isFirst ? last + 2 : last + 1;
        Grid<CellContent> contents = workbook.sheet(table.sheet()).contents();
        for (int column = data.get().firstColumn(); column <= data.get().lastColumn(); column++) {
            @Nullable CellContent formula = contents.get(model, column);
            if (formula instanceof CellContent.Formula
                    && formula.equals(contents.get(other, column))) {
                for (int row = first; row <= last; row++) {
                    contents.set(row, column, formula);
                }
            }
        }
    }
}
