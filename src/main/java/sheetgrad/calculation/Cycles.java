package sheetgrad.calculation;

import java.util.StringJoiner;
import sheetgrad.calculation.store.CellKey;
import sheetgrad.reference.SheetCell;
import sheetgrad.value.ErrorKind;
import sheetgrad.value.ErrorValue;
import sheetgrad.workbook.Workbook;

/** The error of the cells of a cycle, which names them. */
final class Cycles {
    private static final int MOST_NAMED = 8;

    private final Workbook workbook;

    Cycles(Workbook workbook) {
        this.workbook = workbook;
    }

    /** The error for cells of which each needs the next, and the last the first. */
    ErrorValue error(long[] cells) {
        StringJoiner names = new StringJoiner(" needs ");
        for (int i = 0; i < cells.length && i < MOST_NAMED; i++) {
            names.add(locate(cells[i]).toA1());
        }
        if (cells.length > MOST_NAMED) {
            names.add("...");
        }
        names.add(locate(cells[0]).toA1());
        return ErrorValue.of(ErrorKind.CYCLE, "circular reference: " + names);
    }

    private SheetCell locate(long cell) {
        return workbook.locate(CellKey.sheet(cell), CellKey.row(cell), CellKey.column(cell));
    }
}
