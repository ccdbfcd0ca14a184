/**
 * Benchmarks: how long the work of the program takes beside the same arithmetic in plain Java loops. Start from
 * {@link sheetgrad.benchmark.Works}, the list of what is timed, and {@link sheetgrad.benchmark.Benchmarks}, which runs
 * it and writes docs/benchmarks.md. Nothing here runs with the tests.
 */
@NullMarked
package sheetgrad.benchmark;

import org.jspecify.annotations.NullMarked;
