package sheetgrad.calculation;

import java.util.Optional;
import java.util.StringJoiner;
import sheetgrad.reference.SheetCell;
import sheetgrad.value.ErrorKind;
import sheetgrad.value.ErrorValue;
import sheetgrad.workbook.Workbook;

/** Gives the cells of a cycle their error, which names them. */
final class Cycles {
    private static final int MOST_NAMED = 8;

    private final Workbook workbook;
    private final ValueStore values;

    Cycles(Workbook workbook, ValueStore values) {
        this.workbook = workbook;
        this.values = values;
    }

    void report(long[] cells) {
        StringJoiner names = new StringJoiner(" needs ");
        for (int i = 0; i < cells.length && i < MOST_NAMED; i++) {
            names.add(locate(cells[i]).toA1());
        }
        names.add(
                cells.length > MOST_NAMED
                        ? "... needs " + locate(cells[0])
                        : locate(cells[0]).toA1());
        for (long cell : cells) {
            ErrorValue error =
                    new ErrorValue(
                            ErrorKind.CYCLE,
                            "circular reference: " + names,
                            Optional.of(locate(cell)));
            values.sheet(CellKey.sheet(cell)).set(CellKey.row(cell), CellKey.column(cell), error);
        }
    }

    private SheetCell locate(long cell) {
        return workbook.locate(CellKey.sheet(cell), CellKey.row(cell), CellKey.column(cell));
    }
}
