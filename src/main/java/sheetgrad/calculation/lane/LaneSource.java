package sheetgrad.calculation.lane;

import sheetgrad.formula.Expression;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;

/**
 * The formula that a {@link LaneProgram} is made of, as the cells of a block share it.
 *
 * @param first the upper left one of these cells
 * @param liftsArrays whether operators work on whole ranges
 * @param spills whether it fills as many cells as its result has
 * @param filled the cells that the formula of the first cell fills: that cell, unless it is an array formula
 */
public record LaneSource(
        int sheet,
        CellAddress first,
        Expression expression,
        boolean liftsArrays,
        boolean spills,
        CellRange filled) {}
