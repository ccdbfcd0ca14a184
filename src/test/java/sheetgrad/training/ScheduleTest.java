package sheetgrad.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleTest {
    private static final int STEPS = 10;

    /** Against ten steps taken by PyTorch 1.13 (reference-schedules.py). */
    @ParameterizedTest
    @CsvFileSource(resources = "/sheetgrad/training/reference-schedules.csv", numLinesToSkip = 1)
    void stepsAreThoseOfPyTorch(
            String method, String schedule, int step, double rate, double x, double y) {
        Schedule read = Schedule.parse(schedule).orElseThrow();
        Optimiser optimiser =
                new FirstOrder(
                        Method.parse(method).orElseThrow().updateRule(OptionalDouble.of(0.05)),
                        Box.unbounded(2),
                        () -> read.begin(STEPS, 1));
        Objective objective = ReferenceTrajectoriesTest.quadratic();
        double[] parameters = {1.5, -0.75};
        optimiser.start(objective, parameters);
        for (int i = 0; i < step; i++) {
            optimiser.step(objective, parameters);
        }
        assertEquals(x, parameters[0], 1e-13);
        assertEquals(y, parameters[1], 1e-13);
        Schedule.Pacing pacing = read.begin(STEPS, 1);
        assertEquals(rate, 0.05 * pacing.next(step - 1, new double[2]).factor(), 1e-16);
    }

    @Test
    void courseAnnealingQuartersTheRateWhenTheGradientsGrow() {
        Schedule.Pacing pacing = new Schedule.CourseAnnealing(OptionalInt.of(2)).begin(100, 1);
        double[] small = {1};
        double[] large = {10};
        // the average of squares after two steps with gradient 1 is 0.0975, its root 0.312
        assertEquals(1, pacing.next(0, small).factor());
        assertEquals(1, pacing.next(1, small).factor());
        assertEquals(1, pacing.next(2, large).factor());
        assertEquals(1, pacing.next(3, large).factor());
        // then 0.95^2 0.0975 + 0.0975 * 100 = 9.84, its root 3.14, more than twice the smallest
        assertEquals(0.25, pacing.next(4, small).factor());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "constant",
                "step:100:0.5",
                "cosine:0.0",
                "one-cycle:0.3",
                "course-annealing:29"
            })
    void textsAreReadAsWritten(String text) {
        assertEquals(text, Schedule.parse(text).orElseThrow().text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "cosine:2", "step:0", "step:a", "constant:1", "one-cycle:0.3:1"})
    void otherTextsAreNoSchedules(String text) {
        assertTrue(Schedule.parse(text).isEmpty());
    }

    @Test
    void lbfgsHasNoRateToSchedule() {
        assertThrows(
                IllegalArgumentException.class,
                () ->
                        new TrainingPlan(
                                Method.LBFGS,
                                OptionalDouble.empty(),
                                10,
                                new Schedule.Cosine(0),
                                RowChoice.ALL,
                                List.of(),
                                0));
    }

    @Test
    void rangeTestFindsTheRatesBetweenTooSlowAndTooFast() {
        // gradient descent on 50 x^2 falls fastest at the rate 0.01 and grows from 0.02 on
        Objective steep =
                Objectives.of(
                        1,
                        (p, gradient) -> {
                            gradient[0] = 100 * p[0];
                            return 50 * p[0] * p[0];
                        });
        RateRangeTest.Outcome outcome =
                new RateRangeTest(steep, Method.GRADIENT_DESCENT).run(new double[] {1});
        double rate = outcome.steepest().orElseThrow();
        assertTrue(rate > 1e-4 && rate < 0.02, () -> "rate " + rate);
        assertTrue(outcome.points().get(outcome.points().size() - 1).learningRate() < 0.2);
        assertThrows(IllegalArgumentException.class, () -> new RateRangeTest(steep, Method.LBFGS));
    }
}
