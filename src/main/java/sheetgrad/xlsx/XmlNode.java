package sheetgrad.xlsx;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;

/**
 * An element of a part and where it stands in the part's text, so that it can be changed there. Elements go by their
 * local names.
 */
final class XmlNode {
    private final String text;
    private final String name;
    private final Map<String, String> attributes;
    private final Map<String, String> namespaces;
    private final List<XmlNode> children = new ArrayList<>();
    private final int start;
    private final int tagEnd;
    private int contentEnd;
    private int end;

    private XmlNode(XMLStreamReader2 reader, String text) throws XMLStreamException {
        this.text = text;
        this.name = reader.getLocalName();
        this.attributes = attributes(reader);
        this.namespaces = namespaces(reader);
        this.start = CellSpot.start(reader);
        this.tagEnd = CellSpot.end(reader);
    }

    private static Map<String, String> attributes(XMLStreamReader2 reader) {
        if (reader.getAttributeCount() == 0) {
            return Map.of();
        }
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String namespace = reader.getAttributeNamespace(i);
            boolean isLink = namespace != null && namespace.endsWith("/relationships");
            boolean isPlain = namespace == null || namespace.isEmpty();
            String local = reader.getAttributeLocalName(i);
            attributes.put(
                    isLink ? "r:" + local : isPlain ? local : namespace + " " + local,
                    reader.getAttributeValue(i));
        }
        return attributes;
    }

    private static Map<String, String> namespaces(XMLStreamReader2 reader) {
        if (reader.getNamespaceCount() == 0) {
            return Map.of();
        }
        Map<String, String> namespaces = new LinkedHashMap<>();
        for (int i = 0; i < reader.getNamespaceCount(); i++) {
            String prefix = reader.getNamespacePrefix(i);
            namespaces.put(prefix == null ? "" : prefix, reader.getNamespaceURI(i));
        }
        return namespaces;
    }

    /** The root element of a part, with all that is in it. */
    static XmlNode root(XmlText part) throws XMLStreamException {
        return root(part, name -> false);
    }

    /**
     * The root element of a part.
     *
     * @param isOpaque names elements whose children are left out
     */
    static XmlNode root(XmlText part, Predicate<String> isOpaque) throws XMLStreamException {
        XMLStreamReader2 reader = part.reader();
        try {
            while (!reader.isStartElement()) {
                reader.next();
            }
            List<XmlNode> open = new ArrayList<>();
            XmlNode root = new XmlNode(reader, part.text());
            open.add(root);
            XmlNode current = root;
            while (!open.isEmpty()) {
                if (isOpaque.test(current.name)) {
                    reader.skipElement();
                } else {
                    reader.next();
                }
                if (reader.isStartElement()) {
                    XmlNode child = new XmlNode(reader, part.text());
                    current.children.add(child);
                    open.add(child);
                    current = child;
                } else if (reader.isEndElement()) {
                    current.end = CellSpot.end(reader);
                    current.contentEnd = Math.max(CellSpot.start(reader), current.tagEnd);
                    open.remove(open.size() - 1);
                    current = open.isEmpty() ? root : open.get(open.size() - 1);
                }
            }
            return root;
        } finally {
            reader.closeCompletely();
        }
    }

    /** An element that was cut out of a part, in a part of its own where its prefixes are declared. */
    record Fragment(String element, Map<String, String> namespaces) {
        /** A part whose root has the element as its only child. */
        XmlText part() {
            TagText tag = new TagText("<fragment>");
            namespaces.forEach(
                    (prefix, uri) -> tag.with(prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix, uri));
            return new XmlText(tag.head() + ">" + element + "</fragment>");
        }

        XmlNode node() throws XMLStreamException {
            return root(part()).children.get(0);
        }
    }

    /** The namespaces that the element declares, by prefix. */
    Map<String, String> namespaces() {
        return namespaces;
    }

    String name() {
        return name;
    }

    /** The value of an attribute; "r:id" for the one that leads to another part. */
    Optional<String> attribute(String attribute) {
        return Optional.ofNullable(attributes.get(attribute));
    }

    String attribute(String attribute, String otherwise) {
        return attributes.getOrDefault(attribute, otherwise);
    }

    int integer(String attribute, int otherwise) {
        String value = attributes.get(attribute);
        return value == null ? otherwise : Integer.parseInt(value.strip());
    }

    List<XmlNode> children() {
        return children;
    }

    List<XmlNode> children(String childName) {
        return children.stream().filter(child -> child.name.equals(childName)).toList();
    }

    Optional<XmlNode> child(String childName) {
        return children.stream().filter(child -> child.name.equals(childName)).findFirst();
    }

    /** Visits this element and everything in it, from the top. */
    void walk(Consumer<XmlNode> visitor) {
        visitor.accept(this);
        children.forEach(child -> child.walk(visitor));
    }

    /** The first character of the element. */
    int start() {
        return start;
    }

    /** The character after its start tag. */
    int tagEnd() {
        return tagEnd;
    }

    /** The first character of its end tag; {@link #tagEnd} if it is closed in its start tag. */
    int contentEnd() {
        return contentEnd;
    }

    /** The character after its last. */
    int end() {
        return end;
    }

    /** Whether it has no end tag of its own. */
    boolean isClosed() {
        return text.startsWith("/>", tagEnd - 2);
    }

    /** Its start tag, to be changed. */
    TagText tag() {
        return new TagText(text.substring(start, tagEnd));
    }

    /** The prefix of its namespace with the colon, or nothing. */
    String prefix() {
        return tag().prefix();
    }

    /** The whole element as it stands in the part. */
    String source() {
        return text.substring(start, end);
    }

    /** A text as it stands between tags, read. */
    static String unescape(String xml) {
        return xml.indexOf('&') < 0
                ? xml
                : xml.replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&quot;", "\"")
                        .replace("&apos;", "'")
                        .replace("&#13;", "\r")
                        .replace("&#10;", "\n")
                        .replace("&amp;", "&");
    }

    /** What stands between its tags, markup and all. */
    String content() {
        return text.substring(tagEnd, contentEnd);
    }
}
