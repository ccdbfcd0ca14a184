package sheetgrad.xlsx;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;

/**
 * Where an existing element {@code c} stands in the text of a part, and what it is made of.
 *
 * @param start the first character of the element
 * @param end the character after its last
 * @param tag its start tag
 * @param formula its element {@code f}, empty if there is none
 * @param formulaTag the start tag of that
 * @param formulaType the attribute {@code t} of that, "normal" if not given
 * @param group the number of the shared formula, -1 if there is none
 * @param hasFormulaText whether the formula stands in this cell and not in the first of its group
 * @param value its element {@code v} or {@code is}, empty if there is none
 * @param rest everything else in it
 */
record CellSpot(
        int start,
        int end,
        String tag,
        String formula,
        String formulaTag,
        String formulaType,
        int group,
        boolean hasFormulaText,
        String value,
        String rest) {

    /** Reads the element on which the reader stands, to its end. */
    static CellSpot read(XMLStreamReader2 reader, String text) throws XMLStreamException {
        return new Builder(reader, text).read();
    }

    private static final class Builder {
        private final XMLStreamReader2 reader;
        private final String text;
        private String formula = "";
        private String formulaTag = "";
        private String formulaType = "normal";
        private int group = -1;
        private boolean hasFormulaText;
        private String value = "";
        private final StringBuilder rest = new StringBuilder();

        Builder(XMLStreamReader2 reader, String text) {
            this.reader = reader;
            this.text = text;
        }

        CellSpot read() throws XMLStreamException {
            int start = start(reader);
            String tag = text.substring(start, end(reader));
            while (reader.next() != XMLStreamConstants.END_ELEMENT) {
                if (reader.isStartElement()) {
                    readChild();
                }
            }
            return new CellSpot(
                    start,
                    end(reader),
                    tag,
                    formula,
                    formulaTag,
                    formulaType,
                    group,
                    hasFormulaText,
                    value,
                    rest.toString());
        }

        private void readChild() throws XMLStreamException {
            int from = start(reader);
            switch (reader.getLocalName()) {
                case "f" -> readFormula(from);
                case "v", "is" -> value = element(from);
                default -> rest.append(element(from));
            }
        }

        private void readFormula(int from) throws XMLStreamException {
            formulaTag = text.substring(from, end(reader));
            String type = reader.getAttributeValue("", "t");
            String index = reader.getAttributeValue("", "si");
            formulaType = type == null ? "normal" : type;
            group =
                    formulaType.equals("shared") && index != null
                            ? Integer.parseInt(index.strip())
                            : -1;
            hasFormulaText = !reader.getElementText().isEmpty();
            formula = text.substring(from, end(reader));
        }

        private String element(int from) throws XMLStreamException {
            reader.skipElement();
            return text.substring(from, end(reader));
        }
    }

    /** The offset of the first character of what the reader stands on. */
    static int start(XMLStreamReader2 reader) {
        return (int) reader.getLocationInfo().getStartingCharOffset();
    }

    /** The offset after the last character of what the reader stands on. */
    static int end(XMLStreamReader2 reader) throws XMLStreamException {
        return (int) reader.getLocationInfo().getEndingCharOffset();
    }
}
