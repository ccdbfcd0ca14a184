package sheetgrad.benchmark;

import java.util.Arrays;

/** The mean squared error of the sum of two rectified linear units. */
final class NetworkFloor implements StepWorks.Loss {
    /** How far apart the parameters of the two units and of two inputs stand. */
    record Layout(int unit, int input) {}

    private final double[][][] inputs;
    private final double[] targets;
    private final Layout layout;
    private final double[][] units;
    private final double[] errors;

    NetworkFloor(double[][] first, double[][] second, double[] targets, Layout layout) {
        this.inputs = new double[][][] {first, second};
        this.targets = targets;
        this.layout = layout;
        this.units = new double[2][targets.length];
        this.errors = new double[targets.length];
    }

    @Override
    public double evaluate(double[] parameters, double[] gradient) {
        for (int unit = 0; unit < 2; unit++) {
            Arrays.fill(units[unit], 0);
            for (int k = 0; k < inputs[unit].length; k++) {
                double weight = parameters[unit * layout.unit() + k * layout.input()];
                Loops.addScaled(units[unit], weight, inputs[unit][k]);
            }
        }
        for (int i = 0; i < errors.length; i++) {
            errors[i] = Math.max(0, units[0][i]) + Math.max(0, units[1][i]) - targets[i];
        }
        double scale = 2.0 / targets.length;
        for (int unit = 0; unit < 2; unit++) {
            double[] slopes = units[unit];
            for (int i = 0; i < slopes.length; i++) {
                slopes[i] = slopes[i] > 0 ? errors[i] : 0;
            }
            for (int k = 0; k < inputs[unit].length; k++) {
                gradient[unit * layout.unit() + k * layout.input()] =
                        scale * Loops.dot(slopes, inputs[unit][k]);
            }
        }
        return Loops.dot(errors, errors) / targets.length;
    }
}
