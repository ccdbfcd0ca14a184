package sheetgrad.ui.session;

import java.util.Optional;
import java.util.OptionalInt;
import sheetgrad.training.Initialisation;
import sheetgrad.training.TrainingPlan;
import sheetgrad.workbook.SolverModel;

/**
 * What to train and how.
 *
 * @param isPaced whether training waits for the window, so that every step is seen
 * @param fromRandom begins at random parameters instead of those in the cells
 */
public record SolveRequest(
        SolverModel model, TrainingPlan plan, boolean isPaced, Optional<FromRandom> fromRandom) {
    /** A run from the parameters in the cells. */
    public SolveRequest(SolverModel model, TrainingPlan plan, boolean isPaced) {
        this(model, plan, isPaced, Optional.empty());
    }

    /**
     * Runs from random parameters, of which the best is kept.
     *
     * @param count how many
     * @param only the number of the one run to be repeated, instead of all of them
     */
    public record FromRandom(
            int count, OptionalInt only, Initialisation initialisation, long seed) {}
}
