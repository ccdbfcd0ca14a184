package sheetgrad.training;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a run leaves behind, in bounded memory: at most 2,000 points with losses, gradient lengths and learning rates, as
 * many epochs, and snapshots of the parameters of altogether four million numbers. Where that is not enough, points in
 * between are dropped evenly. One thread may add while others read.
 */
public final class TrainingHistory {
    private static final int MOST_POINTS = 2000;
    private static final int MOST_NUMBERS = 4_000_000;

    private final LossHistory losses = new LossHistory(MOST_POINTS);
    private final Thinned<HistoryPoint> points;
    private final Thinned<EpochPoint> epochs = new Thinned<>(MOST_POINTS);
    private final boolean keepsParameters;

    TrainingHistory(int parameterCount) {
        int affordable = MOST_NUMBERS / Math.max(1, parameterCount);
        this.keepsParameters = affordable >= 2;
        this.points = new Thinned<>(Math.min(MOST_POINTS, Math.max(affordable, 2)));
    }

    void add(int step, StepResult result, OptionalDouble learningRate, double[] parameters) {
        losses.add(new LossPoint(step, result.loss()));
        Optional<double[]> snapshot =
                keepsParameters ? Optional.of(parameters.clone()) : Optional.empty();
        points.add(
                new HistoryPoint(
                        step, result.loss(), result.gradientNorm(), learningRate, snapshot));
    }

    void add(EpochPoint epoch) {
        epochs.add(epoch);
    }

    /** The losses, for a chart. */
    public LossHistory losses() {
        return losses;
    }

    /** The steps remembered, in order. */
    public List<HistoryPoint> points() {
        return points.entries();
    }

    /** The epochs remembered, in order; none if the run was not measured by epochs. */
    public List<EpochPoint> epochs() {
        return epochs.entries();
    }
}
