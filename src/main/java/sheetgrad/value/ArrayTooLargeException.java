package sheetgrad.value;

/** Says that a formula asks for an array larger than {@link ArrayValue#MOST_ELEMENTS}; it becomes {@code #NUM!}. */
public final class ArrayTooLargeException extends RuntimeException {
    private static final long serialVersionUID = 1;

    ArrayTooLargeException(long rows, long columns) {
        super(
                "an array of "
                        + rows
                        + " x "
                        + columns
                        + " values is larger than "
                        + ArrayValue.MOST_ELEMENTS);
    }

    public ErrorValue toError() {
        return ErrorValue.of(ErrorKind.NUMBER, String.valueOf(getMessage()));
    }
}
