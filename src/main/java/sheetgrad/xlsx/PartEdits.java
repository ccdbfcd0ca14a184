package sheetgrad.xlsx;

import java.util.function.Predicate;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;

/** Small changes of a part's text: an element removed, or one added at the end of another. */
final class PartEdits {
    private PartEdits() {}

    /** The part without the elements that the condition names. */
    static byte[] without(byte[] part, Predicate<XMLStreamReader2> condition)
            throws XMLStreamException {
        XmlText xml = new XmlText(part);
        StringBuilder out = new StringBuilder();
        int copied = 0;
        XMLStreamReader2 reader = xml.reader();
        while (reader.hasNext()) {
            reader.next();
            if (reader.isStartElement() && condition.test(reader)) {
                out.append(xml.text(), copied, CellSpot.start(reader));
                reader.skipElement();
                copied = CellSpot.end(reader);
            }
        }
        reader.closeCompletely();
        return xml.encode(out.append(xml.text(), copied, xml.text().length()).toString());
    }

    /**
     * The part with an element added as the last child of its root.
     *
     * @param element the element's text, {@code ~} standing before each name for the root's namespace prefix
     */
    static byte[] withLast(byte[] part, String element) {
        XmlText xml = new XmlText(part);
        int end = xml.text().lastIndexOf("</");
        if (end < 0) {
            throw new IllegalArgumentException("the part has no end tag");
        }
        String name = xml.text().substring(end + 2, xml.text().indexOf('>', end)).strip();
        String prefix = name.substring(0, name.indexOf(':') + 1);
        String added = element.replace("~", prefix);
        return xml.encode(xml.text().substring(0, end) + added + xml.text().substring(end));
    }

    /** Whether an attribute of the element ends with a text, whatever the case. */
    static boolean endsWith(XMLStreamReader2 element, String attribute, String end) {
        String value = element.getAttributeValue("", attribute);
        return value != null
                && value.regionMatches(true, value.length() - end.length(), end, 0, end.length());
    }
}
