package sheetgrad.xlsx;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sheetgrad.value.RoundedNumber;

/** The formats that most numbers have, such as "0", "0.00", "#,##0.0" and "0%": a number of decimals and no more. */
final class DecimalsFormat {
    private static final Pattern PLAIN = Pattern.compile("(#,##)?0(?:\\.(0+))?(%)?");
    private static final MathContext FIFTEEN_DIGITS = new MathContext(15, RoundingMode.HALF_UP);
    private static final int DECIMALS_OF_PERCENT = 2;

    private final int decimals;
    private final boolean isGrouped;
    private final boolean isPercent;
    private final DecimalFormat any;

    private DecimalsFormat(Matcher parts) {
        isGrouped = parts.group(1) != null;
        decimals = parts.group(2) == null ? 0 : parts.group(2).length();
        isPercent = parts.group(3) != null;
        any = new DecimalFormat(parts.group(), DecimalFormatSymbols.getInstance(Locale.US));
        any.setRoundingMode(RoundingMode.HALF_UP);
    }

    /** Nothing for other formats. */
    static Optional<DecimalsFormat> of(String body) {
        return Optional.of(PLAIN.matcher(body)).filter(Matcher::matches).map(DecimalsFormat::new);
    }

    /** @param number not negative */
    String text(double number) {
        return RoundedNumber.of(number, isPercent ? decimals + DECIMALS_OF_PERCENT : decimals)
                .map(rounded -> new RoundedNumber(rounded.digits(), decimals).text(isGrouped))
                .map(text -> isPercent ? text + "%" : text)
                .orElseGet(() -> any.format(new BigDecimal(number).round(FIFTEEN_DIGITS)));
    }
}
