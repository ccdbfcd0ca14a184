package sheetgrad.calculation;

import java.util.ArrayList;
import java.util.List;
import sheetgrad.value.BlankValue;
import sheetgrad.value.Value;
import sheetgrad.workbook.CellValues;

/** The values of all sheets by sheet id; a {@link #fork} can be read or written without the other noticing. */
final class ValueStore implements CellValues {
    private final List<SheetValues> sheets = new ArrayList<>();

    SheetValues sheet(int id) {
        while (sheets.size() <= id) {
            sheets.add(new SheetValues());
        }
        return sheets.get(id);
    }

    @Override
    public Value value(int sheet, int row, int column) {
        return sheet < sheets.size() ? sheets.get(sheet).get(row, column) : BlankValue.BLANK;
    }

    ValueStore fork() {
        ValueStore fork = new ValueStore();
        for (SheetValues sheet : sheets) {
            fork.sheets.add(sheet.fork());
        }
        return fork;
    }
}
