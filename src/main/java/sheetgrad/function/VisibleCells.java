package sheetgrad.function;

import java.util.List;
import java.util.Optional;
import sheetgrad.reference.Area;
import sheetgrad.reference.CellRange;
import sheetgrad.value.ArrayValue;
import sheetgrad.value.ErrorValue;
import sheetgrad.value.ReferenceValue;
import sheetgrad.value.Value;

/** Reads cells and leaves some out: those of hidden rows, errors, and summaries of other cells. */
record VisibleCells(
        CalculationContext context,
        LeftOutRows leftOutRows,
        boolean leavesOutErrors,
        boolean leavesOutSummaries) {
    /** Which rows are left out. */
    enum LeftOutRows {
        NONE,
        /** Those that a filter hides. */
        FILTERED,
        /** All hidden rows, those that a filter hides among them. */
        HIDDEN
    }

    /** Adds the values of a reference, an array or a single value. */
    void read(Value argument, List<Value> values) {
        if (argument instanceof ReferenceValue reference) {
            reference.areas().forEach(area -> read(area, values));
        } else if (argument instanceof ArrayValue array) {
            for (int i = 0; i < array.size(); i++) {
                add(array.get(i), values);
            }
        } else {
            add(argument, values);
        }
    }

    private void read(Area area, List<Value> values) {
        Optional<CellRange> used = context.usedPart(area);
        if (used.isEmpty()) {
            return;
        }
        CellRange range = used.get();
        for (int row = range.firstRow(); row <= range.lastRow(); row++) {
            if (isLeftOut(area.sheet(), row)) {
                continue;
            }
            for (int column = range.firstColumn(); column <= range.lastColumn(); column++) {
                if (!leavesOutSummaries
                        || !context.workbook().isSummary(area.sheet(), row, column)) {
                    add(context.cell(area.sheet(), row, column), values);
                }
            }
        }
    }

    private boolean isLeftOut(int sheet, int row) {
        WorkbookFacts facts = context.workbook();
        return switch (leftOutRows) {
            case NONE -> false;
            case FILTERED -> facts.isRowFilteredOut(sheet, row);
            case HIDDEN -> facts.isRowHidden(sheet, row);
        };
    }

    private void add(Value value, List<Value> values) {
        if (!leavesOutErrors || !(value instanceof ErrorValue)) {
            values.add(value);
        }
    }
}
