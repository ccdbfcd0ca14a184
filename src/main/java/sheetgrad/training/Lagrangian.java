package sheetgrad.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import sheetgrad.autodiff.ModelCell;
import sheetgrad.autodiff.OutputGradients;
import sheetgrad.calculation.FrozenCalculation;

/**
 * A goal with conditions, as the augmented Lagrangian of Powell, Hestenes and Rockafellar: with c(p) = 0 for equalities
 * and c(p) <= 0 otherwise, multipliers m and penalty r it is goal + sum of m c + r/2 c^2 over equalities and of
 * (max(0, m + r c)^2 - m^2) / 2r over inequalities (Nocedal and Wright, Numerical Optimization, 2nd edition, section
 * 17.4). Loss and conditions come from one replay, the gradient from one backward pass.
 */
final class Lagrangian implements Objective {
    private final OutputGradients outputs;
    private final GoalValue goal;
    private final List<Condition> conditions;
    private final int[] leftOutputs;
    private final int[] rightOutputs;
    private final double[] multipliers;
    private final double[] values;
    private final double[] weights;
    private double penalty = 1;
    private double ownLoss = Double.NaN;

    Lagrangian(FrozenCalculation base, TrainingModel model) {
        this.goal = new GoalValue(model.goal(), model.target());
        this.conditions = model.constraints().conditions();
        List<ModelCell> cells = new ArrayList<>(List.of(model.loss()));
        this.leftOutputs = new int[conditions.size()];
        this.rightOutputs = new int[conditions.size()];
        for (int i = 0; i < conditions.size(); i++) {
            leftOutputs[i] = cells.size();
            cells.add(conditions.get(i).left());
            rightOutputs[i] = conditions.get(i).right().isPresent() ? cells.size() : -1;
            conditions.get(i).right().ifPresent(cells::add);
        }
        this.outputs = new OutputGradients(base, cells, model.parameters());
        this.multipliers = new double[conditions.size()];
        this.values = new double[conditions.size()];
        this.weights = new double[cells.size()];
    }

    @Override
    public int parameterCount() {
        return outputs.parameterCount();
    }

    /** Forgets the multipliers. */
    void reset(double firstPenalty) {
        Arrays.fill(multipliers, 0);
        penalty = firstPenalty;
    }

    @Override
    public double evaluate(double[] parameters, double[] gradient) {
        double[] results = outputs.evaluate(parameters);
        ownLoss = results[0];
        double sum = goal.of(ownLoss);
        Arrays.fill(weights, 0);
        weights[0] = goal.slope(ownLoss);
        for (int i = 0; i < values.length; i++) {
            Condition condition = conditions.get(i);
            double right = rightOutputs[i] < 0 ? condition.number() : results[rightOutputs[i]];
            values[i] = condition.sign() * (results[leftOutputs[i]] - right);
            double pressure = pressure(i);
            sum += term(i, pressure);
            weights[leftOutputs[i]] += pressure * condition.sign();
            if (rightOutputs[i] >= 0) {
                weights[rightOutputs[i]] -= pressure * condition.sign();
            }
        }
        outputs.gradient(weights, gradient);
        return sum;
    }

    /** The multiplier that a condition will get next: m + r c, not below 0 for an inequality. */
    private double pressure(int i) {
        double pressure = multipliers[i] + penalty * values[i];
        return conditions.get(i).isEquality() ? pressure : Math.max(0, pressure);
    }

    private double term(int i, double pressure) {
        return conditions.get(i).isEquality()
                ? values[i] * (multipliers[i] + penalty / 2 * values[i])
                : (pressure * pressure - multipliers[i] * multipliers[i]) / (2 * penalty);
    }

    /** By how much the worst condition is missed where {@link #evaluate} was called last. */
    double violation() {
        double worst = 0;
        for (int i = 0; i < values.length; i++) {
            double missed =
                    conditions.get(i).isEquality() ? Math.abs(values[i]) : Math.max(0, values[i]);
            worst = Math.max(worst, missed);
        }
        return worst;
    }

    /** The worst violation, or lack of complementarity: a condition that presses although there is room. */
    double discrepancy() {
        double worst = 0;
        for (int i = 0; i < values.length; i++) {
            double missed =
                    conditions.get(i).isEquality()
                            ? values[i]
                            : Math.max(values[i], -multipliers[i] / penalty);
            worst = Math.max(worst, Math.abs(missed));
        }
        return worst;
    }

    /** A penalty that weighs the conditions about as much as the goal, where {@link #evaluate} was called last. */
    double balancedPenalty() {
        double squares = 0;
        for (double value : values) {
            squares += value * value;
        }
        double balanced = 2 * Math.max(1, Math.abs(goal.of(ownLoss))) / Math.max(1e-12, squares);
        return Math.min(10, Math.max(1e-2, balanced));
    }

    /** Takes over what the conditions press with now. */
    void updateMultipliers() {
        for (int i = 0; i < multipliers.length; i++) {
            multipliers[i] = Math.max(-1e20, Math.min(1e20, pressure(i)));
        }
    }

    double penalty() {
        return penalty;
    }

    void setPenalty(double penalty) {
        this.penalty = penalty;
    }

    List<Optimality.Multiplier> multipliers() {
        List<Optimality.Multiplier> list = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            list.add(new Optimality.Multiplier(conditions.get(i).text(), values[i], pressure(i)));
        }
        return list;
    }

    /** The condition that is missed most. */
    String worstCondition() {
        int worst = 0;
        for (int i = 1; i < values.length; i++) {
            if (missed(i) > missed(worst)) {
                worst = i;
            }
        }
        return conditions.get(worst).text();
    }

    private double missed(int i) {
        return conditions.get(i).isEquality() ? Math.abs(values[i]) : values[i];
    }

    @Override
    public void rewind() {
        outputs.rewind();
    }

    @Override
    public Optional<String> failure() {
        return outputs.failure();
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
