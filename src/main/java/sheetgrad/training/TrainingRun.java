package sheetgrad.training;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sheetgrad.training.StepResult.Status;

/**
 * Repeats an optimiser's steps until it converges, diverges, is cancelled, has taken all its steps, or, measured by epochs,
 * has not become better for too long. {@link #run} works on the caller's thread; every other method may be called from any
 * thread. One object makes one run.
 */
public final class TrainingRun {
    private final Objective objective;
    private final Optimiser optimiser;
    private final int maximumSteps;
    private final TrainingObserver observer;
    private final Clock clock;
    private final PauseSwitch pauseSwitch = new PauseSwitch();
    private final TrainingHistory history;
    private final @Nullable EpochWatch epochs;

    private double[] parameters = {};
    private TrainingResult.Best best =
            new TrainingResult.Best(0, Double.NaN, Double.NaN, parameters);
    private double bestMinimised = Double.POSITIVE_INFINITY;
    private int steps;
    private int evaluations;
    private Duration elapsed = Duration.ZERO;

    public TrainingRun(
            Objective objective,
            Optimiser optimiser,
            int maximumSteps,
            TrainingObserver observer,
            Clock clock) {
        this(objective, optimiser, maximumSteps, 0, observer, clock);
    }

    /** @param patience after how many epochs without a better one the run ends; 0 for never */
    public TrainingRun(
            Objective objective,
            Optimiser optimiser,
            int maximumSteps,
            int patience,
            TrainingObserver observer,
            Clock clock) {
        if (maximumSteps < 0) {
            throw new IllegalArgumentException(
                    "the number of steps must not be negative: " + maximumSteps);
        }
        this.objective = objective;
        this.optimiser = optimiser;
        this.maximumSteps = maximumSteps;
        this.observer = observer;
        this.clock = clock;
        this.history = new TrainingHistory(objective.parameterCount());
        this.epochs =
                objective instanceof EpochObjective measured
                        ? new EpochWatch(measured, patience, history)
                        : null;
    }

    /**
     * Trains; returns when the run has ended.
     *
     * @param start where to begin; not changed
     */
    public TrainingResult run(double[] start) {
        requireCount(start);
        parameters = start.clone();
        Instant begin = clock.instant();
        StepResult first = optimiser.start(objective, parameters);
        elapsed = Duration.between(begin, clock.instant());
        evaluations = first.evaluations();
        best = new TrainingResult.Best(0, first.minimised(), first.loss(), parameters.clone());
        if (first.status() == Status.DIVERGED) {
            return result(first, first, StopReason.DIVERGED, first.failure());
        }
        publish(first);
        return repeat(first);
    }

    private void requireCount(double[] start) {
        if (start.length != objective.parameterCount()) {
            throw new IllegalArgumentException(
                    "the loss has "
                            + objective.parameterCount()
                            + " parameters, not "
                            + start.length);
        }
    }

    private TrainingResult repeat(StepResult first) {
        StepResult last = first;
        while (steps < maximumSteps) {
            if (!pauseSwitch.awaitPermission()) {
                measureRest();
                return result(first, last, StopReason.CANCELLED, Optional.empty());
            }
            giveWay();
            Instant begin = clock.instant();
            StepResult step = optimiser.step(objective, parameters);
            elapsed = elapsed.plus(Duration.between(begin, clock.instant()));
            evaluations += step.evaluations();
            if (step.status() == Status.DIVERGED) {
                return result(first, last, StopReason.DIVERGED, divergence(step));
            }
            last = step;
            steps++;
            publish(step);
            if (step.status() == Status.NOT_REACHED) {
                return result(first, last, StopReason.NOT_REACHED, step.failure());
            }
            if (step.status() == Status.CONVERGED) {
                return atEnd(first, last, StopReason.CONVERGED);
            }
            if (epochs != null && epochs.isOver()) {
                return atEnd(first, last, StopReason.EARLY);
            }
        }
        return atEnd(first, last, StopReason.STEPS);
    }

    /** Lets the threads of a window go first; nothing but how smoothly it paints depends on it. */
    @SuppressWarnings("ThreadPriorityCheck")
    private static void giveWay() {
        Thread.yield();
    }

    private Optional<String> divergence(StepResult step) {
        return step.failure().map(reason -> "In step " + (steps + 1) + ": " + reason);
    }

    /** The result of a run that went as far as it could: it may still have missed what was asked for. */
    private TrainingResult atEnd(StepResult first, StepResult last, StopReason reason) {
        measureRest();
        Optional<String> shortfall = objective.shortfall(best.loss());
        return result(
                first, last, shortfall.isPresent() ? StopReason.NOT_REACHED : reason, shortfall);
    }

    private void publish(StepResult step) {
        history.add(steps, step, optimiser.learningRate(), parameters);
        if (epochs == null) {
            if (step.minimised() < bestMinimised || optimiser.isLastBest()) {
                bestMinimised = step.minimised();
                keep(step.minimised(), step.loss());
            }
        } else if (epochs.isDue(steps)) {
            measure(epochs);
        }
        observer.stepped(
                new TrainingProgress(
                        steps,
                        evaluations,
                        step.loss(),
                        step.gradientNorm(),
                        parameters.clone(),
                        seconds(),
                        epochs == null ? Optional.empty() : epochs.latest()));
    }

    /** Measures an epoch that ended before its time. */
    private void measureRest() {
        if (epochs != null && !epochs.isDue(steps)) {
            measure(epochs);
        }
    }

    private void measure(EpochWatch watch) {
        if (watch.measure(steps, parameters)) {
            keep(watch.best(), watch.latest().map(EpochPoint::loss).orElse(Double.NaN));
        }
    }

    private void keep(double minimised, double loss) {
        best = new TrainingResult.Best(steps, minimised, loss, parameters.clone());
    }

    private TrainingResult result(
            StepResult first, StepResult last, StopReason reason, Optional<String> failure) {
        return new TrainingResult(
                first.loss(),
                last.loss(),
                steps,
                evaluations,
                seconds(),
                last.gradientNorm(),
                reason,
                parameters.clone(),
                best,
                failure,
                optimiser.optimality(),
                history.epochs());
    }

    private double seconds() {
        return elapsed.toNanos() / 1e9;
    }

    /** Ends the run before its next step. */
    public void cancel() {
        pauseSwitch.cancel();
    }

    /** Whether the run was asked to end. */
    public boolean isCancelled() {
        return pauseSwitch.isCancelled();
    }

    /** Makes the run wait before its next step. */
    public void pause() {
        pauseSwitch.pause();
    }

    /** Ends a pause. */
    public void resume() {
        pauseSwitch.resume();
    }

    /** Lets a paused run take one step. */
    public void stepOnce() {
        pauseSwitch.allowOneStep();
    }

    public boolean isPaused() {
        return pauseSwitch.isPaused();
    }

    /** What happened so far; may be read while the run goes on. */
    public TrainingHistory history() {
        return history;
    }
}
