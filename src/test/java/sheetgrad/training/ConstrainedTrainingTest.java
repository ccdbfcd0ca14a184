package sheetgrad.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sheetgrad.autodiff.LossGradient;
import sheetgrad.calculation.FrozenCalculation;
import sheetgrad.calculation.TestWorkbook;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.reference.SheetCell;
import sheetgrad.reference.SheetRange;
import sheetgrad.workbook.SolverModel;
import sheetgrad.workbook.SolverModel.Constraint;
import sheetgrad.workbook.SolverModel.Goal;

/** Problems with constraints whose solutions are known: closed forms, and the collection of Hock and Schittkowski. */
class ConstrainedTrainingTest {
    /** A problem in a small sheet: parameters from A1 down, the loss in D1. */
    private static final class Problem {
        private final TestWorkbook book;
        private final int count;
        private final List<Constraint> constraints = new ArrayList<>();
        private boolean isNonNegative;
        private Goal goal = Goal.MINIMIZE;
        private double target;

        Problem(int count, String... cells) {
            this.book = TestWorkbook.of(cells);
            this.count = count;
        }

        Problem with(String... texts) {
            for (String text : texts) {
                constraints.add(Constraint.parse(text).orElseThrow());
            }
            return this;
        }

        Problem nonNegative() {
            isNonNegative = true;
            return this;
        }

        Problem goal(Goal newGoal, double newTarget) {
            goal = newGoal;
            target = newTarget;
            return this;
        }

        TrainingModel model() throws ModelException {
            return TrainingModel.of(
                    book.workbook(),
                    new SolverModel(
                            new SheetCell("Sheet1", CellAddress.of("D1")),
                            List.of(new SheetRange("Sheet1", CellRange.of("A1:A" + count))),
                            goal,
                            target,
                            constraints,
                            isNonNegative));
        }

        TrainingResult solve() throws ModelException {
            return solve(TrainingPlan.of(Method.LBFGS));
        }

        TrainingResult solve(TrainingPlan plan) throws ModelException {
            FrozenCalculation base = book.calculation().freeze();
            TrainingModel model = model();
            double[] start =
                    new LossGradient(base, model.loss(), model.parameters()).storedParameters();
            return plan.run(base, model, TrainingObserver.NONE, Clock.systemUTC()).run(start);
        }
    }

    private static void assertSolved(TrainingResult result, double loss, double... parameters) {
        assertEquals(StopReason.CONVERGED, result.stopReason(), () -> result.toString());
        assertEquals(loss, result.best().loss(), 1e-10 * Math.max(1, Math.abs(loss)));
        assertArrayEquals(parameters, result.best().parameters(), 2e-7);
        Optimality optimality = result.optimality().orElseThrow();
        assertTrue(optimality.violation() <= 1e-10, () -> optimality.toString());
        assertTrue(optimality.residual() <= 1e-7, () -> optimality.toString());
    }

    @Test
    void nearestPointOfALineIsItsFoot() throws Exception {
        TrainingResult result =
                new Problem(2, "A1=3", "A2=-1", "D1==A1^2+A2^2", "C1==A1+A2")
                        .with("C1 = 1")
                        .solve();
        assertSolved(result, 0.5, 0.5, 0.5);
        // 2x + m = 0
        assertEquals(-1, result.optimality().orElseThrow().multipliers().get(0).multiplier(), 1e-8);
    }

    @Test
    void inequalityThatDoesNotBindCostsNothing() throws Exception {
        TrainingResult result =
                new Problem(2, "A1=3", "A2=-1", "D1==(A1-1)^2+(A2-2)^2", "C1==A1+A2")
                        .with("C1 <= 7", "C1 >= -2")
                        .solve();
        assertSolved(result, 0, 1, 2);
        for (Optimality.Multiplier one : result.optimality().orElseThrow().multipliers()) {
            assertEquals(0, one.multiplier(), 1e-12);
            assertTrue(one.value() < 0);
        }
    }

    /** Hock and Schittkowski, Test Examples for Nonlinear Programming Codes, problem 71; digits as Ipopt prints them. */
    @Test
    void problem71() throws Exception {
        TrainingResult result =
                new Problem(
                                4,
                                "A1=1",
                                "A2=5",
                                "A3=5",
                                "A4=1",
                                "D1==A1*A4*(A1+A2+A3)+A3",
                                "C1==PRODUCT(A1:A4)",
                                "C2==SUMSQ(A1:A4)",
                                "C3=25")
                        .with("C1 >= C3", "C2 = 40", "A1:A4 >= 1", "A1:A4 <= 5")
                        .solve();
        assertEquals(StopReason.CONVERGED, result.stopReason());
        assertEquals(17.0140173, result.best().loss(), 5e-8);
        assertArrayEquals(
                new double[] {1, 4.74299963, 3.82114998, 1.37940829},
                result.best().parameters(),
                1e-8);
        assertTrue(result.optimality().orElseThrow().violation() < 1e-10);
    }

    /** Problem 35, a quadratic program: 1/9 at (4/3, 7/9, 4/9). */
    @Test
    void problem35() throws Exception {
        TrainingResult result =
                new Problem(
                                3,
                                "A1=0.5",
                                "A2=0.5",
                                "A3=0.5",
                                "D1==9-8*A1-6*A2-4*A3+2*A1^2+2*A2^2+A3^2+2*A1*A2+2*A1*A3",
                                "C1==A1+A2+2*A3")
                        .with("C1 <= 3")
                        .nonNegative()
                        .solve();
        assertSolved(result, 1.0 / 9, 4.0 / 3, 7.0 / 9, 4.0 / 9);
    }

    /** Problem 76, a quadratic program: -103/22 at (3/11, 23/11, 0, 6/11). */
    @Test
    void problem76() throws Exception {
        TrainingResult result =
                new Problem(
                                4,
                                "A1=0.5",
                                "A2=0.5",
                                "A3=0.5",
                                "A4=0.5",
                                "D1==A1^2+0.5*A2^2+A3^2+0.5*A4^2-A1*A3+A3*A4-A1-3*A2+A3-A4",
                                "C1==A1+2*A2+A3+A4",
                                "C2==3*A1+A2+2*A3-A4",
                                "C3==A2+4*A3",
                                "E1=5",
                                "E2=4",
                                "E3=1.5")
                        .with("C1:C2 <= E1:E2", "C3 >= E3")
                        .nonNegative()
                        .solve();
        assertSolved(result, -103.0 / 22, 3.0 / 11, 23.0 / 11, 0, 6.0 / 11);
    }

    /** Problem 28: 0 at (0.5, -0.5, 0.5). */
    @Test
    void problem28() throws Exception {
        assertSolved(
                new Problem(
                                3,
                                "A1=-4",
                                "A2=1",
                                "A3=1",
                                "D1==(A1+A2)^2+(A2+A3)^2",
                                "C1==A1+2*A2+3*A3")
                        .with("C1 = 1")
                        .solve(),
                0,
                0.5,
                -0.5,
                0.5);
    }

    /** Problem 6: Rosenbrock's valley as a constraint, 0 at (1, 1). */
    @Test
    void problem6() throws Exception {
        assertSolved(
                new Problem(2, "A1=-1.2", "A2=1", "D1==(1-A1)^2", "C1==10*(A2-A1^2)")
                        .with("C1 = 0")
                        .solve(),
                0,
                1,
                1);
    }

    /** Problem 5: -sqrt(3)/2 - pi/3 at (1/2 - pi/3, -1/2 - pi/3), within bounds. */
    @Test
    void problem5() throws Exception {
        assertSolved(
                new Problem(2, "A1=0", "A2=0", "D1==SIN(A1+A2)+(A1-A2)^2-1.5*A1+2.5*A2+1")
                        .with("A1 >= -1.5", "A1 <= 4", "A2 >= -3", "A2 <= 3")
                        .solve(),
                -Math.sqrt(3) / 2 - Math.PI / 3,
                0.5 - Math.PI / 3,
                -0.5 - Math.PI / 3);
    }

    /** The examples of scipy.optimize.nnls, with lengths of the rests 0.7071... and 1.7320.... */
    @ParameterizedTest
    @CsvSource({"2, 1, 1, 1.5, 1, 0.70710678118654752", "-1, -1, -1, 0, 0, 1.73205080756887729"})
    void leastSquaresWithoutNegativeParameters(
            double b1, double b2, double b3, double x, double y, double rest) throws Exception {
        TrainingResult result =
                new Problem(
                                2,
                                "A1=0.3",
                                "A2=0.3",
                                "B1=" + b1,
                                "B2=" + b2,
                                "B3=" + b3,
                                "D1==(A1-B1)^2+(A1-B2)^2+(A2-B3)^2")
                        .nonNegative()
                        .solve();
        assertSolved(result, rest * rest, x, y);
        assertEquals(0, result.optimality().orElseThrow().residual(), 1e-12);
    }

    @Test
    void explicitLowerBoundOverridesNonNegative() throws Exception {
        TrainingResult result =
                new Problem(2, "A1=1", "A2=1", "D1==(A1+5)^2+(A2+5)^2")
                        .with("A1 >= -3")
                        .nonNegative()
                        .solve();
        assertSolved(result, 29, -3, 0);
    }

    @Test
    void maximumWithinACircle() throws Exception {
        TrainingResult result =
                new Problem(2, "A1=0.1", "A2=0.2", "D1==A1+A2", "C1==A1^2+A2^2")
                        .with("C1 <= 2")
                        .goal(Goal.MAXIMIZE, 0)
                        .solve();
        assertSolved(result, 2, 1, 1);
    }

    @Test
    void parametersMayBeComparedWithOneAnother() throws Exception {
        assertSolved(
                new Problem(2, "A1=0", "A2=0", "D1==(A1-3)^2+(A2-1)^2").with("A1 <= A2").solve(),
                2,
                2,
                2);
    }

    @Test
    void constraintsThatContradictOneAnotherAreNotReached() throws Exception {
        TrainingResult result =
                new Problem(2, "A1=0", "A2=0", "D1==A1^2+A2^2", "C1==A1+A2")
                        .with("C1 >= 3", "C1 <= 1")
                        .solve();
        assertEquals(StopReason.NOT_REACHED, result.stopReason());
        assertTrue(result.failure().orElseThrow().contains("Sheet1!C1"), result.toString());
    }

    @Test
    void valueOutOfReachIsNotReached() throws Exception {
        TrainingResult result = new Problem(1, "A1=3", "D1==A1^2+1").goal(Goal.VALUE_OF, 0).solve();
        assertEquals(StopReason.NOT_REACHED, result.stopReason());
        assertEquals(1, result.best().loss(), 1e-6);
        assertTrue(result.failure().orElseThrow().contains("was not reached"));
        assertEquals(
                StopReason.CONVERGED,
                new Problem(1, "A1=3", "D1==A1^2+1").goal(Goal.VALUE_OF, 5).solve().stopReason());
    }

    @Test
    void firstOrderMethodsKeepBounds() throws Exception {
        TrainingPlan plan = new TrainingPlan(Method.GRADIENT_DESCENT, OptionalDouble.of(0.1), 1000);
        TrainingResult result =
                new Problem(2, "A1=4", "A2=4", "D1==(A1+1)^2+(A2-2)^2").nonNegative().solve(plan);
        assertArrayEquals(new double[] {0, 2}, result.best().parameters(), 1e-7);
        assertEquals(StopReason.CONVERGED, result.stopReason());
        Problem conditions = new Problem(1, "A1=4", "D1==A1^2", "C1==A1^3").with("C1 >= 1");
        assertThrows(IllegalArgumentException.class, () -> conditions.solve(plan));
    }

    @ParameterizedTest
    @ValueSource(strings = {"A1 int", "A1:A2 bin", "A1 alldifferent"})
    void constraintsWithGapsAreRefusedByName(String constraint) {
        Problem problem = new Problem(2, "A1=1", "A2=1", "D1==A1+A2").with(constraint);
        ModelException refusal = assertThrows(ModelException.class, problem::model);
        assertTrue(String.valueOf(refusal.getMessage()).contains(constraint), refusal.getMessage());
    }

    @ParameterizedTest
    @CsvSource({"A1:A2 <= E1:E3", "A1 <= nonsense", "nowhere!A1 <= 3"})
    void constraintsThatMakeNoSenseAreRefusedByName(String constraint) {
        Problem problem = new Problem(2, "A1=1", "A2=1", "D1==A1+A2").with(constraint);
        ModelException refusal = assertThrows(ModelException.class, problem::model);
        assertTrue(String.valueOf(refusal.getMessage()).contains(constraint), refusal.getMessage());
    }

    @Test
    void boundsThatLeaveNoRoomAreRefused() {
        Problem problem = new Problem(1, "A1=1", "D1==A1^2").with("A1 >= 2", "A1 <= 1");
        assertThrows(ModelException.class, problem::model);
    }
}
