/**
 * Arithmetic for many cells at once: one formula, and in each lane another cell. {@link
 * sheetgrad.calculation.lane.LaneCompiler} makes a tree of {@link sheetgrad.calculation.lane.Lanes} of a formula, one
 * subclass for each way to calculate; start from Lanes. What is no number becomes NaN here and is left to the evaluator,
 * which says what formulas mean: both must come to the same bits. A new kind of lanes is a subclass and a case in {@link
 * sheetgrad.calculation.lane.LaneFunctions}. Neither blocks nor the order of calculation are known here.
 */
@NullMarked
package sheetgrad.calculation.lane;

import org.jspecify.annotations.NullMarked;
