/**
 * Every built-in function and operator, declared once: its arguments, its value, its derivative and its help. Start from
 * {@link sheetgrad.function.FunctionDeclaration} and {@link sheetgrad.function.FunctionRegistry}; a family of functions
 * is one file. This package knows no formulas and no workbook: what a function needs of its surroundings it asks of
 * {@link sheetgrad.function.CalculationContext}.
 */
@NullMarked
package sheetgrad.function;

import org.jspecify.annotations.NullMarked;
