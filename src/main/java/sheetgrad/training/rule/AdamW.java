package sheetgrad.training.rule;

/**
 * Adam with decoupled weight decay as torch.optim.AdamW defines it: parameters are first multiplied by
 * (1 - learningRate w), then moved as {@link Adam} moves them without weight decay.
 */
public final class AdamW implements UpdateRule {
    /** PyTorch's defaults: those of Adam, and a weight decay of 0.01. */
    public static final Adam.Settings DEFAULT = new Adam.Settings(1e-3, 0.9, 0.999, 1e-8, 1e-2);

    private final Adam.Settings settings;
    private final Adam adam;

    public AdamW(Adam.Settings settings) {
        this.settings = settings;
        this.adam =
                new Adam(
                        new Adam.Settings(
                                settings.learningRate(),
                                settings.beta1(),
                                settings.beta2(),
                                settings.epsilon(),
                                0));
    }

    @Override
    public void reset(int parameterCount) {
        adam.reset(parameterCount);
    }

    @Override
    public double learningRate() {
        return settings.learningRate();
    }

    @Override
    public void update(double[] parameters, double[] gradient, Pace pace) {
        double kept = 1 - settings.learningRate() * pace.factor() * settings.weightDecay();
        for (int i = 0; i < parameters.length; i++) {
            parameters[i] *= kept;
        }
        adam.update(parameters, gradient, pace);
    }
}
