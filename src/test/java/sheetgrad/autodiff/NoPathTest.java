package sheetgrad.autodiff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sheetgrad.calculation.TestWorkbook;
import sheetgrad.reference.CellAddress;

class NoPathTest {
    private static ModelCell cell(String a1) {
        return new ModelCell(0, CellAddress.of(a1));
    }

    private static Optional<NoPath> noPath(TestWorkbook book, String loss) {
        LossGradient gradient =
                new LossGradient(
                        book.calculation().freeze(), cell(loss), List.of(cell("A1"), cell("A2")));
        gradient.evaluate(gradient.storedParameters(), new double[2]);
        return gradient.noPath(0);
    }

    /** What becomes of A1 = 2, while A2 = 5 has a path of its own. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            =A2*3                     | NOT_A_PRECEDENT | no cell that Sheet1!C1 is calculated from reads it
            =ROUND(A1*2,0)+A2         | ZERO_SLOPE | only through ROUND in Sheet1!C1
            =COUNT(A1:A2)*A2          | NUMBER_NOT_READ | only through COUNT, which does not look at the number, in Sheet1!C1
            =INDEX(A2:A4,A1-1)        | INDEX      | only as an index of INDEX in Sheet1!C1
            =CHOOSE(A1,A3,A2)         | INDEX      | only as an index of CHOOSE in Sheet1!C1
            =INDEX(A1:A3,2)           | NOT_TAKEN  | only among cells that INDEX did not pick in Sheet1!C1
            =OFFSET(A1,1,0)           | INDEX      | only as the place where OFFSET starts in Sheet1!C1
            =A2*MATCH(A1,B1:B3,0)     | INDEX      | only for the index that MATCH finds in Sheet1!C1
            =VLOOKUP(A1,B1:B3,1,FALSE)+A2 | INDEX  | only as an index of VLOOKUP in Sheet1!C1
            =IF(A1>1,A2,0)            | DECISION   | only in a condition with > in Sheet1!C1
            =IF(A1,A2,0)              | DECISION   | only in a condition of IF in Sheet1!C1
            =IF(A2>0,A2,A1)           | NOT_TAKEN  | only in a branch of IF that was not taken in Sheet1!C1
            =IFERROR(A2,A1)           | NOT_TAKEN  | only in a branch of IFERROR that was not taken in Sheet1!C1
            =SWITCH(A1,2,A2,0)        | DECISION   | only in a condition of SWITCH in Sheet1!C1
            =LEN(A1&"x")+A2           | TEXT       | only as a text in & in Sheet1!C1
            =LET(z,A1*2,INT(z)*A2)    | ZERO_SLOPE | only through INT in Sheet1!C1
            =LET(z,A1,A2)             | NOT_TAKEN  | only in an unused part of the formula in Sheet1!C1
            =LAMBDA(u,v,SIGN(u)*v)(A1,A2) | ZERO_SLOPE | only through SIGN in Sheet1!C1
            =SUM(MAP(A1:A1,LAMBDA(x,INT(x))))+A2 | ZERO_SLOPE | only through INT in Sheet1!C1
            =SUMIF(A1:A2,">3")        | NOT_TAKEN  | only among cells that SUMIF did not pick in Sheet1!C1
            =ROUND(A1,0)*A2+COUNT(A1) | ZERO_SLOPE | 'only through ROUND in Sheet1!C1, and through COUNT, which does not look at the number, in Sheet1!C1'
            =IF(D1>5,A2,A2*2)         | DECISION   | only in a condition with > in Sheet1!C1
            =E1*A2                    | ZERO_SLOPE | only through INT in Sheet1!E1
            """)
    void theReasonIsTold(String formula, NoPath.Reason reason, String explanation) {
        TestWorkbook book =
                TestWorkbook.of(
                        "A1=2",
                        "A2=5",
                        "A3=7",
                        "A4=9",
                        "B1=1",
                        "B2=2",
                        "B3=3",
                        "D1==A1*3",
                        "E1==INT(D1)+1",
                        "C1=" + formula);
        assertEquals(new NoPath(reason, explanation), noPath(book, "C1").orElseThrow());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            =A1*A2
            =A1*0+A2
            =MAX(0,A1-5)+A2
            =IF(A2>0,A1,A2)+ROUND(A1,0)
            =INDEX(A1:A2,1)
            =LET(z,A1,IF(z>0,z,0))
            """)
    void aPathIsAPathThoughTheSlopeBeZero(String formula) {
        TestWorkbook book = TestWorkbook.of("A1=2", "A2=5", "C1=" + formula);
        assertEquals(Optional.empty(), noPath(book, "C1"));
    }

    @Test
    void aLossThatIsAConstantSaysSo() {
        NoPath none = noPath(TestWorkbook.of("A1=2", "A2=5", "C1=7"), "C1").orElseThrow();
        assertEquals(NoPath.Reason.CONSTANT_LOSS, none.reason());
    }

    @Test
    void aTextHasNoDerivative() {
        TestWorkbook book = TestWorkbook.of("A1=word", "A2=5", "C1==COUNTIF(A1,\"word\")*A2");
        LossGradient gradient =
                new LossGradient(book.calculation().freeze(), cell("C1"), List.of(cell("A2")));
        gradient.evaluate(new double[] {5}, new double[1]);
        assertEquals(NoPath.Reason.TEXT, gradient.noPath(cell("A1")).orElseThrow().reason());
    }

    @Test
    void anyCellCanBeAskedAboutAlsoOneWithAFormula() {
        TestWorkbook book =
                TestWorkbook.of("A1=2", "A2=5", "B1==A1*A2", "B2==B1+1", "C1==ROUND(B1,0)+A2");
        LossGradient gradient =
                new LossGradient(book.calculation().freeze(), cell("C1"), List.of(cell("A2")));
        gradient.evaluate(new double[] {5}, new double[1]);
        assertTrue(gradient.noPath(0).isEmpty());
        assertTrue(gradient.noPath(cell("C1")).isEmpty());
        assertEquals(NoPath.Reason.ZERO_SLOPE, gradient.noPath(cell("B1")).orElseThrow().reason());
        assertEquals(
                NoPath.Reason.NOT_A_PRECEDENT, gradient.noPath(cell("B2")).orElseThrow().reason());
    }

    @Test
    void copiesOfAFormulaGiveOneReason() {
        TestWorkbook book =
                TestWorkbook.of(
                        "A1=2",
                        "A2=5",
                        "B1==INT($A$1)",
                        "B2==INT($A$1)",
                        "B3==INT($A$1)",
                        "C1==SUM(B1:B3)*A2");
        String explanation = noPath(book, "C1").orElseThrow().explanation();
        assertTrue(
                explanation.matches("only through INT in Sheet1!B[1-3] and its like"), explanation);
    }

    @Test
    void theNumbersLastGivenDecideWhichBranchCounts() {
        TestWorkbook book = TestWorkbook.of("A1=2", "A2=5", "C1==IF(A2>0,A2,A1)");
        LossGradient gradient =
                new LossGradient(
                        book.calculation().freeze(), cell("C1"), List.of(cell("A1"), cell("A2")));
        gradient.evaluate(new double[] {2, -1}, new double[2]);
        assertTrue(gradient.noPath(0).isEmpty());
        assertEquals(NoPath.Reason.DECISION, gradient.noPath(1).orElseThrow().reason());
    }

    @Test
    void aSpillIsLookedAtWhereItsFormulaStands() {
        TestWorkbook book =
                TestWorkbook.of("A1=2", "A2=5", "B1=#=ROUND(A1:A2,0)", "C1==SUM(B1:B2)");
        LossGradient gradient =
                new LossGradient(book.calculation().freeze(), cell("C1"), List.of(cell("A1")));
        gradient.evaluate(new double[] {2}, new double[1]);
        assertEquals(
                "only through ROUND in Sheet1!B1", gradient.noPath(0).orElseThrow().explanation());
    }
}
