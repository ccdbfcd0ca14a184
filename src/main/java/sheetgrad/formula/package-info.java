/**
 * Formulas as trees: lexer, parser, expression tree, and printing back to text. Start from
 * {@link sheetgrad.formula.FormulaParser} and {@link sheetgrad.formula.Expression}. References in a tree are relative to
 * the cell that holds the formula, so copies of one formula share one tree. This package knows no sheets' contents and
 * calculates nothing.
 */
@NullMarked
package sheetgrad.formula;

import org.jspecify.annotations.NullMarked;
