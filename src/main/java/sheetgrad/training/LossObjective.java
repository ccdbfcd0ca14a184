package sheetgrad.training;

import java.util.Optional;
import sheetgrad.autodiff.LossGradient;

/** The loss cell of a workbook as an objective. */
public final class LossObjective implements Objective {
    private final LossGradient loss;

    public LossObjective(LossGradient loss) {
        this.loss = loss;
    }

    @Override
    public int parameterCount() {
        return loss.parameterCount();
    }

    @Override
    public double evaluate(double[] parameters, double[] gradient) {
        return loss.evaluate(parameters, gradient);
    }

    @Override
    public Optional<String> failure() {
        return loss.failure();
    }
}
