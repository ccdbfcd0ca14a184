package sheetgrad.function;

import java.util.Locale;
import java.util.regex.Pattern;

/** The code of a number format, as far as CELL tells about it in the letters of Lotus 1-2-3. */
final class FormatCode {
    private static final Pattern COLOUR =
            Pattern.compile(
                    "\\[(black|blue|cyan|green|magenta|red|white|yellow|colou?r ?\\d+)]",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern UNSHOWN =
            Pattern.compile("\"[^\"]*\"?|\\\\.|_.|\\*.|\\[(?!\\$|h+]|m+]|s+])[^\\]]*]");

    private final String[] sections;
    private final String positive;

    FormatCode(String code) {
        this.sections = code.split(";", -1);
        this.positive = UNSHOWN.matcher(sections[0].toLowerCase(Locale.ROOT)).replaceAll("");
    }

    /** Whether negative numbers have a colour of their own. */
    boolean coloursNegatives() {
        return sections.length > 1 && COLOUR.matcher(sections[1]).find();
    }

    /** Whether positive numbers, or all, stand in parentheses. */
    boolean hasParentheses() {
        return positive.contains("(");
    }

    /** Letters such as G, F2 or D4, with - for coloured negative numbers and () for parentheses. */
    String letters() {
        return kind() + (coloursNegatives() ? "-" : "") + (hasParentheses() ? "()" : "");
    }

    private String kind() {
        if (positive.equals("general") || positive.contains("?/") || positive.contains("@")) {
            return "G";
        }
        if (positive.matches(".*[ymdhs].*")) {
            return dateOrTime();
        }
        if (!positive.contains("0") && !positive.contains("#")) {
            return "G";
        }
        if (positive.contains("e+") || positive.contains("e-")) {
            return "S" + decimals();
        }
        if (positive.contains("%")) {
            return "P" + decimals();
        }
        boolean isCurrency = positive.contains("$");
        return (isCurrency ? "C" : positive.contains(",") ? "," : "F") + decimals();
    }

    private int decimals() {
        int point = positive.indexOf('.');
        int end = point + 1;
        while (point >= 0 && end < positive.length() && "0#?".indexOf(positive.charAt(end)) >= 0) {
            end++;
        }
        return point < 0 ? 0 : end - point - 1;
    }

    private String dateOrTime() {
        boolean isHalfDay = positive.contains("am/pm") || positive.contains("a/p");
        String marks = positive.replace("am/pm", "").replace("a/p", "");
        boolean hasYear = marks.contains("y");
        boolean hasDay = marks.contains("d");
        boolean hasNamedMonth = marks.contains("mmm");
        if (hasYear && hasDay) {
            return hasNamedMonth ? "D1" : "D4";
        }
        if (hasYear || hasDay) {
            return hasYear ? "D3" : hasNamedMonth ? "D2" : "D5";
        }
        boolean hasSecond = marks.contains("s");
        return isHalfDay ? hasSecond ? "D6" : "D7" : hasSecond ? "D8" : "D9";
    }
}
