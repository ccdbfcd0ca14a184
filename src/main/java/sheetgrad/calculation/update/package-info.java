/**
 * What an edit leaves to be calculated. {@link sheetgrad.calculation.update.ContentUpdate} follows cells that hold
 * something else, {@link sheetgrad.calculation.update.StructuralUpdate} cells that have changed places, and {@link
 * sheetgrad.calculation.update.DirtyMarking}, where to start, marks all that depends on them. Nothing is calculated here.
 */
@NullMarked
package sheetgrad.calculation.update;

import org.jspecify.annotations.NullMarked;
