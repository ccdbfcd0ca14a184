/**
 * The random numbers of volatile cells: {@link sheetgrad.calculation.random.RandomDraws} is all there is. They depend on
 * the seed and the cell, never on the order of calculation.
 */
@NullMarked
package sheetgrad.calculation.random;

import org.jspecify.annotations.NullMarked;
