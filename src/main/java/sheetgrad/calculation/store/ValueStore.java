package sheetgrad.calculation.store;

import java.util.ArrayList;
import java.util.List;
import sheetgrad.value.BlankValue;
import sheetgrad.value.Value;
import sheetgrad.workbook.CellValues;

/** The values of all sheets by sheet id; a {@link #fork} can be read or written without the other noticing. */
public final class ValueStore implements CellValues {
    private final List<SheetValues> sheets = new ArrayList<>();

    public SheetValues sheet(int id) {
        while (sheets.size() <= id) {
            sheets.add(new SheetValues());
        }
        return sheets.get(id);
    }

    /** Takes note that no cell is dirty any more. */
    public void allCalculated() {
        sheets.forEach(SheetValues::allCalculated);
    }

    /** Whether a cell has yet to be calculated. */
    public boolean isDirty(long cell) {
        return sheet(CellKey.sheet(cell)).isDirty(CellKey.row(cell), CellKey.column(cell));
    }

    /** Whether a cell waits for others that are calculated before it. */
    public boolean isEntered(long cell) {
        return sheet(CellKey.sheet(cell)).isEntered(CellKey.row(cell), CellKey.column(cell));
    }

    public void setEntered(long cell, boolean isEntered) {
        sheet(CellKey.sheet(cell)).setEntered(CellKey.row(cell), CellKey.column(cell), isEntered);
    }

    @Override
    public Value value(int sheet, int row, int column) {
        return sheet < sheets.size() ? sheets.get(sheet).get(row, column) : BlankValue.BLANK;
    }

    /** A fork in which no cell is dirty: what has yet to be calculated shows what it had before. */
    public ValueStore settledFork() {
        ValueStore fork = fork();
        fork.sheets.forEach(SheetValues::clearDirty);
        return fork;
    }

    public ValueStore fork() {
        ValueStore fork = new ValueStore();
        for (SheetValues sheet : sheets) {
            fork.sheets.add(sheet.fork());
        }
        return fork;
    }
}
