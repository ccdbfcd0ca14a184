package sheetgrad.training.rule;

/**
 * RMSprop as torch.optim.RMSprop defines it: the average of squares v = alpha v + (1 - alpha) g^2; the parameters move by
 * -learningRate g / (sqrt(v) + epsilon). If centred, the square of the average gradient is taken from v before the root;
 * with momentum m the quotients are gathered in a buffer b = m b + quotient, and the parameters move by -learningRate b.
 */
public final class RmsProp implements UpdateRule {
    /** Hyperparameters; the defaults are PyTorch's. */
    public record Settings(
            double learningRate,
            double alpha,
            double epsilon,
            double weightDecay,
            double momentum,
            boolean isCentred) {
        public static final Settings DEFAULT = new Settings(1e-2, 0.99, 1e-8, 0, 0, false);

        public Settings {
            Hyperparameter.requirePositive("the learning rate", learningRate);
            Hyperparameter.requireFraction("alpha", alpha);
            Hyperparameter.requirePositive("epsilon", epsilon);
            Hyperparameter.requireNotNegative("the weight decay", weightDecay);
            Hyperparameter.requireNotNegative("the momentum", momentum);
        }

        public Settings withLearningRate(double rate) {
            return new Settings(rate, alpha, epsilon, weightDecay, momentum, isCentred);
        }
    }

    private final Settings settings;
    private double[] squares = {};
    private double[] averages = {};
    private double[] buffer = {};

    public RmsProp(Settings settings) {
        this.settings = settings;
    }

    @Override
    public void reset(int parameterCount) {
        squares = new double[parameterCount];
        averages = new double[parameterCount];
        buffer = new double[parameterCount];
    }

    @Override
    public double learningRate() {
        return settings.learningRate();
    }

    @Override
    public void update(double[] parameters, double[] gradient, Pace pace) {
        double momentum =
                settings.momentum() == 0 ? 0 : pace.momentum().orElse(settings.momentum());
        double rate = settings.learningRate() * pace.factor();
        for (int i = 0; i < parameters.length; i++) {
            double slope = gradient[i] + settings.weightDecay() * parameters[i];
            double quotient = slope / (spread(i, slope) + settings.epsilon());
            buffer[i] = momentum * buffer[i] + quotient;
            parameters[i] -= rate * buffer[i];
        }
    }

    /** Takes the slope into the averages and returns the root of the average square. */
    private double spread(int i, double slope) {
        double alpha = settings.alpha();
        squares[i] = alpha * squares[i] + (1 - alpha) * slope * slope;
        averages[i] = alpha * averages[i] + (1 - alpha) * slope;
        double variance =
                settings.isCentred() ? squares[i] - averages[i] * averages[i] : squares[i];
        return Math.sqrt(Math.max(variance, 0));
    }
}
