package sheetgrad.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LbfgsTest {
    @Test
    void reachesTheMinimumOfRosenbrocksValley() {
        TrainingResult result =
                Objectives.minimise(Objectives.rosenbrock(2), new Lbfgs(), 1000, -1.2, 1);
        assertEquals(StopReason.CONVERGED, result.stopReason());
        assertArrayEquals(new double[] {1, 1}, result.parameters(), 1e-10);
        assertTrue(result.evaluations() < 100, () -> "evaluations: " + result.evaluations());
    }

    @Test
    void reachesTheMinimumOfRosenbrocksValleyInTenDimensions() {
        double[] start = new double[10];
        Arrays.setAll(start, i -> i % 2 == 0 ? -1.2 : 1);
        TrainingResult result =
                Objectives.minimise(Objectives.rosenbrock(10), new Lbfgs(), 1000, start);
        assertEquals(StopReason.CONVERGED, result.stopReason());
        // the valley in ten dimensions has a second, local minimum near (-1, 1, ..., 1) with the
        // loss 3.9866
        assertTrue(result.lossAfter() < 1e-20 || Math.abs(result.lossAfter() - 3.98658) < 1e-4);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 5, 20, 100})
    void quadraticOfConditionHundredMillionIsSolvedToMachinePrecision(int count) {
        Objective objective =
                Objectives.of(
                        count,
                        (p, gradient) -> {
                            double sum = 0;
                            for (int i = 0; i < count; i++) {
                                double scale = Math.pow(10, -8.0 * i / (count - 1));
                                double distance = p[i] - (i + 1);
                                sum += 0.5 * scale * distance * distance;
                                gradient[i] = scale * distance;
                            }
                            return sum;
                        });
        TrainingResult result =
                Objectives.minimise(objective, new Lbfgs(), 2000, new double[count]);
        assertEquals(StopReason.CONVERGED, result.stopReason());
        double[] expected = new double[count];
        Arrays.setAll(expected, i -> i + 1);
        assertArrayEquals(expected, result.parameters(), 1e-6);
    }

    @Test
    void leastSquaresEndsAtTheSolutionOfTheNormalEquations() {
        Random random = new Random(7);
        double[][] a = new double[300][12];
        double[] b = new double[300];
        for (int row = 0; row < a.length; row++) {
            Arrays.setAll(
                    a[row],
                    i -> random.nextGaussian() * Math.pow(10, i % 4 - 2) + (i == 0 ? 1 : 0));
            b[row] = random.nextGaussian();
        }
        double[] optimum = NormalEquations.solve(a, b);
        Objective objective = Objectives.leastSquares(a, b);
        double least = objective.evaluate(optimum, new double[12]);
        TrainingResult result = Objectives.minimise(objective, new Lbfgs(), 1000, new double[12]);
        assertEquals(StopReason.CONVERGED, result.stopReason());
        assertEquals(least, result.lossAfter(), 1e-14 * least);
    }

    @Test
    void parametersOfVeryDifferentSizeAreFound() {
        Objective objective =
                Objectives.of(
                        2,
                        (p, gradient) -> {
                            gradient[0] = 2 * (p[0] - 1e6);
                            gradient[1] = 2e8 * (p[1] - 1e-4);
                            return (p[0] - 1e6) * (p[0] - 1e6)
                                    + 1e8 * (p[1] - 1e-4) * (p[1] - 1e-4);
                        });
        TrainingResult result = Objectives.minimise(objective, new Lbfgs(), 500, 0, 0);
        assertEquals(1e6, result.parameters()[0], 1e-6);
        assertEquals(1e-4, result.parameters()[1], 1e-14);
    }

    @Test
    void findsTheKinkOfMagnitudes() {
        Objective objective =
                Objectives.of(
                        3,
                        (p, gradient) -> {
                            double sum = 0;
                            for (int i = 0; i < 3; i++) {
                                double distance = p[i] - i;
                                sum += (i + 1) * Math.abs(distance);
                                gradient[i] = (i + 1) * Math.signum(distance);
                            }
                            return sum;
                        });
        TrainingResult result = Objectives.minimise(objective, new Lbfgs(), 500, 3.3, -2.7, 0.4);
        assertEquals(0, result.lossAfter(), 1e-6);
        assertEquals(StopReason.CONVERGED, result.stopReason());
    }

    @Test
    void stepsIntoTheRegionWithoutLossAreShortened() {
        // x - ln x: 1 at x = 1, not a number for x < 0; the gradient far out asks for steps beyond
        // 0
        Objective objective =
                Objectives.of(
                        1,
                        (p, gradient) -> {
                            gradient[0] = 1 - 1 / p[0];
                            return p[0] - Math.log(p[0]);
                        });
        TrainingResult result = Objectives.minimise(objective, new Lbfgs(), 100, 0.75);
        assertEquals(1, result.parameters()[0], 1e-7);
        TrainingResult edge = Objectives.minimise(logBarrier(), new Lbfgs(), 100, 1e-3);
        assertEquals(1e-6, edge.parameters()[0], 1e-11);
        assertEquals(StopReason.CONVERGED, edge.stopReason());
    }

    /** x - 1e-6 ln x, smallest at 1e-6, hard by the region where it is not a number. */
    private static Objective logBarrier() {
        return Objectives.of(
                1,
                (p, gradient) -> {
                    gradient[0] = 1 - 1e-6 / p[0];
                    return p[0] - 1e-6 * Math.log(p[0]);
                });
    }

    @Test
    void plateauIsConvergedAtOnce() {
        Objective objective =
                Objectives.of(
                        2,
                        (p, gradient) -> {
                            double active = Math.max(0, p[0] + p[1]);
                            Arrays.fill(gradient, active > 0 ? 2 * (active - 3) : 0);
                            return (active - 3) * (active - 3);
                        });
        TrainingResult result = Objectives.minimise(objective, new Lbfgs(), 100, -1, -1);
        assertEquals(StopReason.CONVERGED, result.stopReason());
        assertEquals(9, result.lossAfter());
        assertArrayEquals(new double[] {-1, -1}, result.parameters());
    }

    @Test
    void smallNetworkOfRectifiersEndsWithoutError() {
        Random random = new Random(3);
        for (int start = 0; start < 50; start++) {
            double[] parameters = random.doubles(12, -1, 1).toArray();
            TrainingResult result =
                    Objectives.minimise(rectifierNetwork(), new Lbfgs(), 1000, parameters);
            assertTrue(result.lossAfter() <= result.lossBefore());
            assertTrue(
                    result.stopReason() == StopReason.CONVERGED
                            || result.stopReason() == StopReason.STEPS);
        }
    }

    /** Twelve parameters: four hidden units of one input with weight and bias, four output weights; fits sin. */
    private static Objective rectifierNetwork() {
        return Objectives.of(
                12,
                (p, gradient) -> {
                    Arrays.fill(gradient, 0);
                    double sum = 0;
                    for (double x = -3; x <= 3; x += 0.1) {
                        double output = 0;
                        for (int unit = 0; unit < 4; unit++) {
                            output += p[8 + unit] * Math.max(0, p[unit] * x + p[4 + unit]);
                        }
                        double error = output - Math.sin(x);
                        sum += error * error;
                        for (int unit = 0; unit < 4; unit++) {
                            double input = p[unit] * x + p[4 + unit];
                            gradient[8 + unit] += 2 * error * Math.max(0, input);
                            gradient[unit] += input > 0 ? 2 * error * p[8 + unit] * x : 0;
                            gradient[4 + unit] += input > 0 ? 2 * error * p[8 + unit] : 0;
                        }
                    }
                    return sum;
                });
    }

    @Test
    void goalWithoutBoundIsSaidToDiverge() {
        Objective objective =
                Objectives.of(
                        1,
                        (p, gradient) -> {
                            gradient[0] = -1;
                            return -p[0];
                        });
        TrainingResult result = Objectives.minimise(objective, new Lbfgs(), 1000, 1);
        assertEquals(StopReason.DIVERGED, result.stopReason());
        assertTrue(result.failure().orElseThrow().contains("no bound"));
    }

    @Test
    void parametersChangedBetweenStepsAreTheNewStart() {
        Lbfgs optimiser = new Lbfgs();
        Objective objective = Objectives.rosenbrock(2);
        double[] parameters = {-1.2, 1};
        optimiser.start(objective, parameters);
        optimiser.step(objective, parameters);
        parameters[0] = 1;
        parameters[1] = 1;
        StepResult result = optimiser.step(objective, parameters);
        assertEquals(StepResult.Status.CONVERGED, result.status());
        assertEquals(0, result.loss());
    }

    @Test
    void historyOfNoStepsIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Lbfgs(0));
    }
}
