package sheetgrad.value;

/** The content of a cell that holds nothing: 0 as a number, "" as text, FALSE as a boolean. */
public record BlankValue() implements Value {
    public static final BlankValue BLANK = new BlankValue();
}
