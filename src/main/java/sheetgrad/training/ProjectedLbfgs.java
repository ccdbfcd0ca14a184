package sheetgrad.training;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sheetgrad.training.StepResult.Status;

/**
 * L-BFGS within bounds. Parameters at a bound that the gradient pushes against stay there; the others move along a
 * quasi-Newton direction that is bent at the bounds (Bertsekas, Projected Newton methods, SIAM J. Control and
 * Optimization 20, 1982), with a backtracking search (Armijo's rule along the bent path). It has converged when the
 * reduced gradient vanishes beside the first one, when ten steps neither gain more than rounding noise nor shorten the
 * gradient, or when the loss falls neither along its direction nor straight down the gradient.
 */
final class ProjectedLbfgs implements Optimiser {
    private static final int HISTORY = 100;
    private static final double SMALLEST_GRADIENT = 1e-15;
    private static final double NOISE = 1e-15;
    private static final double ROUNDING = 1e-13;
    private static final int STEPS_WITHOUT_GAIN = 10;
    private static final double DECREASE = 1e-4;
    private static final int BACKTRACKS = 60;
    private static final double NEAR = 1e-6;
    private static final double BOTTOMLESS = -1e100;

    private final Box box;
    private CurvatureMemory memory = new CurvatureMemory(HISTORY);
    private @Nullable Evaluation current;
    private double firstNorm;
    private double best;
    private double bestNorm;
    private double firstLoss;
    private int stepsWithoutGain;
    private int evaluations;

    ProjectedLbfgs(Box box) {
        this.box = box;
    }

    /** Moves the parameters into the bounds first. */
    @Override
    public StepResult start(Objective objective, double[] parameters) {
        Evaluation first = begin(objective, parameters);
        return result(first, first.isFinite() ? Status.MOVED : Status.DIVERGED, 1);
    }

    private Evaluation begin(Objective objective, double[] parameters) {
        box.project(parameters);
        memory = new CurvatureMemory(HISTORY);
        Evaluation first = new Evaluation(objective, parameters.clone());
        current = first;
        firstNorm = norm(first);
        bestNorm = firstNorm;
        best = first.loss();
        firstLoss = first.loss();
        stepsWithoutGain = 0;
        return first;
    }

    private double norm(Evaluation at) {
        return Vectors.norm(box.reduced(at.parameters(), at.gradient()));
    }

    private StepResult result(Evaluation at, Status status, int count) {
        StepResult plain = at.toResult(status, count);
        return new StepResult(
                status, plain.minimised(), plain.loss(), norm(at), count, plain.failure());
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
            return result(before, Status.DIVERGED, evaluations);
        }
        if (norm(before) <= SMALLEST_GRADIENT * firstNorm) {
            return result(before, Status.CONVERGED, evaluations);
        }
        Optional<Evaluation> found = descend(objective, before);
        return found.isEmpty()
                ? result(before, Status.CONVERGED, evaluations)
                : accept(before, found.get(), parameters);
    }

    private StepResult accept(Evaluation before, Evaluation after, double[] parameters) {
        if (after.loss() < BOTTOMLESS) {
            return Lbfgs.bottomless(before, evaluations);
        }
        memory.remember(before, after);
        current = after;
        System.arraycopy(after.parameters(), 0, parameters, 0, parameters.length);
        boolean isGain =
                best - after.loss() > NOISE * Math.abs(best) || norm(after) < 0.5 * bestNorm;
        stepsWithoutGain = isGain ? 0 : stepsWithoutGain + 1;
        best = Math.min(best, after.loss());
        bestNorm = Math.min(bestNorm, norm(after));
        boolean isDone =
                norm(after) <= SMALLEST_GRADIENT * firstNorm
                        || stepsWithoutGain >= STEPS_WITHOUT_GAIN;
        return result(after, isDone ? Status.CONVERGED : Status.MOVED, evaluations);
    }

    /** Tries the remembered curvature, then, without it, the gradient. */
    private Optional<Evaluation> descend(Objective objective, Evaluation before) {
        if (!memory.isEmpty()) {
            Optional<Evaluation> found = search(objective, before, direction(before), 1);
            if (found.isPresent()) {
                return found;
            }
            memory.clear();
        }
        double[] reduced = box.reduced(before.parameters(), before.gradient());
        double first = Math.min(1, 1 / Vectors.sumOfMagnitudes(reduced));
        return search(objective, before, direction(before), first);
    }

    /** Quasi-Newton for the free parameters; straight to the bound for those that press against one close by. */
    private double[] direction(Evaluation at) {
        double[] x = at.parameters();
        double near = Math.min(NEAR, norm(at));
        boolean[] isFree = new boolean[x.length];
        double[] gradient = at.gradient().clone();
        for (int i = 0; i < x.length; i++) {
            isFree[i] = box.boundAhead(x, at.gradient(), i, near) == 0;
            gradient[i] = isFree[i] ? gradient[i] : 0;
        }
        double[] direction = memory.within(isFree).direction(gradient);
        for (int i = 0; i < x.length; i++) {
            if (!isFree[i]) {
                direction[i] = (at.gradient()[i] > 0 ? box.lower(i) : box.upper(i)) - x[i];
            }
        }
        return direction;
    }

    private Optional<Evaluation> search(
            Objective objective, Evaluation before, double[] direction, double firstStep) {
        if (!Vectors.areFinite(direction)) {
            return Optional.empty();
        }
        double step = firstStep;
        for (int i = 0; i < BACKTRACKS; i++) {
            double[] trial = before.parameters().clone();
            for (int k = 0; k < trial.length; k++) {
                trial[k] += step * direction[k];
            }
            box.project(trial);
            if (before.isAt(trial)) {
                return Optional.empty();
            }
            evaluations++;
            Evaluation found = new Evaluation(objective, trial);
            if (found.isFinite() && isBetter(before, found)) {
                return Optional.of(found);
            }
            step *= found.isFinite() ? 0.5 : 0.1;
        }
        return Optional.empty();
    }

    private boolean isBetter(Evaluation before, Evaluation found) {
        double expected = 0;
        for (int i = 0; i < before.parameters().length; i++) {
            expected += before.gradient()[i] * (found.parameters()[i] - before.parameters()[i]);
        }
        if (expected < 0 && found.loss() <= before.loss() + DECREASE * expected) {
            return true;
        }
        double size = Math.max(Math.abs(before.loss()), Math.abs(firstLoss));
        return found.loss() <= before.loss() + ROUNDING * size && norm(found) < norm(before);
    }

    @Override
    public Optional<Optimality> optimality() {
        Evaluation at = current;
        return at == null
                ? Optional.empty()
                : Optional.of(new Optimality(norm(at), 0, java.util.List.of()));
    }
}
