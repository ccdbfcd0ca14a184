package sheetgrad.training;

import java.util.Optional;

/**
 * Where a run stands after a step.
 *
 * @param step 0 at the start
 * @param evaluations of the objective so far
 * @param loss the loss cell's value
 * @param gradientNorm the Euclidean length of the gradient
 * @param parameters a copy that belongs to the receiver
 * @param epoch what was measured after the last epoch
 * @param seconds since the start, pauses left out
 */
public record TrainingProgress(
        int step,
        int evaluations,
        double loss,
        double gradientNorm,
        double[] parameters,
        double seconds,
        Optional<EpochPoint> epoch) {}
