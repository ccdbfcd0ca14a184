/**
 * Training: an {@link sheetgrad.training.Objective} to minimise, {@link sheetgrad.training.Optimiser}s that change its
 * parameters step by step, and {@link sheetgrad.training.TrainingRun}, which repeats the steps and can be watched,
 * paused and cancelled. Start from {@link sheetgrad.training.Method}. This package knows no user interface and no files.
 */
@NullMarked
package sheetgrad.training;

import org.jspecify.annotations.NullMarked;
