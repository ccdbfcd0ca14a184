package sheetgrad.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import sheetgrad.autodiff.ModelCell;
import sheetgrad.autodiff.OutputGradients;
import sheetgrad.calculation.FrozenCalculation;

/** An objective over all rows at once, each step of which counts as an epoch: for metrics and early stopping. */
final class MeasuredObjective implements EpochObjective {
    private final Objective objective;
    private final OutputGradients outputs;
    private final GoalValue goal;

    MeasuredObjective(
            Objective objective,
            FrozenCalculation base,
            TrainingModel model,
            List<ModelCell> metrics) {
        this.objective = objective;
        this.goal = new GoalValue(model.goal(), model.target());
        List<ModelCell> cells = new ArrayList<>(List.of(model.loss()));
        cells.addAll(metrics);
        this.outputs = new OutputGradients(base, cells, model.parameters());
    }

    @Override
    public int stepsPerEpoch() {
        return 1;
    }

    @Override
    public EpochPoint measure(int epoch, int step, double[] parameters) {
        double[] values = outputs.evaluate(parameters);
        List<Double> metrics = new ArrayList<>();
        for (int i = 1; i < values.length; i++) {
            metrics.add(values[i]);
        }
        return new EpochPoint(epoch, step, values[0], values[0], OptionalDouble.empty(), metrics);
    }

    @Override
    public double judged(double loss) {
        return goal.of(loss);
    }

    @Override
    public int parameterCount() {
        return objective.parameterCount();
    }

    @Override
    public double evaluate(double[] parameters, double[] gradient) {
        return objective.evaluate(parameters, gradient);
    }

    @Override
    public void rewind() {
        objective.rewind();
        outputs.rewind();
    }

    @Override
    public Optional<String> failure() {
        return objective.failure();
    }

    @Override
    public double ownLoss(double returned) {
        return objective.ownLoss(returned);
    }

    @Override
    public Optional<String> shortfall(double finalLoss) {
        return objective.shortfall(finalLoss);
    }
}
