package sheetgrad.function;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import sheetgrad.reference.Area;
import sheetgrad.reference.CellRange;
import sheetgrad.value.BooleanValue;
import sheetgrad.value.NumberValue;
import sheetgrad.value.ReferenceValue;
import sheetgrad.value.Value;

/**
 * Criteria of the database functions that are formulas: each is written for the first row of the list and holds for
 * another where it is TRUE, or a number other than 0, when filled down as many rows. Its heading is blank, or none of the
 * list's. Source: Microsoft Support, "Filter by using advanced criteria", formulas as criteria.
 */
final class FormulaCriteria {
    private final Map<Long, BitSet> outcomes = new HashMap<>();

    private FormulaCriteria() {}

    /** Works out all formulas among criteria that are cells, for all rows of a list. */
    static FormulaCriteria of(Elements list, Value criteria, CalculationContext context) {
        FormulaCriteria formulas = new FormulaCriteria();
        if (criteria instanceof ReferenceValue reference && reference.isSingleArea()) {
            formulas.read(list, reference.area(), context);
        }
        return formulas;
    }

    private void read(Elements list, Area area, CalculationContext context) {
        Elements cells = Elements.of(area, context);
        CellRange range = area.range();
        for (int column = 0; column < cells.usedColumns(); column++) {
            boolean isAboutColumn = DatabaseMatch.columnBelow(list, cells.get(0, column)) >= 0;
            for (int row = 1; row < cells.usedRows() && !isAboutColumn; row++) {
                int ofSheet = range.firstRow() + row;
                int columnOfSheet = range.firstColumn() + column;
                Optional<BitSet> rows = rows(list, area.sheet(), ofSheet, columnOfSheet, context);
                if (rows.isPresent()) {
                    outcomes.put(place(row, column), rows.get());
                }
            }
        }
    }

    private static long place(int row, int column) {
        return ((long) row << 32) | column;
    }

    private static Optional<BitSet> rows(
            Elements list, int sheet, int row, int column, CalculationContext context) {
        if (context.filledDown(sheet, row, column, 0).isEmpty()) {
            return Optional.empty();
        }
        BitSet rows = new BitSet();
        for (int listRow = 1; listRow < list.usedRows(); listRow++) {
            Optional<Value> value = context.filledDown(sheet, row, column, listRow - 1);
            rows.set(listRow, value.filter(FormulaCriteria::isTrue).isPresent());
        }
        return Optional.of(rows);
    }

    private static boolean isTrue(Value value) {
        return (value instanceof BooleanValue flag && flag.isTrue())
                || (value instanceof NumberValue number && number.number() != 0);
    }

    /** The rows of the list, by number, for which the formula in this cell of the criteria holds. */
    Optional<BitSet> at(int row, int column) {
        return Optional.ofNullable(outcomes.get(place(row, column)));
    }
}
