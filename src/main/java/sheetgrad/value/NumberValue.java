package sheetgrad.value;

/**
 * A number, always finite. While a gradient is being recorded a number may also name the tape slot it came from; a
 * number that is moved about (looked up, sorted, stacked) carries its slot along, which is how the gradient follows it.
 *
 * @param slot the slot on the tape, or {@link #UNTRACED}
 */
public record NumberValue(double number, int slot) implements Value {
    /** The slot of a number that does not depend on any parameter. */
    public static final int UNTRACED = -1;

    public static final NumberValue ZERO = new NumberValue(0, UNTRACED);
    public static final NumberValue ONE = new NumberValue(1, UNTRACED);

    public NumberValue {
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException("a number must be finite: " + number);
        }
    }

    public NumberValue(double number) {
        this(number, UNTRACED);
    }

    /** Whether the number depends on a parameter of the gradient being recorded. */
    public boolean isTraced() {
        return slot != UNTRACED;
    }

    /** The number, or {@code #NUM!} where a calculation left the finite numbers. */
    public static Value orError(double number) {
        return Double.isFinite(number)
                ? new NumberValue(number)
                : ErrorValue.of(ErrorKind.NUMBER, "the result is too large or is no number");
    }
}
