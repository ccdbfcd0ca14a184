package sheetgrad.training.rule;

/**
 * Adam as torch.optim.Adam defines it: averages m = beta1 m + (1 - beta1) g and v = beta2 v + (1 - beta2) g^2; step number
 * t moves the parameters by -learningRate / (1 - beta1^t) * m / (sqrt(v) / sqrt(1 - beta2^t) + epsilon). Weight decay w
 * adds w p to the gradient.
 */
public final class Adam implements UpdateRule {
    /** Hyperparameters; the defaults are PyTorch's. */
    public record Settings(
            double learningRate, double beta1, double beta2, double epsilon, double weightDecay) {
        public static final Settings DEFAULT = new Settings(1e-3, 0.9, 0.999, 1e-8, 0);

        public Settings {
            Hyperparameter.requirePositive("the learning rate", learningRate);
            Hyperparameter.requireFraction("beta1", beta1);
            Hyperparameter.requireFraction("beta2", beta2);
            Hyperparameter.requirePositive("epsilon", epsilon);
            Hyperparameter.requireNotNegative("the weight decay", weightDecay);
        }

        public Settings withLearningRate(double rate) {
            return new Settings(rate, beta1, beta2, epsilon, weightDecay);
        }
    }

    private final Settings settings;
    private double[] averages = {};
    private double[] squares = {};
    private int steps;

    public Adam(Settings settings) {
        this.settings = settings;
    }

    @Override
    public void reset(int parameterCount) {
        averages = new double[parameterCount];
        squares = new double[parameterCount];
        steps = 0;
    }

    @Override
    public double learningRate() {
        return settings.learningRate();
    }

    @Override
    public void update(double[] parameters, double[] gradient, Pace pace) {
        steps++;
        double beta1 = pace.momentum().orElse(settings.beta1());
        double beta2 = settings.beta2();
        double rate = settings.learningRate() * pace.factor() / (1 - Math.pow(beta1, steps));
        double correction = Math.sqrt(1 - Math.pow(beta2, steps));
        for (int i = 0; i < parameters.length; i++) {
            double slope = gradient[i] + settings.weightDecay() * parameters[i];
            averages[i] = beta1 * averages[i] + (1 - beta1) * slope;
            squares[i] = beta2 * squares[i] + (1 - beta2) * slope * slope;
            parameters[i] -=
                    rate * averages[i] / (Math.sqrt(squares[i]) / correction + settings.epsilon());
        }
    }
}
