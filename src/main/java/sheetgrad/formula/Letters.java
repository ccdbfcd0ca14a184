package sheetgrad.formula;

/** Which characters names, blanks and references are made of. Anything beyond ASCII that is no blank is a letter. */
final class Letters {
    private Letters() {}

    static boolean isBlank(char c) {
        return c == ' '
                || c == '\n'
                || c == '\r'
                || c == '\t'
                || (c > 127 && Character.isSpaceChar(c));
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isAsciiLetter(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }

    static boolean startsName(char c) {
        return isAsciiLetter(c) || c == '_' || c == '\\' || (c > 127 && !Character.isSpaceChar(c));
    }

    static boolean continuesName(char c) {
        return startsName(c) || isDigit(c) || c == '.' || c == '?';
    }

    /** The first position from {@code start} on that does not continue a name. */
    static int endOfName(String text, int start) {
        int end = start;
        while (end < text.length() && continuesName(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** The first position from {@code start} on that is no blank. */
    static int endOfBlanks(String text, int start) {
        int end = start;
        while (end < text.length() && isBlank(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** The character at a position, or a character that stands nowhere in a formula past the end. */
    static char at(String text, int position) {
        return position < text.length() ? text.charAt(position) : '\0';
    }
}
