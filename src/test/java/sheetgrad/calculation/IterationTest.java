package sheetgrad.calculation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import sheetgrad.workbook.CalculationSettings;

/** Iterative calculation; fixed points by algebra. */
class IterationTest {
    private static TestWorkbook iterating(int iterations, double change, String... cells) {
        TestWorkbook book = TestWorkbook.of(cells);
        book.workbook().setSettings(CalculationSettings.DEFAULT.withIteration(iterations, change));
        return book;
    }

    @Test
    void aCellThatAddsToItselfCountsTheIterations() {
        TestWorkbook book = iterating(100, 0.001, "B1=1");
        book.edit("A1==A1+B1");
        assertEquals("100", book.show("A1"));
        book.edit("B1=2");
        assertEquals("300", book.show("A1"));
    }

    @Test
    void aCircleSettlesAtItsFixedPoint() {
        TestWorkbook book = iterating(1000, 1e-12, "C1=10");
        book.edit("A1==(B1+C1)/2");
        book.edit("B1==A1/2+1");
        book.edit("D1==A1+B1");
        assertEquals(22.0 / 3, book.number("A1"), 1e-9);
        assertEquals(14.0 / 3, book.number("B1"), 1e-9);
        assertEquals(12, book.number("D1"), 1e-9);
    }

    @Test
    void twoCirclesThatShareACellSettleTogether() {
        TestWorkbook book = iterating(1000, 1e-12, "A2=1");
        book.edit("A1==(B1+C1)/4+A2");
        book.edit("B1==A1/2");
        book.edit("C1==(A1+B1)/2");
        assertEquals(16.0 / 11, book.number("A1"), 1e-9);
        assertEquals(12.0 / 11, book.number("C1"), 1e-9);
    }

    @Test
    void iterationEndsWhereTheChangeIsSmall() {
        TestWorkbook book = iterating(100, 0.1, "B1=1");
        book.edit("A1==A1/2+B1");
        assertEquals("1.9375", book.show("A1"));
    }

    @Test
    void withoutTheSettingACircleIsAnError() {
        TestWorkbook book = TestWorkbook.of("A1==B1", "B1==A1");
        assertEquals("#CYCLE!", book.show("A1"));
    }

    @Test
    void anArrayFormulaMayBePartOfACircle() {
        TestWorkbook book = iterating(200, 1e-12, "C1=4", "C2=6");
        book.edit("A1:A2={=(B1:B2+C1:C2)/2}");
        book.edit("B1==A1/2");
        book.edit("B2==A2/2");
        assertEquals(8.0 / 3, book.number("A1"), 1e-9);
        assertEquals(4, book.number("A2"), 1e-9);
    }
}
