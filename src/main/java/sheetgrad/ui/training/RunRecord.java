package sheetgrad.ui.training;

import java.util.List;
import sheetgrad.training.LossPoint;
import sheetgrad.workbook.SolverModel;

/**
 * A run that is over.
 *
 * @param number from 1 on, in the order of the runs
 * @param settings beside the method, as one reads them
 * @param seed of what is random in the run
 * @param lossBefore not finite if the loss was an error
 * @param losses at steps, for a curve
 * @param parameters the best that were met
 */
public record RunRecord(
        int number,
        SolverModel model,
        String method,
        String settings,
        String seed,
        int steps,
        double lossBefore,
        double lossAfter,
        double seconds,
        List<LossPoint> losses,
        double[] parameters) {
    public RunRecord {
        losses = List.copyOf(losses);
    }

    /** The loss as one writes it. */
    public String lossName() {
        return model.loss().toA1();
    }
}
