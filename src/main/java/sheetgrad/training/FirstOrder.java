package sheetgrad.training;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sheetgrad.training.StepResult.Status;

/**
 * An optimiser that moves by an {@link UpdateRule} and the gradient alone. After the first evaluation each step costs
 * one. It converges only where the gradient is zero or vanishes beside the first one; usually the number of steps ends
 * it.
 */
public final class FirstOrder implements Optimiser {
    private static final double SMALLEST_GRADIENT = 1e-15;

    private final UpdateRule rule;
    private @Nullable Evaluation current;
    private double firstGradientNorm;

    public FirstOrder(UpdateRule rule) {
        this.rule = rule;
    }

    @Override
    public StepResult start(Objective objective, double[] parameters) {
        rule.reset(parameters.length);
        Evaluation first = new Evaluation(objective, parameters.clone());
        current = first;
        firstGradientNorm = first.gradientNorm();
        return first.toResult(first.isFinite() ? Status.MOVED : Status.DIVERGED, 1);
    }

    @Override
    public StepResult step(Objective objective, double[] parameters) {
        Evaluation before = current;
        int evaluations = 0;
        if (before == null) {
            rule.reset(parameters.length);
        }
        if (before == null || !before.isAt(parameters)) {
            before = new Evaluation(objective, parameters.clone());
            evaluations = 1;
        }
        if (!before.isFinite()) {
            return before.toResult(Status.DIVERGED, evaluations);
        }
        if (isConverged(before)) {
            return before.toResult(Status.CONVERGED, evaluations);
        }
        return moveFrom(before, objective, parameters, evaluations + 1);
    }

    private StepResult moveFrom(
            Evaluation before, Objective objective, double[] parameters, int evaluations) {
        double[] moved = parameters.clone();
        rule.update(moved, before.gradient());
        Evaluation after = new Evaluation(objective, moved);
        if (!after.isFinite()) {
            return diverged(after, evaluations);
        }
        current = after;
        System.arraycopy(moved, 0, parameters, 0, moved.length);
        return after.toResult(isConverged(after) ? Status.CONVERGED : Status.MOVED, evaluations);
    }

    private boolean isConverged(Evaluation evaluation) {
        return evaluation.gradientNorm() <= SMALLEST_GRADIENT * firstGradientNorm;
    }

    private static StepResult diverged(Evaluation after, int evaluations) {
        StepResult result = after.toResult(Status.DIVERGED, evaluations);
        String reason = result.failure().orElse("The loss is not a finite number.");
        return new StepResult(
                result.status(),
                result.minimised(),
                result.loss(),
                result.gradientNorm(),
                evaluations,
                Optional.of(reason + " A smaller learning rate may help."));
    }
}
