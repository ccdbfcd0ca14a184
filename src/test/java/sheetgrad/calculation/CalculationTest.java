package sheetgrad.calculation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sheetgrad.reference.CellAddress;
import sheetgrad.value.ErrorKind;
import sheetgrad.value.ErrorValue;

class CalculationTest {
    @Test
    void formulasAreCalculatedAfterWhatTheyReadWhateverTheirPlace() {
        TestWorkbook book = TestWorkbook.of("A1==B1+1", "B1==C1*2", "C1=5", "A2==SUM(A1:C1)");
        assertEquals("11", book.show("A1"));
        assertEquals("26", book.show("A2"));
    }

    @Test
    void anEditReachesAllDependentsAndOnlyThroughThem() {
        TestWorkbook book =
                TestWorkbook.of("A1=1", "A2==A1+1", "A3==A2+1", "B1==10", "C1==SUM(A1:A3)");
        book.edit("A1=4");
        assertEquals("6", book.show("A3"));
        assertEquals("15", book.show("C1"));
        assertEquals("10", book.show("B1"));
    }

    @Test
    void aConstantOverAFormulaSplitsTheBlockOfItsCopies() {
        TestWorkbook book =
                TestWorkbook.of(
                        "A1=1",
                        "A2=2",
                        "A3=3",
                        "A4=4",
                        "B1==A1*10",
                        "B2==A2*10",
                        "B3==A3*10",
                        "B4==A4*10",
                        "C1==SUM(B1:B4)");
        book.edit("B2=7");
        assertEquals("87", book.show("C1"));
        book.edit("A2=100");
        assertEquals("87", book.show("C1"));
        book.edit("A4=5");
        assertEquals("97", book.show("C1"));
        book.edit("B2==A2*10");
        assertEquals("1090", book.show("C1"));
        book.edit("B3=");
        assertEquals("1060", book.show("C1"));
    }

    @Test
    void aRunningSumFollowsItsHead() {
        List<String> cells = new ArrayList<>(List.of("A1=1", "B1==A1"));
        for (int row = 2; row <= 300; row++) {
            cells.add("A" + row + "=1");
            cells.add("B" + row + "==B" + (row - 1) + "+A" + row);
        }
        TestWorkbook book = TestWorkbook.of(cells.toArray(String[]::new));
        assertEquals(300, book.number("B300"));
        book.edit("A1=11");
        assertEquals(310, book.number("B300"));
        book.edit("A299=3");
        assertEquals(309, book.number("B298") + 1);
        assertEquals(312, book.number("B300"));
    }

    @Test
    void aChainOfAHundredThousandCellsNeedsNoRecursion() {
        String[] cells = new String[100_000];
        cells[0] = "A100000=1";
        for (int row = 1; row < cells.length; row++) {
            cells[row] = "A" + row + "==A" + (row + 1) + "+1";
        }
        TestWorkbook book = TestWorkbook.of(cells);
        assertEquals(100_000, book.number("A1"));
        book.edit("A100000=0");
        assertEquals(99_999, book.number("A1"));
    }

    @Test
    void expandingRangesFollowTheirLastCell() {
        TestWorkbook book =
                TestWorkbook.of(
                        "A1=1",
                        "A2=2",
                        "A3=3",
                        "B1==SUM(A$1:A1)",
                        "B2==SUM(A$1:A2)",
                        "B3==SUM(A$1:A3)");
        book.edit("A2=5");
        assertEquals("1", book.show("B1"));
        assertEquals("6", book.show("B2"));
        assertEquals("9", book.show("B3"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            =1+2*3^2           | 19
            =-2^2              | 4
            ="a"&1/4           | a0.25
            =5%                | 0.05
            =1/0               | #DIV/0!
            ="x"+1             | #VALUE!
            =NOSUCH(1)         | #NAME?
            =nosuchname        | #NAME?
            =IF(1>2,1/0,"no")  | no
            =SUM(1,2,"3")      | 6
            =LET(x,2,y,x*3,x+y)| 8
            =LAMBDA(x,x*x)(7)  | 49
            =A9                | 0
            =A9&""             | ''
            =Nowhere!A1        | #REF!
            """)
    void formulasHaveTheirExcelValues(String formula, String expected) {
        assertEquals(expected, TestWorkbook.of("B1=" + formula).show("B1"));
    }

    @Test
    void aFormulaThatNamesItselfInABranchNotTakenIsNoCycle() {
        TestWorkbook book = TestWorkbook.of("A1==IF(FALSE,A1,3)", "B1==IF(TRUE,1,C1)", "C1==B1+1");
        assertEquals("3", book.show("A1"));
        assertEquals("1", book.show("B1"));
        assertEquals("2", book.show("C1"));
    }

    @Test
    void aCycleNamesItsCellsAndReachesDependentsAsAnError() {
        TestWorkbook book =
                TestWorkbook.of("A1==B1+1", "B1==C1+1", "C1==A1+1", "D1==A1*2", "E1==5");
        ErrorValue error = (ErrorValue) book.value("A1");
        assertEquals(ErrorKind.CYCLE, error.kind());
        assertTrue(
                error.message().contains("Sheet1!A1 needs Sheet1!B1 needs Sheet1!C1"),
                error.message());
        assertEquals("#CYCLE!", book.show("D1"));
        assertEquals("5", book.show("E1"));
        book.edit("C1=1");
        assertEquals("3", book.show("A1"));
        assertEquals("6", book.show("D1"));
    }

    @Test
    void anErrorKeepsTheCellWhereItArose() {
        TestWorkbook book = TestWorkbook.of("A1==1/0", "A2==A1+1", "A3==SUM(A2:A2)");
        ErrorValue error = (ErrorValue) book.value("A3");
        assertEquals("Sheet1!A1", error.origin().orElseThrow().toA1());
    }

    @Test
    void anOrdinaryFormulaTakesTheCellOfItsOwnRowFromARange() {
        TestWorkbook book = TestWorkbook.of("A1=1", "A2=2", "A3=3", "B2==A1:A3*10", "B9==A1:A3*10");
        assertEquals("20", book.show("B2"));
        assertEquals("#VALUE!", book.show("B9"));
    }

    @Test
    void anArrayFormulaFillsItsRangeAndRepeatsOrEndsWithNotAvailable() {
        TestWorkbook book = TestWorkbook.of("A1=1", "A2=2", "B1:C3={=A1:A2*10}");
        assertEquals("10", book.show("B1"));
        assertEquals("20", book.show("C2"));
        assertEquals("#N/A", book.show("B3"));
        book.edit("A2=5");
        assertEquals("50", book.show("C2"));
    }

    @Test
    void aDynamicFormulaSpillsAndItsDependentsComeAfterIt() {
        TestWorkbook book =
                TestWorkbook.of(
                        "D1==SUM(C1:C5)", "A1=1", "A2=2", "A3=3", "C1=#=A1:A3*2", "E1==SUM(C1#)");
        assertEquals("12", book.show("D1"));
        assertEquals("6", book.show("C3"));
        assertEquals("12", book.show("E1"));
        book.edit("A3=10");
        assertEquals("26", book.show("D1"));
        assertEquals("26", book.show("E1"));
    }

    @Test
    void aBlockedSpillSaysSoAndHealsWhenTheObstacleGoes() {
        TestWorkbook book = TestWorkbook.of("A1=1", "A2=2", "A3=3", "C1=#=A1:A3", "D1==SUM(C1:C3)");
        book.edit("C2=99");
        assertEquals("#SPILL!", book.show("C1"));
        assertEquals("99", book.show("C2"));
        book.edit("C2=");
        assertEquals("1", book.show("C1"));
        assertEquals("3", book.show("C3"));
        assertEquals("6", book.show("D1"));
    }

    @Test
    void aSpillThatShrinksLeavesBlanksBehind() {
        TestWorkbook book = TestWorkbook.of("A1=3", "B1=#=SEQUENCE(A1)", "C1==COUNT(B1:B9)");
        assertEquals("3", book.show("C1"));
        book.edit("A1=2");
        assertEquals("", book.show("B3"));
        assertEquals("2", book.show("C1"));
        book.edit("B1=");
        assertEquals("", book.show("B2"));
        assertEquals("0", book.show("C1"));
    }

    @Test
    void randomCellsAreRolledByRecalculationUnlessFrozen() {
        TestWorkbook book = TestWorkbook.of("A1==RAND()", "A2==A1*1", "B1==RAND()");
        double first = book.number("A1");
        assertNotEquals(first, book.number("B1"));
        book.calculation().recalculate();
        double second = book.number("A1");
        assertNotEquals(first, second);
        assertEquals(second, book.number("A2"));
        book.calculation().random().setFrozen(true);
        book.edit("C1=5");
        assertEquals(second, book.number("A1"));
    }

    @Test
    void theSameSeedGivesTheSameDraws() {
        assertEquals(
                TestWorkbook.of("A1==RAND()").number("A1"),
                TestWorkbook.of("A1==RAND()", "A2==RAND()").number("A1"));
    }

    @Test
    void aSnapshotDoesNotChange() {
        TestWorkbook book = TestWorkbook.of("A1=1", "B1==A1*2");
        var snapshot = book.calculation().snapshot();
        book.edit("A1=7");
        assertEquals(2.0, ((sheetgrad.value.NumberValue) snapshot.value(0, 0, 1)).number());
        assertEquals(14.0, book.number("B1"));
    }

    @Test
    void randomCellsAndTheirDependentsAreUnpredictable() {
        TestWorkbook book =
                TestWorkbook.of("A1==RAND()", "A2==A1*0", "A3==1+1", "A4==OFFSET(A3,0,0)");
        Calculation.Unpredictable unpredictable = book.calculation().unpredictable();
        assertTrue(unpredictable.contains(0, 1, 0));
        assertEquals(false, unpredictable.contains(0, 2, 0));
        assertEquals(false, unpredictable.contains(0, 3, 0));
    }

    @Test
    void aStrayCellFarAwayDoesNotMakeWholeColumnsEndless() {
        TestWorkbook book =
                assertTimeoutPreemptively(
                        Duration.ofSeconds(20),
                        () ->
                                TestWorkbook.of(
                                        "Far!A1=2",
                                        "Far!C9=3",
                                        "Far!XFD1048576=5",
                                        "A1==SUM(Far!A:XFD)",
                                        "A2==COUNT(Far!1:1048576)",
                                        "A3==SUMPRODUCT(Far!A:A,Far!A:A)",
                                        "A4==COUNTA(Far!A:C)",
                                        "A5==MAX(Far!B:XFD)"));
        assertEquals("10", book.show("A1"));
        assertEquals("3", book.show("A2"));
        assertEquals("4", book.show("A3"));
        assertEquals("2", book.show("A4"));
        assertEquals("5", book.show("A5"));
    }

    /** Excel takes of the range to be summed the first cell only, and as many cells as the criterion looks at. */
    @Test
    void cellsThatSumifAddsBeyondTheRangeItNamesAreFollowed() {
        TestWorkbook book =
                TestWorkbook.of(
                        "A1=1", "A2=2", "A3=-3", "B1=10", "B2=20", "C1==SUMIF(A1:A3,\">0\",B1)");
        assertEquals("30", book.show("C1"));
        book.edit("B2=21");
        assertEquals("31", book.show("C1"));
    }

    @Test
    void wholeColumnsInArraysEndWithWhatIsEnteredAndNotWithWhatTheySpill() {
        TestWorkbook book = TestWorkbook.of("A1=1", "A2=2", "C5=#=A:A*2");
        for (int i = 0; i < 3; i++) {
            book.edit("A2=" + i);
            assertEquals(
                    "C5:C9",
                    book.calculation().spillRange(0, CellAddress.of("C5")).orElseThrow().toA1());
        }
    }
}
