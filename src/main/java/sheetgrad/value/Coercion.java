package sheetgrad.value;

/**
 * Excel's rules for using a scalar value as another kind of value. Errors come back as themselves; arrays, references
 * and functions give {@code #VALUE!}: whoever calls takes them apart first.
 */
public final class Coercion {
    private Coercion() {}

    /**
     * As a number where nothing is known of the workbook: dates in texts need their year and are numbered from 1900.
     */
    public static Value toNumber(Value value) {
        return toNumber(value, DateText.FROM_1900);
    }

    /**
     * As a number: blank is 0, TRUE is 1, a text that reads as a number, a date or a time is that number, other texts
     * are #VALUE!.
     */
    public static Value toNumber(Value value, DateText dates) {
        if (value instanceof NumberValue || value instanceof ErrorValue) {
            return value;
        }
        if (value instanceof BlankValue || value instanceof OmittedValue) {
            return NumberValue.ZERO;
        }
        if (value instanceof BooleanValue flag) {
            return flag.isTrue() ? NumberValue.ONE : NumberValue.ZERO;
        }
        if (value instanceof TextValue text) {
            return dates.readNumber(text.text())
                    .<Value>map(NumberValue::new)
                    .orElseGet(() -> wrongType("\"" + text.text() + "\" is not a number"));
        }
        return wrongType("a single number is needed");
    }

    /** As text: a number in General format with 15 significant digits, TRUE and FALSE in capitals, blank as "". */
    public static Value toText(Value value) {
        if (value instanceof TextValue || value instanceof ErrorValue) {
            return value;
        }
        if (value instanceof BlankValue || value instanceof OmittedValue) {
            return TextValue.EMPTY;
        }
        if (value instanceof BooleanValue flag) {
            return new TextValue(flag.isTrue() ? "TRUE" : "FALSE");
        }
        if (value instanceof NumberValue number) {
            return new TextValue(NumberText.general(number.number()));
        }
        return wrongType("a single text is needed");
    }

    /** As a boolean: a number is TRUE unless 0, "TRUE" and "FALSE" are themselves, other texts are #VALUE!. */
    public static Value toBoolean(Value value) {
        if (value instanceof BooleanValue || value instanceof ErrorValue) {
            return value;
        }
        if (value instanceof BlankValue || value instanceof OmittedValue) {
            return BooleanValue.FALSE;
        }
        if (value instanceof NumberValue number) {
            return BooleanValue.of(number.number() != 0);
        }
        if (value instanceof TextValue text) {
            if (text.text().equalsIgnoreCase("TRUE")) {
                return BooleanValue.TRUE;
            }
            if (text.text().equalsIgnoreCase("FALSE")) {
                return BooleanValue.FALSE;
            }
            return wrongType("\"" + text.text() + "\" is neither TRUE nor FALSE");
        }
        return wrongType("a single TRUE or FALSE is needed");
    }

    private static ErrorValue wrongType(String message) {
        return ErrorValue.of(ErrorKind.VALUE, message);
    }
}
