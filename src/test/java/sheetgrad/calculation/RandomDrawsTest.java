package sheetgrad.calculation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import sheetgrad.reference.Area;
import sheetgrad.reference.CellRange;

class RandomDrawsTest {
    private final TestWorkbook cells =
            TestWorkbook.of("A1==RAND()", "A2==RAND()", "A3==RAND()", "B1==A1*2", "B3==A3*2");

    private void drawAnew(String range) {
        int sheet = cells.workbook().sheets().get(0).id();
        cells.calculation().drawAnew(List.of(new Area(sheet, CellRange.of(range))));
    }

    @Test
    void onlyTheSelectedCellsDrawAnewAndWhatDependsOnThem() {
        double first = cells.number("A1");
        double second = cells.number("A2");
        double third = cells.number("A3");
        drawAnew("A1:B2");
        assertNotEquals(first, cells.number("A1"));
        assertNotEquals(second, cells.number("A2"));
        assertEquals(third, cells.number("A3"));
        assertEquals(2 * cells.number("A1"), cells.number("B1"));
        assertEquals(2 * third, cells.number("B3"));
    }

    @Test
    void eachDrawOfASelectionDiffersFromAllBefore() {
        double first = cells.number("A1");
        drawAnew("A1");
        double second = cells.number("A1");
        drawAnew("A1");
        double third = cells.number("A1");
        cells.calculation().recalculate();
        assertEquals(
                4, List.of(first, second, third, cells.number("A1")).stream().distinct().count());
    }

    @Test
    void frozenCellsOutsideTheSelectionStayAndASelectionMayStillBeDrawn() {
        cells.calculation().random().setFrozen(true);
        double first = cells.number("A1");
        double third = cells.number("A3");
        drawAnew("A1");
        double anew = cells.number("A1");
        cells.calculation().recalculate();
        assertNotEquals(first, anew);
        assertEquals(anew, cells.number("A1"));
        assertEquals(third, cells.number("A3"));
    }

    @Test
    void sameSeedGivesTheSameDrawsWhateverWasDrawnBefore() {
        cells.calculation().reseed(7);
        double first = cells.number("A1");
        cells.calculation().recalculate();
        drawAnew("A1");
        assertNotEquals(first, cells.number("A1"));
        cells.calculation().random().setFrozen(true);
        cells.calculation().reseed(7);
        assertEquals(first, cells.number("A1"));
        cells.calculation().reseed(8);
        assertNotEquals(first, cells.number("A1"));
    }
}
