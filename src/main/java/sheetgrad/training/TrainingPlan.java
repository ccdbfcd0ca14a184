package sheetgrad.training;

import java.util.OptionalDouble;
import sheetgrad.autodiff.LossGradient;
import sheetgrad.calculation.FrozenCalculation;

/**
 * How a model is trained: makes the objective and the optimiser that belong together.
 *
 * @param learningRate nothing for the method's own
 * @param steps the most steps
 * @param schedule of the learning rate; only the constant one for a method that has none
 */
public record TrainingPlan(
        Method method, OptionalDouble learningRate, int steps, Schedule schedule) {
    /** Throws {@link IllegalArgumentException} with one sentence if a number makes no sense. */
    public TrainingPlan {
        if (steps < 0) {
            throw new IllegalArgumentException(
                    "the number of steps must not be negative: " + steps);
        }
        method.rate(learningRate);
        if (method == Method.LBFGS && !schedule.equals(Schedule.CONSTANT)) {
            throw new IllegalArgumentException(
                    method.title() + " has no learning rate that a schedule could change");
        }
    }

    /** A plan with a constant learning rate. */
    public TrainingPlan(Method method, OptionalDouble learningRate, int steps) {
        this(method, learningRate, steps, Schedule.CONSTANT);
    }

    /** A plan with the defaults of its method. */
    public static TrainingPlan of(Method method) {
        return new TrainingPlan(method, OptionalDouble.empty(), method.defaultSteps());
    }

    public TrainingPlan withSteps(int newSteps) {
        return new TrainingPlan(method, learningRate, newSteps, schedule);
    }

    /** What is to be minimised, with everything but the parameters as it was when {@code base} was frozen. */
    public Objective objective(FrozenCalculation base, TrainingModel model) {
        if (model.constraints().hasConditions()) {
            return new Lagrangian(base, model);
        }
        LossGradient gradient = new LossGradient(base, model.loss(), model.parameters());
        return new GoalObjective(new SheetObjective(gradient), model.goal(), model.target());
    }

    /** A new optimiser for the objective of this model; {@link IllegalArgumentException} if the method cannot do it. */
    public Optimiser optimiser(TrainingModel model) {
        Constraints constraints = model.constraints();
        if (method == Method.LBFGS) {
            return constraints.hasConditions()
                    ? new AugmentedLagrangian(constraints.box())
                    : constraints.isEmpty() ? new Lbfgs() : new ProjectedLbfgs(constraints.box());
        }
        if (constraints.hasConditions()) {
            throw new IllegalArgumentException(
                    method.title()
                            + " keeps bounds of parameters but not constraints between cells; L-BFGS keeps both");
        }
        return new FirstOrder(
                method.updateRule(learningRate), constraints.box(), () -> schedule.begin(steps, 1));
    }
}
