package sheetgrad.function;

import java.util.Optional;
import sheetgrad.value.Value;

/** The arguments of one call, each evaluated when first asked for, and the calculation around the call. */
public interface Arguments {
    /** An operator or function with arguments yet to be evaluated. */
    record Call(FunctionDeclaration function, Arguments arguments) {}

    /** How many arguments were written, left-out ones between commas included. */
    int count();

    /** The argument at this place; {@code OmittedValue} if it was left out or the place is past the last. */
    Value get(int index);

    /**
     * Whether scalar arguments that are given a range are lifted over it (array formulas and dynamic arrays), rather
     * than taking the one cell of the range in the formula's own row or column, as ordinary formulas in files do.
     */
    boolean liftsArrays();

    /**
     * The operation between two values that is written at this place, while a gradient is being recorded: its sides can
     * then be asked for one by one, and {@link #get} carries it out on the same. Nothing if something else is written.
     */
    default Optional<Call> operation(int index) {
        return Optional.empty();
    }

    /**
     * What an argument that is not chosen would be, if finding that out takes arithmetic on numbers and calculated cells
     * only: nothing is called, drawn or calculated first. Nothing otherwise.
     */
    default Optional<Value> unchosen(int index) {
        return Optional.empty();
    }

    /** Whether somebody may ask which cell the result of the call came from, and not only what the cell holds. */
    default boolean mayNeedReference() {
        return true;
    }

    CalculationContext context();
}
