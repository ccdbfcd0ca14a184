package sheetgrad.training;

import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import sheetgrad.training.StepResult.Status;

/**
 * Limited memory BFGS with a line search: no learning rate, and few steps on smooth losses. One step is one direction
 * with its line search: usually one or two evaluations, never more than a few hundred.
 *
 * <p>It has converged when the gradient vanishes beside the first one, when ten steps together gain less than rounding
 * noise, or when the loss falls neither along its direction nor straight down the gradient.
 */
public final class Lbfgs implements Optimiser {
    private static final double SMALLEST_GRADIENT = 1e-15;
    private static final double SMALLEST_GAIN = 1e-15;
    private static final int STEPS_WITHOUT_GAIN = 10;
    private static final double BOTTOMLESS = -1e100;

    private static final int LEAST_HISTORY = 20;
    private static final int MOST_HISTORY = 200;
    private static final int REMEMBERED_NUMBERS = 4_000_000;

    private final OptionalInt history;
    private CurvatureMemory memory = new CurvatureMemory(LEAST_HISTORY);
    private @Nullable Evaluation current;
    private double firstGradientNorm;
    private double best = Double.POSITIVE_INFINITY;
    private int stepsWithoutGain;
    private int evaluations;

    /**
     * An optimiser that remembers the last 200 steps, fewer (at least 20) for more than 20,000 parameters. Measured on
     * quadratics of condition 1e8 with 20 parameters: 20 steps of memory take more than 3,000 evaluations, 50 take 285,
     * 200 take 169.
     */
    public Lbfgs() {
        this.history = OptionalInt.empty();
    }

    /** An optimiser that remembers the last {@code history} steps. */
    public Lbfgs(int history) {
        if (history < 1) {
            throw new IllegalArgumentException(
                    "the history must hold at least one step, not " + history);
        }
        this.history = OptionalInt.of(history);
    }

    @Override
    public StepResult start(Objective objective, double[] parameters) {
        Evaluation first = begin(objective, parameters);
        return first.toResult(first.isFinite() ? Status.MOVED : Status.DIVERGED, 1);
    }

    private Evaluation begin(Objective objective, double[] parameters) {
        memory = new CurvatureMemory(history.orElseGet(() -> historyFor(parameters.length)));
        Evaluation first = new Evaluation(objective, parameters.clone());
        current = first;
        firstGradientNorm = first.gradientNorm();
        best = first.loss();
        stepsWithoutGain = 0;
        return first;
    }

    private static int historyFor(int parameterCount) {
        int affordable = REMEMBERED_NUMBERS / Math.max(1, parameterCount);
        return Math.min(Math.max(affordable, LEAST_HISTORY), MOST_HISTORY);
    }

    @Override
    public StepResult step(Objective objective, double[] parameters) {
        evaluations = 0;
        Evaluation before = current;
        if (before == null || !before.isAt(parameters)) {
            before = begin(objective, parameters);
            evaluations = 1;
        }
        if (!before.isFinite()) {
            return before.toResult(Status.DIVERGED, evaluations);
        }
        if (hasVanished(before)) {
            return before.toResult(Status.CONVERGED, evaluations);
        }
        Optional<Evaluation> found = descend(objective, before);
        if (found.isEmpty()) {
            return before.toResult(Status.CONVERGED, evaluations);
        }
        return accept(before, found.get(), parameters);
    }

    private StepResult accept(Evaluation before, Evaluation after, double[] parameters) {
        if (after.loss() < BOTTOMLESS) {
            return bottomless(before, evaluations);
        }
        memory.remember(before, after);
        current = after;
        System.arraycopy(after.parameters(), 0, parameters, 0, parameters.length);
        stepsWithoutGain =
                best - after.loss() > SMALLEST_GAIN * Math.abs(best) ? 0 : stepsWithoutGain + 1;
        best = Math.min(best, after.loss());
        boolean isDone = hasVanished(after) || stepsWithoutGain >= STEPS_WITHOUT_GAIN;
        return after.toResult(isDone ? Status.CONVERGED : Status.MOVED, evaluations);
    }

    static StepResult bottomless(Evaluation before, int evaluations) {
        StepResult last = before.toResult(Status.DIVERGED, evaluations);
        return new StepResult(
                Status.DIVERGED,
                last.minimised(),
                last.loss(),
                last.gradientNorm(),
                evaluations,
                Optional.of("The goal has no bound: the loss can be moved beyond 1E+100."));
    }

    private boolean hasVanished(Evaluation evaluation) {
        return evaluation.gradientNorm() <= SMALLEST_GRADIENT * firstGradientNorm;
    }

    /** Tries the remembered curvature, then, without it, the gradient. */
    private Optional<Evaluation> descend(Objective objective, Evaluation before) {
        if (!memory.isEmpty()) {
            double[] direction = memory.direction(before.gradient());
            if (Vectors.areFinite(direction)) {
                Optional<Evaluation> found = searchAlong(objective, before, direction, 1);
                if (found.isPresent()) {
                    return found;
                }
            }
            memory.clear();
        }
        double first = Math.min(1, 1 / Vectors.sumOfMagnitudes(before.gradient()));
        return searchAlong(objective, before, memory.direction(before.gradient()), first);
    }

    private Optional<Evaluation> searchAlong(
            Objective objective, Evaluation before, double[] direction, double firstStep) {
        LineSearch search = new LineSearch(objective, before, direction);
        Optional<Evaluation> found = search.search(firstStep);
        evaluations += search.evaluations();
        return found;
    }
}
