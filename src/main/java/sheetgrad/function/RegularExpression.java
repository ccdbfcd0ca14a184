package sheetgrad.function;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A pattern as the functions with REGEX in their names take it: PCRE2 in Excel, here the closest in Java. What takes
 * longer than {@link #MOST_STEPS} looks at the text, or nests too deep, is refused: {@link #read} and the matching
 * methods answer with nothing.
 */
final class RegularExpression {
    /** How often a match may look at a character; a fraction of a second. */
    private static final int MOST_STEPS = 20_000_000;

    private static final Pattern POSIX_CLASS = Pattern.compile("\\[:([a-z])(\\w+):]");
    private static final Pattern GROUP_REFERENCE =
            Pattern.compile("\\$(?:(\\$)|(\\d{1,2})|\\{(\\w{1,9})})");

    private final Pattern pattern;

    private RegularExpression(Pattern pattern) {
        this.pattern = pattern;
    }

    /** The expression that a text writes down; nothing if it is none. */
    static Optional<RegularExpression> read(String text, boolean ignoresCase) {
        int flags = ignoresCase ? Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE : 0;
        try {
            return Optional.of(new RegularExpression(Pattern.compile(inJava(text), flags)));
        } catch (PatternSyntaxException | StackOverflowError refused) {
            return Optional.empty();
        }
    }

    /** The same pattern with Java's names for classes such as [:alpha:] and Java's way of naming groups. */
    private static String inJava(String text) {
        String named = text.replace("(?P<", "(?<").replace("[:xdigit:]", "[:xDigit:]");
        return POSIX_CLASS
                .matcher(named)
                .replaceAll(
                        name ->
                                Matcher.quoteReplacement(
                                        "\\p{"
                                                + name.group(1).toUpperCase(Locale.ROOT)
                                                + name.group(2)
                                                + "}"));
    }

    /** Something made of the matches in a text. */
    @FunctionalInterface
    interface Use<R> {
        R of(Matcher matcher);
    }

    /** What somebody makes of the matches in a text; nothing if looking for them takes too long. */
    <R> Optional<R> in(String text, Use<R> use) {
        try {
            return Optional.of(use.of(pattern.matcher(new Counted(text))));
        } catch (TooLongException | StackOverflowError refused) {
            return Optional.empty();
        }
    }

    /** The replacement of a match: {@code $1}, {@code ${1}} and {@code ${name}} are groups, {@code $$} a dollar sign. */
    static Optional<String> expand(String replacement, Matcher match) {
        StringBuilder expanded = new StringBuilder();
        Matcher references = GROUP_REFERENCE.matcher(replacement);
        int end = 0;
        while (references.find()) {
            expanded.append(replacement, end, references.start());
            end = references.end();
            if (references.group(1) != null) {
                expanded.append('$');
                continue;
            }
            String name = references.group(2) != null ? references.group(2) : references.group(3);
            try {
                String group =
                        name.chars().allMatch(Character::isDigit)
                                ? match.group(Integer.parseInt(name))
                                : match.group(name);
                expanded.append(group == null ? "" : group);
            } catch (IndexOutOfBoundsException | IllegalArgumentException noSuchGroup) {
                return Optional.empty();
            }
        }
        return Optional.of(expanded.append(replacement.substring(end)).toString());
    }

    /** The text of a group; empty if the group took no part in the match. */
    static String group(MatchResult match, int number) {
        String group = match.group(number);
        return group == null ? "" : group;
    }

    private static final class TooLongException extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** A text that lets itself be looked at only so often, because some patterns would never come to an end. */
    private static final class Counted implements CharSequence {
        private final String text;
        private int steps;

        Counted(String text) {
            this.text = text;
        }

        @Override
        public char charAt(int index) {
            if (++steps > MOST_STEPS) {
                throw new TooLongException();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
