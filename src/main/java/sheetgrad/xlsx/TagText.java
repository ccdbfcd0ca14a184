package sheetgrad.xlsx;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A start tag as text, without its end (">" or "/>"), whose attributes can be set while the rest stays as it is. */
final class TagText {
    private String head;

    /** Takes a whole start tag such as {@code <c r="A1" s="2">}. */
    TagText(String tag) {
        String open = tag.substring(0, tag.length() - 1);
        this.head =
                (open.endsWith("/") ? open.substring(0, open.length() - 1) : open).stripTrailing();
    }

    /** What stands before the colon of the element's name, with the colon; empty if there is none. */
    String prefix() {
        int end = 1;
        while (end < head.length() && !Character.isWhitespace(head.charAt(end))) {
            end++;
        }
        String name = head.substring(1, end);
        return name.substring(0, name.indexOf(':') + 1);
    }

    boolean has(String attribute) {
        return matcher(attribute).find();
    }

    TagText without(String attribute) {
        head = matcher(attribute).replaceFirst("");
        return this;
    }

    /** Sets an attribute to a value without markup. */
    TagText with(String attribute, String value) {
        Matcher matcher = matcher(attribute);
        String text = " " + attribute + "=\"" + value + "\"";
        head = matcher.find() ? matcher.replaceFirst(Matcher.quoteReplacement(text)) : head + text;
        return this;
    }

    private Matcher matcher(String attribute) {
        return Pattern.compile("\\s+" + attribute + "\\s*=\\s*(\"[^\"]*\"|'[^']*')").matcher(head);
    }

    /** The tag without its end. */
    String head() {
        return head;
    }
}
