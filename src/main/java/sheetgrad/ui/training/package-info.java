/**
 * The Solve panel: loss, parameters and method, a live loss curve, pause and stop. Start from
 * {@link sheetgrad.ui.training.SolvePanel}; what it shows is held by {@link sheetgrad.ui.training.SolveViewModel}.
 */
@NullMarked
package sheetgrad.ui.training;

import org.jspecify.annotations.NullMarked;
