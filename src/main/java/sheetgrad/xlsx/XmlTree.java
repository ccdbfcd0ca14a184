package sheetgrad.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** An element of a small part that is read as a whole, such as a drawing; names without their prefixes. */
final class XmlTree {
    private final Element element;

    private XmlTree(Element element) {
        this.element = element;
    }

    /** The root of a part; nothing if it is missing or no XML, because what lies over cells is no reason to refuse a file. */
    static Optional<XmlTree> of(PackageFile file, String part) {
        if (!file.has(part)) {
            return Optional.empty();
        }
        try (InputStream in = file.parts().open(part)) {
            return parse(new InputSource(in));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** The root of a text; nothing if it is no XML. */
    static Optional<XmlTree> parse(String xml) {
        return parse(new InputSource(new StringReader(xml)));
    }

    private static Optional<XmlTree> parse(InputSource source) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return Optional.of(
                    new XmlTree(factory.newDocumentBuilder().parse(source).getDocumentElement()));
        } catch (IOException | ParserConfigurationException | SAXException unreadable) {
            return Optional.empty();
        }
    }

    String name() {
        return element.getLocalName();
    }

    List<XmlTree> children() {
        List<XmlTree> children = new ArrayList<>();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element found) {
                children.add(new XmlTree(found));
            }
        }
        return children;
    }

    List<XmlTree> children(String name) {
        return children().stream().filter(child -> child.name().equals(name)).toList();
    }

    /** The first descendant along a path such as {@code "spPr/ln/solidFill"}. */
    Optional<XmlTree> find(String path) {
        Optional<XmlTree> at = Optional.of(this);
        for (String step : path.split("/", -1)) {
            at = at.flatMap(tree -> tree.children(step).stream().findFirst());
        }
        return at;
    }

    boolean has(String path) {
        return find(path).isPresent();
    }

    /** All text within. */
    String text() {
        return element.getTextContent();
    }

    String text(String path) {
        return find(path).map(XmlTree::text).orElse("");
    }

    String attribute(String name) {
        return element.getAttribute(name);
    }

    /** The attribute of an element along a path; empty if either is missing. */
    String attribute(String path, String name) {
        return find(path).map(tree -> tree.attribute(name)).orElse("");
    }

    boolean flag(String name) {
        return XmlCursor.isTrue(attribute(name));
    }

    double number(String name, double otherwise) {
        return number(attribute(name)).orElse(otherwise);
    }

    static OptionalDouble number(String text) {
        try {
            return text.isBlank()
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(Double.parseDouble(text.strip()));
        } catch (NumberFormatException noNumber) {
            return OptionalDouble.empty();
        }
    }

    /** The reference to another part in an attribute such as {@code r:id} or {@code r:embed}. */
    String relationship(String name) {
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Node attribute = element.getAttributes().item(i);
            String namespace = String.valueOf(attribute.getNamespaceURI());
            if (name.equals(attribute.getLocalName()) && namespace.endsWith("/relationships")) {
                return attribute.getNodeValue();
            }
        }
        return "";
    }
}
