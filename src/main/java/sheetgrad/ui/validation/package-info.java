/**
 * Data validation: the dialog in which it is made, the list of values to choose from, and what is asked when an entry is not
 * valid. Start from {@link sheetgrad.ui.validation.ValidationForm}.
 */
@NullMarked
package sheetgrad.ui.validation;

import org.jspecify.annotations.NullMarked;
