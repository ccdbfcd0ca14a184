/**
 * Calculates a workbook: which cells depend on which, in what order they are calculated, spilling, cycles and volatile
 * cells. Start from {@link sheetgrad.calculation.Calculation}; {@link sheetgrad.calculation.Calculator} decides which cell
 * is next. One thread at a time uses a calculation; other threads get snapshots. No file is read here.
 *
 * <p>This package decides what is calculated when. The packages within it know one thing each and not this one, lowest
 * first: {@code store} what cells show, {@code random} random numbers, {@code analysis} what a formula's text tells,
 * {@code lane} one formula for many cells at once, {@code block} copies of one formula as the unit of dependencies,
 * {@code update} what an edit makes dirty, {@code evaluation} one formula for one cell. Other packages of the program use
 * what is public here, {@code random} and {@code analysis}, and nothing of the rest.
 */
@NullMarked
package sheetgrad.calculation;

import org.jspecify.annotations.NullMarked;
