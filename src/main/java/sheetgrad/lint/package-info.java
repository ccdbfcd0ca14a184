/**
 * Likely mistakes in the models of a workbook: shapes, names and references that cannot be meant. Start from
 * {@link sheetgrad.lint.Lint}. A rule rather says nothing than something that may be right; nothing is changed.
 */
@NullMarked
package sheetgrad.lint;

import org.jspecify.annotations.NullMarked;
