package sheetgrad.xlsx;

import java.util.Map;
import java.util.TreeMap;

/** Replacements at places of a part's text, made all at once. */
final class PartText {
    private record Place(int start, int order) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            return start != other.start
                    ? Integer.compare(start, other.start)
                    : Integer.compare(order, other.order);
        }
    }

    private record Replacement(int end, String text) {}

    private final XmlText part;
    private final Map<Place, Replacement> replacements = new TreeMap<>();

    PartText(XmlText part) {
        this.part = part;
    }

    /** Puts other text in place of what stands between two offsets. */
    void replace(int start, int end, String text) {
        replacements.put(new Place(start, replacements.size()), new Replacement(end, text));
    }

    void insert(int at, String text) {
        replace(at, at, text);
    }

    void remove(XmlNode node) {
        replace(node.start(), node.end(), "");
    }

    /** Gives an element another start tag. */
    void retag(XmlNode node, TagText tag) {
        replace(node.start(), node.tagEnd(), tag.head() + (node.isClosed() ? "/>" : ">"));
    }

    /** Puts text before the end tag of an element, which gets one if it has none. */
    void append(XmlNode node, TagText tag, String added) {
        if (added.isEmpty()) {
            retag(node, tag);
        } else if (node.isClosed()) {
            String end = "</" + tag.name() + ">";
            replace(node.start(), node.tagEnd(), tag.head() + ">" + added + end);
        } else {
            retag(node, tag);
            insert(node.contentEnd(), added);
        }
    }

    boolean isEmpty() {
        return replacements.isEmpty();
    }

    /** The part with everything replaced. */
    byte[] bytes() {
        return part.encode(text());
    }

    String text() {
        StringBuilder out = new StringBuilder(part.text().length() + 1024);
        int copied = 0;
        for (Map.Entry<Place, Replacement> entry : replacements.entrySet()) {
            out.append(part.text(), copied, entry.getKey().start()).append(entry.getValue().text());
            copied = entry.getValue().end();
        }
        return out.append(part.text(), copied, part.text().length()).toString();
    }
}
