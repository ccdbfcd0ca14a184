package sheetgrad.function;

import static sheetgrad.function.Declare.declare;
import static sheetgrad.function.Parameter.text;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;
import sheetgrad.value.ArrayValue;
import sheetgrad.value.ErrorKind;
import sheetgrad.value.ErrorValue;
import sheetgrad.value.NumberText;
import sheetgrad.value.NumberValue;
import sheetgrad.value.TextValue;
import sheetgrad.value.Value;

/** FILTERXML. Documents are read without document types and without anything from outside. */
final class XmlFunctions {
    private XmlFunctions() {}

    static List<FunctionDeclaration> all() {
        return List.of(
                declare("FILTERXML")
                        .help(
                                "FILTERXML(xml, xpath)",
                                "The parts of an XML text that a path leads to",
                                "FILTERXML(\"<a><b>1</b><b>x</b></a>\",\"//b\")",
                                "{1;\"x\"}")
                        .arguments(text("xml"), text("xpath"))
                        .scalar((arguments, context) -> filter(arguments))
                        .notDifferentiable(TextFunctions.NO_DERIVATIVE));
    }

    private static Value filter(List<Value> arguments) {
        try {
            Document document = parse(Argument.text(arguments, 0));
            Object found =
                    XPathFactory.newInstance()
                            .newXPath()
                            .evaluate(
                                    Argument.text(arguments, 1), document, XPathConstants.NODESET);
            NodeList nodes = (NodeList) found;
            return nodes.getLength() == 0
                    ? ErrorValue.of(ErrorKind.VALUE, "the path leads to nothing")
                    : ArrayValue.generate(nodes.getLength(), 1, i -> value(nodes.item(i)));
        } catch (SAXException notXml) {
            return ErrorValue.of(ErrorKind.VALUE, "the text is no XML");
        } catch (XPathExpressionException noPath) {
            return ErrorValue.of(ErrorKind.VALUE, "this is no path to parts of the XML");
        } catch (IOException | ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Document parse(String xml)
            throws SAXException, IOException, ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setNamespaceAware(true);
        DocumentBuilder builder = factory.newDocumentBuilder();
        builder.setErrorHandler(new DefaultHandler());
        return builder.parse(new InputSource(new StringReader(xml)));
    }

    private static Value value(Node node) {
        String text = node.getTextContent();
        return NumberText.parse(text.strip())
                .<Value>map(NumberValue::new)
                .orElseGet(() -> new TextValue(text));
    }
}
