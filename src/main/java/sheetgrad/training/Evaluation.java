package sheetgrad.training;

import java.util.Arrays;
import java.util.Optional;

/** Parameters with the loss and the gradient there; not changed once made. */
final class Evaluation {
    private final double[] parameters;
    private final double[] gradient;
    private final double loss;
    private final double ownLoss;
    private final double gradientNorm;
    private final Optional<String> failure;

    /** Evaluates; keeps the array of parameters, which must not be changed afterwards. */
    Evaluation(Objective objective, double[] parameters) {
        this.parameters = parameters;
        this.gradient = new double[parameters.length];
        if (Vectors.areFinite(parameters)) {
            this.loss = objective.evaluate(parameters, gradient);
            this.ownLoss = objective.ownLoss(loss);
            this.gradientNorm = Vectors.norm(gradient);
            this.failure = failure(objective);
        } else {
            this.loss = Double.NaN;
            this.ownLoss = Double.NaN;
            this.gradientNorm = Double.NaN;
            this.failure = Optional.of("A parameter grew beyond all numbers.");
        }
    }

    private Optional<String> failure(Objective objective) {
        if (!Double.isFinite(loss)) {
            return objective.failure().or(() -> Optional.of("The loss is not a finite number."));
        }
        if (!Double.isFinite(gradientNorm)) {
            return objective
                    .failure()
                    .or(() -> Optional.of("The gradient of the loss is not finite."));
        }
        return Optional.empty();
    }

    double[] parameters() {
        return parameters;
    }

    double[] gradient() {
        return gradient;
    }

    /** What is minimised. */
    double loss() {
        return loss;
    }

    double gradientNorm() {
        return gradientNorm;
    }

    /** Whether loss and gradient are finite; the loss may count as infinitely high otherwise. */
    boolean isFinite() {
        return failure.isEmpty();
    }

    boolean isAt(double[] others) {
        return Arrays.equals(parameters, others);
    }

    StepResult toResult(StepResult.Status status, int evaluations) {
        return new StepResult(status, loss, ownLoss, gradientNorm, evaluations, failure);
    }
}
