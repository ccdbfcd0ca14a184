package sheetgrad.function;

import sheetgrad.value.BooleanValue;
import sheetgrad.value.NumberValue;
import sheetgrad.value.OmittedValue;
import sheetgrad.value.Value;

/**
 * One parameter of a function: its name in the help, and what becomes of its argument.
 *
 * @param pastTheEnd what stands for an argument that the call ends before, as the type in {@code MATCH(1,A:A)}
 * @param betweenCommas what stands for an argument left out between commas, as the type in {@code MATCH(1,A:A,)}
 */
public record Parameter(
        String name, ArgumentKind kind, boolean isOptional, Value pastTheEnd, Value betweenCommas) {
    public static Parameter of(String name, ArgumentKind kind) {
        return new Parameter(name, kind, false, OmittedValue.OMITTED, OmittedValue.OMITTED);
    }

    public static Parameter number(String name) {
        return of(name, ArgumentKind.NUMBER);
    }

    public static Parameter text(String name) {
        return of(name, ArgumentKind.TEXT);
    }

    public static Parameter logical(String name) {
        return of(name, ArgumentKind.LOGICAL);
    }

    public static Parameter scalar(String name) {
        return of(name, ArgumentKind.SCALAR);
    }

    public static Parameter numbers(String name) {
        return of(name, ArgumentKind.NUMBERS);
    }

    public static Parameter numericArray(String name) {
        return of(name, ArgumentKind.NUMERIC_ARRAY);
    }

    public static Parameter paired(String name) {
        return of(name, ArgumentKind.PAIRED);
    }

    public static Parameter matrix(String name) {
        return of(name, ArgumentKind.MATRIX);
    }

    public static Parameter array(String name) {
        return of(name, ArgumentKind.ARRAY);
    }

    public static Parameter reference(String name) {
        return of(name, ArgumentKind.REFERENCE);
    }

    public static Parameter any(String name) {
        return of(name, ArgumentKind.ANY);
    }

    public static Parameter anyArray(String name) {
        return of(name, ArgumentKind.ANY_ARRAY);
    }

    public static Parameter cells(String name) {
        return of(name, ArgumentKind.CELLS);
    }

    public static Parameter cellsArray(String name) {
        return of(name, ArgumentKind.CELLS_ARRAY);
    }

    public static Parameter function(String name) {
        return of(name, ArgumentKind.FUNCTION);
    }

    /** The same parameter, which may be left out; then it is blank. */
    public Parameter optional() {
        return new Parameter(name, kind, true, OmittedValue.OMITTED, OmittedValue.OMITTED);
    }

    /** The same parameter, which is this number if the call ends before it, and blank between commas. */
    public Parameter optional(double number) {
        return new Parameter(name, kind, true, new NumberValue(number), OmittedValue.OMITTED);
    }

    /** The same parameter, which is this truth value if the call ends before it, and blank between commas. */
    public Parameter optional(boolean isTrue) {
        return new Parameter(name, kind, true, BooleanValue.of(isTrue), OmittedValue.OMITTED);
    }

    /** The same parameter, which is this number between commas, and blank if the call ends before it. */
    public Parameter countingBetweenCommas(double number) {
        return new Parameter(name, kind, true, OmittedValue.OMITTED, new NumberValue(number));
    }

    /** The same parameter, which is this number wherever it is left out, as in Excel's newer functions. */
    public Parameter defaulting(double number) {
        Value value = new NumberValue(number);
        return new Parameter(name, kind, true, value, value);
    }
}
