package sheetgrad.calculation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import sheetgrad.calculation.block.RangeIndex;
import sheetgrad.reference.CellRange;

/** Sheets with very many spills and single formulas: right, and without looking at all of them for each. */
class ManyRangesTest {
    private static final int ROWS = 20_000;

    @Test
    void manySpillsAndWholeColumnSumsAreCalculatedInSeconds() {
        List<String> cells = new ArrayList<>();
        for (int row = 1; row <= ROWS; row++) {
            cells.add("A" + row + "=" + row);
            cells.add("B" + row + "=#=A" + row + "*{1,2}");
        }
        for (int row = 1; row <= 5; row++) {
            cells.add("E" + row + "==SUM(B:C)+" + row);
        }
        TestWorkbook book =
                assertTimeoutPreemptively(
                        Duration.ofSeconds(30),
                        () -> TestWorkbook.of(cells.toArray(String[]::new)));
        assertEquals(3.0 * ROWS * (ROWS + 1) / 2 + 5, book.number("E5"));
        assertTimeoutPreemptively(
                Duration.ofSeconds(15),
                () -> {
                    for (int row = 1; row <= 10; row++) {
                        book.edit("A" + row + "=0");
                    }
                });
        assertEquals(3.0 * (ROWS * (ROWS + 1) / 2 - 55) + 4, book.number("E4"));
    }

    @RepeatedTest(5)
    void anIndexFindsWhatALookAtEveryRangeFinds(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        RangeIndex<Integer> index = new RangeIndex<>();
        List<CellRange> ranges = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            ranges.add(range(random));
            index.add(ranges.get(i), i);
        }
        Set<Integer> removed = new TreeSet<>();
        for (int i = 0; i < 300; i += 3) {
            index.remove(ranges.get(i), i);
            removed.add(i);
        }
        RangeIndex<Integer> copy = index.copy();
        for (int i = 0; i < 200; i++) {
            CellRange wanted = range(random);
            List<Integer> expected = new ArrayList<>();
            for (int j = 0; j < ranges.size(); j++) {
                if (!removed.contains(j) && ranges.get(j).intersects(wanted)) {
                    expected.add(j);
                }
            }
            List<Integer> found = new ArrayList<>();
            copy.forEachMeeting(wanted, found::add);
            found.sort(null);
            assertEquals(expected, found, wanted.toA1());
        }
    }

    private static CellRange range(Random random) {
        int row = random.nextInt(3000);
        int column = random.nextInt(100);
        int height = random.nextInt(4) == 0 ? random.nextInt(2000) : random.nextInt(200);
        int width = random.nextInt(6) == 0 ? random.nextInt(120) : random.nextInt(4);
        return new CellRange(row, column, row + height, column + width);
    }
}
