package sheetgrad.training.rule;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * Adam as the sheet adam of the course's graddesc.xlsm has it: m = 0.9 m + 0.1 g, v = 0.9 v + 0.1 g^2, and the parameters
 * move by -learningRate m / sqrt(v): no bias correction, no epsilon (where v is 0 nothing moves).
 */
public final class CourseAdam implements UpdateRule {
    /** The learning rate of the sheet. */
    public static final double LEARNING_RATE = 0.1;

    private static final double BETA = 0.9;

    private final double learningRate;
    private final OptionalDouble firstSquare;
    private double[] averages = {};
    private double[] squares = {};
    private boolean isFirst = true;

    /** A rule whose averages of squares begin with those of the first gradient. */
    public CourseAdam(double learningRate) {
        this(learningRate, OptionalDouble.empty());
    }

    /** @param firstSquare what every average of squares begins with; the sheet's Reset writes 10,000 */
    public CourseAdam(double learningRate, OptionalDouble firstSquare) {
        Hyperparameter.requirePositive("the learning rate", learningRate);
        this.learningRate = learningRate;
        this.firstSquare = firstSquare;
    }

    @Override
    public void reset(int parameterCount) {
        averages = new double[parameterCount];
        squares = new double[parameterCount];
        Arrays.fill(squares, firstSquare.orElse(0));
        isFirst = firstSquare.isEmpty();
    }

    @Override
    public double learningRate() {
        return learningRate;
    }

    @Override
    public void update(double[] parameters, double[] gradient, Pace pace) {
        double beta = pace.momentum().orElse(BETA);
        double rate = learningRate * pace.factor();
        for (int i = 0; i < parameters.length; i++) {
            if (isFirst) {
                squares[i] = gradient[i] * gradient[i];
            }
            averages[i] = averages[i] * beta + (1 - beta) * gradient[i];
            squares[i] = squares[i] * BETA + (1 - BETA) * gradient[i] * gradient[i];
            parameters[i] -= squares[i] == 0 ? 0 : averages[i] * rate / Math.sqrt(squares[i]);
        }
        isFirst = false;
    }
}
