package sheetgrad.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import sheetgrad.autodiff.ModelCell;
import sheetgrad.calculation.FrozenCalculation;

/**
 * The loss of a sheet over the rows of one mini-batch after the other. Every evaluation is of the next mini-batch, so that
 * a first order method, which evaluates once per step, sees each training row once in an epoch.
 */
final class RowObjective implements EpochObjective {
    private final RowFormula formula;
    private final RowOutputs outputs;
    private final RowChoice choice;
    private final GoalValue goal;
    private final int parameterCount;
    private final int[] trainingRows;
    private final int[] validationRows;
    private final int[] allRows;
    private final List<RowMetric> metrics;
    private int evaluations;
    private int[] order = {};
    private double ownLoss = Double.NaN;
    private Optional<String> failure = Optional.empty();

    /** The loss of {@code model} by rows; refused with the reason if its formula has no rows. */
    RowObjective(
            FrozenCalculation base,
            TrainingModel model,
            RowChoice choice,
            List<ModelCell> metricCells)
            throws ModelException {
        this.formula = RowFormulaReader.read(base, model.loss());
        this.outputs =
                new RowOutputs(base, formula.rowCells(), formula.shared(), model.parameters());
        this.choice = choice;
        this.goal = new GoalValue(model.goal(), model.target());
        this.trainingRows = choice.trainingRows(formula.rowCount());
        this.validationRows = choice.validationRows(formula.rowCount());
        this.allRows = RowChoice.ALL.trainingRows(formula.rowCount());
        this.metrics = new ArrayList<>();
        for (ModelCell cell : metricCells) {
            metrics.add(RowMetric.of(base, cell, model.parameters()));
        }
        this.parameterCount = model.parameters().size();
    }

    @Override
    public int parameterCount() {
        return parameterCount;
    }

    @Override
    public int stepsPerEpoch() {
        return choice.batchesPerEpoch(trainingRows.length);
    }

    @Override
    public double evaluate(double[] parameters, double[] gradient) {
        RowValues at = outputs.evaluate(nextRows(), parameters);
        failure = outputs.failure();
        ownLoss = formula.value(at);
        formula.term().backward(goal.slope(ownLoss), at);
        outputs.gradient(at, gradient);
        return goal.of(ownLoss);
    }

    private int[] nextRows() {
        if (choice.batchSize() == 0) {
            return trainingRows;
        }
        int batches = stepsPerEpoch();
        int batch = evaluations % batches;
        if (batch == 0) {
            order = choice.order(trainingRows, evaluations / batches);
        }
        evaluations++;
        int from = batch * choice.batchSize();
        int to = Math.min(from + choice.batchSize(), order.length);
        return java.util.Arrays.copyOfRange(order, from, to);
    }

    @Override
    public double judged(double loss) {
        return goal.of(loss);
    }

    @Override
    public EpochPoint measure(int epoch, int step, double[] parameters) {
        RowValues at = outputs.evaluate(allRows, parameters);
        List<Double> measured = new ArrayList<>();
        for (RowMetric metric : metrics) {
            measured.add(
                    metric.value(validationRows.length > 0 ? validationRows : allRows, parameters));
        }
        return new EpochPoint(
                epoch,
                step,
                formula.value(at),
                formula.value(at.part(trainingRows)),
                validationRows.length == 0
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(formula.value(at.part(validationRows))),
                measured);
    }

    @Override
    public void rewind() {
        evaluations = 0;
        outputs.rewind();
    }

    @Override
    public Optional<String> failure() {
        return failure;
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
