package sheetgrad.value;

/**
 * What a formula yields and takes. A cell shows a number, text, boolean, blank or error; arrays spill over several
 * cells; references and functions exist only while a formula is calculated.
 */
public sealed interface Value
        permits NumberValue,
                TextValue,
                BooleanValue,
                BlankValue,
                OmittedValue,
                ErrorValue,
                ArrayValue,
                ReferenceValue,
                FunctionValue {

    /** Whether this is an error; errors flow through formulas as values. */
    default boolean isError() {
        return this instanceof ErrorValue;
    }

    /** Whether this is a single value that a cell can show: not an array, a reference or a function. */
    default boolean isScalar() {
        return !(this instanceof ArrayValue
                || this instanceof ReferenceValue
                || this instanceof FunctionValue);
    }
}
