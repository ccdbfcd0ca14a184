package sheetgrad.function;

/** One parameter of a function: its name in the help, and what becomes of its argument. */
public record Parameter(String name, ArgumentKind kind, boolean isOptional) {
    public static Parameter of(String name, ArgumentKind kind) {
        return new Parameter(name, kind, false);
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

    public static Parameter function(String name) {
        return of(name, ArgumentKind.FUNCTION);
    }

    /** The same parameter, which may be left out. */
    public Parameter optional() {
        return new Parameter(name, kind, true);
    }
}
