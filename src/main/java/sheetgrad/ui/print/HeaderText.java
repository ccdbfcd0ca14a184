package sheetgrad.ui.print;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/**
 * A header or footer in three sections, its fields filled in (ECMA-376 part 1, 18.3.1.46).
 *
 * @param size of the letters, in points, as the last code asks
 */
record HeaderText(String left, String centre, String right, double size) {
    private static final double USUAL_SIZE = 10;

    /** What fields stand for on a page. */
    record Fields(int page, int pages, String sheet, String file, LocalDateTime now) {
        String of(char code) {
            Locale locale = Locale.getDefault(Locale.Category.FORMAT);
            return switch (code) {
                case 'P' -> Integer.toString(page);
                case 'N' -> Integer.toString(pages);
                case 'A' -> sheet;
                case 'F' -> file;
                case 'D' ->
                        now.format(
                                DateTimeFormatter.ofLocalizedDate(FormatStyle.SHORT)
                                        .withLocale(locale));
                case 'T' ->
                        now.format(
                                DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                                        .withLocale(locale));
                case '&' -> "&";
                default -> "";
            };
        }
    }

    /** Fills in a text as files have it; codes of fonts and colours are passed over. */
    static HeaderText of(String text, Fields fields) {
        StringBuilder[] sections = {new StringBuilder(), new StringBuilder(), new StringBuilder()};
        int section = 1;
        double size = USUAL_SIZE;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter != '&' || i + 1 == text.length()) {
                sections[section].append(letter);
                continue;
            }
            char code = Character.toUpperCase(text.charAt(++i));
            switch (code) {
                case 'L', 'C', 'R' -> section = "LCR".indexOf(code);
                case '"' -> i = endOf(text, i);
                case 'K' -> i = Math.min(text.length() - 1, i + 6);
                default -> {
                    if (Character.isDigit(code)) {
                        int end = i;
                        while (end < text.length() && Character.isDigit(text.charAt(end))) {
                            end++;
                        }
                        size = Double.parseDouble(text.substring(i, end));
                        i = end - 1;
                    } else {
                        sections[section].append(fields.of(code));
                    }
                }
            }
        }
        return new HeaderText(
                sections[0].toString(), sections[1].toString(), sections[2].toString(), size);
    }

    /** The quotation mark that ends the name of a font. */
    private static int endOf(String text, int start) {
        int end = text.indexOf('"', start + 1);
        return end < 0 ? text.length() - 1 : end;
    }
}
