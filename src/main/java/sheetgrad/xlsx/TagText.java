package sheetgrad.xlsx;

import java.util.Optional;

/** A start tag as text, without its end (">" or "/>"), whose attributes can be set while the rest stays as it is. */
final class TagText {
    private String head;

    /** Takes a whole start tag such as {@code <c r="A1" s="2">}. */
    TagText(String tag) {
        String open = tag.substring(0, tag.length() - 1);
        this.head =
                (open.endsWith("/") ? open.substring(0, open.length() - 1) : open).stripTrailing();
    }

    /** The element's name with its prefix. */
    String name() {
        return head.substring(1, nameEnd());
    }

    /** What stands before the colon of the element's name, with the colon; empty if there is none. */
    String prefix() {
        String name = name();
        return name.substring(0, name.indexOf(':') + 1);
    }

    private int nameEnd() {
        int end = 1;
        while (end < head.length() && !Character.isWhitespace(head.charAt(end))) {
            end++;
        }
        return end;
    }

    boolean has(String attribute) {
        return find(attribute) >= 0;
    }

    /** The value of an attribute as it is written, markup and all. */
    Optional<String> value(String attribute) {
        int start = find(attribute);
        if (start < 0) {
            return Optional.empty();
        }
        String whole = head.substring(start, end(start));
        String quoted = whole.substring(whole.indexOf('=') + 1).strip();
        return Optional.of(quoted.substring(1, quoted.length() - 1));
    }

    TagText without(String attribute) {
        int start = find(attribute);
        if (start >= 0) {
            head = head.substring(0, start) + head.substring(end(start));
        }
        return this;
    }

    /** Sets an attribute. */
    TagText with(String attribute, String value) {
        String text =
                " " + attribute + "=\"" + FileText.escape(value).replace("\"", "&quot;") + "\"";
        int start = find(attribute);
        head =
                start >= 0
                        ? head.substring(0, start) + text + head.substring(end(start))
                        : head + text;
        return this;
    }

    TagText with(String attribute, int value) {
        return with(attribute, Integer.toString(value));
    }

    /** Sets an attribute, or takes it away if it would say what goes without saying. */
    TagText withUnless(boolean isDefault, String attribute, String value) {
        return isDefault ? without(attribute) : with(attribute, value);
    }

    /** Where the white space before an attribute begins; -1 if there is no such attribute. */
    private int find(String attribute) {
        int at = nameEnd();
        while (at < head.length()) {
            int name = at;
            while (name < head.length() && Character.isWhitespace(head.charAt(name))) {
                name++;
            }
            if (head.startsWith(attribute, name) && isNameEnd(name + attribute.length())) {
                return at;
            }
            at = end(at);
        }
        return -1;
    }

    private boolean isNameEnd(int at) {
        return at < head.length()
                && (head.charAt(at) == '=' || Character.isWhitespace(head.charAt(at)));
    }

    /** The end of the attribute that begins here. */
    private int end(int start) {
        int equals = head.indexOf('=', start);
        if (equals < 0) {
            return head.length();
        }
        int quote = equals + 1;
        while (quote < head.length() && Character.isWhitespace(head.charAt(quote))) {
            quote++;
        }
        int close = quote < head.length() ? head.indexOf(head.charAt(quote), quote + 1) : -1;
        return close < 0 ? head.length() : close + 1;
    }

    /** The tag without its end. */
    String head() {
        return head;
    }
}
