/**
 * What course authors wrote macros for: copying results onto inputs, again and again, and recording cells. Start from
 * {@link sheetgrad.training.repeat.Repetition}; {@link sheetgrad.training.repeat.CourseMacros} knows the buttons of the course's
 * graddesc.xlsm. This package changes no workbook itself: it shows values in a calculation and gives the edit that
 * keeps them.
 */
@NullMarked
package sheetgrad.training.repeat;

import org.jspecify.annotations.NullMarked;
