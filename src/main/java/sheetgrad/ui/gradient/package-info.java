/**
 * The gradient of a loss cell, shown as tints on the grid and in words. Start from
 * {@link sheetgrad.ui.gradient.GradientViewModel}. Nothing here needs a display.
 */
@NullMarked
package sheetgrad.ui.gradient;

import org.jspecify.annotations.NullMarked;
