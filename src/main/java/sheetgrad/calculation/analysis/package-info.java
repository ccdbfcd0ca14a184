/**
 * What the text of a formula tells before anything is calculated. Start from {@link
 * sheetgrad.calculation.analysis.PrecedentCollector}, which finds the ranges that a formula reads, as {@link
 * sheetgrad.calculation.analysis.PrecedentPattern}s seen from its cell. Nothing is evaluated here, and no value is read.
 */
@NullMarked
package sheetgrad.calculation.analysis;

import org.jspecify.annotations.NullMarked;
