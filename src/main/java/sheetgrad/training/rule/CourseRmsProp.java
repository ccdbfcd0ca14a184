package sheetgrad.training.rule;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * RMSprop as the sheet rmsprop of the course's graddesc.xlsm has it: the parameters move by -learningRate g / sqrt(v) with
 * the average v from before this step, and only then v = 0.9 v + 0.1 g^2. There is no epsilon: where v is 0 nothing
 * moves.
 */
public final class CourseRmsProp implements UpdateRule {
    /** The learning rate of the sheet. */
    public static final double LEARNING_RATE = 0.02;

    private static final double BETA = 0.9;

    private final double learningRate;
    private final OptionalDouble firstSquare;
    private double[] squares = {};
    private boolean isFirst = true;

    /** A rule whose averages begin with the squares of the first gradient. */
    public CourseRmsProp(double learningRate) {
        this(learningRate, OptionalDouble.empty());
    }

    /** @param firstSquare what every average begins with; the sheet's Reset writes 10,000 */
    public CourseRmsProp(double learningRate, OptionalDouble firstSquare) {
        Hyperparameter.requirePositive("the learning rate", learningRate);
        this.learningRate = learningRate;
        this.firstSquare = firstSquare;
    }

    @Override
    public void reset(int parameterCount) {
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
        double rate = learningRate * pace.factor();
        for (int i = 0; i < parameters.length; i++) {
            if (isFirst) {
                squares[i] = gradient[i] * gradient[i];
            }
            parameters[i] -= squares[i] == 0 ? 0 : gradient[i] * rate / Math.sqrt(squares[i]);
            squares[i] = squares[i] * BETA + (1 - BETA) * gradient[i] * gradient[i];
        }
        isFirst = false;
    }
}
