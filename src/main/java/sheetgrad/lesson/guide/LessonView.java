package sheetgrad.lesson.guide;

import sheetgrad.value.NumberValue;
import sheetgrad.value.Value;

/** What can be seen of the workbook at one moment of a lesson; it never changes. */
public interface LessonView {
    /** The value of a cell, given as "sheet!A1"; blank if there is no such place. */
    Value value(String cell);

    /** Whether the gradient is shown on the grid. */
    boolean isGradientShown();

    /** The number in a cell; NaN if it holds none. */
    default double number(String cell) {
        return value(cell) instanceof NumberValue number ? number.number() : Double.NaN;
    }
}
