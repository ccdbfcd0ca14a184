package sheetgrad.training;

import java.util.List;
import java.util.Optional;
import sheetgrad.training.StepResult.Status;

/**
 * Solves with conditions between cells: minimises a {@link Lagrangian} within bounds, takes the pressure of the conditions
 * over as their multipliers, raises the penalty where they were hardly better kept, and repeats. The conditions are
 * kept to a relative 1e-12 where numbers allow it, since multipliers, not penalties, bring them there.
 *
 * <p>The objective must be a {@link Lagrangian}. One step is one step of the minimisation.
 */
final class AugmentedLagrangian implements Optimiser {
    private static final double EXACT = 1e-13;
    private static final double GOOD_ENOUGH = 1e-7;
    private static final double HIGHEST_PENALTY = 1e12;
    private static final int ROUNDS_WITHOUT_GAIN = 4;
    private static final int MOST_STEPS_OF_A_ROUND = 1000;

    private final ProjectedLbfgs inner;
    private Optional<Optimality> optimality = Optional.empty();
    private double tolerance;
    private double bestDiscrepancy;
    private double lastDiscrepancy;
    private int roundsWithoutGain;
    private int stepsOfRound;
    private boolean isOver;

    AugmentedLagrangian(Box box) {
        this.inner = new ProjectedLbfgs(box);
    }

    @Override
    public StepResult start(Objective objective, double[] parameters) {
        Lagrangian lagrangian = (Lagrangian) objective;
        lagrangian.reset(1);
        StepResult first = inner.start(objective, parameters);
        if (first.status() == Status.DIVERGED) {
            return first;
        }
        lagrangian.reset(lagrangian.balancedPenalty());
        StepResult result = inner.start(objective, parameters);
        tolerance = 0.1 * Math.max(1, result.gradientNorm());
        bestDiscrepancy = Double.POSITIVE_INFINITY;
        lastDiscrepancy = Double.POSITIVE_INFINITY;
        roundsWithoutGain = 0;
        stepsOfRound = 0;
        isOver = false;
        note(lagrangian, result);
        return result;
    }

    @Override
    public StepResult step(Objective objective, double[] parameters) {
        Lagrangian lagrangian = (Lagrangian) objective;
        StepResult moved = inner.step(objective, parameters);
        if (moved.status() == Status.DIVERGED || isOver) {
            return moved;
        }
        stepsOfRound++;
        boolean isRoundOver =
                moved.status() == Status.CONVERGED
                        || moved.gradientNorm() <= tolerance
                        || stepsOfRound >= MOST_STEPS_OF_A_ROUND;
        if (!isRoundOver) {
            return with(moved, Status.MOVED, moved.evaluations(), Optional.empty());
        }
        return endRound(lagrangian, parameters, moved);
    }

    private StepResult endRound(Lagrangian lagrangian, double[] parameters, StepResult moved) {
        lagrangian.evaluate(parameters, new double[parameters.length]);
        note(lagrangian, moved);
        double discrepancy = lagrangian.discrepancy();
        boolean isExact = discrepancy <= EXACT && moved.status() == Status.CONVERGED;
        roundsWithoutGain = discrepancy < 0.5 * bestDiscrepancy ? 0 : roundsWithoutGain + 1;
        bestDiscrepancy = Math.min(bestDiscrepancy, discrepancy);
        if (isExact || roundsWithoutGain >= ROUNDS_WITHOUT_GAIN && isStuck(lagrangian, moved)) {
            isOver = true;
            return finish(lagrangian, moved);
        }
        lagrangian.updateMultipliers();
        if (discrepancy > 0.25 * lastDiscrepancy && discrepancy > EXACT) {
            lagrangian.setPenalty(Math.min(HIGHEST_PENALTY, 10 * lagrangian.penalty()));
        }
        lastDiscrepancy = discrepancy;
        tolerance *= 0.1;
        stepsOfRound = 0;
        StepResult next = inner.start(lagrangian, parameters);
        return with(
                next, Status.MOVED, moved.evaluations() + next.evaluations() + 1, Optional.empty());
    }

    /** Whether more rounds cannot help: the conditions are kept, or no penalty makes them kept. */
    private boolean isStuck(Lagrangian lagrangian, StepResult moved) {
        boolean isKept = lagrangian.violation() <= GOOD_ENOUGH;
        return isKept
                ? moved.status() == Status.CONVERGED
                : lagrangian.penalty() >= HIGHEST_PENALTY;
    }

    private static StepResult finish(Lagrangian lagrangian, StepResult moved) {
        if (lagrangian.violation() <= GOOD_ENOUGH) {
            return with(moved, Status.CONVERGED, moved.evaluations() + 1, Optional.empty());
        }
        return with(
                moved,
                Status.NOT_REACHED,
                moved.evaluations() + 1,
                Optional.of(
                        "No parameters were found that keep every constraint: "
                                + lagrangian.worstCondition()
                                + " is missed by "
                                + lagrangian.violation()
                                + "."));
    }

    private void note(Lagrangian lagrangian, StepResult at) {
        optimality =
                Optional.of(
                        new Optimality(
                                at.gradientNorm(),
                                lagrangian.violation(),
                                List.copyOf(lagrangian.multipliers())));
    }

    private static StepResult with(
            StepResult result, Status status, int evaluations, Optional<String> failure) {
        return new StepResult(
                status,
                result.minimised(),
                result.loss(),
                result.gradientNorm(),
                evaluations,
                failure);
    }

    @Override
    public boolean isLastBest() {
        return true;
    }

    @Override
    public Optional<Optimality> optimality() {
        return optimality;
    }
}
