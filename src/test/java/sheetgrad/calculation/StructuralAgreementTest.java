package sheetgrad.calculation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.value.Value;
import sheetgrad.workbook.CellEdits;
import sheetgrad.workbook.Edit;
import sheetgrad.workbook.EditRefusedException;
import sheetgrad.workbook.Sheet;

/** After cells have changed places, what was kept and what was calculated again is what a new calculation gives. */
class StructuralAgreementTest {
    private static final int COLUMNS = 10;

    @Property(tries = 5)
    void everyCellShowsWhatANewCalculationGives(
            @ForAll long seed, @ForAll @IntRange(min = 20, max = 300) int rows) {
        Random random = new Random(seed);
        TestWorkbook book = TestWorkbook.of(cells(random, rows).toArray(String[]::new));
        int carriedOut = 0;
        for (int i = 0; i < 12; i++) {
            String what = seed + ", " + rows + " rows, step " + i;
            if (carriedOut > 0 && random.nextInt(4) == 0) {
                book.undo();
                carriedOut--;
            } else {
                try {
                    book.carryOut(edit(new CellEdits(book.workbook()), random, rows));
                    carriedOut++;
                } catch (EditRefusedException arraysMustNotBeTorn) {
                    continue;
                }
            }
            compare(TestWorkbook.around(book.workbook()), book, rows, what);
        }
    }

    private static Edit edit(CellEdits edits, Random random, int rows) throws EditRefusedException {
        int row = random.nextInt(rows);
        int column = random.nextInt(COLUMNS);
        int count = 1 + random.nextInt(3);
        CellRange range =
                CellRange.ofSize(
                        new CellAddress(row, column), 1 + random.nextInt(6), 1 + random.nextInt(3));
        return switch (random.nextInt(7)) {
            case 0 -> edits.insertRows(0, row, count);
            case 1 -> edits.deleteRows(0, row, count);
            case 2 -> edits.insertColumns(0, column, 1);
            case 3 -> edits.deleteColumns(0, column, 1);
            case 4 -> edits.insertCells(0, range, random.nextBoolean());
            case 5 -> edits.deleteCells(0, range, random.nextBoolean());
            default ->
                    edits.moveRange(
                            0,
                            range,
                            random.nextInt(2),
                            new CellAddress(random.nextInt(rows), random.nextInt(COLUMNS)));
        };
    }

    /** Numbers, and beside them columns of formulas of all the ways in which blocks lie. */
    private static List<String> cells(Random random, int rows) {
        List<String> cells = new ArrayList<>();
        for (int row = 1; row <= rows; row++) {
            cells.add("A" + row + "=" + (random.nextInt(9) == 0 ? "word" : random.nextInt(100)));
            cells.add("B" + row + "=" + random.nextInt(100));
            cells.add(formula("C", row, "A#*B#-1"));
            cells.add(formula("D", row, row == 1 ? "B1" : "D@+B#"));
            cells.add(formula("E", row, "SUM(A#:B#)+$B$7"));
            cells.add(formula("G", row, row % 2 == 0 ? "SUM(B$1:B#)" : "MAX(B#,C#)"));
            if (row % 2 == 1) {
                cells.add(formula("F", row, "SUM(B#:B%)"));
            } else {
                // One value of the range, by the row of the formula.
                cells.add(formula("F", row, "Other!$C$1:$C$400"));
            }
            cells.add("Other!C" + row + "=" + random.nextInt(100));
        }
        cells.add("H1:H3={=B1:B3*2}");
        cells.add("I2=#=B2:B6+1");
        cells.add("J5==ROW(A5)+SUM(B2:B30)");
        cells.add("Other!A1==SUM(Sheet1!B3:B20)");
        cells.add("Other!A2==Sheet1!C9");
        return cells;
    }

    private static String formula(String column, int row, String text) {
        String written =
                text.replace("#", "" + row)
                        .replace("@", "" + (row - 1))
                        .replace("%", "" + (row + 1));
        return column + row + "==" + written;
    }

    private static void compare(TestWorkbook fresh, TestWorkbook book, int rows, String what) {
        for (Sheet sheet : book.workbook().sheets()) {
            for (int row = 0; row < 2 * rows; row++) {
                for (int column = 0; column < 2 * COLUMNS; column++) {
                    Value expected = fresh.calculation().value(sheet.id(), row, column);
                    Value actual = book.calculation().value(sheet.id(), row, column);
                    CellAddress cell = new CellAddress(row, column);
                    assertEquals(
                            TestWorkbook.comparable(expected),
                            TestWorkbook.comparable(actual),
                            () -> what + ", " + sheet.name() + "!" + cell.toA1());
                }
            }
        }
    }
}
