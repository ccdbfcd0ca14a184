/**
 * What a cell can hold and what a formula can work with: numbers, texts, booleans, blanks, errors, arrays, references
 * and functions, and Excel's coercions between them. Start from {@link sheetgrad.value.Value} and
 * {@link sheetgrad.value.Coercion}. Values are immutable. This package knows nothing of formulas or sheets.
 */
@NullMarked
package sheetgrad.value;

import org.jspecify.annotations.NullMarked;
