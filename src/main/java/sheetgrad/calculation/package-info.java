/**
 * Calculates a workbook: which cells depend on which, in what order they are calculated, spilling, cycles and volatile
 * cells. Start from {@link sheetgrad.calculation.Calculation}. Copies of one formula that lie side by side form a
 * {@link sheetgrad.calculation.Block}, the unit in which dependencies are kept; {@link
 * sheetgrad.calculation.Evaluator} works out one formula for one cell; {@link sheetgrad.calculation.Calculator} decides
 * which cell is next. One thread at a time uses a calculation; other threads get snapshots. No file is read here.
 */
@NullMarked
package sheetgrad.calculation;

import org.jspecify.annotations.NullMarked;
