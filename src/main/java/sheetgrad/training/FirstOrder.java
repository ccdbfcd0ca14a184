package sheetgrad.training;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import sheetgrad.training.StepResult.Status;
import sheetgrad.training.rule.Pace;
import sheetgrad.training.rule.UpdateRule;

/**
 * An optimiser that moves by an {@link UpdateRule} and the gradient alone. After the first evaluation each step costs
 * one. It converges only where the gradient is zero or vanishes beside the first one; usually the number of steps ends
 * it.
 */
public final class FirstOrder implements Optimiser {
    private static final double SMALLEST_GRADIENT = 1e-15;

    private final UpdateRule rule;
    private final Box box;
    private final Supplier<Schedule.Pacing> pacings;
    private Schedule.Pacing pacing;
    private int steps;
    private OptionalDouble lastRate = OptionalDouble.empty();
    private @Nullable Evaluation current;
    private double firstGradientNorm;

    /** An optimiser of parameters without bounds. */
    public FirstOrder(UpdateRule rule) {
        this(rule, Box.unbounded(0), () -> Schedule.CONSTANT.begin(1, 1));
    }

    /**
     * An optimiser that puts parameters that left their bounds back to them after each step.
     *
     * @param pacings begins the schedule of a run
     */
    public FirstOrder(UpdateRule rule, Box box, Supplier<Schedule.Pacing> pacings) {
        this.rule = rule;
        this.box = box;
        this.pacings = pacings;
        this.pacing = pacings.get();
    }

    @Override
    public StepResult start(Objective objective, double[] parameters) {
        reset(parameters.length);
        keepBounds(parameters);
        Evaluation first = new Evaluation(objective, parameters.clone());
        current = first;
        firstGradientNorm = first.gradientNorm();
        return first.toResult(first.isFinite() ? Status.MOVED : Status.DIVERGED, 1);
    }

    private void reset(int count) {
        rule.reset(count);
        pacing = pacings.get();
        steps = 0;
        lastRate = OptionalDouble.empty();
    }

    @Override
    public StepResult step(Objective objective, double[] parameters) {
        Evaluation before = current;
        int evaluations = 0;
        if (before == null) {
            reset(parameters.length);
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
        Pace pace = pacing.next(steps, before.gradient());
        lastRate = OptionalDouble.of(rule.learningRate() * pace.factor());
        rule.update(moved, before.gradient(), pace);
        keepBounds(moved);
        Evaluation after = new Evaluation(objective, moved);
        if (!after.isFinite()) {
            return diverged(after, evaluations);
        }
        steps++;
        current = after;
        System.arraycopy(moved, 0, parameters, 0, moved.length);
        return after.toResult(isConverged(after) ? Status.CONVERGED : Status.MOVED, evaluations);
    }

    private void keepBounds(double[] parameters) {
        if (!box.isUnbounded()) {
            box.project(parameters);
        }
    }

    @Override
    public OptionalDouble learningRate() {
        return lastRate;
    }

    private boolean isConverged(Evaluation evaluation) {
        double norm =
                box.isUnbounded()
                        ? evaluation.gradientNorm()
                        : Vectors.norm(box.reduced(evaluation.parameters(), evaluation.gradient()));
        return norm <= SMALLEST_GRADIENT * firstGradientNorm;
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
