package sheetgrad.training;

import java.util.Comparator;

/**
 * How one run from random parameters ended.
 *
 * @param number from 1 on; with the seed it determines the run to the last bit
 * @param minimised what was minimised, at its best; not finite if the run failed at its start
 * @param loss the loss cell's value there
 */
public record Restart(
        int number,
        double minimised,
        double loss,
        int steps,
        int evaluations,
        StopReason stopReason) {
    /** The best first; failed runs last, and of equal ones the one that was drawn first. */
    public static final Comparator<Restart> BEST_FIRST =
            Comparator.<Restart>comparingDouble(
                            run ->
                                    Double.isFinite(run.minimised())
                                            ? run.minimised()
                                            : Double.POSITIVE_INFINITY)
                    .thenComparingInt(Restart::number);

    public boolean isFinite() {
        return Double.isFinite(minimised);
    }
}
