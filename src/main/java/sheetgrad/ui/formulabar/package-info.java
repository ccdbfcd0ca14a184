/**
 * Name box and formula bar. Start from {@link sheetgrad.ui.formulabar.FormulaBar}.
 */
@NullMarked
package sheetgrad.ui.formulabar;

import org.jspecify.annotations.NullMarked;
