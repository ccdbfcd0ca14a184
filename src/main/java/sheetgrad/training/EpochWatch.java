package sheetgrad.training;

import java.util.Optional;

/**
 * Measures a run after each epoch, remembers the parameters that were best by then, and says when to stop because nothing
 * has become better for too long.
 */
final class EpochWatch {
    private final EpochObjective objective;
    private final int patience;
    private final TrainingHistory history;
    private double best = Double.POSITIVE_INFINITY;
    private int bestEpoch;
    private Optional<EpochPoint> latest = Optional.empty();

    /** @param patience after how many epochs without a better one the run ends; 0 for never */
    EpochWatch(EpochObjective objective, int patience, TrainingHistory history) {
        this.objective = objective;
        this.patience = patience;
        this.history = history;
    }

    /** Whether an epoch is over after so many steps. */
    boolean isDue(int step) {
        return step % objective.stepsPerEpoch() == 0;
    }

    /** Measures; true if the parameters are the best so far. */
    boolean measure(int step, double[] parameters) {
        int stepsPerEpoch = objective.stepsPerEpoch();
        int epoch = (step + stepsPerEpoch - 1) / stepsPerEpoch;
        EpochPoint point = objective.measure(epoch, step, parameters);
        latest = Optional.of(point);
        history.add(point);
        double judged = objective.judged(point.judged());
        if (judged < best) {
            best = judged;
            bestEpoch = point.epoch();
            return true;
        }
        return false;
    }

    /** Whether nothing has become better for as many epochs as patience allows. */
    boolean isOver() {
        return patience > 0
                && latest.filter(point -> point.epoch() - bestEpoch >= patience).isPresent();
    }

    Optional<EpochPoint> latest() {
        return latest;
    }

    double best() {
        return best;
    }
}
