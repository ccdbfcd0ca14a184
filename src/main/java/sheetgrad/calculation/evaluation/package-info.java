/**
 * What a formula means: {@link sheetgrad.calculation.evaluation.Evaluator} works out one formula for one cell by walking
 * its tree. Start there. Cells are read through a {@link sheetgrad.calculation.evaluation.CellReader}; which cell is
 * calculated when is decided by whoever implements it.
 */
@NullMarked
package sheetgrad.calculation.evaluation;

import org.jspecify.annotations.NullMarked;
