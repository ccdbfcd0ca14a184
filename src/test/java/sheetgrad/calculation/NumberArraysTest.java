package sheetgrad.calculation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Arrays of nothing but numbers, which are calculated and stored without a value for each cell. */
class NumberArraysTest {
    private static final int ROWS = 600;

    /** Two columns of numbers, a 2 x 2 matrix in D1:E2, and their product, which spills from G1. */
    private static TestWorkbook product() {
        List<String> cells =
                new ArrayList<>(List.of("D1=0.1", "E1=-2", "D2=3", "E2=0.7", "J1==SUM(G1:H600)"));
        for (int row = 1; row <= ROWS; row++) {
            cells.add("A" + row + "=" + row / 7.0);
            cells.add("B" + row + "=" + (row - 300) / 3.0);
        }
        cells.add("G1=#=MMULT(A1:B600,D1:E2)");
        return TestWorkbook.of(cells.toArray(String[]::new));
    }

    private static void assertProduct(TestWorkbook book, double d1) {
        double sum = 0;
        for (int row = 1; row <= ROWS; row++) {
            double a = row / 7.0;
            double b = (row - 300) / 3.0;
            double left = a * d1 + b * 3;
            double right = a * -2 + b * 0.7;
            assertEquals(left, book.number("G" + row), 0);
            assertEquals(right, book.number("H" + row), 0);
            sum = sum + left + right;
        }
        assertEquals(sum, book.number("J1"), 0);
    }

    @Test
    void aProductSpillsOverSeveralChunksAndFollowsItsOperands() {
        TestWorkbook book = product();
        assertProduct(book, 0.1);
        book.edit("D1=5");
        assertProduct(book, 5);
    }

    @Test
    void aTextOrABlankAmongTheOperandsIsAnErrorUntilItGoes() {
        TestWorkbook book = product();
        book.edit("B400=x");
        assertEquals("#VALUE!", book.show("G1"));
        assertEquals("", book.show("G2"));
        assertEquals("#VALUE!", book.show("J1"));
        book.edit("B400=" + 100 / 3.0);
        assertProduct(book, 0.1);
        book.edit("A600=");
        assertEquals("#VALUE!", book.show("G1"));
        assertEquals("", book.show("H600"));
        book.edit("A600=" + ROWS / 7.0);
        assertProduct(book, 0.1);
    }

    @Test
    void whatStandsInTheWayOfARangeThatWasFilledIsNotOverwritten() {
        TestWorkbook book = product();
        book.edit("H500=7");
        assertEquals("#SPILL!", book.show("G1"));
        assertEquals("7", book.show("H500"));
        book.edit("D1=5");
        assertEquals("#SPILL!", book.show("G1"));
        assertEquals("", book.show("G2"));
        book.edit("H500=");
        assertProduct(book, 5);
    }

    @Test
    void arraysAreHandedFromFunctionToFunction() {
        TestWorkbook book =
                TestWorkbook.of(
                        "A1=1",
                        "B1=2",
                        "A2=3",
                        "B2=4",
                        "D1:E2={=TRANSPOSE(A1:B2)*10}",
                        "D4=#=MMULT(TRANSPOSE(A1:B2),A1:B2)-A1:B2",
                        "G1==SUM(MMULT(A1:B2,A1:B2),1)",
                        "G2==SUMXMY2(MMULT(A1:B2,A1:B2),A1:B2)",
                        "G3=#=TRANSPOSE(A1:A3)&\"\"");
        assertEquals("30", book.show("E1"));
        assertEquals("20", book.show("D2"));
        assertEquals("9", book.show("D4"));
        assertEquals("12", book.show("E4"));
        assertEquals("11", book.show("D5"));
        assertEquals("16", book.show("E5"));
        assertEquals("55", book.show("G1"));
        assertEquals("568", book.show("G2"));
        assertEquals("3", book.show("H3"));
        assertEquals("", book.show("I3"));
    }
}
