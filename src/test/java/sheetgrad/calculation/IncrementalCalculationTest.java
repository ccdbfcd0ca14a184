package sheetgrad.calculation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import sheetgrad.reference.CellAddress;
import sheetgrad.value.ErrorKind;
import sheetgrad.value.ErrorValue;
import sheetgrad.value.Value;

/** After any edits, every cell shows what a calculation from scratch shows. */
class IncrementalCalculationTest {
    private static final int ROWS = 8;
    private static final int COLUMNS = 5;
    private static final int EDITS = 25;

    @Property(tries = 400)
    void editsLeaveWhatACalculationFromScratchGives(@ForAll long seed) {
        Random random = new Random(seed);
        Map<String, String> contents = new HashMap<>();
        for (int i = 0; i < 25; i++) {
            String cell = cell(random, ROWS * COLUMNS);
            contents.put(cell, content(random, cell));
        }
        TestWorkbook edited = fresh(contents);
        for (int i = 0; i < EDITS; i++) {
            String cell = cell(random, ROWS * COLUMNS);
            String content = random.nextInt(4) == 0 ? "" : content(random, cell);
            contents.put(cell, content);
            edited.edit(cell + "=" + content);
        }
        TestWorkbook fresh = fresh(contents);
        Assume.that(!dependsOnOrder(fresh) && !dependsOnOrder(edited));
        compare(fresh, edited, contents);
    }

    /** Which of two spills in one another's way goes first, and where a circle begins, is for the order to say. */
    private static boolean dependsOnOrder(TestWorkbook book) {
        for (int row = 0; row < ROWS; row++) {
            for (int column = 0; column < COLUMNS; column++) {
                Value value = book.value(new CellAddress(row, column).toA1());
                if (value instanceof ErrorValue error
                        && (error.kind() == ErrorKind.SPILL || error.kind() == ErrorKind.CYCLE)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static TestWorkbook fresh(Map<String, String> contents) {
        return TestWorkbook.of(
                contents.entrySet().stream()
                        .filter(entry -> !entry.getValue().isEmpty())
                        .map(entry -> entry.getKey() + "=" + entry.getValue())
                        .sorted()
                        .toArray(String[]::new));
    }

    private static void compare(
            TestWorkbook fresh, TestWorkbook edited, Map<String, String> contents) {
        for (int row = 0; row < ROWS + 4; row++) {
            for (int column = 0; column < COLUMNS + 3; column++) {
                String cell = new CellAddress(row, column).toA1();
                assertEquals(
                        TestWorkbook.comparable(fresh.value(cell)),
                        TestWorkbook.comparable(edited.value(cell)),
                        cell + " in " + contents);
            }
        }
    }

    /** One of the first cells, counted row by row. */
    private static String cell(Random random, int first) {
        int place = random.nextInt(first);
        return new CellAddress(place / COLUMNS, place % COLUMNS).toA1();
    }

    /** A content that reads earlier cells mostly, so that circles are rare. */
    private static String content(Random random, String cell) {
        CellAddress own = CellAddress.of(cell);
        int earlier =
                random.nextInt(50) == 0
                        ? ROWS * COLUMNS
                        : Math.max(1, own.row() * COLUMNS + own.column());
        String a = cell(random, earlier);
        String b = cell(random, earlier);
        switch (random.nextInt(14)) {
            case 0:
            case 1:
            case 2:
                return "=" + a + "+" + b;
            case 3:
                return "=SUM(" + a + ":" + b + ")";
            case 4:
                return "=IF(" + a + ">2," + b + "," + cell(random, earlier) + ")";
            case 5:
                return "=IF(TRUE," + a + "," + cell + ")";
            case 6:
                return "=OFFSET(A1," + random.nextInt(own.row() + 1) + ",0)*2";
            case 7:
                return "#=SEQUENCE(2,1,MIN(3," + a + "))";
            case 8:
                return "=IFERROR(" + a + "/" + b + ",-1)";
            case 9:
                return "=" + a + "*10";
            default:
                return Integer.toString(random.nextInt(5));
        }
    }
}
