/**
 * Help while a formula is typed: coloured references, completion of function names with hints about their arguments,
 * and the keys F4 and F9. Start from {@link sheetgrad.ui.entry.FormulaAssistant}. {@link sheetgrad.ui.entry.FormulaText}
 * reads formulas that are not finished yet; nothing is calculated here.
 */
@NullMarked
package sheetgrad.ui.entry;

import org.jspecify.annotations.NullMarked;
