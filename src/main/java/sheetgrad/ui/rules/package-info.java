/**
 * Conditional formats: the panel that lists those of a sheet and the dialog in which one is made. Start from
 * {@link sheetgrad.ui.rules.RulesViewModel}.
 */
@NullMarked
package sheetgrad.ui.rules;

import org.jspecify.annotations.NullMarked;
