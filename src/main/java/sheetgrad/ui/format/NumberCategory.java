package sheetgrad.ui.format;

import java.util.Arrays;
import java.util.List;

/** Kinds of number formats, each with usual codes. */
public enum NumberCategory {
    GENERAL("General", "General"),
    NUMBER("Number", "0", "0.00", "0.0000", "#,##0", "#,##0.00", "#,##0.00;[Red]-#,##0.00"),
    CURRENCY("Currency", "¤#,##0", "¤#,##0.00", "¤#,##0.00;[Red]-¤#,##0.00", "#,##0.00 ¤"),
    ACCOUNTING(
            "Accounting",
            "_(¤* #,##0.00_);_(¤* (#,##0.00);_(¤* \"-\"??_);_(@_)",
            "_(¤* #,##0_);_(¤* (#,##0);_(¤* \"-\"_);_(@_)"),
    DATE("Date", "yyyy-mm-dd", "m/d/yyyy", "d-mmm-yy", "mmmm d, yyyy", "yyyy-mm-dd hh:mm"),
    TIME("Time", "h:mm", "h:mm:ss", "h:mm AM/PM", "[h]:mm:ss", "mm:ss.0"),
    PERCENTAGE("Percentage", "0%", "0.0%", "0.00%"),
    FRACTION("Fraction", "# ?/?", "# ??/??"),
    SCIENTIFIC("Scientific", "0E+00", "0.00E+00", "0.000000E+00", "##0.0E+0"),
    TEXT("Text", "@"),
    CUSTOM("Custom");

    private final String title;
    private final List<String> codes;

    NumberCategory(String title, String... codes) {
        this.title = title;
        this.codes = List.of(codes);
    }

    /** Whether its codes show a currency. */
    boolean hasSymbol() {
        return codes.stream().anyMatch(code -> !CurrencySymbol.NONE.in(code).equals(code));
    }

    /** The codes that are offered with a currency; none for those that one writes. */
    List<String> codes(CurrencySymbol symbol) {
        return codes.stream().map(symbol::in).toList();
    }

    /** The kind of a format, by its code. */
    static NumberCategory of(String code) {
        return Arrays.stream(values())
                .filter(category -> category.codes(CurrencySymbol.of(code)).contains(code))
                .findFirst()
                .orElse(CUSTOM);
    }

    @Override
    public String toString() {
        return title;
    }
}
