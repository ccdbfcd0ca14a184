package sheetgrad.xlsx;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/** Texts as workbook files hold them: runs of formatted text, and characters that XML cannot hold as _x000D_. */
final class FileText {
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private FileText() {}

    /** The text of an element like {@code si} or {@code is}: formats dropped, phonetic guides left out. */
    static String read(XmlCursor cursor) throws XMLStreamException, WorkbookFileException {
        StringBuilder text = new StringBuilder();
        cursor.children(
                child -> {
                    if (child.equals("t")) {
                        text.append(cursor.text());
                    } else if (child.equals("r")) {
                        cursor.children(
                                part -> {
                                    if (part.equals("t")) {
                                        text.append(cursor.text());
                                    }
                                });
                    }
                });
        return decode(text.toString());
    }

    /** Turns _x000D_ into the character it stands for. */
    static String decode(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        return ESCAPE.matcher(text)
                .replaceAll(
                        match ->
                                Matcher.quoteReplacement(
                                        String.valueOf(
                                                (char) Integer.parseInt(match.group(1), 16))));
    }

    /** The opposite of {@link #decode}, with the characters escaped that are markup in XML. */
    static String encode(String text) {
        return escape(spelled(text));
    }

    /** The opposite of {@link #decode}: control characters, which XML cannot hold, are spelled as _x000D_. */
    static String spelled(String text) {
        String marked = ESCAPE.matcher(text).replaceAll("_x005F_x$1_");
        StringBuilder all = new StringBuilder(marked.length() + 16);
        for (int i = 0; i < marked.length(); i++) {
            char letter = marked.charAt(i);
            all.append(isAllowed(marked, i) ? String.valueOf(letter) : escaped(letter));
        }
        return all.toString();
    }

    private static String escaped(char letter) {
        return String.format("_x%04X_", (int) letter);
    }

    /** Whether XML can hold the character: no control character, no half of a pair that stands alone. */
    private static boolean isAllowed(String text, int index) {
        char letter = text.charAt(index);
        if (Character.isHighSurrogate(letter)) {
            return index + 1 < text.length() && Character.isLowSurrogate(text.charAt(index + 1));
        }
        if (Character.isLowSurrogate(letter)) {
            return index > 0 && Character.isHighSurrogate(text.charAt(index - 1));
        }
        return letter == '\t' || letter == '\n' || letter >= ' ' && letter < 0xFFFE;
    }

    /** A formula as XML: markup escaped, everything else as it is. */
    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\r", "&#13;");
    }
}
