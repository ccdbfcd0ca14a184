package sheetgrad.training;

import java.util.Optional;

/**
 * What one step of an optimiser did. Loss and gradient norm belong to the parameters after the step.
 *
 * @param minimised what the objective returned; what the step compares
 * @param loss the loss cell's own value, which differs from it where the goal is not to minimise
 * @param gradientNorm the Euclidean length of the objective's gradient
 * @param evaluations how often the objective was evaluated
 * @param failure if diverged, why, in a sentence for the user
 */
public record StepResult(
        Status status,
        double minimised,
        double loss,
        double gradientNorm,
        int evaluations,
        Optional<String> failure) {
    /** How a step ended. */
    public enum Status {
        /** The step is done and another may follow. */
        MOVED,
        /** There is nothing more to gain. */
        CONVERGED,
        /** The loss or its gradient was not finite; the parameters are those before the step. */
        DIVERGED,
        /** There is nothing more to gain, and what was asked for is not kept; the failure says what. */
        NOT_REACHED
    }
}
