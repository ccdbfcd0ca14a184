package sheetgrad.training;

import java.util.Optional;
import sheetgrad.autodiff.LossGradient;

/** The loss of a sheet as an objective for an optimiser. */
public final class SheetObjective implements Objective {
    private final LossGradient gradient;

    public SheetObjective(LossGradient gradient) {
        this.gradient = gradient;
    }

    @Override
    public int parameterCount() {
        return gradient.parameterCount();
    }

    @Override
    public double evaluate(double[] parameters, double[] derivatives) {
        return gradient.evaluate(parameters, derivatives);
    }

    @Override
    public void rewind() {
        gradient.rewind();
    }

    @Override
    public Optional<String> failure() {
        return gradient.failure();
    }
}
