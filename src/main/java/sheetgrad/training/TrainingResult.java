package sheetgrad.training;

import java.util.List;
import java.util.Optional;

/**
 * How a run of training ended.
 *
 * @param lossBefore the loss cell's value at the start; not finite if it was an error
 * @param lossAfter the loss at {@code parameters}
 * @param steps how many steps were taken
 * @param evaluations of the objective, the first included
 * @param seconds pauses left out
 * @param gradientNorm the Euclidean length of the gradient at {@code parameters}
 * @param parameters those after the last step whose loss was finite
 * @param best the best parameters met; the last for L-BFGS, often not for first order methods
 * @param failure why the run diverged or what it did not reach, in a sentence for the user
 * @param epochs what was measured after epochs, if the run went by them; the best parameters are then those with the best
 *     loss of the rows held back, or else of those trained on
 * @param optimality how well a problem with constraints was solved
 */
public record TrainingResult(
        double lossBefore,
        double lossAfter,
        int steps,
        int evaluations,
        double seconds,
        double gradientNorm,
        StopReason stopReason,
        double[] parameters,
        Best best,
        Optional<String> failure,
        Optional<Optimality> optimality,
        List<EpochPoint> epochs) {
    /** The same end, told as that of a run which began at another loss. */
    public TrainingResult withLossBefore(double loss) {
        return new TrainingResult(
                loss,
                lossAfter,
                steps,
                evaluations,
                seconds,
                gradientNorm,
                stopReason,
                parameters,
                best,
                failure,
                optimality,
                epochs);
    }

    /** The same end with another loss of the best parameters, such as that of all rows instead of a mini-batch. */
    public TrainingResult withBestLoss(double loss) {
        return new TrainingResult(
                lossBefore,
                lossAfter,
                steps,
                evaluations,
                seconds,
                gradientNorm,
                stopReason,
                parameters,
                new Best(best.step(), best.minimised(), loss, best.parameters()),
                failure,
                optimality,
                epochs);
    }

    /** The step with the best loss, what was minimised there, that loss, and the parameters after that step. */
    public record Best(int step, double minimised, double loss, double[] parameters) {}
}
