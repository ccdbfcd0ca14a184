/**
 * Tools that show how cells come to their values: a formula evaluated step by step, and cells that are watched. Start from
 * {@link sheetgrad.ui.audit.EvaluateViewModel} and {@link sheetgrad.ui.audit.WatchViewModel}.
 */
@NullMarked
package sheetgrad.ui.audit;

import org.jspecify.annotations.NullMarked;
