package sheetgrad.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sheetgrad.autodiff.LossGradient;
import sheetgrad.autodiff.ModelCell;
import sheetgrad.calculation.TestWorkbook;
import sheetgrad.reference.CellAddress;

/** One number sought for which a formula gives another. */
class GoalSeekTest {
    private static GoalSeek.Outcome seek(String formula, double start, double goal) {
        TestWorkbook book = TestWorkbook.of("A1=" + start, "B1=" + formula);
        int sheet = book.workbook().sheets().get(0).id();
        LossGradient function =
                new LossGradient(
                        book.calculation().freeze(),
                        new ModelCell(sheet, CellAddress.of("B1")),
                        List.of(new ModelCell(sheet, CellAddress.of("A1"))));
        return GoalSeek.search(function, goal, x -> {});
    }

    /** The answers are closed forms: ln 7, the cube root of 5, pi/6, Microsoft's example of a loan, and so on. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            textBlock =
                    """
                    =EXP(A1) ~ 0 ~ 7 ~ 1.945910149055313
                    =A1^3 ~ 1 ~ 5 ~ 1.709975946676697
                    =A1^3 ~ 0 ~ 5 ~ 1.709975946676697
                    =SIN(A1) ~ 0.1 ~ 0.5 ~ 0.5235987755982988
                    =PMT(A1/12,180,100000) ~ 0.05 ~ -900 ~ 0.07020951099414
                    =2*A1+30 ~ 1 ~ 30 ~ 0
                    =ATAN(A1) ~ 30 ~ 0 ~ 0
                    =IF(A1<3,A1-10,A1*A1) ~ 0 ~ 16 ~ 4
                    """)
    void findsTheClosedForm(String formula, double start, double goal, double expected) {
        GoalSeek.Outcome outcome = seek(formula, start, goal);
        assertTrue(outcome.isFound(), outcome.toString());
        assertEquals(expected, outcome.value(), 1e-9 * Math.max(1, Math.abs(expected)));
        assertEquals(goal, outcome.reached(), 1e-9 * Math.max(1, Math.abs(goal)));
    }

    @Test
    void stepsAreFoundByBracketing() {
        GoalSeek.Outcome outcome = seek("=ROUND(A1,0)", 1, 12);
        assertTrue(outcome.isFound());
        assertEquals(12, Math.round(outcome.value()));
    }

    @Test
    void whatCannotBeReachedIsSaid() {
        GoalSeek.Outcome outcome = seek("=A1^2+1", 3, 0);
        assertFalse(outcome.isFound());
        assertEquals(1, outcome.reached(), 1e-6);
    }

    @Test
    void errorsOnTheWayAreNoGoal() {
        GoalSeek.Outcome outcome = seek("=SQRT(A1)", 1, 3);
        assertTrue(outcome.isFound());
        assertEquals(9, outcome.value(), 1e-8);
    }
}
