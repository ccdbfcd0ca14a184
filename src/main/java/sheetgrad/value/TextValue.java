package sheetgrad.value;

/** A text; may be empty, which is not the same as blank. */
public record TextValue(String text) implements Value {
    public static final TextValue EMPTY = new TextValue("");
}
