package sheetgrad.xlsx;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.value.BlankValue;
import sheetgrad.value.Value;
import sheetgrad.workbook.CellValues;
import sheetgrad.workbook.Grid;

/**
 * The values that a file holds for its cells, constants and results of formulas, as the program that saved it left
 * them. They never change.
 */
public final class StoredValues implements CellValues {
    private final Map<Integer, Grid<Value>> sheets = new HashMap<>();
    private final Map<Integer, Map<CellAddress, CellRange>> spills = new HashMap<>();

    StoredValues() {}

    Grid<Value> grid(int sheet) {
        return sheets.computeIfAbsent(sheet, id -> new Grid<>());
    }

    void addSpill(int sheet, CellRange range) {
        spills.computeIfAbsent(sheet, id -> new HashMap<>()).put(range.first(), range);
    }

    @Override
    public Value value(int sheet, int row, int column) {
        Grid<Value> grid = sheets.get(sheet);
        Value value = grid == null ? null : grid.get(row, column);
        return value == null ? BlankValue.BLANK : value;
    }

    @Override
    public Optional<CellRange> spillRange(int sheet, CellAddress anchor) {
        return Optional.ofNullable(spills.getOrDefault(sheet, Map.of()).get(anchor));
    }
}
