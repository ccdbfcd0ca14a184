package sheetgrad.training.rule;

/**
 * How a first order method moves parameters, given the gradient. The rules are those of PyTorch's torch.optim, except
 * where the name says that they are the course's.
 */
public interface UpdateRule {
    /** Forgets all averages and makes ready for this many parameters. */
    void reset(int parameterCount);

    /** The learning rate before any schedule changes it. */
    double learningRate();

    /** Moves the parameters by one step. */
    void update(double[] parameters, double[] gradient, Pace pace);
}
