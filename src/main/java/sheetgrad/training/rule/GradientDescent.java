package sheetgrad.training.rule;

/**
 * Gradient descent as torch.optim.SGD defines it, without or with momentum. With gradient g, momentum m and weight decay
 * w: g = g + w p; buffer b = g at the first step, then b = m b + (1 - dampening) g; the parameters move by
 * -learningRate b, or by -learningRate (g + m b) with Nesterov's momentum.
 */
public final class GradientDescent implements UpdateRule {
    /** Hyperparameters; the defaults are PyTorch's. */
    public record Settings(
            double learningRate,
            double momentum,
            double dampening,
            double weightDecay,
            boolean isNesterov) {
        public static final Settings DEFAULT = new Settings(1e-3, 0, 0, 0, false);

        public Settings {
            Hyperparameter.requirePositive("the learning rate", learningRate);
            Hyperparameter.requireNotNegative("the momentum", momentum);
            Hyperparameter.requireNotNegative("the weight decay", weightDecay);
            if (!Double.isFinite(dampening)) {
                throw new IllegalArgumentException(
                        "the dampening must be a number, not " + dampening);
            }
            if (isNesterov && (momentum <= 0 || dampening != 0)) {
                throw new IllegalArgumentException(
                        "Nesterov's momentum needs a momentum above 0 and no dampening, not "
                                + momentum
                                + " and "
                                + dampening);
            }
        }

        public Settings withLearningRate(double rate) {
            return new Settings(rate, momentum, dampening, weightDecay, isNesterov);
        }

        public Settings withMomentum(double newMomentum) {
            return new Settings(learningRate, newMomentum, dampening, weightDecay, isNesterov);
        }

        public Settings withNesterov() {
            return new Settings(learningRate, momentum, dampening, weightDecay, true);
        }
    }

    private final Settings settings;
    private double[] buffer = {};
    private boolean isFirst = true;

    public GradientDescent(Settings settings) {
        this.settings = settings;
    }

    @Override
    public void reset(int parameterCount) {
        buffer = new double[parameterCount];
        isFirst = true;
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
        double share = isFirst ? 1 : 1 - settings.dampening();
        for (int i = 0; i < parameters.length; i++) {
            double slope = gradient[i] + settings.weightDecay() * parameters[i];
            double direction = slope;
            if (momentum != 0) {
                buffer[i] = momentum * buffer[i] + share * slope;
                direction = settings.isNesterov() ? slope + momentum * buffer[i] : buffer[i];
            }
            parameters[i] -= rate * direction;
        }
        isFirst = false;
    }
}
