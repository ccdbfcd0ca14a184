package sheetgrad.calculation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;
import sheetgrad.calculation.random.RandomDraws;
import sheetgrad.function.BuiltInFunctions;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.workbook.Edit;
import sheetgrad.workbook.Sheet;
import sheetgrad.workbook.Workbook;

/**
 * Two calculations of one workbook that must show the same.
 *
 * @param lanes calculates as lanes whatever can be
 * @param cells calculates cell by cell
 */
record LaneComparison(Calculation lanes, Calculation cells) {
    private static final int ALWAYS = 0;
    private static final int NEVER = Integer.MAX_VALUE;

    /** Both, calculated. */
    static LaneComparison of(Workbook workbook) {
        return new LaneComparison(calculated(workbook, ALWAYS), calculated(workbook, NEVER));
    }

    private static Calculation calculated(Workbook workbook, int worthwhile) {
        Clock clock = Clock.fixed(Instant.parse("2024-03-01T12:00:00Z"), ZoneOffset.UTC);
        Calculation calculation =
                new Calculation(
                        workbook,
                        BuiltInFunctions.registry(),
                        new RandomDraws(7),
                        clock,
                        worthwhile);
        calculation.calculateAll();
        return calculation;
    }

    /** @param changes cells with other contents, as {@link TestWorkbook#edit} takes them, one at a time */
    static void agreeAfterEdits(String where, List<String> contents, Supplier<String> changes) {
        TestWorkbook book = TestWorkbook.of(contents.toArray(String[]::new));
        LaneComparison comparison = of(book.workbook());
        comparison.compare(where);
        for (int i = 0; i < 15; i++) {
            String change = changes.get();
            comparison.contentsChanged(book.edit(change));
            comparison.compare(where + ", edit " + i + ": " + change);
        }
    }

    void contentsChanged(Edit edit) {
        for (Calculation calculation : List.of(lanes, cells)) {
            calculation.contentsChanged(edit);
            calculation.recalculate();
        }
    }

    void compare(String where) {
        for (Sheet sheet : lanes.workbook().sheets()) {
            CellRange used = sheet.contents().usedRange().orElse(CellRange.of("A1"));
            for (int row = 0; row <= used.lastRow() + 5; row++) {
                for (int column = 0; column <= used.lastColumn() + 5; column++) {
                    CellAddress cell = new CellAddress(row, column);
                    Object expected = TestWorkbook.comparable(cells.value(sheet.id(), row, column));
                    Object actual = TestWorkbook.comparable(lanes.value(sheet.id(), row, column));
                    if (!expected.equals(actual)
                            || !cells.spillRange(sheet.id(), cell)
                                    .equals(lanes.spillRange(sheet.id(), cell))) {
                        assertEquals(
                                expected, actual, where + ": " + sheet.name() + "!" + cell.toA1());
                    }
                }
            }
        }
    }
}
