/**
 * The panel in which a part of a model is described and written onto the sheet. Start from
 * {@link sheetgrad.ui.generator.GeneratorViewModel}; what there is to be asked comes from the generators themselves.
 */
@NullMarked
package sheetgrad.ui.generator;

import org.jspecify.annotations.NullMarked;
