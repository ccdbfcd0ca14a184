package sheetgrad.ui.validation;

import sheetgrad.workbook.Validation.Kind;

/** The kinds of entries as the dialog names them. */
public enum KindChoice {
    ANY("Any value", Kind.ANY),
    WHOLE("Whole number", Kind.WHOLE),
    DECIMAL("Number", Kind.DECIMAL),
    LIST("List", Kind.LIST),
    DATE("Date", Kind.DATE),
    TIME("Time", Kind.TIME),
    TEXT_LENGTH("Text length", Kind.TEXT_LENGTH),
    CUSTOM("Formula that gives TRUE", Kind.CUSTOM);

    private final String name;
    private final Kind kind;

    KindChoice(String name, Kind kind) {
        this.name = name;
        this.kind = kind;
    }

    Kind kind() {
        return kind;
    }

    static KindChoice of(Kind kind) {
        return values()[kind.ordinal()];
    }

    @Override
    public String toString() {
        return name;
    }
}
