package sheetgrad.autodiff;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sheetgrad.calculation.TestWorkbook;
import sheetgrad.reference.CellAddress;

class LossGradientTest {
    private static LossGradient gradient(TestWorkbook book, String loss, String... parameters) {
        return new LossGradient(
                book.calculation().freeze(),
                cell(loss),
                Arrays.stream(parameters).map(LossGradientTest::cell).toList());
    }

    private static ModelCell cell(String a1) {
        return new ModelCell(0, CellAddress.of(a1));
    }

    private static double[] components(LossGradient gradient) {
        double[] at = gradient.storedParameters();
        double[] components = new double[at.length];
        gradient.evaluate(at, components);
        return components;
    }

    /** Parameters x = A1 = 3 and y = A2 = -2; the expected slopes are closed forms. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            =A1*A2+A1              | -1                  | 3
            =A1/A2                 | -0.5                | -0.75
            =A1^2+EXP(A2)          | 6                   | 0.1353352832366127
            =-A1%                  | -0.01               | 0
            =MAX(0,A1)+MAX(0,A2)   | 1                   | 0
            =MAX(A1,3)             | 0.5                 | 0
            =ABS(A1*A2)            | 2                   | -3
            =IF(A1>A2,A1*A1,A2)    | 6                   | 0
            =SUM(A1:A2)^2          | 2                   | 2
            =SUMPRODUCT(A1:A2,A1:A2) | 6                 | -4
            =AVERAGE(A1:A2)        | 0.5                 | 0.5
            =ROUND(A1,0)+A2        | 0                   | 1
            =COUNT(A1:A2)*A1       | 2                   | 0
            =LET(z,A1*A2,z*z)      | 24                  | -36
            =LAMBDA(u,v,u*v*v)(A1,A2) | 4                | -12
            =IFERROR(A1/0,A2*5)    | 0                   | 5
            =LN(A1)-A2             | 0.3333333333333333  | -1
            =B9+5*A2               | 0                   | 5
            """)
    void slopesAreExact(String formula, double first, double second) {
        TestWorkbook book = TestWorkbook.of("A1=3", "A2=-2", "C1=" + formula);
        assertArrayEquals(
                new double[] {first, second}, components(gradient(book, "C1", "A1", "A2")), 1e-14);
    }

    /** MAX(0,x) as torch.relu; a tie of two cells, or in a range, is shared as torch.maximum and torch.amax do. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            =MAX(0,A1)   | 0
            =MAX(A1,0)   | 0
            =MIN(0,2*A1) | 0
            =MAX(A1,A2)  | 0.5
            =MAX(A1:A2)  | 0.5
            =MAX(0,A1,A2) | 0.3333333333333333
            =ABS(A1)     | 0
            =IF(A1<0,0,A1) | 1
            """)
    void cornersFollowPyTorch(String formula, double slope) {
        TestWorkbook book = TestWorkbook.of("A1=0", "A2=0", "C1=" + formula);
        assertArrayEquals(new double[] {slope}, components(gradient(book, "C1", "A1")), 1e-14);
    }

    @Test
    void aCellUsedTwiceGetsBothContributions() {
        TestWorkbook book = TestWorkbook.of("A1=2", "B1==A1+A1", "C1==B1+B1*A1");
        assertArrayEquals(new double[] {2 + 2 * 4.0}, components(gradient(book, "C1", "A1")));
    }

    @Test
    void cellsThatSumifAddsBeyondTheRangeItNamesGetTheirPart() {
        TestWorkbook book =
                TestWorkbook.of("A1=1", "A2=2", "B1=10", "B2=20", "C1==SUMIF(A1:A2,\">0\",B1)^2");
        assertArrayEquals(new double[] {60, 60}, components(gradient(book, "C1", "B1", "B2")));
    }

    @Test
    void anErrorThatWasCaughtIsNotKeptWhereThereIsNone() {
        TestWorkbook book = TestWorkbook.of("A1=-1", "A2=2", "C1==IFERROR(LN(A1),A2)");
        LossGradient gradient = gradient(book, "C1", "A1", "A2");
        double[] slopes = new double[2];
        assertEquals(2, gradient.evaluate(new double[] {-1, 2}, slopes));
        assertEquals(Math.log(4), gradient.evaluate(new double[] {4, 2}, slopes));
        assertArrayEquals(new double[] {0.25, 0}, slopes);
    }

    @Test
    void theMatrixProductOfASpillIsDifferentiated() {
        TestWorkbook book =
                TestWorkbook.of(
                        "A1=1",
                        "B1=2",
                        "A2=3",
                        "B2=4",
                        "D1=5",
                        "D2=6",
                        "F1=#=MMULT(A1:B2,D1:D2)",
                        "H1==SUM(F1#)");
        assertArrayEquals(new double[] {4, 6}, components(gradient(book, "H1", "D1", "D2")));
        assertArrayEquals(
                new double[] {5, 6, 5, 6},
                components(gradient(book, "H1", "A1", "B1", "A2", "B2")));
    }

    @Test
    void theLookedUpCellGetsItAllAndTheIndexNone() {
        TestWorkbook book =
                TestWorkbook.of("A1=10", "A2=20", "A3=30", "B1=2", "C1==INDEX(A1:A3,B1)*3");
        assertArrayEquals(
                new double[] {0, 3, 0, 0},
                components(gradient(book, "C1", "A1", "A2", "A3", "B1")));
    }

    @Test
    void computedReferencesAreFollowed() {
        TestWorkbook book = TestWorkbook.of("A1=10", "A2=20", "B1=1", "C1==OFFSET(A1,B1,0)^2");
        assertArrayEquals(new double[] {0, 40}, components(gradient(book, "C1", "A1", "A2")));
    }

    @Test
    void aReplayGivesWhatARecordingGives() {
        TestWorkbook book =
                TestWorkbook.of("A1=1", "A2=2", "B1==A1*A2", "B2==EXP(B1)/A2", "C1==SUM(B1:B2)");
        LossGradient gradient = gradient(book, "C1", "A1", "A2");
        double[] slopes = new double[2];
        gradient.evaluate(new double[] {1, 2}, slopes);
        double loss = gradient.evaluate(new double[] {0.5, 3}, slopes);
        assertEquals(1, gradient.recordings());
        assertEquals(1.5 + Math.exp(1.5) / 3, loss, 1e-15);
        assertEquals(3 + Math.exp(1.5), slopes[0], 1e-14);
    }

    @Test
    void aNumberThatAllCellsOfARowShareGetsTheSumOfTheirContributions() {
        List<String> cells = new ArrayList<>(List.of("A2=1", "A3=1", "A4=1"));
        for (String column : List.of("B", "C", "D", "E", "F")) {
            cells.add(column + "1=1");
            for (int row = 2; row <= 4; row++) {
                cells.add(column + row + "==$A" + row + "*" + column + "$1");
            }
        }
        cells.add("H1==SUMSQ(B2:F4)");
        TestWorkbook book = TestWorkbook.of(cells.toArray(String[]::new));
        LossGradient gradient =
                gradient(book, "H1", "A2", "A3", "A4", "B1", "C1", "D1", "E1", "F1");
        double[] slopes = new double[8];
        double loss = gradient.evaluate(new double[] {1, 2, 3, 1, 2, 3, 4, 5}, slopes);
        assertEquals(14 * 55, loss);
        assertArrayEquals(new double[] {110, 220, 330, 28, 56, 84, 112, 140}, slopes);
    }

    @Test
    void aDecisionThatComesOutDifferentlyIsRecordedAnew() {
        TestWorkbook book = TestWorkbook.of("A1=1", "B1==IF(A1>0,SUM(A1,A1),SUM(A1,A1,A1))");
        LossGradient gradient = gradient(book, "B1", "A1");
        double[] slope = new double[1];
        assertEquals(2.0, gradient.evaluate(new double[] {1}, slope));
        assertEquals(2.0, slope[0]);
        assertEquals(-3.0, gradient.evaluate(new double[] {-1}, slope));
        assertEquals(3.0, slope[0]);
        assertEquals(2, gradient.recordings());
        gradient.evaluate(new double[] {-2}, slope);
        assertEquals(2, gradient.recordings());
    }

    /** At A1 = 2 and again at A1 = -2; the second replays the first. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            =IF(A1<0,0,A1)*3             | 6    | 3   | 0    | 0
            =IF(0.1*A1>A1,0.1*A1,A1)     | 2    | 1   | -0.2 | 0.1
            =IF(A1>=0,A1^2,A1*-5)        | 4    | 4   | 10   | -5
            =IF(A1<0,EXP(A1)-1,A1)       | 2    | 1   | -0.8646647167633873 | 0.1353352832366127
            =IF((A1<0),A2,A1)            | 2    | 1   | 7    | 0
            =IF(A1<0,0,IF(A1>1,1,A1))+A1 | 3    | 1   | -2   | 1
            =LET(z,A1*2,IF(z<0,-z,z))    | 4    | 2   | 4    | -2
            =SUM(IF(A1=2,A1,A2),A1)      | 4    | 2   | 5    | 1
            """)
    void choicesBetweenNumbersAreReplayed(
            String formula, double above, double slopeAbove, double below, double slopeBelow) {
        TestWorkbook book = TestWorkbook.of("A1=2", "A2=7", "B1=" + formula);
        LossGradient gradient = gradient(book, "B1", "A1");
        double[] slope = new double[1];
        assertEquals(above, gradient.evaluate(new double[] {2}, slope), 1e-15);
        assertEquals(slopeAbove, slope[0], 1e-15);
        assertEquals(below, gradient.evaluate(new double[] {-2}, slope), 1e-15);
        assertEquals(slopeBelow, slope[0], 1e-15);
        assertEquals(1, gradient.recordings());
    }

    /** What is not chosen may be an error, a text, a reference that is asked for, or a LAMBDA without end. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            =IF(A1>0,A1,1/A2)               | 2  | 1
            =IF(A1>0,A1,"none")             | 2  | 1
            =ROW(IF(A1>0,A3,A1))+A1         | 5  | 1
            =IF(A1>0,A1*2,RAND())           | 4  | 2
            =LET(f,LAMBDA(g,n,IF(n<1,n,A1*g(g,n-1))),f(f,A1)) | 0 | 4
            """)
    void whatIsNotChosenDoesNoHarm(String formula, double value, double slopeAtTwo) {
        TestWorkbook book = TestWorkbook.of("A1=2", "A2=0", "A3=1", "B1=" + formula);
        LossGradient gradient = gradient(book, "B1", "A1");
        double[] slope = new double[1];
        assertEquals(value, gradient.evaluate(new double[] {2}, slope), 1e-15);
        assertEquals(slopeAtTwo, slope[0], 1e-15);
    }

    /** Copies of a formula become lanes of one entry; every lane must keep its own operands and adjoints. */
    @Test
    void copiesOfAFormulaAreReplayedTogetherAndKeptApart() {
        List<String> cells = new ArrayList<>(List.of("A1=1", "A2=1", "F1==SUM(E1:E9)"));
        for (int i = 1; i <= 9; i++) {
            cells.add("B" + i + "=" + i);
            cells.add("C" + i + "==SUMPRODUCT(B" + i + ":B" + i + ",A$1:A$1)-A$2");
            cells.add("D" + i + "==IF(C" + i + "<0,0,C" + i + ")");
            cells.add("E" + i + "==(D" + i + "/B" + i + ")^2");
        }
        LossGradient gradient =
                gradient(TestWorkbook.of(cells.toArray(String[]::new)), "F1", "A1", "A2");
        double[] slopes = new double[2];
        gradient.evaluate(new double[] {1, 1}, slopes);
        double loss = gradient.evaluate(new double[] {2, 5}, slopes);
        double[] expected = new double[3];
        for (int i = 1; i <= 9; i++) {
            double rest = Math.max(0, 2.0 * i - 5) / i;
            expected[0] += rest * rest;
            expected[1] += 2 * rest;
            expected[2] -= 2 * rest / i;
        }
        assertEquals(1, gradient.recordings());
        assertArrayEquals(expected, new double[] {loss, slopes[0], slopes[1]}, 1e-13);
    }

    @Test
    void everyCellBetweenParametersAndLossHasItsAdjoint() {
        TestWorkbook book = TestWorkbook.of("A1=3", "B1==A1*2", "C1==B1^2", "D1==A1+1");
        LossGradient gradient = gradient(book, "C1", "A1");
        components(gradient);
        Map<String, Double> adjoints = new HashMap<>();
        gradient.forEachAdjoint(
                (sheet, row, column, value, adjoint) ->
                        adjoints.put(new CellAddress(row, column).toA1(), adjoint));
        assertEquals(Map.of("B1", 12.0, "C1", 1.0), adjoints);
    }

    @Test
    void aLossThatIsAnErrorNamesItsOrigin() {
        TestWorkbook book = TestWorkbook.of("A1=0", "B1==1/A1", "C1==B1+1");
        LossGradient gradient = gradient(book, "C1", "A1");
        assertTrue(Double.isNaN(gradient.evaluate(new double[] {0}, new double[1])));
        String failure = gradient.failure().orElseThrow();
        assertTrue(failure.contains("Sheet1!C1") && failure.contains("from Sheet1!B1"), failure);
        assertEquals(1.5, gradient.evaluate(new double[] {2}, new double[1]));
        assertTrue(gradient.failure().isEmpty());
    }

    @Test
    void aLossThatIsNoNumberSaysSo() {
        TestWorkbook book = TestWorkbook.of("A1=1", "B1==\"x\"&A1");
        LossGradient gradient = gradient(book, "B1", "A1");
        assertTrue(Double.isNaN(gradient.evaluate(new double[] {1}, new double[1])));
        assertEquals("the loss Sheet1!B1 is not a number", gradient.failure().orElseThrow());
    }

    @Test
    void aLossWithoutPathHasNoGradientAndSaysSo() {
        TestWorkbook book = TestWorkbook.of("A1=1", "B1==2+3");
        LossGradient gradient = gradient(book, "B1", "A1");
        double[] slope = {7};
        assertEquals(5, gradient.evaluate(new double[] {1}, slope));
        assertEquals(0, slope[0]);
        assertFalse(gradient.dependsOnParameters());
    }

    @Test
    void aParameterThatIsNotFiniteIsRefused() {
        LossGradient gradient = gradient(TestWorkbook.of("A1=1", "B1==A1"), "B1", "A1");
        assertTrue(
                Double.isNaN(
                        gradient.evaluate(new double[] {Double.POSITIVE_INFINITY}, new double[1])));
        assertTrue(gradient.failure().orElseThrow().contains("Sheet1!A1"));
    }

    @Test
    void aLongChainIsDifferentiatedWithoutRecursion() {
        String[] cells = new String[50_000];
        cells[0] = "A1=1";
        for (int row = 2; row <= cells.length; row++) {
            cells[row - 1] = "A" + row + "==A" + (row - 1) + "+0.5*A$1";
        }
        TestWorkbook book = TestWorkbook.of(cells);
        assertArrayEquals(
                new double[] {1 + 0.5 * 49_999}, components(gradient(book, "A50000", "A1")), 1e-6);
    }

    @Test
    void theCheckAgreesWithAnExactGradientAlsoBesideAKink() {
        TestWorkbook book = TestWorkbook.of("A1=0.00005", "A2=2", "B1==MAX(0,A1)*A2+SIN(A2)");
        LossGradient gradient = gradient(book, "B1", "A1", "A2");
        GradientCheck.Result result = GradientCheck.check(gradient, gradient.storedParameters());
        assertTrue(result.largestRelativeError() < 1e-6, result.toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            =MAX(0,A1)      | 0 | 1
            =3*ABS(A1)+MAX(0,A1) | -3 | 4
            =IF(A1<0,0,A1)  | 0 | 1
            =MAX(A1:A2)^2+A1 | 1 | 1
            """)
    void theCheckTellsTheSlopesOnBothSidesOfAKink(String formula, double left, double right) {
        TestWorkbook book = TestWorkbook.of("A1=0", "A2=0", "A3=4", "B1=" + formula + "+A3^2");
        LossGradient gradient = gradient(book, "B1", "A3", "A1");
        GradientCheck.Result result = GradientCheck.check(gradient, gradient.storedParameters());
        assertTrue(result.largestRelativeError() < 1e-6, result.toString());
        if (left == right) {
            assertEquals(List.of(), result.kinks());
        } else {
            assertEquals(1, result.kinks().size());
            GradientCheck.Kink kink = result.kinks().get(0);
            assertEquals(1, kink.parameter());
            assertEquals(left, kink.left(), 1e-6);
            assertEquals(right, kink.right(), 1e-6);
        }
    }

    @Test
    void aJumpIsNoKinkAndCountsAsAnError() {
        TestWorkbook book = TestWorkbook.of("A1=1", "B1==IF(A1<1,0,A1+5)");
        LossGradient gradient = gradient(book, "B1", "A1");
        GradientCheck.Result result = GradientCheck.check(gradient, new double[] {1});
        assertEquals(List.of(), result.kinks());
        assertTrue(result.largestRelativeError() > 0.1, result.toString());
    }

    @Test
    void parametersAreListedAsGiven() {
        LossGradient gradient =
                gradient(TestWorkbook.of("A1=1", "A2=5", "B1==A1*A2"), "B1", "A2", "A1");
        assertEquals(List.of(cell("A2"), cell("A1")), gradient.parameters());
        assertArrayEquals(new double[] {5, 1}, gradient.storedParameters());
    }
}
