package sheetgrad.calculation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import sheetgrad.calculation.block.BlockIndex;
import sheetgrad.function.BuiltInFunctions;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;

/** Copies of a formula that lie evenly apart, alone or between others. */
class SpacedCopiesTest {
    private static final int ROWS = 24;
    private static final int FORMULA_COLUMNS = 8;

    @Test
    void poolingOnEverySecondRowAndColumnIsOneBlock() {
        List<String> cells = new ArrayList<>();
        for (int row = 0; row < 12; row++) {
            for (int column = 0; column < 8; column++) {
                cells.add(new CellAddress(row, column).toA1() + "=" + (row * 10 + column));
                if (row % 2 == 0 && column % 2 == 0) {
                    CellRange window = CellRange.ofSize(new CellAddress(row, column), 2, 2);
                    cells.add(new CellAddress(row, column + 10).toA1() + "==MAX(" + window + ")");
                }
            }
        }
        TestWorkbook book = TestWorkbook.of(cells.toArray(String[]::new));
        assertEquals(List.of(CellRange.of("K1:Q11")), blocks(book));
        assertEquals(11, book.number("K1"), 0);
        assertEquals(117, book.number("Q11"), 0);
        book.edit("D4=1000");
        assertEquals(1000, book.number("M3"), 0);
        assertEquals(31, book.number("K3"), 0);
        book.edit("M3=7");
        assertEquals(7, book.number("M3"), 0);
        book.edit("A1=500");
        assertEquals(500, book.number("K1"), 0);
    }

    @Test
    void formulasThatTakeTurnsAreTwoBlocks() {
        List<String> cells = new ArrayList<>();
        for (int row = 1; row <= 600; row += 2) {
            cells.add("A" + row + "=" + row);
            cells.add("B" + row + "==A" + row + "*2");
            cells.add("B" + (row + 1) + "==B" + row + "+0.5");
        }
        TestWorkbook book = TestWorkbook.of(cells.toArray(String[]::new));
        assertEquals(2, blocks(book).size());
        assertEquals(1198.5, book.number("B600"), 0);
        book.edit("A599=1");
        assertEquals(2, book.number("B599"), 0);
        assertEquals(2.5, book.number("B600"), 0);
        assertEquals(1194.5, book.number("B598"), 0);
    }

    private static List<CellRange> blocks(TestWorkbook book) {
        List<CellRange> ranges = new ArrayList<>();
        new BlockIndex(book.workbook(), BuiltInFunctions.registry())
                .forEachIn(
                        book.workbook().sheets().get(0).id(),
                        CellRange.WHOLE_SHEET,
                        block -> ranges.add(block.range()));
        return ranges;
    }

    @Property(tries = 200)
    void editsLeaveWhatACalculationFromScratchGives(@ForAll long seed) {
        Random random = new Random(seed);
        Map<String, String> contents = new TreeMap<>();
        for (int row = 0; row < ROWS; row++) {
            contents.put(new CellAddress(row, 0).toA1(), number(random));
            contents.put(new CellAddress(row, 1).toA1(), number(random));
        }
        for (int column = 2; column < 2 + FORMULA_COLUMNS; column++) {
            fill(random, column, contents);
        }
        TestWorkbook edited = fresh(contents);
        for (int i = 0; i < 12; i++) {
            int column = random.nextInt(2 + FORMULA_COLUMNS);
            String cell = new CellAddress(random.nextInt(ROWS), column).toA1();
            String content = random.nextInt(5) == 0 ? "" : number(random);
            contents.put(cell, content);
            edited.edit(cell + "=" + content);
            compare(fresh(contents), edited, "seed " + seed + ", edit " + i + " of " + cell);
        }
    }

    /** Every second to fourth row of one formula; in between another one, a number or nothing. */
    private static void fill(Random random, int column, Map<String, String> contents) {
        int step = 1 + random.nextInt(4);
        int across = 1 + random.nextInt(2);
        String formula = formula(random, column);
        String other = random.nextBoolean() ? formula(random, column) : "";
        for (int row = 2; row < ROWS; row++) {
            boolean isTurn = row % step == 0 && column % across == 0;
            String text = isTurn ? formula : other;
            if (!text.isEmpty()) {
                contents.put(new CellAddress(row, column).toA1(), at(text, row, column));
            }
        }
    }

    /** Rows and columns in brackets count from the cell. */
    private static String formula(Random random, int column) {
        String a = "<" + -random.nextInt(3) + "," + -(1 + random.nextInt(column)) + ">";
        String b = "<" + -random.nextInt(3) + "," + -(1 + random.nextInt(column)) + ">";
        String above = "<" + -(1 + random.nextInt(2)) + ",0>";
        String[] forms = {
            "=" + a + "+" + b,
            "=" + a + "*2",
            "=" + above + "+" + a,
            "=MAX(" + a + ":" + b + ")",
            "=SUM(" + above + ":" + a + ")",
            "=SUM($A$1:" + a + ")",
            "=OFFSET(" + a + ",1,0)",
        };
        return forms[random.nextInt(forms.length)];
    }

    private static String at(String formula, int row, int column) {
        StringBuilder text = new StringBuilder();
        for (String part : formula.split("(?=<)|(?<=>)")) {
            if (part.startsWith("<")) {
                String[] distance = part.substring(1, part.length() - 1).split(",", -1);
                text.append(
                        new CellAddress(
                                        row + Integer.parseInt(distance[0]),
                                        column + Integer.parseInt(distance[1]))
                                .toA1());
            } else {
                text.append(part);
            }
        }
        return text.toString();
    }

    private static String number(Random random) {
        return Integer.toString(random.nextInt(20));
    }

    private static TestWorkbook fresh(Map<String, String> contents) {
        return TestWorkbook.of(
                contents.entrySet().stream()
                        .filter(entry -> !entry.getValue().isEmpty())
                        .map(entry -> entry.getKey() + "=" + entry.getValue())
                        .toArray(String[]::new));
    }

    private static void compare(TestWorkbook fresh, TestWorkbook edited, String where) {
        for (int row = 0; row < ROWS; row++) {
            for (int column = 0; column < 2 + FORMULA_COLUMNS; column++) {
                String cell = new CellAddress(row, column).toA1();
                assertEquals(
                        TestWorkbook.comparable(fresh.value(cell)),
                        TestWorkbook.comparable(edited.value(cell)),
                        where + ": " + cell);
            }
        }
    }
}
