package sheetgrad.benchmark;

import java.util.Arrays;

/** The mean squared error of a linear model. */
final class LinearFloor implements StepWorks.Loss {
    private final double[][] inputs;
    private final double[] targets;
    private final double[] errors;

    LinearFloor(double[][] inputs, double[] targets) {
        this.inputs = inputs;
        this.targets = targets;
        this.errors = new double[targets.length];
    }

    @Override
    public double evaluate(double[] parameters, double[] gradient) {
        Arrays.fill(errors, 0);
        for (int k = 0; k < inputs.length; k++) {
            Loops.addScaled(errors, parameters[k], inputs[k]);
        }
        Loops.addScaled(errors, -1, targets);
        double scale = 2.0 / targets.length;
        for (int k = 0; k < inputs.length; k++) {
            gradient[k] = scale * Loops.dot(errors, inputs[k]);
        }
        return Loops.dot(errors, errors) / targets.length;
    }
}
