package sheetgrad.xlsx;

import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;

/**
 * Reads a part element by element. Elements and attributes go by their local names: files of the strict and of the
 * transitional standard differ in their namespaces only. It stands on an element whose {@link #children} or
 * {@link #text} are then asked for, once.
 */
final class XmlCursor {
    /** Reads one child element, as much of it as it likes. */
    @FunctionalInterface
    interface ChildReader {
        void read(String name) throws XMLStreamException, WorkbookFileException;
    }

    private final XMLStreamReader2 reader;

    /** A cursor on the root element. */
    XmlCursor(XMLStreamReader2 reader) throws XMLStreamException {
        this.reader = reader;
        while (!reader.isStartElement()) {
            reader.next();
        }
    }

    String name() {
        return reader.getLocalName();
    }

    /** Reads each direct child of the element in turn, skipping what the reader leaves. */
    void children(ChildReader child) throws XMLStreamException, WorkbookFileException {
        int depth = reader.getDepth();
        while (true) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                child.read(reader.getLocalName());
                skipTo(depth + 1);
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                return;
            }
        }
    }

    private void skipTo(int depth) throws XMLStreamException {
        while (!(reader.isEndElement() && reader.getDepth() == depth)) {
            reader.next();
        }
    }

    /** The text of an element that holds nothing else. */
    String text() throws XMLStreamException {
        return reader.getElementText();
    }

    Optional<String> attribute(String name) {
        return Optional.ofNullable(raw(name));
    }

    String attribute(String name, String otherwise) {
        String text = raw(name);
        return text == null ? otherwise : text;
    }

    int integer(String name, int otherwise) {
        String text = raw(name);
        return text == null ? otherwise : Integer.parseInt(text.strip());
    }

    double number(String name, double otherwise) {
        String text = raw(name);
        return text == null ? otherwise : Double.parseDouble(text.strip());
    }

    boolean flag(String name, boolean otherwise) {
        String text = raw(name);
        return text == null ? otherwise : isTrue(text);
    }

    static boolean isTrue(String text) {
        return text.equals("1") || text.equalsIgnoreCase("true") || text.equals("on");
    }

    /** The attribute {@code id} of the namespace of relationships. */
    Optional<String> relationshipId() {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String namespace = reader.getAttributeNamespace(i);
            if (namespace != null
                    && namespace.endsWith("/relationships")
                    && reader.getAttributeLocalName(i).equals("id")) {
                return Optional.of(reader.getAttributeValue(i));
            }
        }
        return Optional.empty();
    }

    @Nullable String raw(String name) {
        return reader.getAttributeValue("", name);
    }
}
