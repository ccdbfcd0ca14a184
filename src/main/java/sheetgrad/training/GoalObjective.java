package sheetgrad.training;

import java.util.Optional;
import sheetgrad.workbook.SolverModel.Goal;

/**
 * Turns a goal into something to minimise: the loss L itself, its negative -L to maximise, or (L - X)^2 to bring it to
 * the value X, with the gradient 2 (L - X) dL/dp.
 */
public final class GoalObjective implements Objective {
    private final Objective loss;
    private final Goal goal;
    private final double target;
    private double ownLoss = Double.NaN;

    /**
     * An objective that is smallest where the goal is reached.
     *
     * @param target the value to reach; read only for {@link Goal#VALUE_OF}
     */
    public GoalObjective(Objective loss, Goal goal, double target) {
        if (goal == Goal.VALUE_OF && !Double.isFinite(target)) {
            throw new IllegalArgumentException(
                    "the value to reach must be a number, not " + target);
        }
        this.loss = loss;
        this.goal = goal;
        this.target = target;
    }

    @Override
    public int parameterCount() {
        return loss.parameterCount();
    }

    @Override
    public double evaluate(double[] parameters, double[] gradient) {
        ownLoss = loss.evaluate(parameters, gradient);
        double value =
                switch (goal) {
                    case MINIMIZE -> ownLoss;
                    case MAXIMIZE -> -ownLoss;
                    case VALUE_OF -> (ownLoss - target) * (ownLoss - target);
                };
        double slope =
                switch (goal) {
                    case MINIMIZE -> 1;
                    case MAXIMIZE -> -1;
                    case VALUE_OF -> 2 * (ownLoss - target);
                };
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] *= slope;
        }
        return value;
    }

    @Override
    public void rewind() {
        loss.rewind();
    }

    @Override
    public Optional<String> failure() {
        return loss.failure();
    }

    @Override
    public double ownLoss(double returned) {
        return ownLoss;
    }
}
