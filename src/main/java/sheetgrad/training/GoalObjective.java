package sheetgrad.training;

import java.util.Optional;
import sheetgrad.workbook.SolverModel.Goal;

/**
 * Turns a goal into something to minimise: the loss L itself, its negative -L to maximise, or (L - X)^2 to bring it to
 * the value X, with the gradient 2 (L - X) dL/dp.
 */
public final class GoalObjective implements Objective {
    private final Objective loss;
    private final GoalValue goal;
    private double ownLoss = Double.NaN;

    /**
     * An objective that is smallest where the goal is reached.
     *
     * @param target the value to reach; read only for {@link Goal#VALUE_OF}
     */
    public GoalObjective(Objective loss, Goal goal, double target) {
        this.loss = loss;
        this.goal = new GoalValue(goal, target);
    }

    @Override
    public int parameterCount() {
        return loss.parameterCount();
    }

    @Override
    public double evaluate(double[] parameters, double[] gradient) {
        ownLoss = loss.evaluate(parameters, gradient);
        double slope = goal.slope(ownLoss);
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] *= slope;
        }
        return goal.of(ownLoss);
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

    @Override
    public Optional<String> shortfall(double finalLoss) {
        return goal.shortfall(finalLoss);
    }
}
