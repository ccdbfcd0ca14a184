package sheetgrad.training;

import java.util.List;
import java.util.Optional;

/**
 * The distribution of the final losses of many runs.
 *
 * @param runs in order of their numbers; fewer than asked for if the runs were cancelled
 * @param seconds all runs together took
 */
public record RestartSummary(List<Restart> runs, double seconds) {
    public RestartSummary {
        runs = List.copyOf(runs);
    }

    /** The run with the best loss; nothing if none had a finite loss. */
    public Optional<Restart> best() {
        return runs.stream().filter(Restart::isFinite).min(Restart.BEST_FIRST);
    }

    /** How many runs never had a finite loss. */
    public int failed() {
        return (int) runs.stream().filter(run -> !run.isFinite()).count();
    }

    /** How often the loss was evaluated in all runs. */
    public long evaluations() {
        return runs.stream().mapToLong(Restart::evaluations).sum();
    }

    /**
     * The loss that the given part of the runs reached or bettered, between two runs in proportion, as Excel's
     * QUARTILE.INC has it; NaN if no run had a finite loss.
     *
     * @param part 0 for the best, 0.25, 0.5 and 0.75 for the quartiles, 1 for the worst
     */
    public double quantile(double part) {
        double[] losses =
                runs.stream()
                        .filter(Restart::isFinite)
                        .sorted(Restart.BEST_FIRST)
                        .mapToDouble(Restart::loss)
                        .toArray();
        if (losses.length == 0) {
            return Double.NaN;
        }
        double place = part * (losses.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, losses.length - 1);
        return losses[below] + (place - below) * (losses[above] - losses[below]);
    }
}
