package sheetgrad.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import sheetgrad.workbook.SolverModel.Goal;

class GoalObjectiveTest {
    /** 5 - (x - 2)^2 */
    private static final Objective HILL =
            Objectives.of(
                    1,
                    (p, gradient) -> {
                        gradient[0] = -2 * (p[0] - 2);
                        return 5 - (p[0] - 2) * (p[0] - 2);
                    });

    @Test
    void maximisingClimbsToTheTopAndReportsTheLossItself() {
        TrainingResult result =
                Objectives.minimise(
                        new GoalObjective(HILL, Goal.MAXIMIZE, 0), new Lbfgs(), 100, -7);
        assertEquals(2, result.parameters()[0], 1e-7);
        assertEquals(-76, result.lossBefore());
        assertEquals(5, result.lossAfter(), 1e-12);
        assertEquals(5, result.best().loss(), 1e-12);
    }

    @Test
    void valueIsReachedAndTheLossItselfReported() {
        TrainingResult result =
                Objectives.minimise(new GoalObjective(HILL, Goal.VALUE_OF, 1), new Lbfgs(), 100, 3);
        assertEquals(4, result.parameters()[0], 1e-9);
        assertEquals(4, result.lossBefore());
        assertEquals(1, result.lossAfter(), 1e-9);
    }

    @Test
    void gradientFollowsTheChainRule() {
        double[] gradient = new double[1];
        // L = 1 and dL/dx = -4 at x = 4: 2 (1 - 3) (-4) = 16
        double value =
                new GoalObjective(HILL, Goal.VALUE_OF, 3).evaluate(new double[] {4}, gradient);
        assertEquals(4, value);
        assertEquals(16, gradient[0]);
        new GoalObjective(HILL, Goal.MAXIMIZE, 0).evaluate(new double[] {4}, gradient);
        assertEquals(4, gradient[0]);
    }

    @Test
    void valueThatIsNoNumberIsRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new GoalObjective(HILL, Goal.VALUE_OF, Double.NaN));
    }
}
