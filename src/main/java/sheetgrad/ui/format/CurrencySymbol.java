package sheetgrad.ui.format;

import java.util.Arrays;

/** Signs of currencies that number formats may show. */
public enum CurrencySymbol {
    DOLLAR("$"),
    EURO("€"),
    POUND("£"),
    YEN("¥"),
    FRANC("CHF "),
    KRONE("kr "),
    RUPEE("₹"),
    NONE("");

    private static final String PLACE = "¤";

    private final String sign;

    CurrencySymbol(String sign) {
        this.sign = sign;
    }

    /** The code with the sign in quotation marks where its place is. */
    String in(String code) {
        return code.replace(PLACE, sign.isEmpty() ? "" : "\"" + sign + "\"");
    }

    /** The sign that stands in a code; a dollar if there is none. */
    static CurrencySymbol of(String code) {
        String signs = code.replace("[$", "["); // [$€-407] is a euro
        return Arrays.stream(values())
                .filter(one -> one != NONE && signs.contains(one.sign))
                .findFirst()
                .orElse(DOLLAR);
    }

    @Override
    public String toString() {
        return sign.isEmpty() ? "None" : sign.strip();
    }
}
