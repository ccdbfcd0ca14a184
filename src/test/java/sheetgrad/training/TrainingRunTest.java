package sheetgrad.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class TrainingRunTest {
    private static final Objective PARABOLA =
            Objectives.of(
                    1,
                    (p, gradient) -> {
                        gradient[0] = 2 * p[0];
                        return p[0] * p[0];
                    });

    private static TrainingRun run(
            Objective objective, Method method, double rate, int steps, TrainingObserver observer) {
        return new TrainingRun(
                objective,
                method.create(OptionalDouble.of(rate)),
                steps,
                observer,
                Clock.systemUTC());
    }

    @Test
    void everyStepIsObservedWithTheLossOfItsParameters() {
        List<TrainingProgress> seen = new ArrayList<>();
        TrainingResult result =
                run(PARABOLA, Method.GRADIENT_DESCENT, 0.25, 3, seen::add).run(new double[] {8});
        assertArrayEquals(
                new double[] {8, 4, 2, 1},
                seen.stream().mapToDouble(p -> p.parameters()[0]).toArray());
        assertArrayEquals(
                new double[] {64, 16, 4, 1},
                seen.stream().mapToDouble(TrainingProgress::loss).toArray());
        assertArrayEquals(
                new double[] {16, 8, 4, 2},
                seen.stream().mapToDouble(TrainingProgress::gradientNorm).toArray());
        assertEquals(StopReason.STEPS, result.stopReason());
        assertEquals(64, result.lossBefore());
        assertEquals(1, result.lossAfter());
        assertEquals(3, result.steps());
        assertEquals(4, result.evaluations());
    }

    @Test
    void startIsLeftAsItWas() {
        double[] start = {8};
        run(PARABOLA, Method.GRADIENT_DESCENT, 0.25, 3, TrainingObserver.NONE).run(start);
        assertEquals(8, start[0]);
    }

    @Test
    void noStepsLeaveTheParameters() {
        TrainingResult result =
                run(PARABOLA, Method.ADAM, 0.1, 0, TrainingObserver.NONE).run(new double[] {8});
        assertEquals(StopReason.STEPS, result.stopReason());
        assertArrayEquals(new double[] {8}, result.parameters());
        assertEquals(64, result.lossAfter());
    }

    @Test
    void bestParametersAreKeptBesideTheLast() {
        // 1, 0.8, 0.46, 0.062, -0.3086: momentum carries the parameter past the minimum and up the
        // other side
        TrainingResult result =
                run(PARABOLA, Method.MOMENTUM, 0.1, 4, TrainingObserver.NONE).run(new double[] {1});
        assertEquals(-0.3086, result.parameters()[0], 1e-15);
        assertEquals(3, result.best().step());
        assertEquals(0.062, result.best().parameters()[0], 1e-15);
        assertEquals(0.062 * 0.062, result.best().loss(), 1e-15);
    }

    @Test
    void cancelEndsBeforeTheNextStep() {
        List<TrainingRun> running = new ArrayList<>();
        TrainingRun run =
                run(
                        PARABOLA,
                        Method.ADAM,
                        1e-3,
                        Integer.MAX_VALUE,
                        progress -> {
                            if (progress.step() == 5) {
                                running.get(0).cancel();
                            }
                        });
        running.add(run);
        TrainingResult result = run.run(new double[] {8});
        assertEquals(StopReason.CANCELLED, result.stopReason());
        assertEquals(5, result.steps());
        assertTrue(run.isCancelled());
    }

    @Test
    void interruptOfTheThreadCancels() {
        TrainingRun run =
                run(
                        PARABOLA,
                        Method.ADAM,
                        1e-3,
                        Integer.MAX_VALUE,
                        progress -> {
                            if (progress.step() == 2) {
                                Thread.currentThread().interrupt();
                            }
                        });
        TrainingResult result = run.run(new double[] {8});
        assertTrue(Thread.interrupted());
        assertEquals(StopReason.CANCELLED, result.stopReason());
    }

    @Test
    void pausedRunTakesSingleStepsAndGoesOn() throws Exception {
        Semaphore stepped = new Semaphore(0);
        TrainingRun run =
                run(PARABOLA, Method.GRADIENT_DESCENT, 0.25, 10, progress -> stepped.release());
        run.pause();
        CompletableFuture<TrainingResult> result =
                CompletableFuture.supplyAsync(() -> run.run(new double[] {8}));
        stepped.acquire();
        assertFalse(stepped.tryAcquire(50, TimeUnit.MILLISECONDS));
        assertTrue(run.isPaused());
        run.stepOnce();
        stepped.acquire();
        assertFalse(stepped.tryAcquire(50, TimeUnit.MILLISECONDS));
        assertEquals(
                List.of(new LossPoint(0, 64), new LossPoint(1, 16)),
                run.history().losses().points());
        run.resume();
        assertEquals(10, result.get().steps());
    }

    @Test
    void pausedRunCanBeCancelled() throws Exception {
        TrainingRun run = run(PARABOLA, Method.GRADIENT_DESCENT, 0.25, 10, TrainingObserver.NONE);
        run.pause();
        CompletableFuture<TrainingResult> result =
                CompletableFuture.supplyAsync(() -> run.run(new double[] {8}));
        run.cancel();
        assertEquals(StopReason.CANCELLED, result.get().stopReason());
        assertEquals(0, result.get().steps());
    }

    @Test
    void lossThatIsAnErrorAtTheStartIsNamed() {
        Objective broken =
                new Objective() {
                    @Override
                    public int parameterCount() {
                        return 1;
                    }

                    @Override
                    public double evaluate(double[] parameters, double[] gradient) {
                        return Double.NaN;
                    }

                    @Override
                    public Optional<String> failure() {
                        return Optional.of("linear!AA7 is #DIV/0!");
                    }
                };
        TrainingResult result =
                run(broken, Method.ADAM, 1e-3, 10, TrainingObserver.NONE).run(new double[] {8});
        assertEquals(StopReason.DIVERGED, result.stopReason());
        assertEquals(Optional.of("linear!AA7 is #DIV/0!"), result.failure());
        assertArrayEquals(new double[] {8}, result.parameters());
        assertEquals(0, result.steps());
    }

    @Test
    void divergenceKeepsTheLastFiniteParameters() {
        Objective cliff =
                Objectives.of(
                        1,
                        (p, gradient) -> {
                            gradient[0] = 1;
                            return p[0] < 0 ? Double.NaN : p[0];
                        });
        TrainingResult result =
                run(cliff, Method.GRADIENT_DESCENT, 0.375, 10, TrainingObserver.NONE)
                        .run(new double[] {1});
        assertEquals(StopReason.DIVERGED, result.stopReason());
        assertArrayEquals(new double[] {0.25}, result.parameters());
        assertEquals(0.25, result.lossAfter());
        assertEquals(2, result.steps());
        assertTrue(result.failure().orElseThrow().contains("smaller learning rate"));
    }

    @Test
    void growthBeyondAllNumbersDiverges() {
        TrainingResult result =
                run(PARABOLA, Method.GRADIENT_DESCENT, 1e3, 10_000, TrainingObserver.NONE)
                        .run(new double[] {1});
        assertEquals(StopReason.DIVERGED, result.stopReason());
        assertTrue(Double.isFinite(result.parameters()[0]));
        assertTrue(Double.isFinite(result.lossAfter()));
    }

    @Test
    void historyStaysBoundedAndKeepsFirstAndLast() {
        TrainingRun run = run(PARABOLA, Method.ADAM, 1e-6, 50_000, TrainingObserver.NONE);
        run.run(new double[] {8});
        List<LossPoint> points = run.history().losses().points();
        assertTrue(points.size() <= 2001, () -> "points: " + points.size());
        assertTrue(points.size() >= 1000, () -> "points: " + points.size());
        assertEquals(0, points.get(0).step());
        assertEquals(50_000, points.get(points.size() - 1).step());
        int stride = points.get(1).step();
        for (int i = 1; i + 1 < points.size(); i++) {
            assertEquals(i * stride, points.get(i).step());
        }
    }
}
