package sheetgrad.value;

/** TRUE or FALSE. */
public record BooleanValue(boolean isTrue) implements Value {
    public static final BooleanValue TRUE = new BooleanValue(true);
    public static final BooleanValue FALSE = new BooleanValue(false);

    public static BooleanValue of(boolean isTrue) {
        return isTrue ? TRUE : FALSE;
    }
}
