/**
 * The cells of a workbook as {@link sheetgrad.calculation.block.Block}s, rectangles of copies of one formula, and what
 * connects them. Start from {@link sheetgrad.calculation.block.BlockIndex}, which knows the block of a cell and the
 * readers of a range. Nothing is calculated here.
 */
@NullMarked
package sheetgrad.calculation.block;

import org.jspecify.annotations.NullMarked;
