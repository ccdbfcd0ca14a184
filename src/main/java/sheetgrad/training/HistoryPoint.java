package sheetgrad.training;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What is remembered of a step.
 *
 * @param step 0 at the start
 * @param loss the loss cell's value, or that of the mini-batch
 * @param gradientNorm the Euclidean length of the gradient
 * @param learningRate of the step that led here; nothing at the start and for methods without one
 * @param parameters after the step; nothing where memory did not suffice for them
 */
public record HistoryPoint(
        int step,
        double loss,
        double gradientNorm,
        OptionalDouble learningRate,
        Optional<double[]> parameters) {}
