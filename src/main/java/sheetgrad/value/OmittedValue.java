package sheetgrad.value;

/** An argument left out between commas, as the second of {@code IF(A1,,3)}; treated as blank where a value is asked. */
public record OmittedValue() implements Value {
    public static final OmittedValue OMITTED = new OmittedValue();
}
