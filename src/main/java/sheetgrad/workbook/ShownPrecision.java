package sheetgrad.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sheetgrad.value.NumberValue;
import sheetgrad.value.Value;

/**
 * Rounds numbers to what their formats show, for workbooks that set precision as displayed: decimals, per cent, thousands
 * that are left out, scientific notation and fractions. General, dates, times and formats without digits keep a number
 * as it is. Halves go away from 0, of the number with its 15 digits. Source: Microsoft Support, "Set rounding precision";
 * ECMA-376 part 1, 18.2.2 (fullPrecision).
 */
public final class ShownPrecision {
    private static final Pattern LITERALS =
            Pattern.compile("\"[^\"]*\"?|\\\\.|_.|\\*.|\\[[^hmsHMS\\]][^\\]]*]");
    private static final Pattern FRACTION = Pattern.compile("/\\s*(\\d{1,7}|[?#0]+)");
    private static final Pattern SCIENTIFIC = Pattern.compile("[Ee][+-]");
    private static final MathContext FIFTEEN_DIGITS = new MathContext(15, RoundingMode.HALF_UP);

    /** What one section of a format does to a number. */
    private interface Section {
        double round(double number);
    }

    private final Map<String, Section[]> formats = new HashMap<>();

    /** A value as the cell shows it; what is no number, or traced by a gradient, stays as it is. */
    public Value rounded(Value value, String numberFormat) {
        return value instanceof NumberValue number && !number.isTraced()
                ? new NumberValue(rounded(number.number(), numberFormat))
                : value;
    }

    private double rounded(double number, String numberFormat) {
        if (number == 0 || numberFormat.equals(CellStyle.GENERAL)) {
            return number;
        }
        Section[] sections = formats.computeIfAbsent(numberFormat, ShownPrecision::sections);
        double rounded = sections[number < 0 && sections.length > 1 ? 1 : 0].round(number);
        return Double.isFinite(rounded) ? rounded : number;
    }

    private static Section[] sections(String numberFormat) {
        String plain = LITERALS.matcher(numberFormat).replaceAll("");
        String[] texts = plain.split(";", -1);
        Section[] sections = new Section[texts.length];
        for (int i = 0; i < texts.length; i++) {
            sections[i] = section(texts[i]);
        }
        return sections;
    }

    private static Section section(String text) {
        Matcher fraction = FRACTION.matcher(text);
        boolean isScientific = SCIENTIFIC.matcher(text).find();
        String digits = text.replace(CellStyle.GENERAL, "");
        if (digits.chars().noneMatch(letter -> isDigit((char) letter))
                || !isScientific && DatePart.of(digits).isPresent()) {
            return number -> number;
        }
        if (fraction.find()) {
            return fraction(fraction.group(1));
        }
        return isScientific ? scientific(text.split("[Ee]")[0]) : decimals(text);
    }

    private static boolean isDigit(char letter) {
        return letter == '0' || letter == '#' || letter == '?';
    }

    private static int digits(String text) {
        return (int) text.chars().filter(letter -> isDigit((char) letter)).count();
    }

    private static int decimalsOf(String text) {
        int point = text.indexOf('.');
        return point < 0 ? 0 : digits(text.substring(point));
    }

    private static Section decimals(String text) {
        int places = decimalsOf(text) + 2 * (int) text.chars().filter(c -> c == '%').count();
        int point = text.indexOf('.');
        String whole = point < 0 ? text : text.substring(0, point);
        int thousands = commasAfterDigits(text) + (point < 0 ? 0 : commasAfterDigits(whole));
        int scale = places - 3 * thousands;
        return number -> shown(number).setScale(scale, RoundingMode.HALF_UP).doubleValue();
    }

    private static int commasAfterDigits(String text) {
        int end = text.length();
        while (end > 0 && !isDigit(text.charAt(end - 1))) {
            end--;
        }
        int start = end;
        while (end < text.length() && text.charAt(end) == ',') {
            end++;
        }
        return end - start;
    }

    private static Section scientific(String mantissa) {
        int decimals = decimalsOf(mantissa);
        int step = Math.max(1, digits(mantissa) - decimals);
        return number -> {
            BigDecimal shown = shown(number);
            int exponent = Math.floorDiv(shown.precision() - shown.scale() - 1, step) * step;
            return shown.setScale(decimals - exponent, RoundingMode.HALF_UP).doubleValue();
        };
    }

    private static BigDecimal shown(double number) {
        return new BigDecimal(number).round(FIFTEEN_DIGITS);
    }

    private static Section fraction(String places) {
        boolean isFixed = places.matches("0*[1-9]\\d*");
        return number -> {
            double size = Math.abs(number);
            double rest = size - Math.floor(size);
            int denominator =
                    isFixed
                            ? Integer.parseInt(places)
                            : ClosestFraction.denominator(rest, places.length());
            double shown = Math.floor(size) + (double) Math.round(rest * denominator) / denominator;
            return Math.copySign(shown, number);
        };
    }
}
