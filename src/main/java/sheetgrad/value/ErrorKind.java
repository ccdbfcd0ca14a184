package sheetgrad.value;

import java.util.Optional;

/** The errors of Excel, in the order of Excel's ERROR.TYPE, and circular references, which Excel only warns of. */
public enum ErrorKind {
    NULL("#NULL!", 1),
    DIVISION_BY_ZERO("#DIV/0!", 2),
    VALUE("#VALUE!", 3),
    REFERENCE("#REF!", 4),
    NAME("#NAME?", 5),
    NUMBER("#NUM!", 6),
    NOT_AVAILABLE("#N/A", 7),
    GETTING_DATA("#GETTING_DATA", 8),
    SPILL("#SPILL!", 9),
    CONNECT("#CONNECT!", 10),
    BLOCKED("#BLOCKED!", 11),
    UNKNOWN("#UNKNOWN!", 12),
    FIELD("#FIELD!", 13),
    CALCULATION("#CALC!", 14),
    CYCLE("#CYCLE!", 15);

    private final String text;
    private final int number;

    ErrorKind(String text, int number) {
        this.text = text;
        this.number = number;
    }

    /** The error as Excel writes it, such as "#DIV/0!". */
    public String text() {
        return text;
    }

    /** The number that ERROR.TYPE gives. */
    public int number() {
        return number;
    }

    /** The error with this text, if there is one; case does not matter. */
    public static Optional<ErrorKind> parse(String text) {
        for (ErrorKind kind : values()) {
            if (kind.text.equalsIgnoreCase(text)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
