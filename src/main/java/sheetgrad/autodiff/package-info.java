/**
 * Exact gradients of one cell with respect to others, by reverse-mode differentiation. Start from {@link
 * sheetgrad.autodiff.LossGradient}. While the slice of the workbook between parameters and loss is calculated, a {@link
 * sheetgrad.autodiff.Tape} records what happens to the numbers that depend on parameters; the backward pass over the
 * tape gives the adjoint of every cell of the slice. No user interface, no files.
 */
@NullMarked
package sheetgrad.autodiff;

import org.jspecify.annotations.NullMarked;
