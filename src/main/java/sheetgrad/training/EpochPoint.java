package sheetgrad.training;

import java.util.List;
import java.util.OptionalDouble;

/**
 * What was measured after an epoch.
 *
 * @param epoch 0 at the start
 * @param step the steps taken so far
 * @param loss of all rows: the loss cell's value
 * @param trainingLoss of the rows trained on
 * @param validationLoss of the rows held back; nothing if there are none
 * @param metrics in the order in which they were named; of the rows held back, if there are any and the metric has rows
 */
public record EpochPoint(
        int epoch,
        int step,
        double loss,
        double trainingLoss,
        OptionalDouble validationLoss,
        List<Double> metrics) {
    public EpochPoint {
        metrics = List.copyOf(metrics);
    }

    /** What decides which parameters are the best: the loss of the rows held back, or else of those trained on. */
    double judged() {
        return validationLoss.orElse(trainingLoss);
    }
}
