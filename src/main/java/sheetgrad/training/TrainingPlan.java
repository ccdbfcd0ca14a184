package sheetgrad.training;

import java.time.Clock;
import java.util.List;
import java.util.OptionalDouble;
import sheetgrad.autodiff.LossGradient;
import sheetgrad.autodiff.ModelCell;
import sheetgrad.calculation.FrozenCalculation;

/**
 * How a model is trained: makes the objective and the optimiser that belong together.
 *
 * @param learningRate nothing for the method's own
 * @param steps the most steps
 * @param schedule of the learning rate; only the constant one for a method that has none
 * @param rows which rows of the loss are trained on, and how many at a time
 * @param metrics cells to be measured after each epoch
 * @param patience after how many epochs without a better loss to stop; 0 for never
 */
public record TrainingPlan(
        Method method,
        OptionalDouble learningRate,
        int steps,
        Schedule schedule,
        RowChoice rows,
        List<ModelCell> metrics,
        int patience) {
    /** Throws {@link IllegalArgumentException} with one sentence if a number makes no sense. */
    public TrainingPlan {
        metrics = List.copyOf(metrics);
        if (steps < 0) {
            throw new IllegalArgumentException(
                    "the number of steps must not be negative: " + steps);
        }
        if (patience < 0) {
            throw new IllegalArgumentException("the patience must not be negative: " + patience);
        }
        method.rate(learningRate);
        if (method == Method.LBFGS && !schedule.equals(Schedule.CONSTANT)) {
            throw new IllegalArgumentException(
                    method.title() + " has no learning rate that a schedule could change");
        }
        if (method == Method.LBFGS && rows.batchSize() > 0) {
            throw new IllegalArgumentException(
                    method.title()
                            + " needs the same loss at every step, so it cannot use mini-batches; adam or momentum can");
        }
    }

    /** A plan with a constant learning rate. */
    public TrainingPlan(Method method, OptionalDouble learningRate, int steps) {
        this(method, learningRate, steps, Schedule.CONSTANT, RowChoice.ALL, List.of(), 0);
    }

    /** A plan with the defaults of its method. */
    public static TrainingPlan of(Method method) {
        return new TrainingPlan(method, OptionalDouble.empty(), method.defaultSteps());
    }

    public TrainingPlan withSteps(int newSteps) {
        return new TrainingPlan(method, learningRate, newSteps, schedule, rows, metrics, patience);
    }

    /**
     * What is to be minimised, with everything but the parameters as it was when {@code base} was frozen; refused with the
     * reason if the loss cannot be worked out for some of its rows and that is asked for.
     */
    public Objective objective(FrozenCalculation base, TrainingModel model) throws ModelException {
        if (rows.needsRows()) {
            if (model.constraints().hasConditions()) {
                throw new ModelException(
                        "constraints between cells cannot be kept while training on some of the rows");
            }
            return new RowObjective(base, model, rows, metrics);
        }
        Objective all = wholeObjective(base, model);
        boolean isMeasured = !metrics.isEmpty() || patience > 0;
        return isMeasured ? new MeasuredObjective(all, base, model, metrics) : all;
    }

    private static Objective wholeObjective(FrozenCalculation base, TrainingModel model) {
        if (model.constraints().hasConditions()) {
            return new Lagrangian(base, model);
        }
        LossGradient gradient = new LossGradient(base, model.loss(), model.parameters());
        return new GoalObjective(new SheetObjective(gradient), model.goal(), model.target());
    }

    /** How many steps go over all training rows; see {@link #objective}. */
    public int stepsPerEpoch(FrozenCalculation base, TrainingModel model) throws ModelException {
        return stepsPerEpoch(objective(base, model));
    }

    private static int stepsPerEpoch(Objective objective) {
        return objective instanceof EpochObjective measured ? measured.stepsPerEpoch() : 1;
    }

    /** A run of this plan; see {@link #objective}. */
    public TrainingRun run(
            FrozenCalculation base, TrainingModel model, TrainingObserver observer, Clock clock)
            throws ModelException {
        Objective objective = objective(base, model);
        return new TrainingRun(
                objective, optimiser(model, objective), steps, patience, observer, clock);
    }

    /** Runs of this plan from random parameters; see {@link #objective}. */
    public Restarts restarts(
            FrozenCalculation base,
            TrainingModel model,
            Initialisation initialisation,
            long seed,
            Clock clock)
            throws ModelException {
        Optimiser unused = optimiser(model, objective(base, model));
        return new Restarts(
                () -> possibleObjective(base, model),
                objective -> optimiser(model, objective),
                initialisation,
                seed,
                steps,
                patience,
                clock);
    }

    /** An objective that was made once already, so that it cannot be refused. */
    private Objective possibleObjective(FrozenCalculation base, TrainingModel model) {
        try {
            return objective(base, model);
        } catch (ModelException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A new optimiser for the objective of this model; {@link IllegalArgumentException} if the method cannot do it. */
    public Optimiser optimiser(TrainingModel model, Objective objective) {
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
        int stepsPerEpoch = stepsPerEpoch(objective);
        return new FirstOrder(
                method.updateRule(learningRate),
                constraints.box(),
                () -> schedule.begin(steps, stepsPerEpoch));
    }
}
