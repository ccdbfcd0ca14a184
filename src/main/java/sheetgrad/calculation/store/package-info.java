/**
 * What every cell shows, and which cells are dirty. Start from {@link sheetgrad.calculation.store.ValueStore}; the
 * numbers of a sheet lie in {@link sheetgrad.calculation.store.ValueChunk}s, which forks share. It knows no formula: why a
 * cell is dirty and what becomes of it is for others to decide.
 */
@NullMarked
package sheetgrad.calculation.store;

import org.jspecify.annotations.NullMarked;
