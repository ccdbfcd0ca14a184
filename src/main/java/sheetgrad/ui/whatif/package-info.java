/**
 * What-if tools: a number sought for a goal, and sliders for numbers. Start from
 * {@link sheetgrad.ui.whatif.GoalSeekViewModel} and {@link sheetgrad.ui.whatif.SlidersViewModel}.
 */
@NullMarked
package sheetgrad.ui.whatif;

import org.jspecify.annotations.NullMarked;
