/**
 * Writes the slice between parameters and loss as a script for PyTorch. Start from {@link
 * sheetgrad.autodiff.export.TorchScript}. Copies of one formula become one statement over whole tensors. What cannot be
 * translated is refused with its cell. No user interface, no files.
 */
@NullMarked
package sheetgrad.autodiff.export;

import org.jspecify.annotations.NullMarked;
