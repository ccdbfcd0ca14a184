package sheetgrad.function;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text with {@code *} (any characters), {@code ?} (one character) and {@code ~} (the next one as it is); no case. */
final class Wildcard {
    private static final int FLAGS =
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL;

    private final Pattern pattern;

    Wildcard(String text) {
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            boolean isEscape =
                    character == '~'
                            && i + 1 < text.length()
                            && "*?~".indexOf(text.charAt(i + 1)) >= 0;
            if (isEscape) {
                i++;
                regex.append(Pattern.quote(text.substring(i, i + 1)));
            } else if (character == '*') {
                regex.append(".*?");
            } else if (character == '?') {
                regex.append('.');
            } else {
                regex.append(Pattern.quote(String.valueOf(character)));
            }
        }
        pattern = Pattern.compile(regex.toString(), FLAGS);
    }

    /** Whether the text says anything that only a wildcard can match. */
    static boolean isIn(String text) {
        return text.indexOf('*') >= 0 || text.indexOf('?') >= 0 || text.indexOf('~') >= 0;
    }

    boolean matches(String text) {
        return pattern.matcher(text).matches();
    }

    /** Where the pattern first occurs at or after {@code from}; -1 if nowhere. */
    int find(String text, int from) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find(from) ? matcher.start() : -1;
    }
}
