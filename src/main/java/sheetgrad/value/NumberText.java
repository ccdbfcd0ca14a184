package sheetgrad.value;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers as text in Excel's General format, and texts read as numbers. */
public final class NumberText {
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(\\d+(,\\d{3})*(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,3})?");
    private static final Pattern MIXED_FRACTION =
            Pattern.compile("([+-]?)(\\d{1,9}) +(\\d{1,9})/(\\d{1,9})");
    private static final MathContext FIFTEEN_DIGITS = new MathContext(15, RoundingMode.HALF_UP);

    /** Where numbers with one digit before the point end, with two, and so on. */
    private static final double[] ENDS = {1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11};

    private static final double SMALLEST_USUAL = 2e-4;

    /** Below it a number is not rounded up to the next power of ten by its 15 digits. */
    private static final double NEARLY_ONE = 1 - 1e-14;

    private NumberText() {}

    /** Reads "12", "-1,234.5", "1e3", "5%", "$3", "(4)" or "1 1/2" with blanks around it; nothing for any other text. */
    public static Optional<Double> parse(String text) {
        String body = text.strip();
        boolean isNegative = body.length() > 2 && body.startsWith("(") && body.endsWith(")");
        if (isNegative) {
            body = body.substring(1, body.length() - 1);
        }
        boolean isPercent = body.endsWith("%");
        if (isPercent) {
            body = body.substring(0, body.length() - 1).stripTrailing();
        }
        if (body.startsWith("$")) {
            body = body.substring(1);
        } else if (body.startsWith("-$")) {
            body = "-" + body.substring(2);
        }
        if (!NUMBER.matcher(body).matches()) {
            return isPercent || isNegative ? Optional.empty() : mixedFraction(body);
        }
        double number = Double.parseDouble(body.replace(",", ""));
        double scaled = isPercent ? number / 100 : number;
        return Double.isFinite(scaled)
                ? Optional.of(isNegative ? -scaled : scaled)
                : Optional.empty();
    }

    private static Optional<Double> mixedFraction(String text) {
        Matcher parts = MIXED_FRACTION.matcher(text);
        if (!parts.matches() || Integer.parseInt(parts.group(4)) == 0) {
            return Optional.empty();
        }
        double size =
                Double.parseDouble(parts.group(2))
                        + Double.parseDouble(parts.group(3)) / Double.parseDouble(parts.group(4));
        return Optional.of(parts.group(1).equals("-") ? -size : size);
    }

    /** A number as Excel turns it into text: up to 15 significant digits, exponents from 1E+20 up and 1E-5 down. */
    public static String general(double number) {
        if (number == 0) {
            return "0";
        }
        return general(new BigDecimal(number).round(FIFTEEN_DIGITS), 20, 20);
    }

    /**
     * A number in General format as a cell shows it: at most 11 characters without the sign, fewer where the column is
     * narrower; decimals are rounded away before anything else gives. Empty where not even the whole part fits, which
     * a cell shows as "####".
     *
     * @param width how many digits fit into the cell
     */
    public static Optional<String> fit(double number, int width) {
        if (number == 0) {
            return width >= 1 ? Optional.of("0") : Optional.empty();
        }
        int room = Math.min(width, number < 0 ? 12 : 11);
        int digits = room - (number < 0 ? 1 : 0);
        return quick(Math.abs(number), digits)
                .map(text -> number < 0 ? "-" + text : text)
                .or(() -> fit(number, room, digits));
    }

    /** A number of usual size that keeps some of its digits; nothing for any other, and where doubles cannot tell. */
    private static Optional<String> quick(double number, int digits) {
        int exponent = 0;
        while (exponent < ENDS.length && number >= ENDS[exponent]) {
            exponent++;
        }
        boolean isUsual = number >= SMALLEST_USUAL && exponent < Math.min(ENDS.length, digits);
        if (!isUsual || number >= ENDS[exponent] * NEARLY_ONE) {
            return Optional.empty();
        }
        return RoundedNumber.of(number, Math.max(0, digits - exponent - 2))
                .filter(rounded -> rounded.digits() > 0)
                .map(rounded -> rounded.stripped().text(false))
                .filter(text -> text.length() <= digits);
    }

    private static Optional<String> fit(double number, int room, int digits) {
        BigDecimal exact = new BigDecimal(number).round(FIFTEEN_DIGITS);
        int exponent = exact.precision() - exact.scale() - 1;
        if (exponent >= -5 && exponent < Math.min(11, digits)) {
            int decimals = Math.max(0, digits - Math.max(exponent, 0) - 2);
            BigDecimal rounded =
                    exact.setScale(decimals, RoundingMode.HALF_UP).stripTrailingZeros();
            String plain =
                    rounded.scale() < 0
                            ? rounded.setScale(0).toPlainString()
                            : rounded.toPlainString();
            boolean keepsDigits = rounded.signum() != 0 && (exponent >= -4 || digits < 8);
            if (plain.length() <= room && (keepsDigits || digits < 6)) {
                return Optional.of(rounded.signum() == 0 ? "0" : plain);
            }
        }
        return scientific(exact, room).or(() -> roundedToZero(exponent));
    }

    private static Optional<String> roundedToZero(int exponent) {
        return exponent < 0 ? Optional.of("0") : Optional.empty();
    }

    private static Optional<String> scientific(BigDecimal exact, int room) {
        int exponent = exact.precision() - exact.scale() - 1;
        int overhead = (exact.signum() < 0 ? 1 : 0) + (Math.abs(exponent) >= 100 ? 5 : 4);
        int mantissaRoom = room - overhead;
        if (mantissaRoom < 1) {
            return Optional.empty();
        }
        int significant = mantissaRoom < 3 ? 1 : Math.min(6, mantissaRoom - 1);
        return Optional.of(
                withExponent(exact.round(new MathContext(significant, RoundingMode.HALF_UP))));
    }

    private static String general(BigDecimal number, int largestExponent, int mostCharacters) {
        BigDecimal stripped = number.stripTrailingZeros();
        int exponent = stripped.precision() - stripped.scale() - 1;
        String plain = stripped.toPlainString();
        boolean isTooSmall = exponent < -4 && plain.length() > mostCharacters;
        return exponent > largestExponent || isTooSmall ? withExponent(stripped) : plain;
    }

    private static String withExponent(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        int exponent = stripped.precision() - stripped.scale() - 1;
        String mantissa = stripped.movePointLeft(exponent).stripTrailingZeros().toPlainString();
        return String.format(
                Locale.ROOT, "%sE%s%02d", mantissa, exponent < 0 ? "-" : "+", Math.abs(exponent));
    }
}
