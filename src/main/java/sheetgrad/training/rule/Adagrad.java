package sheetgrad.training.rule;

import java.util.Arrays;

/**
 * Adagrad as torch.optim.Adagrad defines it: the sum of squares s = s + g^2; step number t moves the parameters by
 * -learningRate / (1 + (t - 1) learningRateDecay) * g / (sqrt(s) + epsilon).
 */
public final class Adagrad implements UpdateRule {
    /** Hyperparameters; the defaults are PyTorch's. {@code initialSum} is what s starts from. */
    public record Settings(
            double learningRate,
            double learningRateDecay,
            double weightDecay,
            double initialSum,
            double epsilon) {
        public static final Settings DEFAULT = new Settings(1e-2, 0, 0, 0, 1e-10);

        public Settings {
            Hyperparameter.requirePositive("the learning rate", learningRate);
            Hyperparameter.requireNotNegative("the decay of the learning rate", learningRateDecay);
            Hyperparameter.requireNotNegative("the weight decay", weightDecay);
            Hyperparameter.requireNotNegative("the initial sum", initialSum);
            Hyperparameter.requirePositive("epsilon", epsilon);
        }

        public Settings withLearningRate(double rate) {
            return new Settings(rate, learningRateDecay, weightDecay, initialSum, epsilon);
        }
    }

    private final Settings settings;
    private double[] squares = {};
    private int steps;

    public Adagrad(Settings settings) {
        this.settings = settings;
    }

    @Override
    public void reset(int parameterCount) {
        squares = new double[parameterCount];
        Arrays.fill(squares, settings.initialSum());
        steps = 0;
    }

    @Override
    public double learningRate() {
        return settings.learningRate();
    }

    @Override
    public void update(double[] parameters, double[] gradient, Pace pace) {
        double rate =
                settings.learningRate()
                        * pace.factor()
                        / (1 + steps * settings.learningRateDecay());
        for (int i = 0; i < parameters.length; i++) {
            double slope = gradient[i] + settings.weightDecay() * parameters[i];
            squares[i] += slope * slope;
            parameters[i] -= rate * slope / (Math.sqrt(squares[i]) + settings.epsilon());
        }
        steps++;
    }
}
