package sheetgrad.function;

/** How an argument is turned into what the function works on. An error in an argument is the result unless said. */
public enum ArgumentKind {
    /** One number; lifted over arrays. */
    NUMBER(true, false),
    /** One text; lifted over arrays. */
    TEXT(true, false),
    /** TRUE or FALSE; lifted over arrays. */
    LOGICAL(true, false),
    /** One value of any type; lifted over arrays. */
    SCALAR(true, false),
    /** One value of any type, errors included; lifted over arrays. */
    SCALAR_OR_ERROR(true, false),
    /**
     * Numbers to be reduced: of ranges and arrays the numbers only, text, booleans and blanks being passed over; a
     * value written directly is coerced. Neighbouring arguments of this kind become one row of numbers.
     */
    NUMBERS(false, false),
    /**
     * Values to be reduced: of ranges and arrays text counts as 0, TRUE as 1, FALSE as 0, blanks are passed over; a
     * value written directly is coerced. Neighbouring arguments of this kind become one row of numbers.
     */
    VALUES_AS_NUMBERS(false, false),
    /**
     * One of two neighbouring arrays of one size, of which a pair counts only where both elements are numbers. Each
     * becomes one row of the numbers that have a partner; arrays of different sizes are #N/A, none at all #DIV/0!.
     */
    PAIRED(false, true),
    /** An array in which text, booleans and blanks count as 0. */
    NUMERIC_ARRAY(false, true),
    /** An array that must hold numbers only; anything else is #VALUE!. */
    MATRIX(false, true),
    /** An array of any values, errors included; a range is read into one. */
    ARRAY(false, true),
    /** A reference; anything else is #VALUE!. */
    REFERENCE(false, false),
    /** Whatever was written: value, array or reference, errors included. */
    ANY(false, false),
    /** Like {@link #ANY}, and operators inside it are lifted over ranges. */
    ANY_ARRAY(false, true),
    /** Cells or an array to look through, as they were written; an error in their place is the result. */
    CELLS(false, false),
    /** Like {@link #CELLS}, and operators inside it are lifted over ranges. */
    CELLS_ARRAY(false, true),
    /** A LAMBDA or the name of a function. */
    FUNCTION(false, false);

    private final boolean isScalar;
    private final boolean liftsOperators;

    ArgumentKind(boolean isScalar, boolean liftsOperators) {
        this.isScalar = isScalar;
        this.liftsOperators = liftsOperators;
    }

    /** Whether neighbouring arguments of this kind become one row of numbers. */
    boolean isCollected() {
        return this == NUMBERS || this == VALUES_AS_NUMBERS;
    }

    /** Whether an error given for the argument is the result, without asking the function. */
    boolean stopsAtErrors() {
        return this != ANY && this != ANY_ARRAY && this != ARRAY && this != SCALAR_OR_ERROR;
    }

    /** Whether the function wants a single value here and is lifted if it is given several. */
    public boolean isScalar() {
        return isScalar;
    }

    /** Whether a function may ask which cells it was given, and not only for their values. */
    public boolean takesReferences() {
        return this == REFERENCE
                || this == ANY
                || this == ANY_ARRAY
                || this == CELLS
                || this == CELLS_ARRAY
                || this == FUNCTION;
    }

    /** Whether operators within the argument work on whole arrays even in an ordinary formula. */
    public boolean liftsOperators() {
        return liftsOperators;
    }
}
