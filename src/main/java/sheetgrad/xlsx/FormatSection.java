package sheetgrad.xlsx;

import java.awt.Color;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.DoublePredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xssf.usermodel.DefaultIndexedColorMap;

/**
 * One of the sections that semicolons separate in a number format (ECMA-376 part 1, 18.8.31), taken apart.
 *
 * @param body what is left without colour and condition; fillers are dropped, currencies are quoted
 * @param condition which numbers it is for, if it says so
 * @param colour the colour it asks for
 */
record FormatSection(String body, Optional<DoublePredicate> condition, OptionalInt colour) {
    private static final Pattern CONDITION =
            Pattern.compile("(<=|>=|<>|<|>|=)\\s*(-?[0-9.]+(?:[eE][+-]?[0-9]+)?)");
    private static final Pattern PALETTE_COLOUR = Pattern.compile("color\\s*([0-9]{1,2})");
    private static final Pattern DATE = Pattern.compile("[ymdhsYMDHS]");
    private static final Pattern OTHER_LETTERS = Pattern.compile("[a-zA-Z&&[^ymdhsYMDHST]]");
    private static final Pattern ELAPSED = Pattern.compile("h+|m+|s+");
    private static final int FIRST_PALETTE_COLOUR = 7;
    private static final Map<String, Color> COLOURS =
            Map.of(
                    "black", Color.BLACK,
                    "blue", Color.BLUE,
                    "cyan", Color.CYAN,
                    "green", Color.GREEN,
                    "magenta", Color.MAGENTA,
                    "red", Color.RED,
                    "white", Color.WHITE,
                    "yellow", Color.YELLOW);

    static FormatSection parse(String text) {
        return new Parsing(text).parse();
    }

    boolean isGeneral() {
        return unquoted().toLowerCase(Locale.ROOT).contains("general");
    }

    /** Whether it shows a fraction such as 1 3/4. */
    boolean isFraction() {
        return unquoted().matches("(?s).*[#?0].*/.*[#?0-9].*");
    }

    boolean isDate() {
        String letters = unquoted().replaceAll("(?i)am/pm|a/p", "");
        return DATE.matcher(letters).find() && !OTHER_LETTERS.matcher(letters).find();
    }

    /** Whether it shows digits of the number at all, and not only fixed text. */
    boolean hasDigits() {
        return unquoted().matches("(?s).*[0#?].*");
    }

    boolean hasText() {
        return unquoted().indexOf('@') >= 0;
    }

    private String unquoted() {
        return body.replaceAll("\"[^\"]*\"|\\\\.|_.", "");
    }

    /** The section with fixed text as it shows and {@code value} in place of the {@code General} or {@code @}. */
    String fill(String value) {
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < body.length(); i++) {
            char letter = body.charAt(i);
            if (letter == '"') {
                int end = body.indexOf('"', i + 1);
                end = end < 0 ? body.length() : end;
                shown.append(body, i + 1, end);
                i = end;
            } else if (letter == '\\' && i + 1 < body.length()) {
                shown.append(body.charAt(++i));
            } else if (letter == '_' && i + 1 < body.length()) {
                shown.append(' ');
                i++;
            } else if (letter == '@') {
                shown.append(value);
            } else if (body.regionMatches(true, i, "General", 0, 7)) {
                shown.append(value);
                i += 6;
            } else {
                shown.append(letter);
            }
        }
        return shown.toString();
    }

    private static final class Parsing {
        private final String text;
        private final StringBuilder body = new StringBuilder();
        private Optional<DoublePredicate> condition = Optional.empty();
        private OptionalInt colour = OptionalInt.empty();

        Parsing(String text) {
            this.text = text;
        }

        FormatSection parse() {
            int i = 0;
            while (i < text.length()) {
                char letter = text.charAt(i);
                if (letter == '"') {
                    i = copyTo(text.indexOf('"', i + 1), i);
                } else if (letter == '\\' || letter == '_') {
                    i = copyTo(i + 1, i);
                } else if (letter == '*') {
                    i += 2;
                } else if (letter == '[' && text.indexOf(']', i) > 0) {
                    int end = text.indexOf(']', i);
                    bracket(text.substring(i + 1, end));
                    i = end + 1;
                } else {
                    body.append(letter);
                    i++;
                }
            }
            return new FormatSection(body.toString(), condition, colour);
        }

        private int copyTo(int last, int first) {
            int end = last < 0 ? text.length() : Math.min(last + 1, text.length());
            body.append(text, first, end);
            return end;
        }

        private void bracket(String inner) {
            String token = inner.toLowerCase(Locale.ROOT).strip();
            Color named = COLOURS.get(token);
            Matcher palette = PALETTE_COLOUR.matcher(token);
            Matcher comparison = CONDITION.matcher(token);
            if (named != null) {
                colour = OptionalInt.of(named.getRGB() & 0xFFFFFF);
            } else if (palette.matches()) {
                byte[] rgb =
                        DefaultIndexedColorMap.getDefaultRGB(
                                Integer.parseInt(palette.group(1)) + FIRST_PALETTE_COLOUR);
                colour =
                        rgb == null
                                ? OptionalInt.empty()
                                : OptionalInt.of(
                                        new Color(rgb[0] & 0xFF, rgb[1] & 0xFF, rgb[2] & 0xFF)
                                                        .getRGB()
                                                & 0xFFFFFF);
            } else if (comparison.matches()) {
                condition =
                        Optional.of(
                                predicate(
                                        comparison.group(1),
                                        Double.parseDouble(comparison.group(2))));
            } else if (token.startsWith("$")) {
                int dash = inner.lastIndexOf('-');
                String currency = inner.substring(1, dash < 1 ? inner.length() : dash);
                body.append(currency.isEmpty() ? "" : "\"" + currency + "\"");
            } else if (ELAPSED.matcher(token).matches()) {
                body.append('[').append(inner).append(']');
            }
        }

        private static DoublePredicate predicate(String operator, double limit) {
            return switch (operator) {
                case "<" -> number -> number < limit;
                case "<=" -> number -> number <= limit;
                case ">" -> number -> number > limit;
                case ">=" -> number -> number >= limit;
                case "<>" -> number -> number != limit;
                default -> number -> number == limit;
            };
        }
    }
}
