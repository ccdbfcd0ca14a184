/**
 * Sorting by several columns, and what the button of a filter opens: conditions and values to choose among. Start from
 * {@link sheetgrad.ui.filter.FilterViewModel}, which imports no controls; {@link sheetgrad.ui.filter.FilterPopup} shows it.
 */
@NullMarked
package sheetgrad.ui.filter;

import org.jspecify.annotations.NullMarked;
