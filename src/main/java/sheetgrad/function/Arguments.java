package sheetgrad.function;

import sheetgrad.value.Value;

/** The arguments of one call, each evaluated when first asked for, and the calculation around the call. */
public interface Arguments {
    /** How many arguments were written, left-out ones between commas included. */
    int count();

    /** The argument at this place; {@code OmittedValue} if it was left out or the place is past the last. */
    Value get(int index);

    /**
     * Whether scalar arguments that are given a range are lifted over it (array formulas and dynamic arrays), rather
     * than taking the one cell of the range in the formula's own row or column, as ordinary formulas in files do.
     */
    boolean liftsArrays();

    CalculationContext context();
}
