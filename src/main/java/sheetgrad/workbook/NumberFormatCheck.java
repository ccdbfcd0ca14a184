package sheetgrad.workbook;

import java.util.Optional;
import java.util.regex.Pattern;

/** Finds what is wrong with the code of a number format that somebody types (ECMA-376 part 1, 18.8.31). */
public final class NumberFormatCheck {
    private static final int LONGEST = 255;
    private static final int MOST_SECTIONS = 4;
    private static final Pattern BRACKETS =
            Pattern.compile(
                    "(?i)black|blue|cyan|green|magenta|red|white|yellow"
                            + "|color ?([1-9]|[1-4][0-9]|5[0-6])"
                            + "|(<=|>=|<>|<|>|=) *-?[0-9.]+(e[+-]?[0-9]+)?"
                            + "|h+|m+|s+|\\$.*|dbnum[1-4]|natnum[0-9]+|eng");
    private static final Pattern BARE_EXPONENT = Pattern.compile("[0#?.][eE](?![+-])");
    private static final Pattern DATE = Pattern.compile("(?i)[ymdhs]");
    private static final Pattern DIGITS_OF_NUMBERS = Pattern.compile("[#?]");

    private final String code;
    private final StringBuilder bare = new StringBuilder();
    private int sections = 1;

    private NumberFormatCheck(String code) {
        this.code = code;
    }

    /** What is wrong, in a sentence; nothing for a code that cells can have. */
    public static Optional<String> mistake(String code) {
        return new NumberFormatCheck(code).find().map(part -> "This is no number format: " + part);
    }

    private Optional<String> find() {
        if (code.length() > LONGEST) {
            return Optional.of("it has more than " + LONGEST + " characters.");
        }
        for (int i = 0; i < code.length(); i++) {
            char letter = code.charAt(i);
            switch (letter) {
                case '"' -> {
                    i = code.indexOf('"', i + 1);
                    if (i < 0) {
                        return Optional.of("a quotation mark is opened and not closed.");
                    }
                }
                case '[' -> {
                    int end = code.indexOf(']', i);
                    String inner = end < 0 ? "" : code.substring(i + 1, end);
                    if (!BRACKETS.matcher(inner).matches()) {
                        return Optional.of(unknown(end, inner));
                    }
                    i = end;
                }
                case '\\', '_', '*' -> {
                    i++;
                    if (i == code.length()) {
                        return Optional.of("a character must follow the last " + letter + ".");
                    }
                }
                case ';' -> {
                    sections++;
                    bare.append(letter);
                }
                default -> bare.append(letter);
            }
        }
        return ofBare();
    }

    private static String unknown(int end, String inner) {
        return end < 0
                ? "a bracket is opened and not closed."
                : "["
                        + inner
                        + "] is no colour, no condition such as [>=100] and no unit of time such as"
                        + " [h].";
    }

    /** What is wrong with the characters that stand for something. */
    private Optional<String> ofBare() {
        if (sections > MOST_SECTIONS) {
            return Optional.of(
                    "there are more than " + MOST_SECTIONS + " sections between semicolons.");
        }
        for (String section : bare.toString().split(";", -1)) {
            String letters = section.replaceAll("(?i)general|am/pm|a/p", "");
            if (BARE_EXPONENT.matcher(letters).find()) {
                return Optional.of("E needs a sign and digits behind it, as in 0.00E+00.");
            }
            if (DATE.matcher(letters).find() && DIGITS_OF_NUMBERS.matcher(letters).find()) {
                return Optional.of(
                        "# and ? cannot stand beside the letters of a date; put words in quotation"
                                + " marks.");
            }
        }
        return Optional.empty();
    }
}
