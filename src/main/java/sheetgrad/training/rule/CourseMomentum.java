package sheetgrad.training.rule;

/**
 * Momentum as the sheet momentum of the course's graddesc.xlsm has it: m = beta m + (1 - beta) g; the parameters move by
 * -learningRate m. PyTorch's m = beta m + g takes steps 1 / (1 - beta) times as long.
 */
public final class CourseMomentum implements UpdateRule {
    /** The learning rate of the sheet. */
    public static final double LEARNING_RATE = 1e-4;

    static final double BETA = 0.9;

    private final double learningRate;
    private double[] averages = {};

    public CourseMomentum(double learningRate) {
        Hyperparameter.requirePositive("the learning rate", learningRate);
        this.learningRate = learningRate;
    }

    @Override
    public void reset(int parameterCount) {
        averages = new double[parameterCount];
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
            averages[i] = averages[i] * beta + (1 - beta) * gradient[i];
            parameters[i] -= averages[i] * rate;
        }
    }
}
