package sheetgrad.training.repeat;

import sheetgrad.autodiff.ModelCell;
import sheetgrad.reference.Area;

/** One thing that a macro does. Cells keep what they show until {@link Calculate}. */
public sealed interface MacroStep {
    /** Puts a number into every cell of an area. */
    record SetNumber(Area area, double number) implements MacroStep {}

    /** Copies what the cells of an area show, as values, onto another of the same shape. */
    record CopyValues(Area from, Area to) implements MacroStep {
        public CopyValues {
            if (from.rows() != to.rows() || from.columns() != to.columns()) {
                throw new IllegalArgumentException(
                        "an area of "
                                + from.rows()
                                + " x "
                                + from.columns()
                                + " cells cannot be copied onto one of "
                                + to.rows()
                                + " x "
                                + to.columns());
            }
        }
    }

    /** Empties the cells of an area. */
    record Clear(Area area) implements MacroStep {}

    /** Writes what a cell shows below the last filled cell of the column that begins at another. */
    record AppendBelow(ModelCell from, ModelCell start) implements MacroStep {}

    /** Divides the number in a cell if another shows more than a limit. */
    record DivideIfAbove(ModelCell watched, double limit, ModelCell divided, double divisor)
            implements MacroStep {}

    /** Copies what a cell shows onto another that shows more. */
    record CopyIfLess(ModelCell from, ModelCell to) implements MacroStep {}

    /** Recalculates. */
    record Calculate() implements MacroStep {}
}
