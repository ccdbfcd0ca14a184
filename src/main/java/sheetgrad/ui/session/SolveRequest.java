package sheetgrad.ui.session;

import sheetgrad.training.TrainingPlan;
import sheetgrad.workbook.SolverModel;

/**
 * What to train and how.
 *
 * @param isPaced whether training waits for the window, so that every step is seen
 */
public record SolveRequest(SolverModel model, TrainingPlan plan, boolean isPaced) {}
