package sheetgrad.calculation;

import sheetgrad.value.NumberValue;

/** Makes the numbers that somebody entered traced ones, each when it is first read by a formula. */
@FunctionalInterface
public interface InputTracer {
    /** The traced number to be read in place of the number in this cell. */
    NumberValue trace(int sheet, int row, int column, double number);
}
